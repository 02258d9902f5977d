import { expect, test } from 'vitest';
import { paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { createWardIdeas } from '../../../../tests/support/ward-ideas.ts';
import { attachEvidence } from './attach-evidence.ts';
import { fileDossier } from './file-dossier.ts';
import { forwardDossier } from './forward-dossier.ts';
import { makePotentialList } from './make-potential-list.ts';
import { receiveDossier } from './receive-dossier.ts';
import { refuseDossier } from './refuse-dossier.ts';
import { removeEvidence } from './remove-evidence.ts';
import { requestSupplement } from './request-supplement.ts';
import { startAssessment } from './start-assessment.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();
const done = (results: PromiseSettledResult<unknown>[]) =>
  results.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code?: string }).code));

test('slips and product codes of one moment run without a gap or a double; a second tap gives none', async () => {
  const filed = await Promise.all([1, 2, 3, 4].map(() => here.dossier('filed')));
  const before = await here.db.selectFrom('dossiers.numbering').selectAll().where('unitId', '=', ward).execute();
  const answers = await Promise.allSettled(
    filed.flatMap(({ id }) => [0, 1].map(() => here.run(here.system, receiveDossier, { dossierId: id }))),
  );
  expect(done(answers).filter((one) => one === 'done')).toHaveLength(4);
  expect(done(answers).filter((one) => one === 'dossier.state-forbids')).toHaveLength(4);
  const rows = await Promise.all(filed.map(({ id }) => here.row(id)));
  expect(new Set(rows.map(({ slipNumber }) => slipNumber)).size).toBe(4);
  expect(new Set(rows.map(({ productCode }) => productCode)).size).toBe(4);
  const after = await here.db.selectFrom('dossiers.numbering').selectAll().where('unitId', '=', ward).execute();
  expect((after[0]?.lastSlip ?? 0) - (before[0]?.lastSlip ?? 0)).toBe(4);
});

test('of two steps that exclude each other one is done, and the dossier stands where that one led', async () => {
  const pairs = [
    ['filed', [receiveDossier, {}, 'received'], [refuseDossier, { reason: 'Thiếu' }, 'refused']],
    ['filed', [receiveDossier, {}, 'received'], [withdrawDossier, {}, 'withdrawn']],
    ['assessed', [forwardDossier, {}, 'forwarded'], [withdrawDossier, {}, 'withdrawn']],
    [
      'received',
      [startAssessment, {}, 'under-assessment'],
      [requestSupplement, { missing: 'Giấy', dueOn: '2026-10-30' }, 'awaiting-supplement'],
    ],
  ] as const;
  for (const [state, ...steps] of pairs)
    for (let turn = 0; turn < 2; turn++) {
      const { id } = await here.dossier(state);
      const order = turn === 0 ? steps : [...steps].reverse();
      const answers = await Promise.allSettled(
        order.map(([command, more]) => here.run(here.system, command, { dossierId: id, ...more })),
      );
      const ends = (await here.row(id)).state;
      const codes = done(answers);
      // The one that came first may leave a state in which the other is still possible: then both are done, in order.
      const last = order.findLast((_step, index) => codes[index] === 'done');
      expect(codes, `${state} ${turn}`).toContain('done');
      for (const code of codes) expect(['done', 'dossier.state-forbids']).toContain(code);
      if (codes.filter((one) => one === 'done').length === 1) expect(ends).toBe(last?.[2]);
      else expect(order.map(([, , to]) => to as string)).toContain(ends);
    }
});

test('evidence that is added or taken away while the dossier is filed is in the filed dossier whole or not at all', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  await here.scoreWhole(id);
  await here.attachDemanded(id);
  const { id: evidenceId } = await here.run(producer, attachEvidence, { dossierId: id, file: paper() });
  const answers = await Promise.allSettled([
    here.run(producer, fileDossier, { dossierId: id }),
    here.run(producer, removeEvidence, { evidenceId }),
    here.run(producer, attachEvidence, { dossierId: id, file: paper() }),
    here.run(producer, fileDossier, { dossierId: id }),
  ]);
  const codes = done(answers);
  expect(codes.filter((_one, index) => index % 3 === 0).sort()).toEqual(['done', 'dossier.state-forbids']);
  for (const code of codes) expect(['done', 'dossier.state-forbids', 'evidence.office-only']).toContain(code);
  expect((await here.row(id)).state).toBe('filed');
});

test('lists of potential products that are made at once have numbers of their own', async () => {
  const office = await here.person('economic-office', ward);
  const producerId = await here.producer();
  const named = (word: string) => `${word} mẫu`;
  const { potentialIdeaId } = await createWardIdeas(here.db, { producerId, office, named }, here.now());
  const input = { year: here.now().getUTCFullYear(), ideaIds: [potentialIdeaId] };
  const answers = await Promise.allSettled([0, 1, 2].map(() => here.run(office, makePotentialList, input)));
  expect(done(answers)).toEqual(['done', 'done', 'done']);
  const lists = await here.db
    .selectFrom('dossiers.potentialList')
    .select('sequence')
    .where('unitId', '=', ward)
    .execute();
  expect(new Set(lists.map(({ sequence }) => sequence)).size).toBe(lists.length);
});
