import { expect, test } from 'vitest';
import { ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { draftPaper } from './draft-paper.ts';

const held = usePapers();

test('a paper goes from its template to issue, numbered by the clerk from the register', async () => {
  const people = await held.staff();
  const id = await held.paper('thong-bao', 'issued', { people, sequence: 12 });
  const row = await held.paperRow(id);
  expect(row).toMatchObject({ state: 'issued', number: '12/TB-UBND', dated: '2026-09-17', unitId: ward });
  expect((await held.events(id)).map(({ name }) => name)).toEqual([
    'paper.draft',
    'paper.edit',
    'paper.submit',
    'paper.sign',
    'paper.number',
    'paper.issue',
  ]);
});

test('a ward cannot recognise three stars: the refusal names the article', async () => {
  const { office } = await held.staff();
  const refusal = held.run(office, draftPaper, { templateCode: 'quyet-dinh-cong-nhan-ba-sao' });
  await expect(refusal).rejects.toMatchObject({
    code: 'paper.not-the-wards',
    details: { reason: expect.stringContaining('Điều 4 Quyết định số 26/2026/QĐ-TTg') },
  });
});
