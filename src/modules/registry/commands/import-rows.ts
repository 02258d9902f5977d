import { z } from 'zod';
import { producerFields } from './producer-fields.ts';

/** A row that will be loaded as it stands here, with its number in the sheet. */
export const goodRow = z.strictObject({
  row: z.number().int().min(1),
  /** A producer of the register that looks like it; offered all the same, for the person to look at. */
  alike: z.uuid().nullable(),
  fields: z.strictObject(producerFields),
});
export type GoodRow = z.output<typeof goodRow>;

/** What is wrong where, without what stood there. */
export const badRow = z.strictObject({
  row: z.number().int().min(1),
  column: z.string().max(60),
  sentence: z.string().max(300),
});
export type BadRow = z.output<typeof badRow>;
