import { randomUUID } from 'node:crypto';
import type { Installation } from '#platform/context.ts';
import { tellProducers } from './demo-after-result.ts';
import { adviseOnDemo, papersOfSitting, sitOverDemo } from './demo-council.ts';
import { tryModeB } from './demo-mode-b.ts';
import { papersOfTemplates } from './demo-papers.ts';
import { demoPeople } from './demo-people.ts';
import { recogniseDemo } from './demo-recognition.ts';
import { demoFolder, demoRun } from './demo-run.ts';
import { dossiersToProvince, ideasOfDemo } from './demo-to-province.ts';

/**
 * From idea to certificate on the demonstration ward, in this process, each step by whose turn it is: three products, one
 * comes to four stars, one to three, one fails and gets its improvement plan; then the ward mode B, refused without and
 * accepted with the delegating paper. Every paper of docs/giay-to-cua-quy-trinh.md goes to var/demo, or to the folder that
 * is named. Needs the demonstration seed.
 */
export async function demo(installation: Installation, [folder = demoFolder]: string[]): Promise<number> {
  const run = demoRun(installation, folder);
  const mark = randomUUID().slice(0, 4);
  const people = await demoPeople(installation);

  const producerId = await ideasOfDemo(installation, people, mark, run);
  const products = await dossiersToProvince(installation, people, { producerId, mark }, run);
  await adviseOnDemo(installation, people, products, run);
  run.step('Hội đồng cấp tỉnh chấm:');
  const council = { chair: people.provinceChair, secretary: people.provinceSecretary };
  const sessionId = await sitOverDemo(installation, council, { title: `Phiên chạy thử ${mark}`, products }, run);
  await papersOfSitting(installation, people, sessionId, run);
  await recogniseDemo(
    installation,
    people,
    products.filter(({ points }) => points >= 50),
    run,
  );
  await tellProducers(installation, people, products, run);
  await tryModeB(installation, people, run);
  await papersOfTemplates(people, run);
  run.step(`Giấy tờ của quy trình: ${run.kept.size} tệp trong ${folder}.`);
  return 0;
}
