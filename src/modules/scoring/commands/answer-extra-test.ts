import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

/** Writes down what the laboratory found, with its paper. Once. */
export const answerExtraTest = defineCommand({
  name: 'extra-test.answer',
  roles: adviceRoles['extra-test.answer'],
  input: z.strictObject({
    testId: z.uuid(),
    result: requiredText(2000),
    passed: z.enum(['yes', 'no']),
    file: receivedFile,
  }),
  subject: async (context, { testId }) => {
    const test = await context.db
      .selectFrom('scoring.extraTest')
      .select(['id', 'dossierId', 'resultAt'])
      .where('id', '=', testId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!test) throw platformProblem('not-found');
    return { ...(await lockAdvisedDossier(context, test.dossierId)), test };
  },
  may: (actor, dossier) =>
    allOf(
      mayAdvise(actor, 'extra-test.answer', dossier),
      dossier.test.resultAt === null ? yes : noBecause(scoringProblem('extra-test.answered')),
    ),
  run: async (context, dossier, { testId, result, passed, file }) => {
    const { db, now, record } = context;
    const resultFileId = await recordFile(context, file, adviserUnit(context, dossier));
    await db
      .updateTable('scoring.extraTest')
      .set({ result, passed: passed === 'yes', resultFileId, resultAt: now })
      .where('id', '=', testId)
      .execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: adviserUnit(context, dossier),
      details: { testId, passed: passed === 'yes', sha256: file.sha256 },
    });
    return { testId };
  },
});
