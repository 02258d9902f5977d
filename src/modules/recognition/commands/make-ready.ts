import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayTakePrizeStep, recognitionRoles } from '../access.ts';
import { changePrize, lockPrize } from './lock-prize.ts';

/** Hands an approved prize to the budget: from now on it is a line that the estimate can take up. */
export const makeReady = defineCommand({
  name: 'prize.make-ready',
  roles: recognitionRoles['prize.make-ready'],
  input: z.strictObject({ prizeId: z.uuid() }),
  subject: (context, { prizeId }) => lockPrize(context, prizeId),
  may: (actor, prize) => mayTakePrizeStep(actor, prize, 'prize.make-ready'),
  run: (context, prize) => changePrize(context, prize, 'prize.make-ready', { readyAt: context.now }),
});
