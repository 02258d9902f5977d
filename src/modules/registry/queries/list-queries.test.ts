import { beforeAll, expect, test } from 'vitest';
import { group, otherGroup, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { addRegistrant } from '../commands/add-registrant.ts';
import { mergeProducer } from '../commands/merge-producer.ts';
import { registerProducer } from '../commands/register-producer.ts';
import { sendRegistrants } from '../commands/send-registrants.ts';
import { nameCore } from '../rules/name-core.ts';
import { ocopCsv } from '../tables/ocop-csv.ts';
import { duplicatePairs } from './duplicate-pairs.ts';
import { likelyDuplicates } from './likely-duplicates.ts';
import { mergePreview } from './merge-preview.ts';
import { ocopTable } from './ocop-table.ts';
import { oldAddresses } from './old-addresses.ts';
import { producerFilter, producerList } from './producer-list.ts';
import { productFilter, productList } from './product-list.ts';
import { registrantFilter, registrantForViewer, registrantList, registrantTable } from './registrant-lists.ts';
import { findMergedInto, producersToChoose, successionPage } from './succession-page.ts';

const here = useDossiers();
const ids: Record<string, string> = {};

beforeAll(async () => {
  const write = async (key: string, more: Record<string, unknown>) => {
    const { id } = await here.run(here.system, registerProducer, {
      unitId: ward,
      legalKind: 'cooperative',
      representative: 'Trần Mẫu Bình',
      address: 'Số 1 ngõ Mẫu, phường Yên Hòa, Hà Nội',
      ...more,
    });
    ids[key] = id;
  };
  await write('sen', { name: 'Hợp tác xã Mẫu Sen Tây Hồ', phone: '0912345678', taxCode: '0300588569' });
  await write('htx', { name: 'HTX Mẫu Sen Tây Hồ', address: '12 ngõ 5, P. Trung Hòa, Q. Cầu Giấy, Hà Nội' });
  await write('phone', { name: 'Cơ sở Mẫu Ấm', phone: '0912345678', address: 'Phường Dịch Vọng, Cầu Giấy, Hà Nội' });
  await write('other', { name: 'Hợp tác xã Mẫu Bến Tre', address: 'Xóm 2, xã Lạ, huyện Lạ' });
  await write('far', { name: 'Hợp tác xã Mẫu Sen Tây Hồ', unitId: otherWard, phone: '0912345678' });
});

const office = () => here.person('economic-office', ward);

test('likely duplicates come by tax code, phone and name without diacritics, the surest first, of the own ward only', async () => {
  const viewer = await office();
  const found = async (described: Parameters<typeof likelyDuplicates>[2]) =>
    (await likelyDuplicates(here.db, viewer, described)).map(({ id, by }) => [id, by]);
  expect(await found({ name: 'h.t.x. MẪU SEN TAY HO', phone: '+84912345678' })).toEqual([
    [ids.sen, ['phone', 'name']],
    [ids.phone, ['phone']],
    [ids.htx, ['name']],
  ]);
  expect(await found({ name: 'Không giống gì', taxCode: '0300588569' })).toEqual([[ids.sen, ['tax-code']]]);
  expect(await found({ name: 'Hợp tác xã Mẫu Cá Kho' })).toEqual([]);
  expect(await found({ name: '%' })).toEqual([]);
  expect(await found({ name: 'HTX Sen Tây Hồ Mẫu', exceptId: ids.sen })).toEqual([[ids.htx, ['name']]]);
});

test('the table keeps the same core of a name as the rule, and a product is found by its producer’s new name', async () => {
  const rows = await here.db.selectFrom('registry.producer').select(['searchKey', 'nameCore']).execute();
  expect(rows.map(({ nameCore: kept }) => kept)).toEqual(rows.map(({ searchKey }) => nameCore(searchKey)));
  const { id: producerId } = await here.run(here.system, registerProducer, {
    unitId: ward,
    name: 'Tên cũ Quả Nhót',
    legalKind: 'cooperative',
    representative: 'An',
    address: 'Ngõ 1',
  });
  const productId = await here.product(producerId, { name: 'Mứt chua' });
  const found = async (words: string) =>
    (await productList(here.db, await office(), productFilter(new URLSearchParams({ tim: words })))).rows.map(
      ({ id }) => id,
    );
  expect(await found('qua nhot')).toEqual([productId]);
  await here.owner
    .updateTable('registry.producer')
    .set({ searchKey: 'ten moi mang cut' })
    .where('id', '=', producerId)
    .execute();
  expect(await found('qua nhot')).toEqual([]);
  expect(await found('mang cut')).toEqual([productId]);
  expect(await found('chua ten')).toEqual([]);
});

test('pairs of the ward that look alike are listed once, for its office only', async () => {
  const pairs = (await duplicatePairs(here.db, await office())).map((pair) => [
    [pair.firstId, pair.secondId].sort(),
    pair.samePhone,
    pair.sameName,
  ]);
  expect(pairs).toHaveLength(2);
  expect(pairs).toContainEqual([[ids.sen, ids.htx].sort(), false, true]);
  expect(pairs).toContainEqual([[ids.sen, ids.phone].sort(), true, false]);
  expect(await duplicatePairs(here.db, await here.person('ward-leader', ward))).toEqual([]);
});

test('old addresses are found with where they lie now; what fits nothing is shown without a proposal', async () => {
  expect(await oldAddresses(here.db, await office())).toMatchObject([
    { id: ids.phone, candidates: [{ newWard: 'Phường Cầu Giấy' }, { newWard: 'Phường Nghĩa Đô' }] },
    { id: ids.other, candidates: [] },
    { id: ids.htx, candidates: [{ address: '12 ngõ 5, Phường Yên Hòa, Thành phố Hà Nội' }] },
  ]);
  expect(await oldAddresses(here.db, await here.person('inspector', ward))).toEqual([]);
});

test('the leader sees the own list whole, the office what was sent to it, others nothing', async () => {
  const leader = await here.person('neighbourhood-leader', group);
  const first = await here.run(leader, addRegistrant, { name: 'Nguyễn Mẫu Ổi', product: 'Ổi' });
  const all = registrantFilter(new URLSearchParams());
  const viewer = await office();
  expect((await registrantList(here.db, leader, all)).toSend).toBe(1);
  expect((await registrantList(here.db, viewer, all)).rows).toEqual([]);
  await here.run(leader, sendRegistrants, {});
  await here.run(leader, addRegistrant, { name: 'Nguyễn Mẫu Mận', product: 'Mận' });
  expect((await registrantList(here.db, leader, all)).rows.map(({ name }) => name).sort()).toEqual([
    'Nguyễn Mẫu Mận',
    'Nguyễn Mẫu Ổi',
  ]);
  expect(await registrantList(here.db, viewer, all)).toMatchObject({ total: 1, toSettle: 1, rows: [{ id: first.id }] });
  expect(await registrantForViewer(here.db, viewer, first.id)).toMatchObject({ name: 'Nguyễn Mẫu Ổi' });
  const search = registrantFilter(new URLSearchParams('tim=mau oi&buoc=sent'));
  expect((await registrantTable(here.db, viewer, search)).map(({ id }) => id)).toEqual([first.id]);
  for (const [role, unitId] of [
    ['neighbourhood-leader', otherGroup],
    ['economic-office', otherWard],
    ['ward-leader', ward],
    ['inspector', ward],
  ] as const) {
    const stranger = await here.person(role, unitId);
    expect((await registrantList(here.db, stranger, all)).rows).toEqual([]);
    await expect(registrantForViewer(here.db, stranger, first.id)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('the table PTNT_OCOP has the ministry’s headings and counts a producer’s revenue once', async () => {
  const { id: single } = await here.run(here.system, registerProducer, {
    unitId: otherWard,
    name: '=HTX Mẫu "Một"',
    legalKind: 'cooperative',
    representative: 'An',
    address: 'Ngõ 1',
  });
  await here.product(single, { name: 'Cốm, khô' });
  await here.product(ids.far as string, { name: 'Trà' });
  await here.product(ids.far as string, { name: 'Mứt' });
  for (const producerId of [single, ids.far as string])
    await here.owner
      .insertInto('registry.producerYear')
      .values({ producerId, year: 2026, revenue: 1_234_567_890, changedAt: here.now() })
      .execute();
  const csv = ocopCsv(await ocopTable(here.db, await here.person('economic-office', otherWard), 2026), 2026);
  const lines = csv.split('\r\n').map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID'));
  expect(lines).toEqual([
    '\ufeffMA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,DoanhThuNam,TrangThai',
    `,${otherWard},2026,ID,"Cốm, khô",,"'=HTX Mẫu ""Một""",1234.57,Đang hoạt động`,
    `,${otherWard},2026,ID,Mứt,,Hợp tác xã Mẫu Sen Tây Hồ,,Đang hoạt động`,
    `,${otherWard},2026,ID,Trà,,Hợp tác xã Mẫu Sen Tây Hồ,,Đang hoạt động`,
    '',
  ]);
});

test('a merge is shown before, for the ward’s office; afterwards the list forgets the other and its identifier leads on', async () => {
  const viewer = await office();
  const pair = { keptId: ids.sen as string, otherId: ids.htx as string };
  expect(await mergePreview(here.db, viewer, pair)).toMatchObject({
    kept: { name: 'Hợp tác xã Mẫu Sen Tây Hồ' },
    other: { name: 'HTX Mẫu Sen Tây Hồ' },
  });
  for (const wrong of [
    { ...pair, otherId: ids.far as string },
    { ...pair, otherId: ids.sen as string },
  ])
    await expect(mergePreview(here.db, viewer, wrong)).rejects.toMatchObject({ code: 'not-found' });
  await here.run(viewer, mergeProducer, { ...pair, keptVersion: 1, otherVersion: 1 });
  const names = async (query: string) =>
    (await producerList(here.db, viewer, producerFilter(new URLSearchParams(query)))).rows.map(({ id }) => id);
  expect(await names('')).not.toContain(ids.htx);
  expect(await names('tinh-trang=closed')).toEqual([ids.htx]);
  expect(await findMergedInto(here.db, viewer, ids.htx as string)).toBe(ids.sen);
  expect(await findMergedInto(here.db, viewer, ids.sen as string)).toBeUndefined();
  expect(await successionPage(here.db, viewer, ids.htx as string)).toMatchObject({
    mayRecord: false,
    producer: { movedToName: 'Hợp tác xã Mẫu Sen Tây Hồ' },
  });
  expect(await producersToChoose(here.db, viewer, { pattern: '%sen%' })).toMatchObject([{ id: ids.sen }]);
});
