/** Field with the reason why a product is closed without this member's sheet. */
export const missingField = (memberId: string) => `missing-${memberId}`;

/** Members whose missing sheet the form excuses, as `agenda-item.close` takes them; empty fields excuse nobody. */
export function readMissingForm(form: FormData): { memberId: string; reason: string }[] {
  return [...form].flatMap(([name, value]) =>
    name.startsWith('missing-') && typeof value === 'string' && value.trim() !== ''
      ? [{ memberId: name.slice('missing-'.length), reason: value }]
      : [],
  );
}
