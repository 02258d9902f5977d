import { describe, expect, test } from 'vitest';
import { otherWard, paper as scan, ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { type IssuedPaper, installIssuedPaperFollowers } from '../issued-papers.ts';
import { memberListOf } from '../queries/member-list-of.ts';
import { paperByNumber } from '../queries/paper-by-number.ts';
import { attachScan } from './attach-scan.ts';
import { correctPaper } from './correct-paper.ts';
import { discardPaper } from './discard-paper.ts';
import { draftPaper } from './draft-paper.ts';
import { editPaper } from './edit-paper.ts';
import { followUnit } from './follow-unit.ts';
import { issuePaper } from './issue-paper.ts';
import { replacePaper } from './replace-paper.ts';
import { returnPaper } from './return-paper.ts';
import { revokePaper } from './revoke-paper.ts';
import { signPaper } from './sign-paper.ts';
import { submitPaper } from './submit-paper.ts';

const held = usePapers();
const told: IssuedPaper[] = [];
installIssuedPaperFollowers(async (_context, paper) => void told.push(paper));

describe('a paper', () => {
  test('goes from its template to issue, numbered by the clerk from the register', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'issued', { people, sequence: 512 });
    expect(await held.paperRow(id)).toMatchObject({
      state: 'issued',
      number: '512/TB-UBND',
      dated: '2026-09-17',
      unitId: ward,
    });
    expect((await held.events(id)).map(({ name }) => name)).toEqual([
      'paper.draft',
      'paper.edit',
      'paper.submit',
      'paper.sign',
      'paper.number',
      'paper.issue',
    ]);
    expect(await paperByNumber(held.db, ward, '512/TB-UBND', 2026)).toMatchObject({ id });
    expect(await paperByNumber(held.db, otherWard, '512/TB-UBND')).toBeUndefined();
  });

  test('fills what the software knows and leaves the rest blank', async () => {
    const { office } = await held.staff();
    const { id } = (await held.run(office, draftPaper, { templateCode: 'quyet-dinh-thanh-lap-hoi-dong' })) as {
      id: string;
    };
    const row = await held.paperRow(id);
    expect(row.abstract).toBe('Thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP phường Yên Hòa năm 2026');
    expect(JSON.stringify(row.content)).not.toContain('{{unit}}');
    const list = await memberListOf(held.db, id);
    expect(list?.members[0]).toMatchObject({
      name: '',
      role: 'Chủ tịch Hội đồng',
      position: 'Chủ tịch Ủy ban nhân dân phường Yên Hòa',
    });
  });

  test('of a ward cannot recognise three stars: the refusal names the article', async () => {
    const { office } = await held.staff();
    await expect(held.run(office, draftPaper, { templateCode: 'quyet-dinh-cong-nhan-ba-sao' })).rejects.toMatchObject({
      code: 'paper.not-the-wards',
      details: { reason: expect.stringContaining('Điều 4 Quyết định số 26/2026/QĐ-TTg') },
    });
  });

  test('is submitted whole or not at all; the refusal names what is missing', async () => {
    const { office } = await held.staff();
    const { id } = (await held.run(office, draftPaper, { templateCode: 'giay-moi-hop' })) as { id: string };
    await expect(held.run(office, submitPaper, { paperId: id })).rejects.toMatchObject({
      code: 'paper.incomplete',
      details: { missing: expect.arrayContaining(['signer-name', 'field:Kính mời', 'field:Ngày họp']) },
    });
    expect((await held.paperRow(id)).state).toBe('draft');
  });

  test('comes back with a reason, is mended and submitted again', async () => {
    const people = await held.staff();
    const id = await held.paper('bao-cao-thang', 'submitted', { people });
    await held.run(people.leader, returnPaper, { paperId: id, reason: 'Thiếu số liệu' });
    expect(await held.paperRow(id)).toMatchObject({ state: 'draft', returnReason: 'Thiếu số liệu' });
    await held.run(people.office, submitPaper, { paperId: id });
    expect(await held.paperRow(id)).toMatchObject({ state: 'submitted', returnReason: '' });
  });

  test('that another saved meanwhile is not overwritten', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'draft', { people });
    const first = await held.whole(id);
    await held.run(people.head, editPaper, { ...first, abstract: 'Lần một' });
    await expect(held.run(people.office, editPaper, { ...first, abstract: 'Lần hai' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await held.paperRow(id)).abstract).toBe('Lần một');
  });

  test('is found by its words without diacritics once they are written', async () => {
    const id = await held.paper('quyet-dinh-thanh-lap-hoi-dong', 'draft');
    expect((await held.paperRow(id)).searchKey).toContain('le mau 1');
  });

  test('that was given up keeps nothing but itself', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'draft', { people });
    await held.run(people.office, discardPaper, { paperId: id });
    expect(await held.paperRow(id)).toMatchObject({ state: 'discarded', number: null });
    await expect(held.run(people.office, submitPaper, { paperId: id })).rejects.toMatchObject({
      code: 'paper.state-forbids',
    });
  });
});

