export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

export interface Vote {
  memberId: string;
  choice: VoteChoice;
}

export type VoteResult =
  | { decided: true; upheld: boolean; decidedByChair: boolean; votes: Record<VoteChoice, number> }
  /** `no-votes`: nobody said for or against. `chair-needed`: the votes are equal and the chair has taken no side. */
  | { decided: false; because: 'no-votes' | 'chair-needed'; votes: Record<VoteChoice, number> };

/**
 * Whether the council upholds a knock-out: the majority of the votes cast for or against; where they are equal, the side
 * of whoever chairs. The law gives the conditions (Phụ lục II QĐ 26/2026/QĐ-TTg), not who states them; majority with the
 * chair's side on a tie is the usual rule of councils and stands in for the council's own rules.
 */
export function concludeVote(votes: Vote[], chairId: string | null): VoteResult {
  const count = (choice: VoteChoice) => votes.filter((vote) => vote.choice === choice).length;
  const counted = { for: count('for'), against: count('against'), abstain: count('abstain') };
  if (counted.for + counted.against === 0) return { decided: false, because: 'no-votes', votes: counted };
  if (counted.for !== counted.against)
    return { decided: true, upheld: counted.for > counted.against, decidedByChair: false, votes: counted };
  const side = votes.find((vote) => vote.memberId === chairId)?.choice;
  if (side === undefined || side === 'abstain') return { decided: false, because: 'chair-needed', votes: counted };
  return { decided: true, upheld: side === 'for', decidedByChair: true, votes: counted };
}
