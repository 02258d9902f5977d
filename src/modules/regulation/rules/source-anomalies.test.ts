import { expect, test } from 'vitest';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { sourceAnomalies } from './source-anomalies.ts';

const anomalies = sourceAnomalies(seedCriteriaSets());

test('the thirteen flagged places of the 26 sets are all found', () => {
  expect(anomalies.map(({ setNumber, criterion }) => `${setNumber} ${criterion}`)).toEqual([
    '4 1.2',
    '4 7',
    '7 1.2',
    '7 3.1',
    '10 1.2',
    '10 3.5',
    '10 8',
    '11 1.2',
    '11 6.1.1',
    '19 2.3',
    '23 6.2',
    '23 9',
    '24 2.2',
  ]);
});

test('a place that was corrected says what the copy has and how it is read', () => {
  expect(anomalies.find(({ setCode, criterion }) => setCode === 'QD26-04' && criterion === '7')?.corrected).toEqual({
    source: 'Bản nguồn ghi 13 (lỗi chép, vượt điểm tối đa)',
    used: 'Sửa thành 3',
  });
  expect(anomalies.filter(({ corrected }) => corrected === null).length).toBe(5);
});

test.each([
  ['QD26-07', { points: 1 }, { points: 2 }],
  ['QD26-10', { points: 2, minForStar: undefined }, { points: 2, minForStar: 4 }],
  ['QD26-19', {}, { description: 'Có nhãn, ghi nhãn đầy đủ, đúng quy định' }],
  ['QD26-23', { points: 1 }, { points: 0 }],
  ['QD26-24', { minForStar: 5 }, { minForStar: 4 }],
])('%s shows both readings', (code, printed, suspected) => {
  const [anomaly] = anomalies.filter(({ setCode, readings }) => setCode === code && readings.length > 0);
  expect(anomaly?.readings[0]?.printed).toMatchObject(printed);
  expect(anomaly?.readings[0]?.suspected).toMatchObject(suspected);
});
