import { describe, expect, test } from 'vitest';
import { nextState, type PaperState, type PaperStep, paperStates, paperSteps } from './paper-states.ts';

/** Everything that may happen, said a second time; each pair that is not here is refused. */
const expected: Record<PaperState, Partial<Record<PaperStep, PaperState>>> = {
  draft: {
    'paper.edit': 'draft',
    'paper.attach-annex': 'draft',
    'paper.submit': 'submitted',
    'paper.discard': 'discarded',
  },
  submitted: { 'paper.return': 'draft', 'paper.countersign': 'submitted', 'paper.sign': 'signed' },
  signed: { 'paper.number': 'numbered', 'paper.attach-scan': 'signed' },
  numbered: { 'paper.issue': 'issued', 'paper.attach-scan': 'numbered', 'paper.revoke': 'revoked' },
  issued: {
    'paper.attach-scan': 'issued',
    'paper.correct': 'corrected',
    'paper.replace': 'replaced',
    'paper.revoke': 'revoked',
  },
  corrected: {
    'paper.attach-scan': 'corrected',
    'paper.correct': 'corrected',
    'paper.replace': 'replaced',
    'paper.revoke': 'revoked',
  },
  replaced: {},
  revoked: {},
  discarded: {},
};

describe.each(paperStates)('in the state %s', (state) => {
  test.each(paperSteps)('%s leads where it should, or nowhere', (step) => {
    expect(nextState(state, step)).toBe(expected[state][step]);
  });
});
