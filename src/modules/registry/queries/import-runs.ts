import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';

/** The viewer's own imports that are not forgotten yet, the newest first. */
export const importRuns = (db: Reader, viewer: Actor) =>
  own(db, viewer)
    .leftJoin('platform.file as file', 'file.id', 'run.fileId')
    .select(['run.id', 'run.state', 'run.rowsGood', 'run.rowsBad', 'run.createdAt', 'file.name'])
    .orderBy('run.createdAt', 'desc')
    .limit(20)
    .execute();

/** One of the viewer's own imports with what was read, twenty good rows and every bad one. Throws not-found. */
export async function importRun(db: Reader, viewer: Actor, importId: string) {
  const run = await own(db, viewer)
    .leftJoin('platform.file as file', 'file.id', 'run.fileId')
    .leftJoin('registry.runProgress as progress', 'progress.runId', 'run.id')
    .select(['run.id', 'run.state', 'run.rowsGood', 'run.rowsBad', 'run.refusal', 'run.refusedRow', 'run.createdAt'])
    .select(['run.goodRows', 'run.badRows', 'file.name', 'progress.done', 'progress.total'])
    .where('run.id', '=', importId)
    .executeTakeFirst();
  if (!run) throw platformProblem('not-found');
  const good = run.goodRows as unknown as GoodRowView[];
  const shown = good.slice(0, 20);
  const alike = shown.flatMap((row) => row.alike ?? []);
  const names = alike.length
    ? await db.selectFrom('registry.producer').select(['id', 'name']).where('id', 'in', alike).execute()
    : [];
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return {
    ...run,
    goodRows: shown.map((row) => ({ ...row, alikeName: row.alike ? (nameOf.get(row.alike) ?? null) : null })),
    alikeCount: good.filter((row) => row.alike !== null).length,
    badRows: (run.badRows as unknown as BadRowView[]).slice(0, 500),
  };
}

interface GoodRowView {
  row: number;
  alike: string | null;
  fields: {
    name: string;
    legalKind: string;
    taxCode?: string;
    representative: string;
    phone?: string;
    address: string;
    potential?: boolean;
  };
}

interface BadRowView {
  row: number;
  column: string;
  sentence: string;
}

const own = (db: Reader, viewer: Actor) =>
  db
    .selectFrom('registry.importRun as run')
    .where('run.askedBy', '=', viewer.kind === 'person' ? viewer.personId : null)
    .where('run.unitId', '=', viewer.kind === 'person' ? viewer.grant.unitId : null);
