import { z } from 'zod';
import { requiredText, text } from '#platform/input.ts';
import { indicatorKinds } from '../rules/indicator-figure.ts';

const number = z.coerce.number().int().min(0).max(1_000_000);

/** What an indicator asks for, as its form sends it. `least` is a percentage, or the least number where it counts. */
export const indicatorFields = {
  section: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{1,6}(\.[0-9]{1,3}){0,4}$/),
  name: requiredText(300),
  kind: z.enum(indicatorKinds),
  least: number,
  most: number.optional(),
  measure: requiredText(50),
  listWords: requiredText(200),
  howCounted: text(500).default(''),
};
