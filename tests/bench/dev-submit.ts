import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { submitScoreSheet } from '#modules/scoring/commands/submit-score-sheet.ts';
import { perform } from '#platform/command.ts';
import { applicationRole, createDatabase, createPool } from '#platform/db.server.ts';
import { createLog } from '#platform/log.ts';
import { figuresOf } from './figures.ts';
import { onServer } from './bench-database.ts';

const { url, data } = deserialize(readFileSync('/tmp/bench-data.bin'));
const base = new URL(url).pathname.slice(1);
const admin = Object.assign(new URL(url), { pathname: '/postgres' }).href;
const name = `benchdev_${process.pid}`;
await onServer(admin, (c) => c.query(`create database ${name} template ${base}`));
const target = Object.assign(new URL(url), { pathname: `/${name}` }).href;
const pool = createPool(target, { max: 16, role: applicationRole });
const db = createDatabase(pool);
const keyed = process.argv[2] === 'keyed';
const count = Number(process.argv[3] ?? 6000);
const times: number[] = [];
const go = async (some: any[]) => {
  const queue = some.values();
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (const sheet of queue) {
      const s = performance.now();
      await perform({ db, actor: sheet.member.actor, clock: () => new Date(), newId: randomUUID, log: createLog('silent') } as any, submitScoreSheet, { sheetId: sheet.sheetId, version: 1, values: sheet.values }, keyed ? { requestKey: randomUUID() } : {});
      times.push(performance.now() - s);
    }
  }));
};
const sheets = process.argv[4] === 'mixed' ? data.sheets.map((s: any, i: number) => data.sheets[(i * 4243) % data.sheets.length]) : data.sheets;
await go(sheets.slice(0, 1000));
times.length = 0;
const cpu = process.cpuUsage();
const pgCpu = await backendTicks();
const s = performance.now();
await go(sheets.slice(1000, 1000 + count));
const el = performance.now() - s;
const used = process.cpuUsage(cpu);
const pgUsed = (await backendTicks()) - pgCpu;
console.log(JSON.stringify({ ...figuresOf(times, el), nodeCpuPerSheet: (used.user + used.system) / 1000 / count, pgCpuPerSheet: pgUsed * 10 / count }));
await db.destroy();
await onServer(admin, (c) => c.query(`drop database ${name} with (force)`));
process.exit(0);
async function backendTicks() {
  const { readFileSync } = await import('node:fs');
  const { rows } = await pool.query('select pid from pg_stat_activity where datname = current_database()');
  return rows.reduce((sum: number, { pid }: any) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return sum + Number(f[11]) + Number(f[12]); }, 0);
}
