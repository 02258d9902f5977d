import { expect, test } from 'vitest';
import { packFaultSentences } from '../pack-messages.vi.ts';
import { seedPacks } from '../seed-packs.ts';
import { findFigureFaults } from './check-figures.ts';
import type { RegulationPack } from './pack.ts';

const packs = seedPacks();
const pack = (id: string) => packs.find((one) => one.id === id) as RegulationPack;
const qd26 = pack('qd26-2026');
const { transitions, steps, recognition } = qd26;
const article = '';
const revocation = qd26.revocation as NonNullable<RegulationPack['revocation']>;
const changed = <Row extends object>(rows: readonly Row[], index: number, change: object) =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row)) as Row[];

test.each<[Partial<RegulationPack>, ...[at: string, stated: string, fixed: string][]]>([
  [{ certificate: { months: 48, article } }, ['certificate.months', '48', '36']],
  [
    { reEvaluation: { earliestDays: 200, latestDays: 100, decideWithinDays: 45, article } },
    ['reEvaluation.earliestDays', '200', '180'],
    ['reEvaluation.latestDays', '100', '120'],
  ],
  [
    { samples: { count: 3, noneForSets: [25, 26], article } },
    ['samples.count', '3', '5'],
    ['samples.noneForSets', '25, 26', '26'],
  ],
  [
    { revocation: { grounds: revocation.grounds.slice(1), deadline: { count: 20, unit: 'days', from: 'x' }, article } },
    ['revocation.grounds', '5', '6'],
    ['revocation.deadline.count', '20', '15'],
  ],
  [
    { revocation: { ...revocation, deadline: { ...revocation.deadline, unit: 'working-days' } } },
    ['revocation.deadline.unit', 'working-days', 'days'],
  ],
  [
    { productCode: { pattern: '{year}/{province}/{commune}/{sequence}', example: '1', article } },
    ['productCode.pattern', '{year}/{province}/{commune}/{sequence}', '{province}-{commune}-{sequence}-{year}'],
  ],
  [
    { steps: changed(steps, 1, { deadline: { count: 20, unit: 'days', from: 'x' } }) },
    ['steps.1.deadline.count', '20', '15'],
    ['steps.1.deadline.unit', 'days', 'working-days'],
  ],
  [
    { steps: changed(steps, 1, { code: 'khac', deadline: { count: 10, unit: 'working-days', from: 'x' } }) },
    ['steps.1.deadline.count', '10', '15'],
  ],
  [
    { transitions: changed(transitions, 1, { lastDay: '2026-08-21' }) },
    ['transitions.1.lastDay', '2026-08-21', '2026-07-21'],
  ],
  [
    { transitions: changed(transitions, 2, { lastDay: '2026-07-21' }) },
    ['transitions.2.lastDay', '2026-07-21', '2026-06-21'],
  ],
  [
    { transitions: changed(transitions, 1, { filedBefore: '2026-06-01' }) },
    ['transitions.1.filedBefore', '2026-06-01', '2026-05-22'],
  ],
  [{ transitions: changed(transitions, 3, { days: 365 }) }, ['transitions.3.days', '365', '180']],
  [{ recognition: changed(recognition, 0, { body: 'commune' }) }, ['recognition.0.body', 'commune', 'province']],
  [{ recognition: changed(recognition, 1, { body: 'province' }) }, ['recognition.1.body', 'province', 'central']],
  [{ recognition: changed(recognition, 2, { body: 'commune' }) }, ['recognition.2.body', 'commune', 'null']],
])('a pack with %j is refused, with the place and both figures', (change, ...expected) => {
  const found = findFigureFaults({ ...qd26, ...change });
  expect(found).toEqual(expected.map(([at, what, fixed]) => ({ at, kind: 'figure-fixed', what, fixed })));
  for (const [, stated, fixed] of expected) {
    const sentence = packFaultSentences['figure-fixed'](stated, fixed);
    expect(sentence).toContain(`ghi ${stated},`);
    expect(sentence).toContain(`theo ${fixed} `);
  }
});

test('the packs that ship state what the software does', () => {
  for (const one of packs) expect(findFigureFaults(one)).toEqual([]);
});

test('what a pack leaves out, and the days of other steps, are no fault', () => {
  const silent = { certificate: null, reEvaluation: null, samples: null, revocation: null, productCode: null };
  const deadline = { count: 30, unit: 'days', from: 'x' } as const;
  const change = { ...silent, transitions: [], steps: changed(steps, 3, { deadline }) };
  expect(findFigureFaults({ ...qd26, ...change })).toEqual([]);
});

test('a ward mode leaves three stars to its commune, and no more', () => {
  const ward = pack('kh103-ward');
  expect(ward.recognition[0]).toMatchObject({ stars: [3], body: 'commune' });
  expect(findFigureFaults({ ...ward, recognition: changed(ward.recognition, 0, { stars: [3, 4] }) })).toMatchObject([
    { at: 'recognition.0.body', what: 'commune', fixed: 'province' },
  ]);
});
