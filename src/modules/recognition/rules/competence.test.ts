import { describe, expect, test } from 'vitest';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import {
  canHaveBeenGiven,
  competenceOf,
  levelOfPath,
  revokingLevel,
  type SettledResult,
  waysAfter,
} from './competence.ts';

const modeA: WorkingMode = { mode: 'A' };
const modeB: WorkingMode = {
  mode: 'B',
  delegation: {
    number: '12/QĐ-UBND',
    dated: '2026-06-01',
    abstract: 'Ủy quyền công nhận 3 sao',
    issuer: 'UBND thành phố Hà Nội',
    scope: 'Công nhận sản phẩm OCOP 3 sao',
    validFrom: '2026-06-01',
    validTo: '2026-12-31',
  },
};
const result = (level: SettledResult['level'], stars: SettledResult['stars'], total: string): SettledResult => ({
  level,
  stars,
  total,
  rehearsal: false,
});

// level of the council, stars, mean, mode → who recognises what, or why nobody does
const table: [SettledResult, WorkingMode, string][] = [
  [result('province', 3, '50.00'), modeA, 'province 3'],
  [result('province', 3, '69.99'), modeA, 'province 3'],
  [result('province', 4, '70.00'), modeA, 'province 4'],
  [result('province', 4, '89.99'), modeA, 'province 4'],
  [result('province', 5, '90.00'), modeA, 'send-to-centre'],
  [result('province', 5, '100.00'), modeB, 'send-to-centre'],
  // Ninety points with a least level missed: four stars by our reading, and four stars are the province's.
  [result('province', 4, '92.00'), modeA, 'province 4'],
  [result('province', 2, '49.99'), modeA, 'below-three'],
  [result('province', 1, '12.00'), modeA, 'below-three'],
  [result('province', null, '80.00'), modeA, 'knocked-out'],
  [result('centre', 5, '90.00'), modeA, 'centre 5'],
  [result('centre', 4, '89.99'), modeA, 'province 4, evaluate-again'],
  [result('centre', 3, '60.00'), modeA, 'province 3, evaluate-again'],
  [result('centre', 2, '40.00'), modeA, 'evaluate-again'],
  [result('centre', null, '91.00'), modeA, 'evaluate-again'],
  [result('commune', 3, '60.00'), modeA, 'ward-no-delegation'],
  [result('commune', 3, '60.00'), modeB, 'commune 3'],
  [result('commune', 3, '69.99'), modeB, 'commune 3'],
  [result('commune', 3, '70.00'), modeB, 'ward-goes-to-province'],
  [result('commune', 4, '75.00'), modeB, 'ward-goes-to-province'],
  [result('commune', 5, '95.00'), modeB, 'ward-goes-to-province'],
  [result('commune', 2, '40.00'), modeB, 'below-three'],
  [result('commune', null, '60.00'), modeB, 'knocked-out'],
  [{ ...result('commune', 3, '60.00'), rehearsal: true }, modeB, 'rehearsal'],
];

test.each(table)('%o in mode %o: %s', (settled, mode, expected) => {
  const { ways, because } = waysAfter(settled, mode);
  const said = ways.map((way) => (way.act === 'recognise' ? `${way.level} ${way.stars}` : way.act)).join(', ');
  expect(said || because).toBe(expected);
});

describe('a unit of another level', () => {
  test.each([
    ['commune', result('province', 3, '60.00'), modeA, 'ward-no-delegation'],
    ['commune', result('province', 3, '60.00'), modeB, 'ward-no-delegation'],
    ['commune', result('commune', 4, '80.00'), modeB, 'ward-goes-to-province'],
    ['province', result('province', 5, '93.00'), modeA, 'centre-gives-five'],
    ['province', result('centre', 5, '93.00'), modeA, 'centre-gives-five'],
    ['province', result('commune', 3, '55.00'), modeB, 'province-gives-three-four'],
    ['centre', result('province', 4, '80.00'), modeA, 'province-gives-three-four'],
    ['centre', result('centre', 4, '80.00'), modeA, 'province-gives-three-four'],
    ['centre', result('province', 5, '93.00'), modeA, 'centre-gives-five'],
  ] as const)('%s does not recognise %o', (level, settled, mode, because) => {
    expect(competenceOf(level, settled, mode)).toEqual({ allowed: false, because });
  });

  test('the one of the right level does', () => {
    expect(competenceOf('province', result('centre', 4, '80.00'), modeA)).toEqual({ allowed: true, stars: 4 });
    expect(competenceOf('centre', result('centre', 5, '90.00'), modeA)).toEqual({ allowed: true, stars: 5 });
    expect(competenceOf('commune', result('commune', 3, '50.00'), modeB)).toEqual({ allowed: true, stars: 3 });
  });
});

test.each([
  ['centre', 5, '2026-06-12', true],
  ['centre', 4, '2026-06-12', false],
  ['province', 3, '2026-06-12', true],
  ['province', 4, '2024-06-12', true],
  ['province', 5, '2026-06-12', false],
  ['district', 3, '2025-07-05', true],
  ['district', 3, '2025-07-06', false],
  ['district', 4, '2024-01-01', false],
  ['commune', 3, '2026-06-12', true],
  ['commune', 4, '2026-06-12', false],
] as const)('a paper of the %s for %i stars of %s: %s', (level, stars, dated, can) => {
  expect(canHaveBeenGiven(level, stars, dated)).toBe(can);
});

test('three and four stars are revoked by the province, five by the ministry', () => {
  expect(([3, 4, 5] as const).map(revokingLevel)).toEqual(['province', 'province', 'centre']);
});

test('the level is read from the path of a unit', () => {
  expect(['VN/', 'VN/01/', 'VN/01/00175/', 'VN/01/00175/x/'].map(levelOfPath)).toEqual([
    'centre',
    'province',
    'commune',
    undefined,
  ]);
});
