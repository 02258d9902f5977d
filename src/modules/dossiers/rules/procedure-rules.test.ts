import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { assessmentFromFields } from './assessment-fields.ts';
import { holderOf } from './dossier-holder.ts';
import { outcomeKind } from './outcome.ts';
import { processingClock } from './processing-clock.ts';
import { productCode, slipNumber } from './slip-number.ts';
import { fitsLedger, specimenStanding } from './specimens.ts';
import { transitionDeadline } from './transition.ts';

const place = { province: '01', commune: '00175', year: 2026 };

test('slip and product code print the codes of QĐ 19/2025/QĐ-TTg, three digits and then as many as it takes', () => {
  expect(slipNumber(7, place)).toBe('007/PĐK-01-00175-2026');
  expect(productCode(7, place)).toBe('01-00175-007-2026');
  expect(productCode(1234, place)).toBe('01-00175-1234-2026');
});

test.each([
  ['first', '2026-05-21', '2026-07-21'],
  ['upgrade', '2026-01-05', '2026-07-21'],
  ['re-evaluation', '2026-05-21', '2026-06-21'],
  ['first', '2026-05-22', undefined],
  ['re-evaluation', '2026-11-24', undefined],
])('a dossier (%s) begun on %s may be finished until %s', (kind, begunOn, last) => {
  expect(transitionDeadline({ kind, begunOn })).toBe(last);
});

test('waiting for a supplement is counted both ways, and only the setting makes the longer one due', () => {
  const calendar = workingCalendar([]);
  const dates = {
    receivedAt: new Date('2026-11-02T02:00:00Z'),
    now: new Date('2026-11-20T02:00:00Z'),
    waits: [
      { askedAt: new Date('2026-11-04T02:00:00Z'), closedAt: new Date('2026-11-09T02:00:00Z') },
      { askedAt: new Date('2026-11-18T02:00:00Z'), closedAt: null },
    ],
  };
  const clock = processingClock(dates, false, calendar);
  // Wednesday to Monday is three working days, Wednesday to Friday two.
  expect(clock).toEqual({ running: '2026-11-23', stopped: '2026-11-30', waited: 5, due: '2026-11-23' });
  expect(processingClock(dates, true, calendar).due).toBe('2026-11-30');
  expect(processingClock({ ...dates, waits: [] }, true, calendar)).toMatchObject({ due: '2026-11-23', waited: 0 });
});

test('five whole samples are asked for, none for set 26; refused ones never counted, handed over ones still do', () => {
  const ledger = [
    { lot: 'A', kind: 'received', quantity: 4 },
    { lot: 'A', kind: 'refused', quantity: 2 },
    { lot: 'A', kind: 'damaged', quantity: 1 },
    { lot: 'B', kind: 'received', quantity: 1 },
    { lot: 'A', kind: 'handed-over', quantity: 2 },
  ] as const;
  const standing = specimenStanding(ledger, 9);
  expect(standing).toMatchObject({ intact: 4, needed: 5, short: 1 });
  expect(standing.lots).toMatchObject([
    { lot: 'A', atHand: 1, refused: 2 },
    { lot: 'B', atHand: 1 },
  ]);
  expect(specimenStanding([], 26)).toMatchObject({ needed: 0, short: 0 });
  expect(fitsLedger(ledger, { lot: 'A', kind: 'handed-over', quantity: 1 })).toBe(true);
  expect(fitsLedger(ledger, { lot: 'A', kind: 'handed-over', quantity: 2 })).toBe(false);
  expect(fitsLedger(ledger, { lot: 'C', kind: 'damaged', quantity: 1 })).toBe(false);
});

test('a pause stays with whoever had the dossier, a result with whoever gave it', () => {
  const nothing = {
    forwardedTo: null,
    stateBeforeCouncil: null,
    stateBeforeSupplement: null,
    stateBeforeDeferral: null,
  };
  const at = (state: Parameters<typeof holderOf>[0]['state'], more = {}) => holderOf({ ...nothing, state, ...more });
  expect(at('received')).toBe('commune');
  expect(at('forwarded', { forwardedTo: '01' })).toBe('province');
  expect(at('returned-by-province', { forwardedTo: '01' })).toBe('commune');
  expect(at('awaiting-supplement', { stateBeforeSupplement: 'assessed' })).toBe('commune');
  expect(at('awaiting-supplement', { forwardedTo: '01', stateBeforeSupplement: 'province-received' })).toBe('province');
  expect(at('in-council', { forwardedTo: '01', stateBeforeCouncil: 'sent-to-centre' })).toBe('centre');
  expect(at('under-complaint', { forwardedTo: '01' })).toBe('province');
  expect(at('settled')).toBe('commune');
});

test('ninety points are the ministry’s to turn into five stars', () => {
  expect([null, 1, 2, 3, 4, 5].map((stars) => outcomeKind(stars as 1, 'province'))).toEqual([
    'knocked-out',
    'below-three',
    'below-three',
    'three-four',
    'three-four',
    'to-centre',
  ]);
  expect(outcomeKind(5, 'centre')).toBe('five');
  expect(outcomeKind(4, 'centre')).toBe('three-four');
});

test('the assessment’s form leaves the meeting out where nobody met', () => {
  const fields: Record<string, string> = { 'materials.found': 'Đúng', proposal: 'positive' };
  expect(assessmentFromFields((name) => fields[name] ?? '')).toMatchObject({
    contents: { materials: { described: '', found: 'Đúng' }, identity: { described: '', found: '' } },
    proposal: 'positive',
  });
  expect('meeting' in assessmentFromFields((name) => fields[name] ?? '')).toBe(false);
  expect(assessmentFromFields((name) => (name === 'meeting.chair' ? 'An' : '')).meeting).toMatchObject({ chair: 'An' });
});