describe('signing', () => {
  test('is for the leader who was asked, not for the office or another leader', async () => {
    const people = await held.staff();
    const other = await held.person('ward-leader', ward);
    const id = await held.paper('thong-bao', 'draft', { people });
    await held.run(people.office, editPaper, { ...(await held.whole(id)), signerId: people.leader.personId });
    await held.run(people.office, submitPaper, { paperId: id });
    await expect(held.run(people.head, signPaper, { paperId: id })).rejects.toMatchObject({ status: 403 });
    await expect(held.run(other, signPaper, { paperId: id })).rejects.toMatchObject({ code: 'paper.other-signer' });
    await held.run(people.leader, signPaper, { paperId: id });
    expect(await held.paperRow(id)).toMatchObject({ state: 'signed', signedBy: people.leader.personId });
  });

  test('by order is for the head of the office', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'draft', { people });
    const whole = await held.whole(id);
    const signing = { ...whole.content.signing, capacity: 'by-order' as const, position: 'Trưởng phòng' };
    await held.run(people.office, editPaper, { ...whole, content: { ...whole.content, signing } });
    await held.run(people.office, submitPaper, { paperId: id });
    await expect(held.run(people.leader, signPaper, { paperId: id })).rejects.toMatchObject({
      code: 'paper.signer-role',
    });
    await held.run(people.head, signPaper, { paperId: id });
    expect((await held.paperRow(id)).state).toBe('signed');
  });

  test('of a council belongs to its seats, and another council does not see the paper', async () => {
    const councilId = crypto.randomUUID();
    const secretary = await held.person('council-secretary', ward, councilId);
    const chair = await held.person('council-chair', ward, councilId);
    const stranger = await held.person('council-chair', ward, crypto.randomUUID());
    const { id } = (await held.run(secretary, draftPaper, { templateCode: 'giay-moi-hop-hoi-dong' })) as { id: string };
    expect(await held.paperRow(id)).toMatchObject({ councilId });
    await held.run(secretary, editPaper, await held.whole(id));
    await held.run(secretary, submitPaper, { paperId: id });
    await expect(held.run(stranger, signPaper, { paperId: id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(held.run((await held.staff()).leader, signPaper, { paperId: id })).rejects.toMatchObject({
      code: 'paper.signer-role',
    });
    await held.run(chair, signPaper, { paperId: id });
    expect((await held.paperRow(id)).state).toBe('signed');
  });
});

describe('after issue', () => {
  test('a member list is told to higher modules in the same step', async () => {
    const id = await held.paper('quyet-dinh-thanh-lap-to-tu-van', 'issued');
    expect(told.find((paper) => paper.id === id)).toMatchObject({
      kind: 'decision',
      templateCode: 'quyet-dinh-thanh-lap-to-tu-van',
      members: [{ name: 'Lê Mẫu 1', role: 'Tổ trưởng' }, { role: 'Thành viên' }, { role: 'Thành viên' }],
    });
  });

  test('a correction keeps what was wrong and what it must read', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'issued', { people });
    const letter = await held.paper('cong-van', 'issued', { people });
    await held.run(people.clerk, correctPaper, { paperId: id, wrong: 'ngày 5', instead: 'ngày 05', byPaperId: letter });
    expect((await held.paperRow(id)).state).toBe('corrected');
    const rows = await held.db.selectFrom('documents.correction').selectAll().where('paperId', '=', id).execute();
    expect(rows).toMatchObject([{ wrong: 'ngày 5', instead: 'ngày 05', byPaperId: letter }]);
  });

  test('another issued paper of the unit replaces it, a draft or itself cannot', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'issued', { people });
    const draft = await held.paper('thong-bao', 'draft', { people });
    const next = await held.paper('thong-bao', 'issued', { people });
    for (const byPaperId of [draft, id])
      await expect(held.run(people.clerk, replacePaper, { paperId: id, byPaperId })).rejects.toMatchObject({
        code: 'paper.successor-unknown',
      });
    await held.run(people.clerk, replacePaper, { paperId: id, byPaperId: next });
    expect(await held.paperRow(id)).toMatchObject({ state: 'replaced', replacedBy: next });
  });

  test('what is called back keeps its number and its reason', async () => {
    const people = await held.staff();
    const id = await held.paper('thong-bao', 'issued', { people });
    const { number } = await held.paperRow(id);
    await held.run(people.leader, revokePaper, { paperId: id, reason: 'Ban hành nhầm' });
    expect(await held.paperRow(id)).toMatchObject({ state: 'revoked', number, endReason: 'Ban hành nhầm' });
    await expect(held.run(people.clerk, issuePaper, { paperId: id })).rejects.toMatchObject({
      code: 'paper.state-forbids',
    });
  });

  test('the signed file stands with the paper, and only from signing on', async () => {
    const people = await held.staff();
    const draft = await held.paper('thong-bao', 'draft', { people });
    await expect(held.run(people.clerk, attachScan, { paperId: draft, file: scan() })).rejects.toMatchObject({
      code: 'paper.state-forbids',
    });
    const signed = await held.paper('thong-bao', 'signed', { people });
    await held.run(people.clerk, attachScan, { paperId: signed, file: scan() });
    const files = await held.db.selectFrom('documents.paperFile').selectAll().where('paperId', '=', signed).execute();
    expect(files).toMatchObject([{ purpose: 'signed', title: 'giay-chung-nhan.pdf' }]);
  });
});

