import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

const stepOf = { yes: 'complaint.uphold', no: 'complaint.reject' } as const;

/** Answers a complaint with the reason: upheld, the product goes before the council again; rejected, the result stays. */
export const answerComplaint = defineCommand({
  name: 'complaint.answer',
  roles: dossierRoles['complaint.answer'],
  input: z.strictObject({ dossierId: z.uuid(), upheld: z.enum(['yes', 'no']), answer: requiredText(4000) }),
  subject: async (context, { dossierId, upheld }) => ({
    ...(await lockDossier(context, dossierId)),
    step: stepOf[upheld],
  }),
  may: (actor, dossier) => mayHandle(actor, dossier, dossier.step),
  run: async (context, { step, ...dossier }, { upheld, answer }) => {
    const { actor, now } = context;
    const answered = await context.db
      .updateTable('dossiers.complaint')
      .set({
        upheld: upheld === 'yes',
        answer,
        answeredBy: actor.kind === 'person' ? actor.personId : null,
        answeredAt: now,
      })
      .where('dossierId', '=', dossier.id)
      .where('answeredAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!answered) throw platformProblem('not-found');
    const change = upheld === 'yes' ? { queuedAt: now, settledAt: null } : {};
    return changeDossier(context, dossier, step, change, { complaintId: answered.id, upheld: upheld === 'yes' });
  },
});
