import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type BenchDatabase, createBenchDatabase, onServer } from './bench-database.ts';
import { startProcess } from './child-process.ts';
import type { Figures } from './figures.ts';
import { type BenchData, fill, type ReadySheet } from './fill.ts';
import { measureDossierFile } from './measure-dossier-file.ts';
import { measureDossiers } from './measure-dossiers.ts';
import { connections, measurePage, type PageFigures } from './measure-pages.ts';
import { measureRegister } from './measure-register.ts';
import type { BareAnswer } from './process-bare-server.ts';
import type { LoadQuestion } from './process-load.ts';
import type { SubmissionsQuestion } from './process-submissions.ts';
import { printPages, printServer, printStarts, printSubmissions, type StartFigures, say } from './report.ts';
import { measuredPages, submission } from './requests.ts';
import { signInAll } from './sign-in.ts';
import { startWeb, type WebProcess } from './web-process.ts';

const sessionsHandedIn = 18;
const perSeries = 5400;
const warmUp = 900;

/** Prints how fast this machine serves what people wait for. Asserts that answers are right, never that they are quick. */
export async function bench(parts: readonly string[] = []): Promise<number> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('DATABASE_URL is not set; run the bench with npm run bench');
  const started = performance.now();
  if (parts.length === 0 || parts.includes('council')) await measureCouncil(server);
  if (parts.length === 0 || parts.includes('register')) await measureRegister(server);
  if (parts.length === 0 || parts.includes('dossiers')) await measureDossiers(server);
  if (parts.length === 0 || parts.includes('dossier-file')) await measureDossierFile();
  say(`Đo xong sau ${Math.round((performance.now() - started) / 1000)} giây.`);
  return 0;
}

async function measureCouncil(server: string): Promise<void> {
  const database = await createBenchDatabase(server);
  try {
    say('Đang tạo dữ liệu đo…');
    const data = await fill(database, sessionsHandedIn);
    printServer(database.settings, data.rows);
    const inProcess = await submitInProcess(database, data);
    await measureWeb(database, data, inProcess);
    await checkSubmissions(database, data.other.unitId, 3 * perSeries);
  } finally {
    await database.drop();
  }
}

type InProcess = Awaited<ReturnType<typeof submitInProcess>>;

async function submitInProcess({ url }: BenchDatabase, { sheets }: BenchData) {
  const submissions = startProcess<SubmissionsQuestion, Figures>('submissions');
  const series = (from: number, keyed: boolean) =>
    submissions.ask({ url, connections, sheets: sheets.slice(from, from + perSeries), warmUp, keyed });
  const figures = { plain: await series(0, false), keyed: await series(perSeries, true) };
  submissions.end();
  return figures;
}

async function measureWeb(database: BenchDatabase, data: BenchData, inProcess: InProcess): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  const cookies = await signInAll(
    database.owner,
    [...data.council.scorers, data.council.secretary, ...data.other.scorers],
    secret,
  );
  const { web, starts } = await startThrice(database.url, secret);
  const load = startProcess<LoadQuestion, Figures>('load');
  const bare = startProcess<BareAnswer, number>('bare-server');
  try {
    const submitted = await submitOverHttp(load, data.sheets.slice(2 * perSeries, 3 * perSeries), cookies, web);
    const pages: PageFigures[] = [];
    for (const page of measuredPages(data, cookies, web.port)) pages.push(await measurePage(page, web, load, bare));
    printSubmissions({ ...inProcess, http: submitted.figures, processor: submitted.processor });
    printPages(pages);
    printStarts(starts, web.residentMegabytes());
  } finally {
    load.end();
    bare.end();
    await web.end();
  }
}

async function startThrice(url: string, secret: string): Promise<{ web: WebProcess; starts: StartFigures[] }> {
  const starts: StartFigures[] = [];
  for (;;) {
    const web = await startWeb(url, secret);
    // What was compiled and read at the start has settled by then.
    await wait(1500);
    starts.push({ readySeconds: web.readySeconds, residentMegabytes: web.residentMegabytes() });
    if (starts.length === 3) return { web, starts };
    await web.end();
  }
}

async function submitOverHttp(
  load: ReturnType<typeof startProcess<LoadQuestion, Figures>>,
  sheets: ReadySheet[],
  cookies: Map<string, string>,
  web: WebProcess,
): Promise<{ figures: Figures; processor: number }> {
  const requests = sheets.map((sheet) => submission(sheet, cookies, web.port));
  const once = { port: web.port, connections, milliseconds: 60_000, once: true };
  await load.ask({ ...once, requests: requests.slice(0, warmUp) });
  const before = web.processorMilliseconds();
  const figures = await load.ask({ ...once, requests: requests.slice(warmUp) });
  return { figures, processor: (web.processorMilliseconds() - before) / figures.count };
}

/** Every acknowledged submission is there, with exactly one event: figures of lost work would be worth nothing. */
async function checkSubmissions({ url }: BenchDatabase, unitId: string, expected: number): Promise<void> {
  const { rows } = await onServer(url, (client) =>
    client.query<{ sheets: number; events: number }>(`
      select count(distinct sheet.id)::integer as sheets, count(*)::integer as events from platform.event event
      join scoring.score_sheet sheet on sheet.id::text = event.subject_id and sheet.state = 'submitted'
      where event.name = 'score-sheet.submit' and event.unit_id = '${unitId}'`),
  );
  const { sheets, events } = rows[0] as { sheets: number; events: number };
  if (sheets !== expected || events !== expected)
    throw new Error(`${expected} sheets were handed in, ${sheets} are there with ${events} events`);
  say(`Kiểm tra: ${expected} phiếu đã gửi đều có trong cơ sở dữ liệu, mỗi phiếu đúng một sự kiện.`);
}
