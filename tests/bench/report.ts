import { cpus, loadavg } from 'node:os';
import { type Figures, milliseconds, row, whole } from './figures.ts';
import { connections, type PageFigures } from './measure-pages.ts';

export interface StartFigures {
  readySeconds: number;
  residentMegabytes: number;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the figures depend on: machine, Node, and the database server's settings as it says them itself. */
export function printServer(settings: Record<string, string>, rows: Record<string, number>): void {
  const processors = cpus();
  say('');
  say(
    `Máy: ${processors.length} nhân, ${processors[0]?.model ?? ''}, Node ${process.version}; tải lúc bắt đầu ${loadavg()[0]?.toFixed(1)}`,
  );
  say(
    `PostgreSQL: ${Object.entries(settings)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
  say(
    `Dữ liệu: ${Object.entries(rows)
      .map(([name, count]) => `${name} ${whole(count)}`)
      .join(', ')}`,
  );
  if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on')
    say('CẢNH BÁO: máy chủ này không ghi bền; số phiếu mỗi giây dưới đây không so được với mục tiêu.');
}

export interface SubmissionFigures {
  plain: Figures;
  keyed: Figures;
  http: Figures;
  /** Processor milliseconds of the web process for one sheet. */
  processor: number;
}

export function printSubmissions({ plain, keyed, http, processor }: SubmissionFigures): void {
  say('');
  say(
    `Gửi phiếu chấm: khóa dòng, một sự kiện, ghi bền, ${connections} kết nối, cả hội đồng gửi cùng lúc từng sản phẩm`,
  );
  const widths = [34, 12, 14, 10, 14];
  say(row(['', 'phiếu/giây', 'trung vị ms', 'p95 ms', 'mục tiêu'], widths));
  const line = (name: string, figures: Figures, aim: string) =>
    say(row([name, whole(figures.perSecond), milliseconds(figures.median), milliseconds(figures.p95), aim], widths));
  line('trong tiến trình', plain, '1,500');
  line('trong tiến trình, có khóa yêu cầu', keyed, '');
  line('qua HTTP (biểu mẫu thật)', http, 'HotCRP: 450');
  say(`  qua HTTP, tiến trình web dùng ${milliseconds(processor)} ms bộ xử lý cho một phiếu`);
}

export function printPages(pages: PageFigures[]): void {
  say('');
  say(`Trang: mili giây; "trần" là máy chủ node:http trả đúng các byte ấy trong cùng lượt đo`);
  const widths = [24, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 8, 8];
  const many = String(connections);
  const columns = [
    ['', ''],
    ['', 'byte'],
    ['tuần tự', 'trung vị'],
    ['', 'p95'],
    [`${many} nối`, 'trung vị'],
    ['', 'p95'],
    ['', 'lượt/s'],
    ['bộ xử lý', 'ms/lượt'],
    ['trần 1', 'trung vị'],
    ['', 'p95'],
    [`trần ${many}`, 'lượt/s'],
    ['chậm hơn', 'tuần tự'],
    ['chậm hơn', `${many} nối`],
  ] as const;
  say(
    row(
      columns.map(([above]) => above),
      widths,
    ),
  );
  say(
    row(
      columns.map(([, below]) => below),
      widths,
    ),
  );
  for (const { name, bytes, ours, bare, processor } of pages)
    say(
      row(
        [
          name,
          whole(bytes),
          milliseconds(ours.sequential.median),
          milliseconds(ours.sequential.p95),
          milliseconds(ours.together.median),
          milliseconds(ours.together.p95),
          whole(ours.together.perSecond),
          milliseconds(processor),
          milliseconds(bare.sequential.median),
          milliseconds(bare.sequential.p95),
          whole(bare.together.perSecond),
          `${(ours.sequential.median / bare.sequential.median).toFixed(1)}×`,
          `${(bare.together.perSecond / ours.together.perSecond).toFixed(1)}×`,
        ],
        widths,
      ),
    );
}

export function printStarts(starts: StartFigures[], afterLoad: number): void {
  const list = (values: string[]) => values.join(' · ');
  say('');
  say('Tiến trình web (cơ sở dữ liệu đã chạy sẵn), ba lần khởi động');
  say(`  sẵn sàng sau giây: ${list(starts.map((one) => one.readySeconds.toFixed(2)))}   mục tiêu: dưới 2`);
  say(
    `  bộ nhớ (RSS) MB: ${list(starts.map((one) => String(one.residentMegabytes)))}   mục tiêu: dưới 150   sau khi đo tải: ${afterLoad}`,
  );
  say('');
}
