import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#modules/identity/rules/roles.ts';
import { group, otherGroup, otherProvince, otherWard, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { draftDecision } from '../commands/draft-decision.ts';
import { approvePrize, openRevocation, proposePrize } from '../index.ts';
import { certificateForViewer } from './certificate-for-viewer.ts';
import { readyDossiers } from './ready-dossiers.ts';
import { recognitionWork } from './recognition-work.ts';
import { registerFilter, registerList, registerTable } from './register-list.ts';
import { renewalRadar } from './renewal-radar.ts';

const here = useRecognition();
const made: Record<string, { certificateId: string; producerId: string }> = {};

beforeAll(async () => {
  here.at('2026-11-24T02:00:00Z');
  made.three = await here.issued({ stars: 3, total: '60.00' });
  made.five = await here.issued({ level: 'centre', stars: 5, total: '95.00' });
  made.window = await here.recorded({ dated: '2024-04-15' }); // to 15/04/2027: its window is 17/10 to 16/12/2026
  made.missed = await here.recorded({ dated: '2024-02-01' });
  made.lapsed = await here.recorded({ dated: '2023-10-01' });
  made.elsewhere = await here.issued({ stars: 4, total: '80.00' }, { unitId: otherWard });
  for (const [name, neighbourhoodId] of [
    ['three', group],
    ['five', otherGroup],
  ] as const)
    await here.owner
      .updateTable('registry.producer')
      .set({ neighbourhoodId })
      .where('id', '=', made[name]?.producerId as string)
      .execute();
});

const id = (name: string) => made[name]?.certificateId as string;
const list = async (role: Role, unitId: string, query = '', scopeId: string | null = null) => {
  const viewer = await here.person(role, unitId, scopeId);
  const filter = registerFilter(new URLSearchParams(query));
  const { rows, total } = await registerList(here.db, viewer, { now: here.now(), filter });
  expect(total).toBe(rows.length);
  return rows.map((row) => Object.keys(made).find((name) => id(name) === row.id));
};
const mine = ['five', 'lapsed', 'missed', 'three', 'window'];

test.each([
  ['economic-office', ward, mine],
  ['ward-leader', ward, mine],
  ['records-clerk', ward, mine],
  ['economic-office', otherWard, ['elsewhere']],
  ['provincial-office', province, [...mine, 'elsewhere']],
  ['provincial-office', otherProvince, []],
  ['central-office', 'VN', ['five']],
  ['neighbourhood-leader', group, ['three']],
  ['neighbourhood-leader', otherGroup, ['five']],
  ['administrator', ward, []],
  ['expert', ward, []],
] as [Role, string, string[]][])(
  '%s of %s sees exactly its certificates, in list and page',
  async (role, unitId, seen) => {
    expect((await list(role, unitId)).sort()).toEqual([...seen].sort());
    const viewer = await here.person(role, unitId);
    for (const name of Object.keys(made)) {
      const page = certificateForViewer(here.db, viewer, { certificateId: id(name), now: here.now() });
      if (seen.includes(name)) expect((await page).id).toBe(id(name));
      else await expect(page).rejects.toMatchObject({ code: 'not-found' });
    }
  },
);

test('a producer sees its own; the list is filtered by words, stars and status, sorted, and hostile words break nothing', async () => {
  expect(await list('producer', ward, '', made.three?.producerId)).toEqual(['three']);
  expect((await list('economic-office', ward, 'sao=5')).sort()).toEqual(['five']);
  expect(await list('economic-office', ward, 'hieu-luc=expired')).toEqual(['lapsed']);
  expect((await list('economic-office', ward, 'hieu-luc=in-force&xep=het-han'))[0]).toBe('missed');
  expect((await list('economic-office', ward, 'tim=TUONG nep')).length).toBe(5);
  const { number } = await here.certificate(id('three'));
  expect(await list('economic-office', ward, `tim=${number.toLowerCase()}`)).toEqual(['three']);
  expect(await list('economic-office', ward, "tim=%25'\\%00&sao=9&trang=-1&xep=x")).toEqual([]);
  const rows = await registerTable(here.db, await here.person('economic-office', ward), {
    now: here.now(),
    filter: registerFilter(new URLSearchParams('sao=3')),
  });
  expect(rows.length).toBe(4);
});

test('the radar shows what can still be saved first: the open window, then the missed one, then what lapsed', async () => {
  const office = await here.person('economic-office', ward);
  const rows = await renewalRadar(here.db, office, { now: here.now() });
  expect(rows.map(({ id: certificateId, stage, daysLeft }) => [certificateId, stage, daysLeft])).toEqual([
    [id('window'), 'window', 22],
    [id('missed'), 'missed', -51],
    [id('lapsed'), 'lapsed', -174],
  ]);
  expect(rows[0]).toMatchObject({
    opens: '2026-10-17',
    closes: '2026-12-16',
    kind: 're-evaluation',
    isUnderWay: false,
  });
  expect(rows[1]).toMatchObject({ kind: 'first' });
  const producer = await here.person('producer', ward, made.window?.producerId);
  expect((await renewalRadar(here.db, producer, { now: here.now() })).length).toBe(1);
});

test('each is told its own turn: the producer to renew, the office to remind, the province to revoke and decide, the leader to approve', async () => {
  const work = async (role: Role, unitId: string, scopeId: string | null = null) =>
    (await recognitionWork(here.db, await here.person(role, unitId, scopeId), here.now())).map(
      ({ verb, due, waiting }) => [verb, due, waiting] as const,
    );
  expect(await work('producer', ward, made.window?.producerId)).toEqual([
    ['Làm hồ sơ đánh giá lại', '2026-12-16', false],
  ]);
  const remind = ['Nhắc chủ thể', '2026-12-16', false];
  const propose = ['Đề xuất', null, false];
  // What was recognised this year, not the entries of earlier years.
  expect(await work('economic-office', ward)).toEqual([remind, propose, propose]);
  await here.run(here.system, openRevocation, {
    certificateId: id('three'),
    ground: 'violation',
    foundOn: '2026-11-24',
    finding: 'Kết luận',
  });
  await here.run(here.system, proposePrize, { certificateId: id('three') });
  expect(await work('provincial-office', province)).toEqual([['Thu hồi', '2026-12-09', false]]);
  // The ward follows it, but it is not its decision.
  expect(await work('ward-leader', ward)).toEqual([
    ['Xem', '2026-12-09', true],
    ['Duyệt', null, false],
  ]);
  const { id: prizeId } = await here.owner
    .selectFrom('recognition.prize')
    .select('id')
    .where('certificateId', '=', id('three'))
    .executeTakeFirstOrThrow();
  await here.run(await here.person('ward-leader', ward), approvePrize, { prizeId });
  expect((await work('ward-leader', ward)).map(([verb]) => verb)).toEqual(['Xem']);
  expect(await work('economic-office', ward)).toEqual([
    ['Xem', '2026-12-09', true],
    remind,
    ['Chuyển dự toán', null, false],
    propose,
  ]);
  const { id: dossierId } = await here.settled({ stars: 4, total: '75.00' });
  expect((await work('provincial-office', province)).map(([verb]) => verb)).toEqual(['Thu hồi', 'Soạn quyết định']);
  // A draft stays somebody's turn until its issue is said.
  await here.run(await here.person('provincial-office', province), draftDecision, { dossierIds: [dossierId] });
  expect((await work('provincial-office', province)).map(([verb]) => verb)).toEqual(['Thu hồi', 'Ghi ban hành']);
  // Its own new certificate, nothing of its neighbour's.
  expect(await work('economic-office', otherWard)).toEqual([propose]);
});

test('what a unit may do with a result is said with the reason', async () => {
  const five = await here.settled({ stars: 5, total: '92.00' });
  const lesser = await here.settled({ level: 'centre', stars: 4, total: '88.00' });
  const at = async (role: Role, unitId: string, dossierId: string) =>
    (await readyDossiers(here.db, await here.person(role, unitId), { now: here.now() })).find(
      (row) => row.id === dossierId,
    );
  expect(await at('provincial-office', province, five.id)).toMatchObject({
    stars: null,
    because: 'centre-gives-five',
    ways: [{ act: 'send-to-centre' }],
  });
  expect(await at('provincial-office', province, lesser.id)).toMatchObject({
    stars: 4,
    ways: [{ act: 'recognise', level: 'province', stars: 4 }, { act: 'evaluate-again' }],
  });
  expect(await at('economic-office', ward, five.id)).toBeUndefined();
});

test('among open windows the least effort stands first, though it ends later; what a council has found asks for nothing more', async () => {
  const office = await here.person('economic-office', otherWard);
  const inWindow = async (expiresOn: string, stars: 3 | 4 = 3) => {
    const made = await here.issued({ stars, total: '60.00' }, { unitId: otherWard });
    await here.owner
      .updateTable('recognition.certificate')
      .set({ expiresOn })
      .where('id', '=', made.certificateId)
      .execute();
    return made;
  };
  const [more, less] = [await inWindow('2027-04-01'), await inWindow('2027-05-01')];
  // The office's own marks of the first one are gone: every criterion is to be scored.
  await here.owner.updateTable('dossiers.dossier').set({ selfMarks: '{}' }).where('id', '=', more.id).execute();
  const radar = () => renewalRadar(here.db, office, { now: here.now() });
  const [first, second] = await radar();
  expect([first?.id, second?.id]).toEqual([less.certificateId, more.certificateId]);
  expect(second?.effort).toBeGreaterThan(first?.effort as number);

  const again = await here.settled(
    { stars: 3, total: '61.00' },
    { productId: less.productId, producerId: less.producerId, unitId: otherWard, kind: 're-evaluation' },
  );
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ settledAt: new Date('2026-11-25'), filedAt: new Date('2026-11-24') })
    .where('id', '=', again.id)
    .execute();
  const [stillOpen, decided] = await radar();
  expect(stillOpen?.id).toBe(more.certificateId);
  expect(decided).toMatchObject({ dossierId: again.id, dossierState: 'settled', isUnderWay: true, effort: 0 });
  const titles = (await recognitionWork(here.db, office, here.now())).map(({ verb, href }) => [verb, href]);
  expect(titles.filter(([verb]) => verb !== 'Đề xuất')).toEqual([
    ['Nhắc chủ thể', `/cong-nhan/giay/${more.certificateId}`],
  ]);
});
