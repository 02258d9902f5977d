import { z } from 'zod';

/** The criteria set that an idea would fall under; nobody has to know it yet. */
export const setOfIdea = z
  .union([
    z.literal('').transform(() => null),
    z
      .string()
      .regex(/^[A-Z0-9-]{1,20}$/)
      .nullable(),
  ])
  .default(null);
