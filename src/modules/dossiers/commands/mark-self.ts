import { z } from 'zod';
import { describeMarkFault, getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';
import { defineCommand } from '#platform/command.ts';
import { version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { markField } from '../rules/self-mark-fields.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Saves what the producer gives itself (Mẫu số 02): for each criterion sent the field value of one of its rows, or
 * empty for "not yet". Criteria that are not sent stay. The sheet may be incomplete until the dossier is filed.
 */
export const markSelf = defineCommand({
  name: 'dossier.mark-self',
  roles: dossierRoles['dossier.mark-self'],
  input: z.strictObject({
    dossierId: z.uuid(),
    version,
    marks: z.record(z.string().max(20), z.string().max(20)),
  }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    return { ...dossier, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'dossier.mark-self'),
  run: async (context, dossier, input) => {
    if (dossier.version !== input.version) throw platformProblem('changed-meanwhile');
    const { set } = dossier;
    const marks: Marks = { ...dossier.selfMarks };
    const fields: Record<string, string[]> = {};
    const criteria = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));
    for (const [code, value] of Object.entries(input.marks)) {
      const criterion = criteria.get(code);
      const mark = criterion && markFromValue(criterion, value);
      if (mark) marks[code] = mark;
      else if (criterion && value === '') delete marks[code];
      else
        fields[markField(code)] = [
          describeMarkFault(set, { criterion: code, fault: criterion ? 'no-such-level' : 'unknown-criterion' }),
        ];
    }
    for (const fault of checkMarks(set, marks, { complete: false }))
      fields[markField(fault.criterion)] ??= [describeMarkFault(set, fault)];
    if (Object.keys(fields).length > 0) throw dossiersProblem('dossier.mark-refused', {}, fields);
    return changeDossier(
      context,
      dossier,
      'dossier.mark-self',
      { selfMarks: JSON.stringify(marks) },
      { criteria: Object.keys(input.marks) },
    );
  },
});