test('open drafts follow the unit to its successor, issued papers stay', async () => {
  const people = {
    office: await held.person('economic-office', otherWard),
    head: await held.person('economic-office-head', otherWard),
    leader: await held.person('ward-leader', otherWard),
    clerk: await held.person('records-clerk', otherWard),
  };
  const draft = await held.paper('thong-bao', 'draft', { people });
  const issued = await held.paper('thong-bao', 'issued', { people });
  await held.run(held.system, followUnit, { unitId: otherWard, successorId: ward });
  expect((await held.paperRow(draft)).unitId).toBe(ward);
  expect((await held.paperRow(issued)).unitId).toBe(otherWard);
});

test('a paper of the unit asks its only leader to sign; with two leaders somebody has to choose', async () => {
  const office = await held.person('economic-office', otherWard);
  const asked = async () => {
    const { id } = (await held.run(office, draftPaper, { templateCode: 'cong-van' })) as { id: string };
    const { signerId, content } = await held.paperRow(id);
    return [signerId, (content as { signing: { name: string } }).signing.name];
  };
  const leaders = await held.db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['person.id', 'person.name'])
    .where('grant.unitId', '=', otherWard)
    .where('grant.role', '=', 'ward-leader')
    .execute();
  expect(leaders).toHaveLength(1);
  expect(await asked()).toEqual([leaders[0]?.id, leaders[0]?.name]);
  await held.person('ward-leader', otherWard);
  expect(await asked()).toEqual([null, '']);
});
