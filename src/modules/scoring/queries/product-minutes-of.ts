import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import { type PanelRating, ratePanel } from '#modules/regulation/rules/star-rating.ts';
import type { Reader } from '#platform/db.server.ts';
import { scoringLabels } from '../messages.vi.ts';
import type {
  KnockOutVote,
  LeastLevelConclusion,
  ProductMinutes,
  ProductResult,
  ScoringRound,
} from '../papers/product-minutes.ts';
import { isOverLimit, spreadOf } from '../rules/panel.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { reportOf } from './advice-of.ts';
import { neededAt } from './item-levels.ts';
import { criterionNames, provisionalRating, settledRating } from './item-result.ts';
import { knockOutLines } from './item-votes.ts';
import type { PanelReading } from './panel-reading.ts';

/** What the minutes say about one product; the result as it was settled. */
export async function productMinutes(db: Reader, panel: PanelReading, set: CriteriaSet): Promise<ProductMinutes> {
  const { session, item, sheets, interests } = panel;
  const nameOf = (memberId: string) => session.members.find((one) => one.memberId === memberId)?.name ?? '';
  const rating = (await settledRating(db, item.itemId)) ?? provisionalRating(set, panel);
  const conflicts = interests.filter(({ dismissedAt }) => dismissedAt === null);
  const first = roundOf(panel, set, 1);
  const report = await reportOf(db, item.dossierId);
  return {
    name: item.productName,
    producer: item.producerName,
    set: { code: set.code, name: set.name },
    parts: set.parts.map(({ code, max }) => ({ code, max })),
    opinions: sheets
      .filter(({ round, opinion, state }) => round === 1 && state === 'submitted' && opinion !== '')
      .map(({ memberId, opinion }) => `${nameOf(memberId)}: ${opinion}`),
    absences: absencesOf(panel),
    conflicts: conflicts.map(({ memberId, reason }) => ({ name: nameOf(memberId), reason })),
    rounds: item.round === 1 ? [first] : [first, roundOf(panel, set, 2)],
    knockOuts: (await knockOutLines(db, panel, set)).map(
      ({ text, proposals, votes, decidedByChair, state }): KnockOutVote => ({
        text,
        proposedBy: proposals.map(({ name }) => name),
        votes: { for: votes.for, against: votes.against, abstained: votes.abstain },
        decidedByChair,
        upheld: state === 'upheld',
      }),
    ),
    leastLevels: leastLevelsOf(panel, set),
    leastLevelsBy: session.rules.leastLevelsBy,
    ...(session.kind === 'written' && panel.quorum !== null && { answered: panel.quorum }),
    ...(report && { advisoryReport: `${report.summary} ${report.proposal}` }),
    ...(item.productCode && { code: item.productCode }),
    result: resultOf(rating),
  };
}

/** Scoring members without a sheet in the deciding round, save for those with an interest. */
function absencesOf({ session, item, sheets, interests }: PanelReading): ProductMinutes['absences'] {
  return session.members
    .filter(
      ({ seat, memberId }) =>
        isScoringSeat(seat) &&
        !interests.some((one) => one.memberId === memberId && one.dismissedAt === null) &&
        !sheets.some((one) => one.memberId === memberId && one.round === item.round && one.state === 'submitted'),
    )
    .map(({ name, memberId, reason }) => ({
      name,
      reason: item.missing.find((one) => one.memberId === memberId)?.reason || reason || undefined,
    }));
}

function roundOf({ session, sheets }: PanelReading, set: CriteriaSet, number: 1 | 2): ScoringRound {
  const given = sheets.filter(({ round, state }) => round === number && state !== 'shut');
  const submitted = given.filter(({ state }) => state === 'submitted');
  const totals = submitted.map(({ total }) => total ?? 0);
  // Only for the means, which are the panel's: knock-outs and least levels belong to the result.
  const means =
    submitted.length === 0 ? null : ratePanel(set, { members: submitted.map(({ marks }) => marks), knockOuts: [] });
  return {
    number,
    ballots: { issued: given.length, collected: submitted.length, valid: submitted.length, invalid: 0 },
    sheets: submitted.map(({ memberId, partTotals, total, opinion }) => {
      const member = session.members.find((one) => one.memberId === memberId);
      return {
        member: member?.name ?? '',
        office: member ? scoringLabels.seat[member.seat] : '',
        parts: partTotals ?? { A: 0, B: 0, C: 0 },
        total: total ?? 0,
        reason: number === 2 && opinion !== '' ? opinion : undefined,
      };
    }),
    partAverages: means?.parts ?? null,
    average: means?.total ?? null,
    highest: totals.length === 0 ? null : Math.max(...totals),
    lowest: totals.length === 0 ? null : Math.min(...totals),
    spread: spreadOf(totals),
    overLimit: isOverLimit(spreadOf(totals), session.rules.spreadLimit),
  };
}

function leastLevelsOf({ session, item, sheets, conclusions }: PanelReading, set: CriteriaSet): LeastLevelConclusion[] {
  const submitted = sheets.filter(({ round, state }) => round === item.round && state === 'submitted');
  const nameAt = criterionNames(set);
  return set.parts
    .flatMap((part) => part.criteria)
    .flatMap(({ code }) =>
      neededAt(set, code).map(({ stars, points: needed }) => {
        const council = conclusions.find(({ criterion }) => criterion === code)?.mark.points;
        const lowest = submitted.map(({ marks }) => markAt(marks, code)?.points ?? 0);
        if (session.rules.leastLevelsBy === 'average' && lowest.length > 0) {
          const mean = meanOf(lowest);
          // Whole numbers decide: the sum against the least level times the sheets.
          const reached = lowest.reduce((sum, points) => sum + points, 0) >= needed * lowest.length;
          return { stars, criterion: code, name: nameAt(code), needed, concluded: null, mean, reached };
        }
        const concluded = council ?? (lowest.length === 0 ? null : Math.min(...lowest));
        const reached = concluded !== null && concluded >= needed;
        return { stars, criterion: code, name: nameAt(code), needed, concluded, reached };
      }),
    );
}

function resultOf({ stars, knockedOut, blockedBy }: PanelRating): ProductResult {
  const next = stars === null || stars === 5 ? undefined : ((stars + 1) as 2 | 3 | 4 | 5);
  const block = next === undefined ? undefined : blockedBy[next];
  return {
    stars,
    knockedOut: knockedOut.length > 0,
    nextStar:
      next === undefined || !block ? undefined : { stars: next, points: block.points, leastLevels: block.leastLevels },
  };
}

/** The mean cut to hundredths, whole numbers only. */
function meanOf(points: number[]): string {
  const hundredths = points.reduce((sum, one) => sum + one, 0) * 100;
  const cut = (hundredths - (hundredths % points.length)) / points.length;
  return `${(cut - (cut % 100)) / 100}.${String(cut % 100).padStart(2, '0')}`;
}
