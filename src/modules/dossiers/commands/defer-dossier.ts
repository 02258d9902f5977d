import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { nextRounds } from '../queries/next-rounds.ts';
import { roundKey } from '../rules/rounds.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Leaves a dossier for a later round, with the reason; an open request for a supplement ends with it. The round is one of
 * those that still take proposals, by its key or its name; only where none is planned it is in words.
 */
export const deferDossier = defineCommand({
  name: 'dossier.defer',
  roles: dossierRoles['dossier.defer'],
  input: z.strictObject({ dossierId: z.uuid(), round: requiredText(200), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.defer'),
  run: async (context, dossier, { round: asked, reason }) => {
    const rounds = await nextRounds(context.db, context.actor, { dossier, now: context.now });
    const round = rounds.find((one) => roundKey(one) === asked) ?? rounds.find(({ name }) => name === asked);
    if (!round && rounds.length > 0)
      throw dossiersProblem('round.not-coming', {}, { round: ['Hãy chọn một đợt trong danh sách.'] });
    const deferredTo = round?.name ?? asked;
    const change = { deferredTo, deferredRoundId: round?.id ?? null, deferredUntil: round?.lastDay ?? null };
    return changeDossier(context, dossier, 'dossier.defer', { ...change, deferReason: reason }, { round: deferredTo });
  },
});
