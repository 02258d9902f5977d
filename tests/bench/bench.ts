import { createBenchDatabase } from './bench-database.ts';
import { startProcess } from './child-process.ts';
import { fill } from './fill.ts';
import type { Figures } from './figures.ts';
import type { SubmissionsQuestion } from './process-submissions.ts';

export async function bench(): Promise<number> {
  const database = await createBenchDatabase(process.env.DATABASE_URL as string);
  try {
    console.time('fill');
    const data = await fill(database, 18);
    console.timeEnd('fill');
    console.log(database.settings, data.rows);
    const p = startProcess<SubmissionsQuestion, Figures>('submissions');
    console.log(await p.ask({ url: database.url, connections: 16, sheets: data.sheets.slice(0, 5400), warmUp: 900, keyed: false }));
    console.log(await p.ask({ url: database.url, connections: 16, sheets: data.sheets.slice(5400, 10800), warmUp: 900, keyed: true }));
    p.end();
  } finally {
    await database.drop();
  }
  return 0;
}
