import { z } from 'zod';
import { registryFieldSentences } from '../messages.vi.ts';
import { readDong } from '../rules/read-dong.ts';

/** Whole đồng, typed by people or given as a number, not less than `least`. */
export const dong = (least: number) =>
  z.union([z.string(), z.number()]).transform((value, context) => {
    const amount = typeof value === 'number' ? value : readDong(value);
    if (amount !== undefined && Number.isSafeInteger(amount) && amount >= least && Math.abs(amount) < 1e15)
      return amount;
    context.addIssue({ code: 'custom', message: registryFieldSentences.dong });
    return z.NEVER;
  });
