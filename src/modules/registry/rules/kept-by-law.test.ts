import { expect, test } from 'vitest';
import { erasureOf } from './kept-by-law.ts';

test('a registered producer keeps the name of its representative, as its registration says it', () => {
  const { erased, kept } = erasureOf({ registered: true, closed: false });
  expect(erased).toEqual(['phone', 'email', 'detail', 'registrant', 'consent', 'former-relations']);
  expect(kept).toEqual(expect.arrayContaining(['representative', 'relations']));
});

test('a closed producer needs no representative any more', () => {
  expect(erasureOf({ registered: true, closed: true }).erased).toEqual(
    expect.arrayContaining(['relations', 'representative']),
  );
});

test('a household without registration goes whole', () => {
  expect(erasureOf({ registered: false, closed: false }).erased).toEqual(
    expect.arrayContaining(['relations', 'representative', 'household']),
  );
});

test('dossiers, papers, figures, withdrawn consents and events stay in every case', () => {
  for (const registered of [true, false])
    for (const closed of [true, false])
      expect(erasureOf({ registered, closed }).kept).toEqual(
        expect.arrayContaining(['dossiers', 'papers', 'figures', 'consent', 'events']),
      );
});
