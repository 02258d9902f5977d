import { describe, expect, test } from 'vitest';
import { otherWard, ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { closeSeries } from './close-series.ts';
import { editIncoming } from './edit-incoming.ts';
import { editLetterhead } from './edit-letterhead.ts';
import { editPaper } from './edit-paper.ts';
import { issuePaper } from './issue-paper.ts';
import { noteGap } from './note-gap.ts';
import { numberPaper } from './number-paper.ts';
import { openSeries } from './open-series.ts';
import { registerIncoming } from './register-incoming.ts';
import { registerPaper } from './register-paper.ts';

const held = usePapers();

describe('numbers of a counted series', () => {
  test('begin where the register on paper stopped, go on without a hole, and begin with 01 next year', async () => {
    const people = await held.staff();
    await held.run(people.clerk, openSeries, { kind: 'report', numbering: 'counted', firstNumber: 40 });
    held.at('2026-12-30T02:00:00Z');
    const numbers: (string | null)[] = [];
    for (const _ of [1, 2]) {
      const id = await held.paper('bao-cao-thang', 'signed', { people });
      await held.run(people.clerk, numberPaper, { paperId: id });
      numbers.push((await held.paperRow(id)).number);
    }
    held.at('2027-01-04T02:00:00Z');
    const id = await held.paper('bao-cao-thang', 'signed', { people });
    await held.run(people.clerk, numberPaper, { paperId: id });
    numbers.push((await held.paperRow(id)).number);
    held.at('2026-09-17T02:00:00Z');
    expect(numbers).toEqual(['40/BC-UBND', '41/BC-UBND', '01/BC-UBND']);
  });

  test('are given once each, however many clerks press at the same time', async () => {
    const people = await held.staff();
    await held.run(people.clerk, openSeries, { kind: 'plan', numbering: 'counted', firstNumber: 1 });
    const ids = [];
    for (const _ of [1, 2, 3, 4]) ids.push(await held.paper('ke-hoach', 'signed', { people }));
    await Promise.all(ids.map((paperId) => held.run(people.clerk, numberPaper, { paperId })));
    const rows = await held.db
      .selectFrom('documents.paper')
      .select('sequence')
      .where('id', 'in', ids)
      .orderBy('sequence')
      .execute();
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  test('leave a gap only with a note, which can be said better and filled later', async () => {
    const people = await held.staff();
    await held.run(people.clerk, openSeries, { kind: 'proposal', numbering: 'counted', firstNumber: 1 });
    const paperId = await held.paper('to-trinh-de-nghi-danh-gia', 'signed', { people });
    await expect(held.run(people.clerk, numberPaper, { paperId, sequence: 3 })).rejects.toMatchObject({
      code: 'paper.gap-needs-note',
      fields: { note: ['Ghi lý do bỏ cách số.'] },
    });
    await held.run(people.clerk, numberPaper, { paperId, sequence: 3, note: 'Số 1, 2 cho văn bản giấy' });
    const { seriesId } = await held.paperRow(paperId);
    const gap = await held.db
      .selectFrom('documents.numberGap')
      .selectAll()
      .where('seriesId', '=', seriesId)
      .executeTakeFirstOrThrow();
    expect(gap).toMatchObject({ first: 1, last: 2, year: 2026, note: 'Số 1, 2 cho văn bản giấy' });
    await held.run(people.clerk, noteGap, { seriesId, gapId: gap.id, note: 'Cấp cho phòng khác' });
    const fills = await held.paper('to-trinh-de-nghi-danh-gia', 'signed', { people });
    await held.run(people.clerk, numberPaper, { paperId: fills, sequence: 2 });
    expect((await held.paperRow(fills)).number).toBe('02/TTr-UBND');
  });

  test('are the council’s own for a paper of a council', async () => {
    const councilId = crypto.randomUUID();
    const secretary = await held.person('council-secretary', ward, councilId);
    const chair = await held.person('council-chair', ward, councilId);
    const people = { ...(await held.staff()), office: secretary, leader: chair, clerk: secretary };
    const first = await held.paper('giay-moi-hop-hoi-dong', 'signed', { people });
    await held.run(secretary, numberPaper, { paperId: first });
    await held.run(secretary, issuePaper, { paperId: first });
    expect((await held.paperRow(first)).number).toBe('01/GM-HĐ');
  });
});

describe('a register on paper', () => {
  test('gives each kind its own numbers and takes none twice', async () => {
    const people = await held.staff();
    await held.paper('cong-van', 'issued', { people, sequence: 700 });
    await held.paper('thong-bao', 'issued', { people, sequence: 700 });
    const again = await held.paper('cong-van', 'signed', { people });
    await expect(held.run(people.clerk, numberPaper, { paperId: again, sequence: 700 })).rejects.toMatchObject({
      code: 'paper.number-taken',
    });
    await expect(held.run(people.clerk, numberPaper, { paperId: again })).rejects.toMatchObject({
      code: 'paper.number-needed',
    });
    expect((await held.paperRow(again)).state).toBe('signed');
  });

  test('refuses a day before signing and one that has not come', async () => {
    const people = await held.staff();
    const paperId = await held.paper('cong-van', 'signed', { people });
    for (const dated of ['2026-09-16', '2026-09-18'])
      await expect(held.run(people.clerk, numberPaper, { paperId, sequence: 800, dated })).rejects.toMatchObject({
        code: 'paper.date-impossible',
      });
  });

  test('asks before it takes a number below the last or a day before the last, and keeps the reason', async () => {
    const people = await held.staff();
    held.at('2026-09-18T02:00:00Z');
    await held.paper('giay-moi-hop', 'issued', { people, sequence: 40 });
    held.at('2026-09-17T02:00:00Z');
    const late = await held.paper('giay-moi-hop', 'signed', { people });
    const give = (more: object) => held.run(people.clerk, numberPaper, { paperId: late, sequence: 39, ...more });
    await expect(give({})).rejects.toMatchObject({
      code: 'paper.out-of-order',
      details: { sequence: 39, dated: '2026-09-17', last: 40 },
      fields: { note: ['Đánh dấu xác nhận và ghi lý do.'] },
    });
    await expect(give({ sequence: 41 })).rejects.toMatchObject({
      code: 'paper.out-of-order',
      details: { beforeSequence: 40, beforeDated: '2026-09-18' },
    });
    await expect(give({ outOfOrder: 'on' })).rejects.toMatchObject({ code: 'paper.out-of-order' });
    expect(await held.paperRow(late)).toMatchObject({ state: 'signed', number: null, orderNote: '' });
    await give({ outOfOrder: 'on', note: 'Sổ giấy để sót số 39' });
    expect(await held.paperRow(late)).toMatchObject({ number: '39/GM-UBND', orderNote: 'Sổ giấy để sót số 39' });
    const outside = { kind: 'invitation', sequence: 20, abstract: 'Họp giao ban' };
    const enter = (more: object) => held.run(people.clerk, registerPaper, { ...outside, ...more });
    await expect(enter({ dated: '2026-01-10' })).resolves.toMatchObject({ number: '20/GM-UBND' });
    await expect(enter({ sequence: 30, dated: '2026-01-05' })).rejects.toMatchObject({ code: 'paper.out-of-order' });
    await expect(
      enter({ sequence: 30, dated: '2026-01-05', outOfOrder: 'on', note: 'Ngày ghi nhầm trên bản giấy' }),
    ).resolves.toMatchObject({ number: '30/GM-UBND' });
  });

  test('holds papers that were issued outside, and they can be cited with everything a citation names', async () => {
    const people = await held.staff();
    const { id } = (await held.run(people.clerk, registerPaper, {
      kind: 'decision',
      sequence: 103,
      dated: '2026-03-13',
      abstract: 'Tổ chức thực hiện Chương trình OCOP năm 2026',
    })) as { id: string };
    const draft = await held.paper('thong-bao', 'draft', { people });
    const whole = await held.whole(draft);
    await held.run(people.office, editPaper, { ...whole, grounds: [{ text: '', citedPaperId: id, incomingId: null }] });
    const [ground] = await held.db
      .selectFrom('documents.paperGround')
      .selectAll()
      .where('paperId', '=', draft)
      .execute();
    expect(ground?.text).toMatch(
      /^Căn cứ Quyết định số 103\/QĐ-UBND ngày 13 tháng 3 năm 2026 của Ủy ban nhân dân phường Yên Hòa về việc tổ chức/,
    );
    expect(ground?.citedPaperId).toBe(id);
  });
});

describe('series', () => {
  test('that gave numbers must be closed before another of its kind opens; then the common one goes on', async () => {
    const people = await held.staff();
    const { id } = (await held.run(people.clerk, openSeries, { kind: 'minutes', numbering: 'counted' })) as {
      id: string;
    };
    const paperId = await held.paper('bien-ban-hop', 'signed', { people });
    await held.run(people.clerk, numberPaper, { paperId });
    await expect(held.run(people.clerk, openSeries, { kind: 'minutes', numbering: 'counted' })).rejects.toMatchObject({
      code: 'series.kind-taken',
    });
    await expect(held.run(people.clerk, closeSeries, { seriesId: id })).rejects.toMatchObject({
      code: 'series.in-use',
    });
    await held.run(people.clerk, issuePaper, { paperId });
    await held.run(people.clerk, closeSeries, { seriesId: id });
    const next = await held.paper('bien-ban-hop', 'signed', { people });
    await expect(held.run(people.clerk, numberPaper, { paperId: next })).rejects.toMatchObject({
      code: 'paper.number-needed',
    });
  });

  test('of another ward do not exist', async () => {
    const { clerk } = await held.staff();
    const { id } = (await held.run(clerk, openSeries, { kind: 'invitation', numbering: 'counted' })) as { id: string };
    const stranger = await held.person('records-clerk', otherWard);
    await expect(held.run(stranger, closeSeries, { seriesId: id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('incoming papers', () => {
  const incoming = {
    arrivedOn: '2026-09-15',
    issuer: 'Thủ tướng Chính phủ',
    number: '26/2026/QĐ-TTg',
    dated: '2026-05-22',
    kindName: 'Quyết định',
    abstract: 'Ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP',
  };

  test('are counted in the unit and year, each once, also when two clerks type at once', async () => {
    const { clerk } = await held.staff();
    await held.run(clerk, registerIncoming, incoming);
    await expect(
      held.run(clerk, registerIncoming, { ...incoming, issuer: 'THỦ TƯỚNG CHÍNH PHỦ' }),
    ).rejects.toMatchObject({ code: 'incoming.registered-already' });
    await Promise.all(
      ['1/A', '2/A', '3/A'].map((number) => held.run(clerk, registerIncoming, { ...incoming, number })),
    );
    const rows = await held.db
      .selectFrom('documents.incoming')
      .select('arrivalNumber')
      .where('unitId', '=', ward)
      .orderBy('arrivalNumber')
      .execute();
    expect(rows.map(({ arrivalNumber }) => arrivalNumber)).toEqual([1, 2, 3, 4]);
  });

  test('keep their number when mended, under a version', async () => {
    const { clerk } = await held.staff();
    const { id, arrivalNumber } = (await held.run(clerk, registerIncoming, { ...incoming, number: '9/B' })) as {
      id: string;
      arrivalNumber: number;
    };
    await held.run(clerk, editIncoming, { ...incoming, number: '10/B', incomingId: id, version: 1 });
    await expect(
      held.run(clerk, editIncoming, { ...incoming, number: '11/B', incomingId: id, version: 1 }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const row = await held.db
      .selectFrom('documents.incoming')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ number: '10/B', arrivalNumber, version: 2 });
  });

  test('of a day that is yet to come are refused', async () => {
    const { clerk } = await held.staff();
    await expect(
      held.run(clerk, registerIncoming, { ...incoming, number: '12/C', arrivedOn: '2026-09-18' }),
    ).rejects.toMatchObject({ code: 'paper.date-impossible' });
  });
});

test('the letterhead of the unit begins later papers, under a version', async () => {
  const people = await held.staff();
  const letterhead = {
    parent: '',
    name: 'Ủy ban nhân dân\nphường Yên Hòa',
    symbol: 'UBND',
    place: 'Yên Hòa',
    contact: 'Số 1 phố Mẫu',
  };
  await held.run(people.clerk, editLetterhead, { ...letterhead, version: 0 });
  await expect(held.run(people.clerk, editLetterhead, { ...letterhead, version: 0 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const id = await held.paper('cong-van', 'draft', { people });
  expect((await held.paperRow(id)).content).toMatchObject({ letterhead: { contact: 'Số 1 phố Mẫu' } });
});
