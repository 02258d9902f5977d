import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/support/database.ts';
import { loadRegulationPack } from '../commands/load-law-pack.ts';
import { anomalyList, packComparison, packPage } from './pack-with-sets.ts';

const held = useDatabase();
beforeAll(() => loadRegulationPack(held.db));
const rowsIn = async (left: string, right: string, title: string) =>
  (await packComparison(held.db, left, right)).find((section) => section.title === title);

test('a pack is described with its instrument, steps, rounds and sets', async () => {
  const { sections, sets } = await packPage(held.db, 'qd26-2026');
  expect(sets.length).toBe(26);
  const rows = (title: string) => sections.find((section) => section.title === title)?.rows ?? [];
  expect(rows('Ngưỡng điểm của hạng sao').map(({ says }) => says)).toEqual([
    'Từ 90 điểm',
    'Từ 70 đến dưới 90 điểm',
    'Từ 50 đến dưới 70 điểm',
    'Từ 30 đến dưới 50 điểm',
    'Từ 0 đến dưới 30 điểm',
  ]);
  expect(rows('Các bước và thời hạn')[1]?.says).toContain('Hạn: 15 ngày làm việc từ ngày tiếp nhận hồ sơ.');
  expect(rows('Đợt đánh giá')[0]).toEqual({
    name: 'Cấp tỉnh, đợt 1',
    says: 'Trước 30/6 cho hồ sơ đề nghị trước 30/4',
  });
});

test('the old pack says that its criteria are not at hand', async () => {
  const { pack, sets, sections } = await packPage(held.db, 'qd148-2023');
  expect(sets).toEqual([]);
  expect(pack.note).toContain('Không có lời văn bộ tiêu chí');
  expect(sections[0]?.rows.find(({ name }) => name === 'Bộ tiêu chí')?.says).toContain('không có trong hệ thống');
});

test('a pack differs from itself in nothing', async () => {
  for (const section of await packComparison(held.db, 'qd26-2026', 'qd26-2026')) expect(section.rows).toEqual([]);
});

test('the ward mode differs in who recognises 3 stars, not in criteria, bands or rounds', async () => {
  const who = await rowsIn('qd26-2026', 'kh103-ward', 'Thẩm quyền công nhận');
  expect(who?.rows.map(({ name }) => name)).toEqual(['3 sao']);
  for (const title of ['Bộ tiêu chí', 'Tiêu chí và mức', 'Mức tối thiểu', 'Ngưỡng điểm của hạng sao', 'Đợt đánh giá'])
    expect((await rowsIn('qd26-2026', 'kh103-ward', title))?.rows).toEqual([]);
  expect((await rowsIn('qd26-2026', 'kh103-ward', 'Tiêu chí và mức'))?.same).toBe(787);
});

test('against the old rules every least level stands on one side only', async () => {
  const section = await rowsIn('qd148-2023', 'qd26-2026', 'Mức tối thiểu');
  expect(section?.rows.length).toBeGreaterThan(300);
  expect(section?.rows.every(({ left, right }) => left === null && right !== null)).toBe(true);
});

test('the flagged places are listed from the loaded sets', async () => {
  expect((await anomalyList(held.db)).length).toBe(13);
});
