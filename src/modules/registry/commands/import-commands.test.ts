import { expect, test } from 'vitest';
import { spreadsheet } from '#platform/spreadsheet.ts';
import { group, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { useFileStore, workOff } from '../../../../tests/support/worker.ts';
import { installMessages } from '../../../sentences.ts';
import { registryListTasks } from '../list-jobs.ts';
import { confirmImport } from './confirm-import.ts';
import { discardImport } from './discard-import.ts';
import { loadImport } from './load-import.ts';
import { registerProducer } from './register-producer.ts';
import { uploadImport } from './upload-import.ts';

installMessages();
const here = useDossiers();
const files = useFileStore();
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Row = (string | number | null)[];
const headings = ['Tên chủ thể', 'Loại hình', 'Mã số thuế', 'Người đại diện', 'Điện thoại', 'Địa chỉ', 'Tổ dân phố'];
const table = (rows: Row[], head = headings) =>
  spreadsheet(
    'Nhập',
    head.map((heading, index) => ({ heading, width: 20, value: (row: Row) => row[index] ?? null })),
    rows,
  );
const good = (name: string, more: { tax?: Row[0]; phone?: Row[0]; kind?: string; group?: string } = {}): Row => [
  name,
  more.kind ?? 'Hợp tác xã',
  more.tax ?? null,
  'Nguyễn Mẫu An',
  more.phone ?? null,
  'Số 1 ngõ Mẫu',
  more.group ?? null,
];

const office = () => here.person('economic-office', ward);
const bring = async (actor: Awaited<ReturnType<typeof office>>, rows: Row[], head?: string[]) => {
  const file = await files.keep(await table(rows, head), 'bang.xlsx', xlsx);
  const { id } = await here.run(actor, uploadImport, { file });
  await work();
  return id as string;
};
const work = () => workOff(here.owner, here.as(here.system), registryListTasks({ files: files.store }));
const run = (id: string) =>
  here.db.selectFrom('registry.importRun').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const names = async (like: string) =>
  await here.db
    .selectFrom('registry.producer')
    .select(['name', 'registered', 'phone', 'taxCode', 'neighbourhoodId', 'unitId'])
    .where('name', 'like', `${like}%`)
    .orderBy('name')
    .execute();

test('500 rows with 3 bad ones: 497 are offered, 3 are named with row, column and sentence, then all 497 are in', async () => {
  const actor = await office();
  const rows = Array.from({ length: 500 }, (_, index) => good(`Cơ sở Mẫu ${String(index).padStart(3, '0')}`));
  rows[9] = good('Cơ sở Mẫu 009', { tax: '0300588560' });
  rows[99] = good('Cơ sở Mẫu 099', { kind: 'Công ty ma' });
  rows[498] = good('', {});
  const id = await bring(actor, rows);
  expect(await run(id)).toMatchObject({ state: 'previewed', rowsGood: 497, rowsBad: 3 });
  expect((await run(id)).badRows).toEqual([
    { row: 11, column: 'Mã số thuế', sentence: expect.stringContaining('Mã số thuế có 10 số') },
    { row: 101, column: 'Loại hình', sentence: expect.stringContaining('Không phải một loại hình') },
    { row: 500, column: 'Tên chủ thể', sentence: 'Cần điền ô này.' },
  ]);
  expect(await names('Cơ sở Mẫu')).toEqual([]);

  await here.run(actor, confirmImport, { importId: id });
  expect(await names('Cơ sở Mẫu')).toEqual([]);
  await work();
  expect((await names('Cơ sở Mẫu')).length).toBe(497);
  expect(await run(id)).toMatchObject({ state: 'done', goodRows: [] });
  const progress = await here.db
    .selectFrom('registry.runProgress')
    .selectAll()
    .where('runId', '=', id)
    .executeTakeFirstOrThrow();
  expect(progress).toMatchObject({ done: 450, total: 497 });
  expect((await here.events(id)).map(({ name }) => name)).toEqual([
    'import.upload',
    'import.read',
    'import.confirm',
    'import.load',
  ]);
  // Each producer has its own first event, by the person who brought the table.
  const { id: producerId } = await here.db
    .selectFrom('registry.producer')
    .select('id')
    .where('name', '=', 'Cơ sở Mẫu 000')
    .executeTakeFirstOrThrow();
  expect(await here.events(producerId)).toMatchObject([{ name: 'producer.register', actorPersonId: actor.personId }]);
});

test('numbers that lost their zeros, groups by name and households without registration are understood', async () => {
  const actor = await office();
  const id = await bring(actor, [
    good('Sổ Mẫu 1', { tax: 300588569, phone: 912345678, group: 'to dan pho mau so 1' }),
    good('Sổ Mẫu 2', { kind: 'Tiềm năng' }),
    good('Sổ Mẫu 3', { group: 'Tổ dân phố số 99' }),
  ]);
  expect((await run(id)).badRows).toMatchObject([{ row: 4, column: 'Tổ dân phố' }]);
  await here.run(actor, confirmImport, { importId: id });
  await work();
  expect(await names('Sổ Mẫu')).toEqual([
    {
      name: 'Sổ Mẫu 1',
      registered: true,
      phone: '+84912345678',
      taxCode: '0300588569',
      neighbourhoodId: group,
      unitId: ward,
    },
    expect.objectContaining({ name: 'Sổ Mẫu 2', registered: false }),
  ]);
});

test('tax codes that stand twice in the table or once in the register are bad rows; a like phone is pointed at', async () => {
  const actor = await office();
  const { id: there } = await here.run(here.system, registerProducer, {
    unitId: ward,
    name: 'Có sẵn Mẫu',
    legalKind: 'cooperative',
    representative: 'An',
    address: 'Ngõ 1',
    taxCode: '0100109106',
    phone: '0987654321',
  });
  const id = await bring(actor, [
    good('Trùng Mẫu 1', { tax: '0100109106-001' }),
    good('Trùng Mẫu 2', { tax: '0100109106-001' }),
    good('Trùng Mẫu 3', { tax: '0100109106' }),
    good('Trùng Mẫu 4', { phone: '0987 654 321' }),
  ]);
  const { badRows, goodRows } = await run(id);
  expect(badRows).toMatchObject([
    { row: 3, column: 'Mã số thuế', sentence: 'Mã số thuế trùng với dòng 2 của bảng.' },
    { row: 4, column: 'Mã số thuế', sentence: expect.stringContaining('đã có trong sổ') },
  ]);
  expect(goodRows).toMatchObject([
    { row: 2, alike: null },
    { row: 5, alike: there },
  ]);
});

test('a row that the register refuses meanwhile keeps every row out and names itself', async () => {
  const actor = await office();
  const id = await bring(actor, [good('Muộn Mẫu 1'), good('Muộn Mẫu 2', { tax: '0101248141' }), good('Muộn Mẫu 3')]);
  await here.run(here.system, registerProducer, {
    unitId: ward,
    name: 'Nhanh hơn',
    legalKind: 'cooperative',
    representative: 'An',
    address: 'Ngõ 1',
    taxCode: '0101248141',
  });
  await here.run(actor, confirmImport, { importId: id });
  await work();
  expect(await run(id)).toMatchObject({
    state: 'failed',
    refusedRow: 3,
    refusal: 'Dòng 3: Mã số thuế này đã có trong sổ chủ thể của đơn vị. Chưa dòng nào được nhập.',
  });
  expect(await names('Muộn Mẫu')).toEqual([]);
});

test('hostile cells: formulas are refused, control characters taken off, text of any length answered with a sentence', async () => {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nhập');
  sheet.addRow(headings);
  sheet.addRow([{ formula: 'HYPERLINK("http://xau.vn")', result: 'Tên' }, 'Hợp tác xã', null, 'An', null, 'Ngõ 1']);
  sheet.addRow(['=cmd|calc', 'Hợp tác xã', null, 'Độc\u0007 Mẫu', null, 'Ngõ 1']);
  sheet.addRow(['x'.repeat(32_000), 'Hợp tác xã', null, 'An', null, '<script>alert(1)</script>']);
  const actor = await office();
  const file = await files.keep(new Uint8Array(await book.xlsx.writeBuffer()), 'doc.xlsx', xlsx);
  const { id } = await here.run(actor, uploadImport, { file });
  await work();
  const { badRows, goodRows } = await run(id);
  expect(badRows).toEqual([
    { row: 2, column: 'Tên chủ thể', sentence: 'Ô này là công thức. Hãy dán giá trị thay cho công thức.' },
    { row: 4, column: 'Tên chủ thể', sentence: 'Dài quá 200 ký tự.' },
  ]);
  expect(goodRows).toMatchObject([{ row: 3, fields: { name: '=cmd|calc', representative: 'Độc Mẫu' } }]);
});

test.each([
  ['no spreadsheet inside', async () => Buffer.from('PK không phải'), 'Không đọc được bảng tính này.'],
  ['columns missing', () => table([], ['Tên chủ thể', 'Loại hình']), 'Bảng thiếu cột: Người đại diện, Địa chỉ.'],
  ['nothing at all', () => table([], []), 'Không đọc được bảng tính này.'],
  ['too many rows', () => table(Array.from({ length: 5001 }, () => good('Nhiều'))), 'Bảng có quá 5000 dòng.'],
])('%s ends the import with a sentence', async (_what, content, sentence) => {
  const file = await files.keep(await content(), 'bang.xlsx', xlsx);
  const { id } = await here.run(await office(), uploadImport, { file });
  await work();
  expect(await run(id)).toMatchObject({ state: 'failed', refusal: expect.stringContaining(sentence) });
});

test('another file than .xlsx is refused at once', async () => {
  const file = await files.keep(Buffer.from('%PDF'), 'bang.pdf', 'application/pdf');
  await expect(here.run(await office(), uploadImport, { file })).rejects.toMatchObject({
    code: 'import.unreadable',
    fields: { file: [expect.any(String)] },
  });
});

test('a run is its asker’s alone, and each step comes once', async () => {
  const actor = await office();
  const id = await bring(actor, [good('Riêng Mẫu')]);
  for (const stranger of [await office(), await here.person('economic-office', otherWard)])
    await expect(here.run(stranger, confirmImport, { importId: id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(actor, loadImport, { importId: id })).rejects.toMatchObject({ code: 'import.state-forbids' });
  const both = await Promise.allSettled([1, 2].map(() => here.run(actor, confirmImport, { importId: id })));
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  await expect(here.run(actor, discardImport, { importId: id })).rejects.toMatchObject({ status: 409 });
});

test('a preview that is put away forgets what it held', async () => {
  const actor = await office();
  const id = await bring(actor, [good('Bỏ Mẫu')]);
  await here.run(actor, discardImport, { importId: id });
  expect(await run(id)).toMatchObject({ state: 'discarded', goodRows: [], badRows: [] });
  await expect(here.run(actor, confirmImport, { importId: id })).rejects.toMatchObject({
    code: 'import.state-forbids',
  });
});

test('the vote of somebody whose role has ended meanwhile loads nothing', async () => {
  const actor = await office();
  const id = await bring(actor, [good('Hết vai Mẫu')]);
  await here.run(actor, confirmImport, { importId: id });
  await here.owner
    .updateTable('identity.roleGrant')
    .set({ validTo: here.now() })
    .where('id', '=', actor.grant.id)
    .execute();
  await work();
  expect(await run(id)).toMatchObject({ state: 'failed', refusal: expect.stringContaining('Vai của người yêu cầu') });
  expect(await names('Hết vai')).toEqual([]);
});
