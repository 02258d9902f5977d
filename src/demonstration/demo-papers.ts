import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPaper, paperTemplates } from '#modules/documents/index.ts';
import { centralTemplates, provincialTemplates } from '#modules/recognition/index.ts';
import { perform } from '#platform/command.ts';
import { projectRoot } from '#platform/project-root.ts';
import { issueDrafted } from './demo-issue-paper.ts';
import type { DemoPeople, PersonPerformer } from './demo-people.ts';
import type { DemoRun } from './demo-run.ts';

/** Who drafts, signs and numbers the papers of a house; minutes are signed by their drafter first. */
interface House {
  drafter: PersonPerformer;
  signer: PersonPerformer;
  clerk: PersonPerformer;
}

/** The papers that the way of the three products did not need, drafted from their templates, signed, numbered, issued. */
export async function papersOfTemplates(people: DemoPeople, run: DemoRun): Promise<void> {
  for (const { code } of await paperTemplates()) if (!run.kept.has(code)) await paperOfTemplate(people, code, run);
}

/** One paper from its template, with every blank filled as an official would, to its issue; kept under its code. */
export async function paperOfTemplate(people: DemoPeople, code: string, run: DemoRun): Promise<string> {
  const template = (await paperTemplates()).find((one) => one.code === code);
  if (!template) throw new Error(`Không có mẫu ${code}`);
  const house = houseOf(people, code, template.council === true);
  const { id: paperId } = await perform(house.drafter, draftPaper, {
    templateCode: code,
    values: Object.fromEntries((template.fields ?? []).map(({ name, kind }) => [name, answers[name] ?? usual[kind]])),
    ...(template.members && {
      members: template.members.map(({ role, position }, index) => ({
        role,
        position: (position || 'Chuyên viên').replaceAll('{{unit}}', 'phường Yên Hòa'),
        name: invented[index % invented.length],
      })),
    }),
    // A letter whose addressee only the case knows.
    ...(template.addressees?.length === 0 && { addressees: ['Ủy ban nhân dân thành phố Hà Nội'] }),
    signerId: house.signer.actor.personId,
    ...(template.second && { secondSignerId: house.drafter.actor.personId }),
    sample: 'on',
  });
  await issueDrafted(paperId, house);
  await run.keep(code, house.drafter, `/van-ban/${paperId}/tai.docx`);
  return paperId;
}

function houseOf(people: DemoPeople, code: string, isCouncils: boolean): House {
  const { ministry, province, wardSecretary, wardChair, office, leader, clerk } = people;
  if (isCouncils) return { drafter: wardSecretary, signer: wardChair, clerk: wardSecretary };
  if (centralTemplates.includes(code)) return { drafter: ministry, signer: ministry, clerk: ministry };
  if (provincialTemplates.includes(code)) return { drafter: province, signer: province, clerk: province };
  return { drafter: office, signer: leader, clerk };
}

const invented = ['Trịnh Mẫu Lãnh', 'Phạm Mẫu Dung', 'Trần Mẫu Bình', 'Lê Mẫu Chi', 'Hoàng Mẫu Giang', 'Nguyễn Mẫu An'];

const { answers } = JSON.parse(readFileSync(join(projectRoot, 'seeds/demo/paper-answers.json'), 'utf8')) as {
  answers: Record<string, string>;
};

const usual = {
  text: 'nội dung mẫu',
  long: 'Đoạn mẫu thứ nhất.\nĐoạn mẫu thứ hai.',
  date: '2026-11-24',
  time: '08:30',
};
