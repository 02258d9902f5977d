import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayTakePrizeStep, recognitionRoles } from '../access.ts';
import { changePrize, lockPrize } from './lock-prize.ts';

/** The leader of the commune approves a proposed prize (KH 103/KH-UBND, mục III: paid from the commune's budget). */
export const approvePrize = defineCommand({
  name: 'prize.approve',
  roles: recognitionRoles['prize.approve'],
  input: z.strictObject({ prizeId: z.uuid() }),
  subject: (context, { prizeId }) => lockPrize(context, prizeId),
  may: (actor, prize) => mayTakePrizeStep(actor, prize, 'prize.approve'),
  run: (context, prize) =>
    changePrize(context, prize, 'prize.approve', {
      approvedBy: context.actor.kind === 'person' ? context.actor.personId : null,
      approvedAt: context.now,
    }),
});
