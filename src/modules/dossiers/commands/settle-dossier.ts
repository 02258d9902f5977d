import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayCloseInCouncil } from '../access.ts';
import { holderOf } from '../rules/dossier-holder.ts';
import { type DossierOutcome, outcomeKind } from '../rules/outcome.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

const mark = z.strictObject({ points: z.number().int().min(0).max(40), case: z.enum(['TH1', 'TH2']).optional() });
const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/**
 * Writes what a council found, performed by scoring in the transaction that closes the item. A rehearsal sends the
 * dossier back to where it came from, with the outcome kept as a rehearsal's; the council keeps reading it.
 */
export const settleDossier = defineCommand({
  name: 'dossier.settle',
  roles: dossierRoles['dossier.settle'],
  input: z.strictObject({
    dossierId: z.uuid(),
    outcome: z.strictObject({
      stars: stars.nullable(),
      total: z.string().regex(/^\d{1,3}\.\d{2}$/),
      knockedOut: z.array(z.string().max(20)).max(20),
      sessionId: z.uuid(),
      rehearsal: z.boolean(),
      marks: z.record(z.string().max(10), mark).optional(),
    }),
    /** The result stands, and the dossier goes on to whoever may recognise it (a ward's council at seventy points). */
    goesOn: z.boolean().default(false),
  }),
  subject: async (context, { dossierId, outcome, goesOn }) => ({
    ...(await lockDossier(context, dossierId)),
    step: outcome.rehearsal || goesOn ? ('dossier.settle-rehearsal' as const) : ('dossier.settle' as const),
  }),
  may: (actor, dossier) => mayCloseInCouncil(actor, dossier, dossier.step),
  run: (context, { step, ...dossier }, { outcome }) =>
    changeDossier(
      context,
      dossier,
      step,
      {
        outcome: JSON.stringify({
          ...outcome,
          level: holderOf(dossier),
          kind: outcomeKind(outcome.stars, holderOf(dossier)),
        } satisfies DossierOutcome),
        settledAt: step === 'dossier.settle' ? context.now : null,
        councilId: null,
        stateBeforeCouncil: null,
      },
      { councilId: dossier.councilId, sessionId: outcome.sessionId, rehearsal: outcome.rehearsal },
    ),
});
