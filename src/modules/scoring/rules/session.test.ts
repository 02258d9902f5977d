import { expect, test } from 'vitest';
import {
  itemCommands,
  itemStates,
  itemTable,
  nextItemState,
  nextSessionState,
  scoringStateOf,
  sessionCommands,
  sessionStates,
  sessionTable,
} from './session.ts';

test('every session state answers every command, and a closed session takes none', () => {
  for (const state of sessionStates)
    for (const command of sessionCommands) {
      const next = nextSessionState(state, command);
      expect(next === null || sessionStates.includes(next), `${state} ${command}`).toBe(true);
      if (state === 'closed') expect(next).toBe(null);
    }
  expect(sessionStates.flatMap((state) => Object.keys(sessionTable[state])).length).toBe(3 * sessionCommands.length);
});

test('a session goes planned, open, closed and never back', () => {
  const moves = sessionStates.flatMap((state) =>
    sessionCommands.flatMap((command) => {
      const next = nextSessionState(state, command);
      return next !== null && next !== state ? [`${state} ${command} ${next}`] : [];
    }),
  );
  expect(moves).toEqual(['planned session.open open', 'open session.close closed']);
  const written = ['session.turn-into-meeting', 'session.extend-answers'] as const;
  for (const command of written)
    expect(sessionStates.filter((state) => nextSessionState(state, command) !== null)).toEqual(['planned', 'open']);
});

test('every product state answers every command; only these move it', () => {
  const moves = itemStates.flatMap((state) =>
    itemCommands.flatMap((command) => {
      const next = nextItemState(state, command);
      expect(
        next === null || next === 'gone' || next === 'scoring' || itemStates.includes(next),
        `${state} ${command}`,
      ).toBe(true);
      return next !== null && next !== state ? [`${state} ${command} ${next}`] : [];
    }),
  );
  expect(moves).toEqual([
    'waiting agenda.remove gone',
    'waiting agenda-item.open open',
    'open agenda-item.discuss discussion',
    'open agenda-item.close closed',
    'discussion agenda-item.close closed',
    'closed agenda-item.reopen scoring',
    'closed agenda-item.settle settled',
  ]);
  expect(Object.values(itemTable.settled).every((next) => next === null)).toBe(true);
});

test('sheets go in while a product is open or discussed, and at no other time', () => {
  expect(itemStates.filter((state) => nextItemState(state, 'score-sheet.submit') !== null)).toEqual([
    'open',
    'discussion',
  ]);
  expect([scoringStateOf(1), scoringStateOf(2)]).toEqual(['open', 'discussion']);
});

test('hints and interests are dealt with until scoring ends, and not behind it', () => {
  for (const command of ['conflict-hint.dismiss', 'interest.declare', 'interest.dismiss'] as const)
    expect(itemStates.filter((state) => nextItemState(state, command) === state)).toEqual([
      'waiting',
      'open',
      'discussion',
    ]);
});
