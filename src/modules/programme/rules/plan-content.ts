import { z } from 'zod';
import { isLocalDate } from '#standards/vietnam/local-date.ts';
import { indicatorKinds } from './indicator-figure.ts';
import { parties } from './party.ts';
import { isPeriod } from './report-period.ts';

const words = (max: number) => z.string().min(1).max(max);
const code = z
  .string()
  .regex(/^[IVXA-Z0-9]+(\.[0-9]+)*$/)
  .max(30);

export const planTask = z.strictObject({
  section: code,
  position: z.int().min(0).max(2000),
  code,
  text: words(4000),
  /** Only where the plan names it; else "chưa giao". */
  lead: z.enum(parties).optional(),
  cooperating: z.array(z.enum(parties)).max(parties.length).default([]),
  dueOn: z.string().refine(isLocalDate).optional(),
  dueWords: z.string().max(200).default(''),
  rhythm: z.enum(['continuous', 'monthly']).optional(),
  rhythmFrom: z.string().refine(isPeriod).optional(),
  output: z.string().max(500).default(''),
  /** The code of the task that the plan says again here. */
  sameAs: code.optional(),
});
export type PlanTask = z.output<typeof planTask>;

export const planIndicator = z.strictObject({
  section: code,
  name: words(300),
  kind: z.enum(indicatorKinds),
  least: z.int().min(0).max(1_000_000),
  most: z.int().min(0).max(1_000_000).optional(),
  measure: words(50),
  listWords: words(200),
  howCounted: z.string().max(500).default(''),
});
export type PlanIndicator = z.output<typeof planIndicator>;

export const planObjective = z.strictObject({ code, text: words(4000) });

/** A whole plan as seeds/programme and the import hold it: what `plan.load` writes. */
export const planContent = z.strictObject({
  title: words(500),
  sections: z.array(z.strictObject({ code, title: words(300) })).max(300),
  objectives: z.array(planObjective).max(300),
  indicators: z.array(planIndicator).max(300),
  tasks: z.array(planTask).min(1).max(2000),
});
export type PlanContent = z.output<typeof planContent>;
