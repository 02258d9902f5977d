import { startProcess } from './child-process.ts';
import { row, whole } from './figures.ts';
import type { DossierFileAnswer } from './process-dossier-file.ts';
import { say } from './report.ts';

/** A dossier with forty evidence files as one PDF, beside copying the same bytes on the same disk. */
export async function measureDossierFile(): Promise<void> {
  const process = startProcess<object, DossierFileAnswer>('dossier-file');
  const { files, bytes, runs, copied } = await process.ask({});
  process.end();
  const widths = [44, 8, 8, 14, 16, 18, 16];
  say('');
  say(`Hồ sơ thành một tệp PDF: ${files} tệp minh chứng, ${whole(bytes)} byte`);
  say(row(['', 'giây', 'trang', 'byte', 'RSS trước, MB', 'RSS lớn nhất, MB', 'so với sao chép'], widths));
  for (const [index, run] of runs.entries())
    say(
      row(
        [
          `lần ${index + 1}${index === 0 ? ' (nạp thư viện)' : ''}`,
          run.seconds.toFixed(2),
          whole(run.pages),
          whole(run.bytes),
          run.residentBefore,
          run.residentMost,
          `${(run.seconds / copied).toFixed(1)} lần`,
        ],
        widths,
      ),
    );
  say(row(['sao chép và băm đúng các tệp ấy (tốt nhất trong ba lần)', copied.toFixed(2)], [56, 8]));
}
