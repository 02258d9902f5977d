import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import type { Reader } from '#platform/db.server.ts';
import type { VoteChoice } from '../rules/knock-out-vote.ts';
import type { KnockOutLine } from './agenda-item-view.ts';
import type { PanelReading } from './panel-reading.ts';

/** Proposed knock-outs of a product with who proposed them and how the votes stand; one's own vote is named. */
export async function knockOutLines(db: Reader, panel: PanelReading, set: CriteriaSet): Promise<KnockOutLine[]> {
  const ids = panel.knockOuts.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [proposals, votes] = await Promise.all([
    db
      .selectFrom('scoring.knockOutProposal as proposal')
      .innerJoin('scoring.councilMember as member', 'member.id', 'proposal.memberId')
      .innerJoin('identity.person as person', 'person.id', 'member.personId')
      .select(['proposal.knockOutId', 'person.name', 'proposal.reason'])
      .where('proposal.knockOutId', 'in', ids)
      .orderBy('proposal.proposedAt')
      .orderBy('member.rank')
      .execute(),
    db
      .selectFrom('scoring.knockOutVote')
      .select(['knockOutId', 'memberId', 'choice'])
      .where('knockOutId', 'in', ids)
      .execute(),
  ]);
  // A vote falls away with an interest declared after it, as when the chair concludes.
  const conflicted = new Set(panel.interests.filter((one) => one.dismissedAt === null).map(({ memberId }) => memberId));
  const printed = new Map(knockOutsOf(set).map(({ name, text }) => [name, text]));
  return panel.knockOuts.map(({ id, name, state, decidedByChair }) => {
    const cast = votes.filter(({ knockOutId, memberId }) => knockOutId === id && !conflicted.has(memberId));
    const count = (choice: VoteChoice) => cast.filter((vote) => vote.choice === choice).length;
    const mine = cast.find(({ memberId }) => memberId === panel.session.viewer?.memberId);
    return {
      knockOutId: id,
      name,
      text: printed.get(name) ?? name,
      proposals: proposals
        .filter(({ knockOutId }) => knockOutId === id)
        .map((proposal) => ({ name: proposal.name, reason: proposal.reason })),
      state: state as KnockOutLine['state'],
      votes: { for: count('for'), against: count('against'), abstain: count('abstain') },
      mine: (mine?.choice as VoteChoice | undefined) ?? null,
      decidedByChair,
    };
  });
}
