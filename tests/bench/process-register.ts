import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startExport } from '#modules/registry/commands/start-export.ts';
import { registryListTasks } from '#modules/registry/index.ts';
import { likelyDuplicates } from '#modules/registry/queries/likely-duplicates.ts';
import { producerFilter, producerList } from '#modules/registry/queries/producer-list.ts';
import { productFilter, productList } from '#modules/registry/queries/product-list.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { createDatabase, createPool } from '#platform/db.server.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { createLog } from '#platform/log.ts';
import type { Performer } from '#platform/performer.ts';
import { answerParent } from './child-process.ts';
import { type Figures, figuresOf } from './figures.ts';

export interface RegisterQuestion {
  url: string;
  office: PersonActor;
  searches: string[];
}

export interface RegisterAnswer {
  searches: Record<'producers' | 'products' | 'duplicates', Figures>;
  /** Rows found on the first pages together: a search that finds nothing would be quick. */
  found: number;
  exports: ExportFigures[];
}

export interface ExportFigures {
  book: string;
  rows: number;
  seconds: number;
  bytes: number;
  /** Resident megabytes before, and the most seen while it ran, sampled each 20 ms. */
  residentBefore: number;
  residentMost: number;
  /** How often the page's bar moved. */
  steps: number;
}

answerParent(async ({ url, office, searches }: RegisterQuestion): Promise<RegisterAnswer> => {
  const pool = createPool(url, { max: 4 });
  const db = createDatabase(pool);
  const folder = mkdtempSync(join(tmpdir(), 'saolang-bench-'));
  const performer: Performer = {
    db,
    actor: office,
    clock: () => new Date(),
    newId: randomUUID,
    log: createLog('silent'),
  };
  let found = 0;
  const address = (words: string) => new URLSearchParams({ tim: words });
  const ask = {
    producers: async (words: string) => {
      found += (await producerList(db, office, producerFilter(address(words)))).rows.length;
    },
    products: async (words: string) => {
      found += (await productList(db, office, productFilter(address(words)))).rows.length;
    },
    duplicates: async (words: string) =>
      void (await likelyDuplicates(db, office, { name: words, phone: '+84912345678' })),
  };
  try {
    const figures = {} as RegisterAnswer['searches'];
    for (const [name, run] of Object.entries(ask)) {
      for (const words of searches.slice(0, 30)) await run(words);
      figures[name as keyof typeof figures] = await timed(searches, run);
    }
    const exports: ExportFigures[] = [];
    // The first pays for loading ExcelJS; the second shows what a worker that has it holds.
    for (const book of ['producers', 'producers', 'products'] as const)
      exports.push(await measureExport(performer, folder, book));
    return { searches: figures, found, exports };
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Each search thrice, the best of them counted: other processes of the machine are not what is measured. */
async function timed(searches: string[], run: (words: string) => Promise<void>): Promise<Figures> {
  const times: number[] = [];
  const started = performance.now();
  for (const words of searches) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const from = performance.now();
      await run(words);
      best = Math.min(best, performance.now() - from);
    }
    times.push(best);
  }
  return figuresOf(times, performance.now() - started);
}

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

async function measureExport(
  performer: Performer,
  folder: string,
  book: 'producers' | 'products',
): Promise<ExportFigures> {
  const { id } = await perform(performer, startExport, { book });
  const task = registryListTasks({ files: createDiskStore(folder) }).find(
    ({ name }) => name === 'registry.make-export',
  );
  if (!task) throw new Error('registry.make-export is not among the tasks');
  global.gc?.();
  const residentBefore = megabytes();
  let residentMost = residentBefore;
  const sampling = setInterval(() => {
    residentMost = Math.max(residentMost, megabytes());
  }, 20);
  const started = performance.now();
  await task.run({ ...performer, actor: systemActor('job') }, { exportId: id });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampling);
  const run = await performer.db
    .selectFrom('registry.exportRun')
    .innerJoin('platform.file', 'platform.file.id', 'registry.exportRun.fileId')
    .select(['rowsWritten', 'size'])
    .where('registry.exportRun.id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    book,
    rows: run.rowsWritten,
    seconds,
    bytes: run.size,
    residentBefore,
    residentMost,
    steps: Math.ceil(run.rowsWritten / 1000) + 1,
  };
}
