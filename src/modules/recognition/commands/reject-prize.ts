import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { mayTakePrizeStep, recognitionRoles } from '../access.ts';
import { changePrize, lockPrize } from './lock-prize.ts';

/** A prize is not paid, with the reason; the level stays free for another proposal. */
export const rejectPrize = defineCommand({
  name: 'prize.reject',
  roles: recognitionRoles['prize.reject'],
  input: z.strictObject({ prizeId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { prizeId }) => lockPrize(context, prizeId),
  may: (actor, prize) => mayTakePrizeStep(actor, prize, 'prize.reject'),
  run: (context, prize, { reason }) => changePrize(context, prize, 'prize.reject', { reason }),
});
