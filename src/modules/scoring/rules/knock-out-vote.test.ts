import { expect, test } from 'vitest';
import { concludeVote, type VoteChoice } from './knock-out-vote.ts';

const votes = (...choices: VoteChoice[]) => choices.map((choice, index) => ({ memberId: `m${index}`, choice }));

test('the majority of those for and against decides; abstentions are counted but do not decide', () => {
  expect(concludeVote(votes('for', 'for', 'against'), 'm2')).toMatchObject({ upheld: true, decidedByChair: false });
  expect(concludeVote(votes('against', 'against', 'for'), 'm2')).toMatchObject({ upheld: false });
  expect(concludeVote(votes('for', 'abstain', 'abstain'), null)).toMatchObject({
    upheld: true,
    votes: { for: 1, against: 0, abstain: 2 },
  });
});

test('on a tie the side of whoever chairs decides, both ways', () => {
  expect(concludeVote(votes('for', 'against'), 'm0')).toMatchObject({ upheld: true, decidedByChair: true });
  expect(concludeVote(votes('for', 'against'), 'm1')).toMatchObject({ upheld: false, decidedByChair: true });
});

test('on a tie without a side of the chair nothing is decided, nor where nobody took one', () => {
  expect(concludeVote(votes('for', 'against', 'abstain'), 'm2')).toMatchObject({
    decided: false,
    because: 'chair-needed',
  });
  expect(concludeVote(votes('for', 'against'), 'elsewhere')).toMatchObject({ because: 'chair-needed' });
  expect(concludeVote(votes('abstain'), 'm0')).toMatchObject({ decided: false, because: 'no-votes' });
  expect(concludeVote([], null)).toMatchObject({ because: 'no-votes' });
});
