import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { sentenceOf } from '#platform/messages.ts';
import { Problem, problemFromDatabase } from '#platform/problem.ts';
import { listKeepers, mayHandleRun } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { type GoodRow, goodRow } from './import-rows.ts';
import { lockImport } from './lock-import.ts';
import { registerProducer } from './register-producer.ts';

/**
 * Writes every row of a confirmed import into the register, each as its own producer with its own event, in this one
 * transaction: all of them or none. A row that is refused meanwhile names itself (`import.row-refused`).
 */
export const loadImport = defineCommand({
  name: 'import.load',
  roles: listKeepers,
  input: z.strictObject({
    importId: z.uuid(),
    /** Told how many rows are in, for a bar beside this transaction; nothing depends on it. */
    tell: z.custom<(done: number) => Promise<void>>((value) => typeof value === 'function').optional(),
  }),
  subject: (context, { importId }) => lockImport(context, importId, ['loading']),
  may: mayHandleRun,
  run: async (context, run, { tell }) => {
    const { db, now, record } = context;
    const rows = z.array(goodRow).parse(run.goodRows);
    for (const [index, row] of rows.entries()) {
      await load(context, run.unitId, row);
      if ((index + 1) % tellEvery === 0) await tell?.(index + 1);
    }
    await db
      .updateTable('registry.importRun')
      .set({ state: 'done', goodRows: '[]', endedAt: now })
      .where('id', '=', run.id)
      .execute();
    record({ subject: { kind: 'import', id: run.id }, unitId: run.unitId, details: { producers: rows.length } });
    return { producers: rows.length };
  },
});

const tellEvery = 50;

async function load(context: CommandContext, unitId: string, { row, fields }: GoodRow): Promise<void> {
  try {
    await context.perform(registerProducer, { ...fields, unitId });
  } catch (error) {
    const refusal = problemFromDatabase(error);
    if (!(refusal instanceof Problem)) throw error;
    throw registryProblem('import.row-refused', { row, reason: sentenceOf(refusal.code, refusal.details) });
  }
}
