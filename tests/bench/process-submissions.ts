import { randomUUID } from 'node:crypto';
import { submitScoreSheet } from '#modules/scoring/commands/submit-score-sheet.ts';
import { perform } from '#platform/command.ts';
import { applicationRole, createDatabase, createPool } from '#platform/db.server.ts';
import { createLog } from '#platform/log.ts';
import { answerParent } from './child-process.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { ReadySheet } from './fill.ts';

export interface SubmissionsQuestion {
  url: string;
  connections: number;
  sheets: ReadySheet[];
  /** How many of the sheets warm up and are not counted. */
  warmUp: number;
  /** Whether each submission carries a request key, as a form does. */
  keyed: boolean;
}

// Hands in each sheet once with the command itself: no HTTP, the same pool, role and transaction as in service.
answerParent(async ({ url, connections, sheets, warmUp, keyed }: SubmissionsQuestion): Promise<Figures> => {
  const db = createDatabase(createPool(url, { max: connections, role: applicationRole }));
  const base = { db, clock: () => new Date(), newId: randomUUID, log: createLog('silent') };
  const submit = ({ sheetId, member, values }: ReadySheet) =>
    perform(
      { ...base, actor: member.actor },
      submitScoreSheet,
      { sheetId, version: 1, values },
      keyed ? { requestKey: randomUUID() } : {},
    );
  const times: number[] = [];
  const hasten = async (some: ReadySheet[]) => {
    const queue = some.values();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (const sheet of queue) {
          const started = performance.now();
          await submit(sheet);
          times.push(performance.now() - started);
        }
      }),
    );
  };
  await hasten(sheets.slice(0, warmUp));
  times.length = 0;
  const started = performance.now();
  await hasten(sheets.slice(warmUp));
  const elapsed = performance.now() - started;
  await db.destroy();
  return figuresOf(times, elapsed);
});
