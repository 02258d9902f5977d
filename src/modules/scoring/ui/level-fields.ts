/** Field names of the conclusion on least levels: the concluded row, and why. */
export const levelField = (criterion: string) => `level-${criterion}`;
export const levelReasonField = (criterion: string) => `why-${criterion}`;

/** The posted form as `level.conclude` takes it; a row left empty takes an earlier conclusion back. */
export function readLevelForm(form: FormData): { criterion: string; value: string; reason: string }[] {
  return [...form.keys()].flatMap((name) => {
    if (!name.startsWith('level-')) return [];
    const criterion = name.slice('level-'.length);
    return [{ criterion, value: textOf(form, name), reason: textOf(form, levelReasonField(criterion)) }];
  });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
