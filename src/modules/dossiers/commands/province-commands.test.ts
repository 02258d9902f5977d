import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { paper, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { answerComplaint } from './answer-complaint.ts';
import { fileComplaint } from './file-complaint.ts';
import { forwardDossier } from './forward-dossier.ts';
import { reEvaluate } from './re-evaluate.ts';
import { recordResult } from './record-result.ts';
import { sendBack } from './send-back.ts';
import { sendToCentre } from './send-to-centre.ts';
import { settleDossier } from './settle-dossier.ts';
import { takeFromRegister } from './take-from-register.ts';
import { takeIn } from './take-in.ts';
import { takeToCouncil } from './take-to-council.ts';

const here = useDossiers();

test('the ward writes the province’s answer down only from a named paper, and only while nobody there uses the system', async () => {
  const { id } = await here.dossier('forwarded');
  const office = await here.person('economic-office', ward);
  const named = { dossierId: id, paperNumber: '12/TB-SNN', paperDate: '2026-09-17' };
  await here.owner
    .updateTable('identity.roleGrant')
    .set({ validTo: here.now() })
    .where('role', '=', 'provincial-office')
    .execute();
  await expect(here.run(office, takeIn, { dossierId: id })).rejects.toMatchObject({ code: 'province-answer.unnamed' });
  await here.run(office, takeIn, named);
  await here.run(office, sendBack, { ...named, reason: 'Thiếu mẫu' });
  expect(await here.row(id)).toMatchObject({ state: 'returned-by-province' });
  await here.run(office, forwardDossier, { dossierId: id, how: 'archive' });
  await here.run(office, recordResult, { ...named, stars: '4', total: '78,5' });
  expect(await here.row(id)).toMatchObject({
    state: 'settled',
    outcome: { stars: 4, total: '78.50', kind: 'three-four', level: 'province', sessionId: null },
  });
  const answers = await here.db
    .selectFrom('dossiers.provinceAnswer')
    .select(['kind', 'paperNumber', 'reason'])
    .where('dossierId', '=', id)
    .orderBy('recordedAt')
    .execute();
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['result', 'sent-back', 'taken-in']);
  await here.person('provincial-office', province);
  const other = await here.dossier('forwarded');
  await expect(here.run(office, takeIn, { ...named, dossierId: other.id })).rejects.toMatchObject({
    code: 'dossier.province-is-here',
  });
});

test('ninety points go to the ministry; its lesser result may be evaluated again by the province', async () => {
  const { id } = await here.dossier('province-received');
  const above = await here.person('provincial-office', province);
  await settle(id, 5);
  expect((await here.row(id)).outcome).toMatchObject({ kind: 'to-centre', level: 'province' });
  await expect(here.run(above, reEvaluate, { dossierId: id, reason: 'x' })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
  await here.run(above, sendToCentre, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'sent-to-centre', centreId: 'VN' });
  await settle(id, 4);
  expect((await here.row(id)).outcome).toMatchObject({ kind: 'three-four', level: 'centre' });
  await here.run(above, reEvaluate, { dossierId: id, reason: 'Trung ương chấm 88 điểm' });
  expect((await here.row(id)).state).toBe('awaiting-council');
  await settle(id, 4);
  await expect(here.run(above, sendToCentre, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
});

async function settle(dossierId: string, stars: 1 | 2 | 3 | 4 | 5) {
  const councilId = randomUUID();
  await here.run(here.system, takeToCouncil, { dossierId, councilId });
  const outcome = { stars, total: '91.00', knockedOut: [], sessionId: randomUUID(), rehearsal: false };
  await here.run(here.system, settleDossier, { dossierId, outcome });
}

test('a complaint is filed by the producer or for it, answered with reason; upheld, the council hears it again', async () => {
  const { id, producerId } = await here.dossier('province-received');
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const above = await here.person('provincial-office', province);
  await settle(id, 3);
  await here.run(producer, fileComplaint, { dossierId: id, words: 'Tiêu chí 3.1 chấm thiếu' });
  await expect(
    here.run(office, answerComplaint, { dossierId: id, upheld: 'no', answer: 'Đúng quy định' }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await here.run(above, answerComplaint, { dossierId: id, upheld: 'no', answer: 'Đúng quy định' });
  expect((await here.row(id)).state).toBe('settled');
  await here.run(office, fileComplaint, { dossierId: id, words: 'Vẫn không đồng ý' });
  expect((await here.events(id)).at(-1)).toMatchObject({
    name: 'complaint.file',
    actorPersonId: office.personId,
    details: { onBehalfOf: producerId },
  });
  await here.run(above, answerComplaint, { dossierId: id, upheld: 'yes', answer: 'Có căn cứ' });
  expect((await here.row(id)).state).toBe('awaiting-council');
  expect(
    await here.db
      .selectFrom('dossiers.complaint')
      .select(['upheld', 'onBehalf', 'answer'])
      .where('dossierId', '=', id)
      .orderBy('filedAt')
      .orderBy('onBehalf')
      .execute(),
  ).toEqual([
    { upheld: false, onBehalf: false, answer: 'Đúng quy định' },
    { upheld: true, onBehalf: true, answer: 'Có căn cứ' },
  ]);
});

test('a paper that ran out between filing and the council keeps the dossier from it until it is supplemented', async () => {
  const { id, producerId } = await here.dossier('draft');
  const { id: heldPaperId } = await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'test-report',
    issuedOn: '2025-10-01',
    title: 'Phiếu kiểm nghiệm cũ',
    file: paper(),
  });
  await here.run(here.system, takeFromRegister, { dossierId: id, heldPaperId });
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ state: 'province-received', forwardedTo: province, forwardedAt: here.now() })
    .where('id', '=', id)
    .execute();
  const above = await here.person('provincial-office', province);
  const taking = () => here.run(above, takeToCouncil, { dossierId: id, councilId: randomUUID() });
  here.at('2026-10-02T02:00:00Z');
  await expect(taking()).rejects.toMatchObject({
    code: 'dossier.paper-expired',
    details: { papers: ['Phiếu kiểm nghiệm cũ'] },
  });
  here.at('2026-10-01T02:00:00Z');
  await taking();
  here.at('2026-09-17T02:00:00Z');
  expect((await here.row(id)).state).toBe('in-council');
});
