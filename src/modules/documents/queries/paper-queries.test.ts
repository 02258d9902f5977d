import { beforeAll, describe, expect, test } from 'vitest';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { otherWard, province, ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { registerIncoming } from '../commands/register-incoming.ts';
import { documentWork } from './document-work.ts';
import { incomingForViewer, incomingList } from './incoming-list.ts';
import { paperForViewer } from './paper-for-viewer.ts';
import { paperHistory } from './paper-history.ts';
import { paperFilter, paperList, paperTable } from './paper-list.ts';

const held = usePapers();
const calendar = workingCalendar([]);
let people: Awaited<ReturnType<typeof held.staff>>;
const ids = { notice: '', decision: '', draft: '', signed: '', submitted: '' };

beforeAll(async () => {
  people = await held.staff();
  ids.notice = await held.paper('thong-bao', 'issued', { people, sequence: 5 });
  ids.decision = await held.paper('quyet-dinh-thanh-lap-hoi-dong', 'issued', { people, sequence: 12 });
  ids.draft = await held.paper('bao-cao-thang', 'draft', { people });
  ids.submitted = await held.paper('ke-hoach', 'submitted', { people });
  ids.signed = await held.paper('cong-van', 'signed', { people });
});

const listed = async (query: string, viewer = people.office) =>
  (await paperList(held.db, viewer, paperFilter(new URLSearchParams(query)))).rows.map(({ id }) => id).sort();
const sorted = (...some: string[]) => some.sort();

describe('the list of papers', () => {
  test.each([
    ['', () => sorted(ids.notice, ids.decision)],
    ['xem=dang-lam', () => sorted(ids.draft, ids.submitted, ids.signed)],
    ['tim=12/qd-ubnd', () => [ids.decision]],
    ['tim=thanh lap hoi dong', () => [ids.decision]],
    ['tim=Th%C3%A0nh%20l%E1%BA%ADp', () => [ids.decision]],
    ['loai=notice', () => [ids.notice]],
    ['nam=2026', () => sorted(ids.notice, ids.decision)],
    ['nam=2025', () => []],
    ['tu-ngay=2026-09-18', () => []],
    ['den-ngay=2026-09-17', () => sorted(ids.notice, ids.decision)],
    ['tim=%25', () => []],
    ['loai=khong-co&nam=abc&trang=-1', () => sorted(ids.notice, ids.decision)],
  ])('%s', async (query, expected) => {
    expect(await listed(query)).toEqual(expected());
  });

  test('counts each tab, and the table has the same rows', async () => {
    const { counts, total } = await paperList(held.db, people.office, paperFilter(new URLSearchParams()));
    expect([counts, total]).toEqual([{ 'da-phat-hanh': 2, 'dang-lam': 3, 'da-bo': 0 }, 2]);
    expect(await paperTable(held.db, people.office, paperFilter(new URLSearchParams('loai=decision')))).toMatchObject([
      { number: '12/QĐ-UBND', signerName: people.leader.name, recipients: expect.arrayContaining(['Lưu: VT, KTHTĐT']) },
    ]);
  });
});

describe('who sees papers', () => {
  test.each([
    ['economic-office', otherWard],
    ['records-clerk', province],
    ['provincial-office', province],
    ['producer', ward],
    ['administrator', ward],
    ['central-office', 'VN'],
  ] as const)('a %s of %s sees none of the ward’s', async (role, unit) => {
    const viewer = await held.person(role, unit, role === 'producer' ? crypto.randomUUID() : null);
    expect(await listed('', viewer)).toEqual([]);
    const asked = paperForViewer(held.db, viewer, { paperId: ids.notice, now: held.now() });
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the buttons of a paper', () => {
  const may = async (viewer: typeof people.office, paperId: string) =>
    (await paperForViewer(held.db, viewer, { paperId, now: held.now() })).may;

  test('are the viewer’s own steps and no others', async () => {
    const offered = async (viewer: typeof people.office, paperId: string) =>
      Object.entries(await may(viewer, paperId)).flatMap(([name, verdict]) => (verdict?.allowed ? [name] : []));
    expect(await offered(people.office, ids.draft)).toEqual(['edit', 'submit', 'discard']);
    expect(await offered(people.leader, ids.submitted)).toEqual(['return', 'sign']);
    expect(await offered(people.clerk, ids.signed)).toEqual(['number', 'attachScan']);
    expect(await offered(people.clerk, ids.notice)).toEqual(['attachScan', 'correct', 'replace', 'revoke']);
  });

  test('say why they are grey', async () => {
    expect((await may(people.head, ids.submitted)).sign).toMatchObject({ allowed: false });
  });
});

describe('the work list', () => {
  const verbs = async (viewer: typeof people.office) =>
    (await documentWork(held.db, viewer, calendar)).map(({ verb, waiting, href }) => [verb, waiting, href] as const);

  test('holds what to write, to sign and to number, and what waits', async () => {
    expect(await verbs(people.leader)).toEqual([['Ký', false, `/van-ban/${ids.submitted}`]]);
    expect(await verbs(people.clerk)).toEqual([['Cấp số', false, `/van-ban/${ids.signed}`]]);
    const own = await verbs(people.office);
    expect(own).toHaveLength(3);
    expect(own).toEqual(
      expect.arrayContaining([
        ['Soạn tiếp', false, `/van-ban/${ids.draft}`],
        ['Xem', true, `/van-ban/${ids.submitted}`],
        ['Xem', true, `/van-ban/${ids.signed}`],
      ]),
    );
    expect(await verbs(await held.person('records-clerk', otherWard))).toEqual([]);
  });

  test('numbering falls due on the working day after signing', async () => {
    // Signed on Thursday 17/09/2026.
    expect((await documentWork(held.db, people.clerk, calendar))[0]?.due).toBe('2026-09-18');
  });
});

test('the history says several saves by one person on one day in one line', async () => {
  const lines = await paperHistory(held.db, ids.notice);
  expect(lines.map(({ sentence }) => sentence)).toHaveLength(6);
});

test('incoming papers are the unit’s own and know who cites them', async () => {
  const { id } = (await held.run(people.clerk, registerIncoming, {
    arrivedOn: '2026-09-15',
    issuer: 'Sở Nông nghiệp và Môi trường',
    number: '77/SNNMT',
    dated: '2026-09-14',
    abstract: 'Hướng dẫn hồ sơ OCOP',
  })) as { id: string };
  const filter = { words: 'huong dan', page: 1 };
  expect((await incomingList(held.db, people.office, filter)).rows).toMatchObject([{ id, arrivalNumber: 1 }]);
  const stranger = await held.person('economic-office', otherWard);
  expect((await incomingList(held.db, stranger, filter)).rows).toEqual([]);
  await expect(incomingForViewer(held.db, stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await incomingForViewer(held.db, people.office, id)).toMatchObject({ citedBy: [] });
});
