import { expect, test } from 'vitest';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { seedPacks } from '../seed-packs.ts';
import { findPackFaults, type KnownPack } from './check-pack.ts';
import { criteriaPackOf, lastDayForProposals, type RegulationPack } from './pack.ts';
import { packForFiling, transitionIsOver } from './pack-for-filing.ts';
import { starBands } from './star-rating.ts';

const packs = seedPacks();
const pack = (id: string) => packs.find((one) => one.id === id) as RegulationPack;
const qd26 = pack('qd26-2026');
const knownBut = (id: string): KnownPack[] =>
  packs.filter((one) => one.id !== id).map(({ id, kind, validity }) => ({ id, kind, validFrom: validity.from }));

test('the packs that ship hold together', () => {
  expect(packs.map(({ id }) => id)).toEqual(['qd148-2023', 'qd26-2026', 'kh103-ward']);
  for (const one of packs) expect(findPackFaults(one, knownBut(one.id))).toEqual([]);
});

test('the pack in force names the 26 sets and the bands that the rating uses', () => {
  expect(qd26.criteria).toEqual({ kind: 'own', sets: seedCriteriaSets().map(({ code }) => code) });
  for (const one of packs) expect(one.bands).toEqual(starBands);
});

test('the ward mode scores by the sets of QĐ 26, the old rules by none that are at hand', () => {
  expect(packs.map(criteriaPackOf)).toEqual([null, 'qd26-2026', 'qd26-2026']);
});

test('“trước 30/4” is 29/4 at the latest, “trước 30/10” 29/10', () => {
  expect(
    qd26.rounds.filter(({ level }) => level === 'province').map((round) => lastDayForProposals(round, 2027)),
  ).toEqual(['2027-04-29', '2027-10-29']);
});

// Điều 11, Điều 12 QĐ 26/2026/QĐ-TTg.
test.each([
  ['2023-02-23', 'first', undefined, null],
  ['2023-02-24', 'first', 'qd148-2023', '2026-07-21'],
  ['2026-05-21', 'first', 'qd148-2023', '2026-07-21'],
  ['2026-05-21', 'upgrade', 'qd148-2023', '2026-07-21'],
  ['2026-05-21', 're-evaluation', 'qd148-2023', '2026-06-21'],
  ['2026-05-22', 'first', 'qd26-2026', null],
  ['2026-05-22', 're-evaluation', 'qd26-2026', null],
  ['2026-07-22', 'upgrade', 'qd26-2026', null],
  ['2030-01-01', 'first', 'qd26-2026', null],
] as const)('a dossier filed on %s (%s) stands under %s until %s', (filedOn, kind, id, lastDay) => {
  const choice = packForFiling(packs, filedOn, kind);
  expect(choice?.pack.id).toBe(id);
  expect(choice?.lastDay ?? null).toBe(lastDay);
});

test.each([
  ['re-evaluation', '2026-06-21', false],
  ['re-evaluation', '2026-06-22', true],
  ['first', '2026-06-22', false],
  ['first', '2026-07-21', false],
  ['upgrade', '2026-07-22', true],
] as const)('an unfinished old dossier (%s) on %s is over: %s', (kind, on, over) => {
  const choice = packForFiling(packs, '2026-05-01', kind);
  expect(transitionIsOver(choice ?? { lastDay: null }, on)).toBe(over);
});

test('a dossier under the rules in force has no last day', () => {
  expect(transitionIsOver({ lastDay: null }, '2099-01-01')).toBe(false);
});

test.each<[string, Partial<RegulationPack>, string[]]>([
  ['ends before it begins', { validity: { from: '2027-01-01', until: '2026-01-01' } }, ['ends-before-it-begins']],
  ['begins with another statute', { validity: { from: '2023-02-24', until: null } }, ['begins-with-another']],
  ['has a base', { base: 'qd148-2023' }, ['base-not-wanted']],
  ['is a ward mode without base', { kind: 'ward-mode' }, ['base-needed']],
  ['is a ward mode on a ward mode', { kind: 'ward-mode', base: 'kh103-ward' }, ['base-not-a-statute']],
  ['takes its criteria from nowhere', { criteria: { kind: 'of-pack', pack: 'no' } }, ['unknown-pack']],
  ['has bands out of order', { bands: [...qd26.bands].reverse() }, ['bands-not-descending', 'bands-incomplete']],
  ['leaves out a band', { bands: qd26.bands.filter(({ stars }) => stars !== 3) }, ['bands-incomplete']],
  [
    'has thresholds by which nothing is reckoned',
    { bands: qd26.bands.map((band) => (band.stars === 4 ? { ...band, from: 75 } : band)) },
    ['bands-not-reckoned'],
  ],
  ['gives 5 stars to nobody', { recognition: qd26.recognition.slice(0, 1) }, ['stars-nobodys']],
  [
    'gives 3 stars twice',
    { recognition: [...qd26.recognition, ...qd26.recognition.slice(0, 1)] },
    ['stars-twice', 'stars-twice'],
  ],
  ['names a step twice', { steps: [...qd26.steps, ...qd26.steps.slice(0, 1)] }, ['named-twice']],
  ['has a form nobody knows', { forms: qd26.forms.slice(1) }, ['unknown-form']],
  [
    'turns the window round',
    { reEvaluation: { earliestDays: 120, latestDays: 180, decideWithinDays: 45, article: '' } },
    ['window-backwards'],
  ],
  [
    'has a code without year',
    { productCode: { pattern: '{province}-{commune}-{sequence}', example: '1', article: '' } },
    ['pattern-incomplete'],
  ],
  [
    'cuts off on 31/4',
    { rounds: [{ level: 'province', number: 1, proposalsBefore: '04-31', resultsBefore: '06-30', article: '' }] },
    ['not-a-day-of-the-year'],
  ],
  [
    'has results before proposals',
    { rounds: [{ level: 'province', number: 1, proposalsBefore: '06-30', resultsBefore: '04-30', article: '' }] },
    ['results-before-proposals'],
  ],
  [
    'ends old dossiers before it begins',
    {
      transitions: [
        {
          kind: 'pending-dossiers',
          article: '',
          oldPack: 'no',
          filedBefore: '2026-05-22',
          dossierKinds: ['first'],
          lastDay: '2026-05-01',
          text: 'x',
        },
      ],
    },
    ['last-day-too-early', 'unknown-pack'],
  ],
])('a pack that %s is faulty', (_what, change, kinds) => {
  expect(findPackFaults({ ...qd26, ...change }, knownBut('qd26-2026')).map(({ kind }) => kind)).toEqual(kinds);
});
