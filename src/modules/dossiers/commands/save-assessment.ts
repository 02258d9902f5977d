import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import type { AssessmentContents, AssessmentMeeting } from '../rules/assessment.ts';
import { lockDossier } from './lock-dossier.ts';

const content = z.strictObject({ described: text(4000).default(''), found: text(4000).default('') });

/** Keeps the commune's assessment of the four contents as typed; complete it need be only when it is issued. */
export const saveAssessment = defineCommand({
  name: 'assessment.save',
  roles: dossierRoles['assessment.save'],
  input: z.strictObject({
    dossierId: z.uuid(),
    /** 0 before the first saving. */
    version: z.coerce.number().int().min(0),
    contents: z.strictObject({ materials: content, labour: content, idea: content, identity: content }),
    proposal: z.enum(['positive', 'negative']).optional(),
    proposalReason: text(2000).default(''),
    meeting: z
      .strictObject({
        heldOn: localDate,
        chair: requiredText(200),
        people: text(1000).default(''),
        opinions: text(4000).default(''),
      })
      .optional(),
  }),
  subject: async (context, { dossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    const saved = await context.db
      .selectFrom('dossiers.assessment')
      .select('version')
      .where('dossierId', '=', dossierId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return { ...dossier, savedVersion: saved?.version ?? 0 };
  },
  may: (actor, dossier) => mayProcess(actor, dossier, 'assessment.save'),
  run: async ({ db, actor, now, record }, dossier, input) => {
    if (dossier.savedVersion !== input.version) throw platformProblem('changed-meanwhile');
    const columns = {
      contents: JSON.stringify(input.contents satisfies AssessmentContents),
      proposal: input.proposal ?? null,
      proposalReason: input.proposalReason,
      meeting: input.meeting ? JSON.stringify(input.meeting satisfies AssessmentMeeting) : null,
      savedBy: actor.kind === 'person' ? actor.personId : null,
      savedAt: now,
    };
    await db
      .insertInto('dossiers.assessment')
      .values({ dossierId: dossier.id, ...columns })
      .onConflict((conflict) =>
        conflict.column('dossierId').doUpdateSet({ ...columns, version: sql`assessment.version + 1` }),
      )
      .execute();
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { proposal: columns.proposal, meeting: input.meeting !== undefined },
    });
    return { id: dossier.id, version: input.version + 1 };
  },
});
