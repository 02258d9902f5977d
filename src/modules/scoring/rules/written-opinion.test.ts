import { expect, test } from 'vitest';
import { isInTerm } from './council-rules.ts';
import { quorumOf } from './quorum.ts';
import { type AskedMember, isAnswerInTime, mayBeWritten, quorumOfAnswers, sittingOf } from './written-opinion.ts';

const rules = { quorumPercent: 75, chairMustAttend: true };
const council: AskedMember[] = [
  { memberId: 'chair', seat: 'chair', leads: true },
  ...['a', 'b', 'c'].map((memberId) => ({ memberId, seat: 'member' as const, leads: false })),
  { memberId: 's', seat: 'secretary', leads: false },
];

test.each([
  [['chair', 'a', 'b'], 3, true],
  [['chair', 'a'], 2, false],
  [['a', 'b', 'c'], 3, false],
  [['chair', 'a', 'b', 'c', 's'], 4, true],
  [[], 0, false],
])('answers of %j: %i of 4, enough: %s', (answered, present, reached) => {
  expect(quorumOfAnswers(council, new Set(answered), rules)).toMatchObject({ present, members: 4, reached });
});

test('whoever declared an interest has answered: counted on both sides, as in a room', () => {
  // The chair, one sheet and one declaration: three of four, in writing as in a meeting.
  expect(quorumOfAnswers(council, new Set(['chair', 'a', 'recused']), rules).present).toBe(2);
  expect(quorumOfAnswers(council, new Set(['chair', 'a', 'b']), rules).reached).toBe(true);
  const roll = council.map((member) => ({ ...member, present: member.memberId !== 'c' }));
  expect(quorumOf(roll, rules)).toMatchObject({ present: 3, members: 4, reached: true });
});

test('an answer is in time through the whole of the last day', () => {
  expect(isAnswerInTime('2026-12-01', '2026-12-01')).toBe(true);
  expect(isAnswerInTime('2026-12-01', '2026-12-02')).toBe(false);
  expect(isAnswerInTime(null, '2030-01-01')).toBe(true);
});

test('only re-evaluations are asked in writing', () => {
  expect(['first', 'upgrade', 're-evaluation'].filter(mayBeWritten)).toEqual(['re-evaluation']);
});

test('when scoring ends a meeting has its quorum by the roll, opinions in writing by the answers', () => {
  const members = council.map((member) => ({ ...member, present: true }));
  const of = (kind: 'meeting' | 'written', day = '2026-11-24') =>
    sittingOf({ kind, answersBy: '2026-12-01' }, members, new Set(['chair']), rules, day);
  expect(of('meeting')).toMatchObject({ written: false, runningUntil: null, quorum: { present: 4, reached: true } });
  expect(of('written')).toMatchObject({ runningUntil: '2026-12-01', quorum: { present: 1, reached: false } });
  expect(of('written', '2026-12-02')).toMatchObject({ written: true, runningUntil: null });
});

test.each([
  ['2026-08-31', false],
  ['2026-09-01', true],
  ['2027-08-31', true],
  ['2027-09-01', false],
])('on %s the term holds: %s', (day, holds) => {
  expect(isInTerm({ validFrom: '2026-09-01', validTo: '2027-08-31' }, day)).toBe(holds);
  expect(isInTerm({ validFrom: '2026-09-01', validTo: null }, day)).toBe(day >= '2026-09-01');
});
