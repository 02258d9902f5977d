/** Names of a review's form fields, by criterion code. */
export const levelField = (code: string): string => `level-${code}`;
export const remarkField = (code: string): string => `remark-${code}`;

/** What a posted review says, for `review.save` and `review.submit`. */
export function readReviewForm(form: FormData) {
  const levels: Record<string, string> = {};
  const remarks: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value === '') continue;
    if (name.startsWith('level-')) levels[name.slice('level-'.length)] = value;
    if (name.startsWith('remark-')) remarks[name.slice('remark-'.length)] = value;
  }
  return { version: form.get('version'), opinion: form.get('opinion') ?? '', levels, remarks };
}
