import { z } from 'zod';
import { describeMarkFault, getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { checkMarks, markAt } from '#modules/regulation/rules/marks.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayPrepare } from '../access.ts';
import { formRoles, readsFigures } from '../form-access.ts';
import { dossiersProblem } from '../problems.ts';
import { formState } from '../queries/form-state.ts';
import { mergeFields, textMark } from '../rules/merge-fields.ts';
import { markField } from '../rules/self-mark-fields.ts';
import { changeDossier } from './change-dossier.ts';
import { checkBlanks } from './check-blanks.ts';
import { lockDossier } from './lock-dossier.ts';
import { typedBlanks } from './save-form.ts';
import { writeForm } from './write-form.ts';

/**
 * Saves Phần III of Mẫu số 02 as one sheet: for each criterion the value of its chosen row (`marks`, '' for "not yet")
 * and its description (`values`). Joined with what stands as `form.save` does it; `base` has the marks of both under
 * their field names.
 */
export const saveSelfReport = defineCommand({
  name: 'self-report.save',
  roles: formRoles['self-report.save'],
  input: z.strictObject({
    dossierId: z.uuid(),
    marks: z.record(z.string().max(20), z.string().max(20)).default({}),
    ...typedBlanks,
  }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    return { ...dossier, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'form.save'),
  run: async (context, { set, ...dossier }, { marks: rows, values, base }) => {
    const { db, actor, now } = context;
    checkBlanks(
      '02',
      criteriaOf(set).map(({ code }) => code),
      values,
    );
    const state = await formState(db, dossier, '02', { fills: true, figures: readsFigures(actor), today: today(now) });
    const words = mergeFields(state.texts, base, values);
    const points = mergeFields(
      markTexts(set, dossier.selfMarks),
      base,
      Object.fromEntries(Object.entries(rows).map(([code, value]) => [markField(code), value])),
    );
    const selfMarks = readMarks(set, points.values);
    const version = await writeForm(context, dossier.id, '02', {
      values: words.values,
      seen: state.version === 0 ? state.known : state.seen,
    });
    const changed = [...points.changed, ...words.changed];
    await changeDossier(
      context,
      dossier,
      'form.save',
      points.changed.length > 0 ? { selfMarks: JSON.stringify(selfMarks) } : {},
      { form: '02', blanks: changed },
    );
    const stands = { ...words.values, ...points.values };
    return {
      version,
      clashing: [...points.clashing, ...words.clashing],
      marks: Object.fromEntries(changed.map((name) => [name, textMark(stands[name] ?? '')])),
    };
  },
});

/** The chosen rows of a sheet by field name; a criterion without a mark is ''. */
const markTexts = (set: CriteriaSet, marks: Marks): Record<string, string> =>
  Object.fromEntries(
    criteriaOf(set).map((criterion) => {
      const mark = markAt(marks, criterion.code);
      return [markField(criterion.code), mark ? valueOfMark(criterion, mark) : ''];
    }),
  );

/** The marks that the rows stand for; refuses rows that no criterion has, and marks that cannot stand together. */
function readMarks(set: CriteriaSet, rows: Record<string, string>): Marks {
  const marks: Marks = {};
  const faults: Record<string, string[]> = {};
  const criteria = new Map(criteriaOf(set).map((criterion) => [markField(criterion.code), criterion]));
  for (const [field, value] of Object.entries(rows)) {
    const criterion = criteria.get(field);
    const mark = criterion && markFromValue(criterion, value);
    if (criterion && mark) marks[criterion.code] = mark;
    else if (!criterion || value !== '')
      faults[field] = [
        describeMarkFault(set, {
          criterion: criterion?.code ?? field,
          fault: criterion ? 'no-such-level' : 'unknown-criterion',
        }),
      ];
  }
  for (const fault of checkMarks(set, marks, { complete: false }))
    faults[markField(fault.criterion)] ??= [describeMarkFault(set, fault)];
  if (Object.keys(faults).length > 0) throw dossiersProblem('dossier.mark-refused', {}, faults);
  return marks;
}
