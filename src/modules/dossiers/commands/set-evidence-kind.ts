import { z } from 'zod';
import { evidenceKinds } from '#modules/regulation/rules/evidence-kind.ts';
import { defineCommand } from '#platform/command.ts';
import { mayPrepare } from '../access.ts';
import { formRoles } from '../form-access.ts';
import { lockEvidence } from './lock-dossier.ts';

/** Says which of the fifteen kinds of Mẫu số 02's annex a paper of the dossier is, or that it is none of them. */
export const setEvidenceKind = defineCommand({
  name: 'evidence.set-kind',
  roles: formRoles['evidence.set-kind'],
  input: z.strictObject({ evidenceId: z.uuid(), kind: z.enum(evidenceKinds).optional() }),
  subject: async (context, { evidenceId }) => (await lockEvidence(context, evidenceId)).dossier,
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.place'),
  run: async ({ db, record }, dossier, { evidenceId, kind }) => {
    await db
      .updateTable('dossiers.evidence')
      .set({ kind: kind ?? null })
      .where('id', '=', evidenceId)
      .execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId, evidenceKind: kind ?? null },
    });
    return { id: dossier.id };
  },
});
