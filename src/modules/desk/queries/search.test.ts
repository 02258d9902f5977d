import { expect, test } from 'vitest';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { search } from './search.ts';

const here = useDossiers();
const titles = async (words: string, viewer = here.person('economic-office', ward)) =>
  (await search(here.db, await viewer, { words, now: here.now() })).flatMap(({ hits }) =>
    hits.map(({ title }) => title),
  );

test('half a name without diacritics finds it, however the diacritics were typed', async () => {
  const producerId = await here.producer({ name: 'Cơ sở Yên Hòa Mẫu' });
  await here.product(producerId, { name: 'Cốm Vòng' });
  for (const words of ['com vong', 'com von', 'cốm', 'Cốm Vòng'.normalize('NFD'), 'CỐM VÒNG'])
    expect(await titles(words)).toEqual(['Cốm Vòng']);
  for (const words of ['Yên Hoà', 'Yên Hòa', 'yen hoa mau']) expect(await titles(words)).toEqual(['Cơ sở Yên Hòa Mẫu']);
});

test('another ward finds none of it, and its own lies beside', async () => {
  const theirs = await here.producer({ unitId: otherWard, name: 'Cơ sở Cốm Khác Mẫu' });
  await here.product(theirs, { name: 'Cốm khô Khác' });
  expect(await titles('com', here.person('economic-office', otherWard))).toEqual([
    'Cốm khô Khác',
    'Cơ sở Cốm Khác Mẫu',
  ]);
  expect(await titles('com kho khac')).toEqual([]);
});

test('a dossier is found by its number and by its product; a producer finds only the own', async () => {
  const { number, producerId } = await here.dossier('filed');
  expect(await titles(number.toLowerCase())).toEqual([expect.stringContaining(number)]);
  const owner = here.person('producer', ward, producerId);
  expect((await titles('mau', owner)).length).toBeGreaterThan(0);
  const stranger = here.person('producer', ward, await here.producer());
  expect(await titles(number, stranger)).toEqual([]);
});

test('wildcards and nothing at all find nothing', async () => {
  for (const words of ['%', '_', '', '   ', '\\']) expect(await titles(words)).toEqual([]);
});
