import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachEvidence, fileDossier, markSelf, openDossier, receiveDossier } from '#modules/dossiers/index.ts';
import { registerProducer, registerProduct } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import {
  addToAgenda,
  closeItem,
  closeSession,
  concludeLevels,
  discussItem,
  minutesOf,
  openItem,
  openSession,
  planSession,
  recordAttendance,
  sessionMinutes,
  settleItem,
} from '#modules/scoring/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';
import { readPeople } from './files.ts';
import { rowValues, sampleMarks, storePapers } from './load-dossiers.ts';
import { submitSheet } from './submit-sheet.ts';

/**
 * Runs the first flow in this process, on the demonstration ward, and prints each step: a product is registered and its
 * dossier filed and received, the ward's council scores it, discusses a spread over the limit, scores again, concludes
 * the least levels and settles; the minutes go to var/demo. Needs the demonstration seed.
 */
export async function demo(installation: Installation, _words: string[]): Promise<number> {
  const step = (text: string) => process.stdout.write(`${text}\n`);
  const system = { ...installation, actor: systemActor('demo') };
  const people = await idsOfPeople(installation);
  const who = (key: string) => people.get(key) as string;
  const office = await actAs(installation, who('office'), 'economic-office');
  const chair = await actAs(installation, who('chair'), 'council-chair');
  const secretary = await actAs(installation, who('secretary'), 'council-secretary');

  const name = `Cốm chạy thử ${randomUUID().slice(0, 4)}`;
  const producer = await perform(office, registerProducer, {
    unitId: '00175',
    name: `Cơ sở ${name}`,
    legalKind: 'registered-household',
    representative: 'Người Mẫu',
    address: 'Ngõ mẫu, phường Yên Hòa',
    sample: 'on',
  });
  const product = await perform(office, registerProduct, {
    producerId: producer.id,
    setCode: 'QD26-06',
    name,
    sample: 'on',
  });
  step(`1. Ghi sổ: ${name} (bộ QD26-06), dữ liệu mẫu.`);

  const set = await getCriteriaSet(installation.db, 'QD26-06');
  const dossier = await perform(office, openDossier, { productId: product.id, sample: 'on' });
  for (const paper of await storePapers(installation))
    if (neededKinds.includes(paper.kind ?? ''))
      await perform(office, attachEvidence, {
        dossierId: dossier.id,
        file: paper.file,
        title: paper.title,
        kind: paper.kind,
        criterionCode: '1.1',
      });
  const version = (
    await installation.db
      .selectFrom('dossiers.dossier')
      .select('version')
      .where('id', '=', dossier.id)
      .executeTakeFirstOrThrow()
  ).version;
  await perform(office, markSelf, { dossierId: dossier.id, version, marks: rowValues(set, sampleMarks(set, 72)) });
  await perform(office, fileDossier, { dossierId: dossier.id });
  await perform(office, receiveDossier, { dossierId: dossier.id });
  step(`2. Hồ sơ ${dossier.number}: tự chấm 72 điểm, 3 minh chứng, đã nộp và tiếp nhận.`);

  const council = chair.actor.grant.scopeId as string;
  const { id: sessionId } = await perform(secretary, planSession, {
    councilId: council,
    title: `Phiên chạy thử: ${name}`,
    heldOn: today(installation.clock()),
    place: 'Phòng họp mẫu',
    sample: 'on',
  });
  const { itemId } = await perform(secretary, addToAgenda, { sessionId, dossierId: dossier.id });
  const seats = await installation.db
    .selectFrom('scoring.councilMember')
    .select(['id', 'personId', 'seat'])
    .where('councilId', '=', council)
    .where('dismissedAt', 'is', null)
    .execute();
  await perform(secretary, recordAttendance, {
    sessionId,
    members: seats.map(({ id }) => ({ memberId: id, present: 'on' })),
  });
  await perform(chair, openSession, { sessionId });
  await perform(chair, openItem, { itemId });
  const scorers = seats.filter(({ seat }) => seat !== 'secretary');
  step(`3. Phiên chấm thử nội bộ mở, ${scorers.length} người chấm có mặt.`);

  const scoreAll = async (points: (index: number) => number) => {
    const totals: number[] = [];
    for (const [index, { personId }] of scorers.entries())
      totals.push(await submitSheet(installation, { itemId, personId, points: points(index) }));
    return totals;
  };
  const first = await scoreAll((index) => (index === 0 ? 84 : 70 + (index % 3)));
  step(
    `4. Lần 1: ${first.join(', ')}; chênh ${Math.max(...first) - Math.min(...first)} điểm, quá giới hạn nên phải thảo luận.`,
  );
  await perform(chair, discussItem, { itemId, reason: 'Chênh quá giới hạn.' });
  const second = await scoreAll((index) => 72 + (index % 3));
  step(`5. Lần 2 sau thảo luận: ${second.join(', ')}; phiếu lần 1 vẫn giữ.`);

  await perform(chair, closeItem, { itemId });
  const concluded = sampleMarks(set, 72);
  await perform(secretary, concludeLevels, {
    itemId,
    levels: set.starMinimums['4'].map(({ criterion }) => ({
      criterion,
      value: rowValues(set, concluded)[criterion] ?? '0',
    })),
  });
  await perform(chair, settleItem, { itemId });
  await perform(chair, closeSession, { sessionId });
  const rating = await installation.db
    .selectFrom('scoring.rating')
    .selectAll()
    .where('agendaItemId', '=', itemId)
    .executeTakeFirstOrThrow();
  step(
    `6. Kết quả: ${rating.total} điểm, ${rating.stars ?? 'không xếp'} sao. Còn thiếu: ${JSON.stringify((rating.result as { blockedBy?: unknown }).blockedBy)}`,
  );

  const folder = join(process.cwd(), 'var/demo');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `bien-ban-${dossier.number}.docx`);
  await writeFile(path, await sessionMinutes(await minutesOf(installation.db, secretary.actor, { sessionId })));
  step(`7. Biên bản: ${path}`);
  const events = await system.db
    .selectFrom('platform.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('subjectId', 'in', [producer.id, product.id, dossier.id, sessionId, itemId])
    .executeTakeFirstOrThrow();
  step(`8. Nhật ký: ${events.count} sự kiện về chủ thể, sản phẩm, hồ sơ và phiên này.`);
  return 0;
}

async function idsOfPeople({ db }: Installation): Promise<Map<string, string>> {
  const { people } = readPeople();
  const rows = await db
    .selectFrom('identity.person')
    .select(['id', 'email'])
    .where(
      'email',
      'in',
      people.map(({ email }) => email),
    )
    .execute();
  const byEmail = new Map(rows.map(({ id, email }) => [email, id]));
  if (byEmail.size === 0) throw new Error('Chưa có phường mẫu: hãy chạy npm start một lần (SEED=demo) rồi chạy lại.');
  return new Map(people.map(({ key, email }) => [key, byEmail.get(email) ?? '']));
}

// What the conditions of set 06 demand (Phụ lục II).
const neededKinds: string[] = ['business-registration', 'production-conditions', 'test-report'];
