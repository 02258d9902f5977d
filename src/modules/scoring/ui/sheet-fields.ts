import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue, valueOfMark } from '#modules/regulation/rules/level-rows.ts';

/** Field names of the sheet's form, read by the commands `score-sheet.save-draft` and `score-sheet.submit`. */
export const markField = (criterion: string) => `mark-${criterion}`;
export const noteField = (criterion: string) => `note-${criterion}`;
/** `name` is the knock-out's, `QD26-06/0`; the box posts `on`. */
export const knockOutField = (name: string) => `knock-${name}`;
export const reasonField = (name: string) => `reason-${name}`;

export const opinionField = 'opinion';

/** What a posted sheet says, as `score-sheet.submit` and the draft of a whole form take it. */
export interface PostedSheet {
  values: Record<string, string>;
  notes: Record<string, string>;
  opinion: string;
  knockOuts: { condition: string; reason: string }[];
}

/** Reads the sheet's form; an unscored criterion and an empty note are absent. */
export function readSheetForm(form: FormData): PostedSheet {
  const posted: PostedSheet = { values: {}, notes: {}, opinion: String(form.get(opinionField) ?? ''), knockOuts: [] };
  for (const [name, value] of form) {
    const [, kind, about] = /^(mark|note|knock)-(.+)$/s.exec(name) ?? [];
    if (about === undefined || typeof value !== 'string' || value === '') continue;
    if (kind === 'knock') {
      posted.knockOuts.push({ condition: about, reason: String(form.get(reasonField(about)) ?? '') });
    } else {
      // Defined, not assigned: a field may be called anything.
      const entry = { value, enumerable: true, configurable: true, writable: true };
      Object.defineProperty(kind === 'mark' ? posted.values : posted.notes, about, entry);
    }
  }
  return posted;
}

/** The errors of a refused sheet by its own fields: what the nth proposal lacks belongs to the nth ticked box. */
export function errorsByField({
  values,
  errors,
}: {
  values: Record<string, string>;
  errors: Record<string, string[]>;
}) {
  const ticked = Object.keys(values).flatMap((name) => /^knock-(.+)$/s.exec(name)?.[1] ?? []);
  return Object.fromEntries(
    Object.entries(errors).map(([name, sentences]) => {
      const about = ticked[Number(/^knockOuts\.(\d+)\.reason$/.exec(name)?.[1] ?? Number.NaN)];
      return [about === undefined ? name : reasonField(about), sentences];
    }),
  );
}

/** One criterion of a form that is saved whole: chosen row and note; a criterion with neither is absent. */
export interface PostedMark {
  criterion: string;
  value: string;
  note: string;
}

/** The posted marks and notes as the draft of a whole form takes them. */
export function readDraftForm(form: FormData): PostedMark[] {
  const { values, notes } = readSheetForm(form);
  const at = (entries: Record<string, string>, criterion: string) =>
    Object.hasOwn(entries, criterion) ? (entries[criterion] ?? '') : '';
  return [...new Set([...Object.keys(values), ...Object.keys(notes)])].map((criterion) => ({
    criterion,
    value: at(values, criterion),
    note: at(notes, criterion),
  }));
}

/** Anchor of a criterion on the page: `1.1` → `tc-1-1`. */
export const criterionAnchor = (criterion: string) => `tc-${criterion.replaceAll('.', '-')}`;

/** Chosen row by criterion code; a criterion not yet scored is absent. */
export type ChosenValues = Record<string, string>;

export function valuesOfMarks(set: CriteriaSet, marks: Marks): ChosenValues {
  return Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const mark = Object.hasOwn(marks, criterion.code) ? marks[criterion.code] : undefined;
      return mark ? [[criterion.code, valueOfMark(criterion, mark)]] : [];
    }),
  );
}

/** Values that are no row of their criterion count as not scored. */
export function marksOfValues(set: CriteriaSet, values: ChosenValues): Marks {
  return Object.fromEntries(
    criteriaOf(set).flatMap((criterion) => {
      const value = Object.hasOwn(values, criterion.code) ? values[criterion.code] : undefined;
      const mark = value === undefined ? undefined : markFromValue(criterion, value);
      return mark ? [[criterion.code, mark]] : [];
    }),
  );
}
