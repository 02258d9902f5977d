import { expect, test } from 'vitest';
import { type QuorumMember, quorumOf } from './quorum.ts';

const council = (present: number, absent: number, chairPresent = true): QuorumMember[] => [
  { seat: 'chair', present: chairPresent, leads: true },
  ...Array.from({ length: present - (chairPresent ? 1 : 0) }, () => ({
    seat: 'member' as const,
    present: true,
    leads: false,
  })),
  ...Array.from({ length: absent - (chairPresent ? 0 : 1) }, () => ({
    seat: 'member' as const,
    present: false,
    leads: false,
  })),
  { seat: 'secretary', present: true, leads: false },
];
const rules = { quorumPercent: 75, chairMustAttend: true };

test.each([
  [9, 3, true],
  [8, 4, false],
  [3, 1, true],
  [2, 1, false],
  [6, 2, true],
  [5, 2, false],
])('with %i there and %i away, 75 percent are reached: %s', (present, absent, reached) => {
  const quorum = quorumOf(council(present, absent), rules);
  expect(quorum).toMatchObject({ present, members: present + absent, reached });
  expect(present >= quorum.needed).toBe(reached);
});

test('the share is compared whole: 2 of 3 is under 67 percent and over 66', () => {
  expect(quorumOf(council(2, 1), { ...rules, quorumPercent: 67 }).reached).toBe(false);
  expect(quorumOf(council(2, 1), { ...rules, quorumPercent: 66 }).reached).toBe(true);
});

test('the secretary counts on neither side', () => {
  expect(quorumOf(council(3, 0), rules).members).toBe(3);
});

test('without the chair, or whoever the chair authorised, the council does not sit unless its rules allow it', () => {
  const without = council(9, 1, false);
  expect(quorumOf(without, rules)).toMatchObject({ led: false, reached: false });
  expect(quorumOf(without, { ...rules, chairMustAttend: false }).reached).toBe(true);
  const authorised = without.map((member, index) => ({ ...member, leads: index === 1 }));
  expect(quorumOf(authorised, rules)).toMatchObject({ led: true, reached: true });
});

test('a member whose presence was not recorded counts as absent, and an empty council has no quorum', () => {
  expect(quorumOf([{ seat: 'chair', present: null, leads: true }], rules)).toMatchObject({
    present: 0,
    reached: false,
  });
  expect(quorumOf([], rules).reached).toBe(false);
});
