import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { improvementPlanOf } from '#modules/dossiers/index.ts';
import { minutesOf, sessionMinutes } from '#modules/scoring/index.ts';
import type { Installation } from '#platform/context.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { adviseOnDemo, sitOverDemo } from './demo-council.ts';
import { tryModeB } from './demo-mode-b.ts';
import { demoPeople } from './demo-people.ts';
import { recogniseDemo } from './demo-recognition.ts';
import { dossiersToProvince, ideasOfDemo } from './demo-to-province.ts';

/**
 * From idea to certificate on the demonstration ward, in this process, each step by whose turn it is: three products, one
 * comes to four stars, one to three, one fails and gets its improvement plan; then the ward mode B, refused without and
 * accepted with the delegating paper. Papers go to var/demo. Needs the demonstration seed.
 */
export async function demo(installation: Installation, _words: string[]): Promise<number> {
  let count = 0;
  const step = (text: string) => {
    if (!text.startsWith(' ')) count += 1;
    process.stdout.write(text.startsWith(' ') ? `${text}\n` : `${count}. ${text}\n`);
  };
  const mark = randomUUID().slice(0, 4);
  const people = await demoPeople(installation);
  const folder = join(process.cwd(), 'var/demo');
  await mkdir(folder, { recursive: true });

  const producerId = await ideasOfDemo(installation, people, mark, step);
  const products = await dossiersToProvince(installation, people, { producerId, mark }, step);
  await adviseOnDemo(installation, people, products, step);
  step('Hội đồng cấp tỉnh chấm:');
  const council = { chair: people.provinceChair, secretary: people.provinceSecretary };
  const sessionId = await sitOverDemo(installation, council, { title: `Phiên chạy thử ${mark}`, products }, step);
  const minutes = join(folder, `bien-ban-${mark}.docx`);
  await writeFile(
    minutes,
    await sessionMinutes(await minutesOf(installation.db, people.provinceSecretary.actor, { sessionId })),
  );
  step(`Biên bản: ${minutes}`);

  await recogniseDemo(installation, people, { products: products.filter(({ points }) => points >= 50), folder }, step);
  for (const { dossierId, name } of products.filter(({ points }) => points < 50)) {
    const { paper, levels, target } = await improvementPlanOf(installation.db, people.office.actor, {
      dossierId,
      now: installation.clock(),
    });
    const path = join(folder, `ke-hoach-hoan-thien-${mark}.docx`);
    await writeFile(path, await administrativeDocument(paper));
    step(`${name} chưa đạt: kế hoạch hoàn thiện, nâng ${levels} mức để lên ${target} sao; ${path}`);
  }
  await tryModeB(installation, people, step);
  return 0;
}
