import { allOf, type Verdict } from '#platform/access.ts';
import { explain } from '#platform/explain.ts';
import {
  concludesLevels,
  isChairing,
  isWithoutInterest,
  itemAllows,
  mayChair,
  mayCloseItem,
  mayDiscussItem,
  mayKeepSession,
  mayOpenItem,
  mayReopenItem,
  maySettleItem,
  mayTakePart,
  sessionIsOpen,
} from '../access.ts';
import { quorumOf } from '../rules/quorum.ts';
import { isScoringSeat } from '../rules/seat.ts';
import type { ItemCommand } from '../rules/session.ts';
import { sittingOf } from '../rules/written-opinion.ts';
import type { AgendaItemView } from './agenda-item-view.ts';
import { answeredBy } from './board-products.ts';
import type { PanelReading } from './panel-reading.ts';

/** The viewer's buttons on a product's page: those of their office, each working or saying why not. */
export function itemButtons(
  { session, item, sheets, interests, knockOuts }: PanelReading,
  panel: {
    waiting: string[];
    submitted: number;
    overLimit: boolean;
    hintsOpen: string[];
    expired: string[];
    day: string | undefined;
  },
): AgendaItemView['may'] {
  const { viewer, rules } = session;
  if (viewer === null) return {};
  const may: AgendaItemView['may'] = {};
  const { day, hintsOpen, expired, ...counted } = panel;
  // A viewer with an interest does not come here: `readPanel` shows them nothing.
  const facts = { viewer, sessionState: session.state, itemState: item.state, conflicted: false };
  const current = sheets.filter(({ round }) => round === item.round);
  const standing = interests.filter(({ dismissedAt }) => dismissedAt === null);
  const sitting = sittingOf(session, session.members, answeredBy(current, standing), rules, day);
  const during = (command: ItemCommand, ...others: Verdict[]) =>
    explain(allOf(sessionIsOpen(session.state), itemAllows(item.state, command), ...others));
  if (isChairing(viewer)) {
    const { spreadLimit } = rules;
    may.open = explain(mayOpenItem({ ...facts, quorum: quorumOf(session.members, rules), hintsOpen, expired }));
    // After the last day silence is written down by itself.
    const waiting = sitting.written && sitting.runningUntil === null ? [] : panel.waiting;
    may.discuss = explain(mayDiscussItem({ ...facts, waiting: panel.waiting, sitting }));
    may.close = explain(
      mayCloseItem({ ...facts, ...counted, waiting, round: item.round, limit: spreadLimit, sitting }),
    );
    // What would still forbid it when a reason is given for each missing sheet; the spread is not told before all are in.
    if (!sitting.written)
      may.closeExcused = explain(
        mayCloseItem({
          ...facts,
          ...counted,
          waiting: [],
          overLimit: false,
          round: item.round,
          limit: spreadLimit,
          sitting,
        }),
      );
    may.reopen = explain(mayReopenItem(facts));
    may.settle = explain(
      maySettleItem({ ...facts, openKnockOuts: knockOuts.filter(({ state }) => state === 'proposed').length }),
    );
    may.returnSheet = during('score-sheet.return', mayChair(viewer));
    may.dismissInterest = explain(itemAllows(item.state, 'interest.dismiss'));
    may.concludeKnockOut = during('knock-out.conclude');
    may.dismissHint = explain(itemAllows(item.state, 'conflict-hint.dismiss'));
  }
  if (isChairing(viewer) || viewer.seat === 'secretary')
    may.concludeLevels = during('level.conclude', mayKeepSession(viewer), concludesLevels(rules.leastLevelsBy));
  if (isScoringSeat(viewer.seat)) {
    const conflicted = interests.some((one) => one.memberId === viewer.memberId && one.dismissedAt === null);
    may.proposeKnockOut = during('knock-out.propose', mayTakePart(viewer), isWithoutInterest(conflicted));
    may.vote = during('knock-out.vote', mayTakePart(viewer), isWithoutInterest(conflicted));
  }
  // A step that belongs to another moment is not offered at all; one that only waits for something says for what.
  return Object.fromEntries(
    Object.entries(may).filter(([step]) => {
      const command = commandOf[step as keyof typeof commandOf];
      return itemAllows(item.state, command).allowed;
    }),
  );
}

const commandOf = {
  open: 'agenda-item.open',
  close: 'agenda-item.close',
  closeExcused: 'agenda-item.close',
  discuss: 'agenda-item.discuss',
  reopen: 'agenda-item.reopen',
  settle: 'agenda-item.settle',
  concludeLevels: 'level.conclude',
  returnSheet: 'score-sheet.return',
  dismissInterest: 'interest.dismiss',
  dismissHint: 'conflict-hint.dismiss',
  proposeKnockOut: 'knock-out.propose',
  vote: 'knock-out.vote',
  concludeKnockOut: 'knock-out.conclude',
} as const satisfies Record<keyof AgendaItemView['may'], ItemCommand>;
