import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { lockEvidence } from './lock-dossier.ts';

/** Takes back that a paper proves a criterion; the paper stays. */
export const unplaceEvidence = defineCommand({
  name: 'evidence.unplace',
  roles: dossierRoles['evidence.unplace'],
  input: z.strictObject({ evidenceId: z.uuid(), criterionCode: requiredText(20) }),
  subject: async (context, { evidenceId }) => (await lockEvidence(context, evidenceId)).dossier,
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.unplace'),
  run: async ({ db, record }, dossier, { evidenceId, criterionCode }) => {
    const gone = await db
      .deleteFrom('dossiers.evidencePlace')
      .where('evidenceId', '=', evidenceId)
      .where('criterionCode', '=', criterionCode)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw platformProblem('not-found');
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId, criterion: criterionCode },
    });
    return { id: dossier.id };
  },
});
