import { expect, test } from 'vitest';
import { registerIncoming } from '#modules/documents/index.ts';
import { draftIdea } from '#modules/dossiers/index.ts';
import { addRegistrant, sendRegistrants } from '#modules/registry/index.ts';
import { group, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
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

test('ideas, incoming papers and people who want to take part are found too, by their own office only', async () => {
  const office = await here.person('economic-office', ward);
  await here.run(office, draftIdea, { producerId: await here.producer(), name: 'Kẹo lạc Tìm Thấy' });
  await here.run(await here.person('records-clerk', ward), registerIncoming, {
    issuer: 'Sở Mẫu',
    number: '77/SM',
    dated: '2026-09-01',
    arrivedOn: '2026-09-02',
    abstract: 'Hướng dẫn tìm thấy kẹo lạc',
  });
  const leader = await here.person('neighbourhood-leader', group);
  await here.run(leader, addRegistrant, { name: 'Bà Tìm Thấy', product: 'Kẹo lạc' });
  await here.run(leader, sendRegistrants, {});
  expect(await titles('TIM THAY')).toEqual(['Kẹo lạc Tìm Thấy', 'Bà Tìm Thấy', 'Hướng dẫn tìm thấy kẹo lạc']);
  expect(await titles('tim thay', here.person('economic-office', otherWard))).toEqual([]);
});
