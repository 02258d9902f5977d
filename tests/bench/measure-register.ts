import { randomBytes } from 'node:crypto';
import { createBenchDatabase } from './bench-database.ts';
import { startProcess } from './child-process.ts';
import type { Figures } from './figures.ts';
import { milliseconds, row, whole } from './figures.ts';
import { fillRegister, producerCount, productCount, type RegisterData } from './fill-register.ts';
import { measurePage, type PageFigures } from './measure-pages.ts';
import type { BareAnswer } from './process-bare-server.ts';
import type { LoadQuestion } from './process-load.ts';
import type { RegisterAnswer, RegisterQuestion } from './process-register.ts';
import { printPages, say } from './report.ts';
import { registerPages } from './requests.ts';
import { signInAll } from './sign-in.ts';
import { startWeb } from './web-process.ts';

/** Search, register page and export over one ward's register of 20,000 producers and 50,000 products. */
export async function measureRegister(server: string): Promise<void> {
  const database = await createBenchDatabase(server);
  try {
    say('');
    say(`Sổ: ${whole(producerCount)} chủ thể, ${whole(productCount)} sản phẩm của một phường`);
    const data = await fillRegister(database);
    const process = startProcess<RegisterQuestion, RegisterAnswer>('register');
    const answer = await process.ask({ url: database.url, office: data.office.actor, searches: data.searches });
    process.end();
    printSearches(answer, data.searches.length);
    printExports(answer);
    printPages(await measurePages(database.url, data, await signIn(database, data)));
  } finally {
    await database.drop();
  }
}

async function signIn({ owner }: Awaited<ReturnType<typeof createBenchDatabase>>, { office }: RegisterData) {
  const secret = randomBytes(32).toString('base64url');
  const cookies = await signInAll(owner, [office], secret);
  return { secret, cookie: cookies.get(office.personId) as string };
}

async function measurePages(
  url: string,
  { searches }: RegisterData,
  { secret, cookie }: { secret: string; cookie: string },
): Promise<PageFigures[]> {
  const web = await startWeb(url, secret);
  const load = startProcess<LoadQuestion, Figures>('load');
  const bare = startProcess<BareAnswer, number>('bare-server');
  try {
    const pages: PageFigures[] = [];
    for (const page of registerPages(searches, cookie, web.port)) pages.push(await measurePage(page, web, load, bare));
    return pages;
  } finally {
    load.end();
    bare.end();
    await web.end();
  }
}

function printSearches({ searches, found }: RegisterAnswer, count: number): void {
  const widths = [56, 12, 12, 18];
  say(
    row(
      [`Tìm nửa tên không dấu (${count} tên, tốt nhất trong ba lần)`, 'trung vị ms', 'p95 ms', 'mục tiêu p95'],
      widths,
    ),
  );
  const line = (name: string, figures: Figures, aim = '') =>
    say(row([name, milliseconds(figures.median), milliseconds(figures.p95), aim], widths));
  line('chủ thể: một trang và tổng số', searches.producers, 'dưới 20');
  line('sản phẩm: một trang và tổng số', searches.products, 'dưới 20');
  line('bản ghi có thể trùng', searches.duplicates);
  say(`  tìm được ${whole(found)} dòng trong các trang đầu`);
}

function printExports({ exports }: RegisterAnswer): void {
  const widths = [24, 10, 8, 12, 16, 18, 14];
  say('');
  say(row(['Xuất cả sổ (.xlsx)', 'dòng', 'giây', 'byte', 'RSS trước, MB', 'RSS lớn nhất, MB', 'nấc tiến độ'], widths));
  for (const [index, one] of exports.entries())
    say(
      row(
        [
          `${one.book}, lần ${index + 1}`,
          whole(one.rows),
          one.seconds.toFixed(1),
          whole(one.bytes),
          one.residentBefore,
          one.residentMost,
          one.steps,
        ],
        widths,
      ),
    );
}
