import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import { type PanelRating, ratePanel } from '#modules/regulation/rules/star-rating.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringLabels } from '../messages.vi.ts';
import { leastLevelsOfPanel } from '../rules/council-rules.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { conclusionMarks } from './item-conclusions.ts';
import { type PanelReading, readPanel } from './panel-reading.ts';
import { isIdentifier } from './visible-session.ts';

/** A product's result with its reasons, as the council concluded it. Means are decimal strings, cut to hundredths. */
export interface ItemResult {
  productName: string;
  producer: string;
  setNumber: number;
  setName: string;
  rehearsal: boolean;
  /** False while the council has not settled it: the stars are provisional. */
  settled: boolean;
  total: string;
  parts: { code: 'A' | 'B' | 'C'; name: string; mean: string; max: number }[];
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: { name: string; text: string }[];
  /** For each star above, the nearest first, what was missing: points as a decimal string, least levels. */
  blockedBy: {
    star: number;
    points: string;
    leastLevels: { criterion: string; name: string; needed: number; have: number | null }[];
  }[];
  concluded: { criterion: string; name: string; points: number; reason?: string }[];
  spread: { lowest: number; highest: number; limit: number };
  members: ResultMember[];
  /** Addresses of the session's papers; the page fills them in. */
  papers: { to: string; label: string }[];
}

export interface ResultMember {
  memberId: string;
  name: string;
  officeLabel: string;
  /** Null where there is no sheet; then `absence` says why. */
  total: number | null;
  firstRoundTotal?: number | null;
  absence?: string;
}

/**
 * The result of a product whose scoring has ended, as it was settled, or as it would be now; null before that. Not found
 * for whoever does not see the council.
 */
export async function itemResult(
  db: Reader,
  viewer: Actor,
  { itemId }: { itemId: string },
): Promise<ItemResult | null> {
  if (!isIdentifier(itemId)) throw platformProblem('not-found');
  const panel = await readPanel(db, viewer, itemId);
  if (!panel.closed) return null;
  const { session, item, sheets, conclusions } = panel;
  const set = await getCriteriaSet(db, item.setCode);
  const submitted = sheets.filter(({ round, state }) => round === item.round && state === 'submitted');
  const settled = await settledRating(db, itemId);
  const rating = settled ?? provisionalRating(set, panel);
  const totals = submitted.flatMap(({ total }) => (total === null ? [] : [total]));
  const nameAt = criterionNames(set);
  return {
    productName: item.productName,
    producer: item.producerName,
    setNumber: item.setNumber,
    setName: item.setName,
    rehearsal: session.rehearsal,
    settled: settled !== null,
    total: rating.total,
    parts: set.parts.map(({ code, name, max }) => ({ code, name, max, mean: rating.parts[code] })),
    stars: rating.stars,
    knockedOut: knockOutsOf(set).flatMap(({ name, text }) =>
      rating.knockedOut.includes(name) ? [{ name, text }] : [],
    ),
    blockedBy: Object.entries(rating.blockedBy)
      .map(([star, { points, leastLevels }]) => ({
        star: Number(star),
        points,
        leastLevels: leastLevels.map((level) => ({ ...level, name: nameAt(level.criterion) })),
      }))
      .sort((one, other) => one.star - other.star),
    concluded: conclusions.map(({ criterion, mark, reason }) => ({
      criterion,
      name: nameAt(criterion),
      points: mark.points,
      reason: reason || undefined,
    })),
    spread: { lowest: Math.min(...totals), highest: Math.max(...totals), limit: session.rules.spreadLimit },
    members: membersOf(panel),
    papers: [],
  };
}

/** The stored rating: what was settled, not what today's code would say. */
export async function settledRating(db: Reader, itemId: string): Promise<PanelRating | null> {
  const row = await db
    .selectFrom('scoring.rating')
    .select('result')
    .where('agendaItemId', '=', itemId)
    .executeTakeFirst();
  return row ? (row.result as unknown as PanelRating) : null;
}

/** The result as it would be settled now; the caller has seen that there is a submitted sheet. */
export function provisionalRating(
  set: CriteriaSet,
  { session, item, sheets, knockOuts, conclusions }: PanelReading,
): PanelRating {
  return ratePanel(set, {
    members: sheets
      .filter(({ round, state }) => round === item.round && state === 'submitted')
      .map(({ marks }) => marks),
    knockOuts: knockOuts.filter(({ state }) => state === 'upheld').map(({ name }) => name),
    conclusion: conclusionMarks(conclusions),
    leastLevelsBy: leastLevelsOfPanel(session.rules.leastLevelsBy),
  });
}

export function criterionNames(set: CriteriaSet): (code: string) => string {
  const names = new Map(criteriaOf(set).map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? '';
}

function membersOf({ session, item, sheets, interests }: PanelReading): ResultMember[] {
  return session.members
    .filter(({ seat }) => isScoringSeat(seat))
    .map((member) => {
      const own = sheets.filter(({ memberId, state }) => memberId === member.memberId && state === 'submitted');
      const total = own.find(({ round }) => round === item.round)?.total ?? null;
      const conflicted = interests.some((one) => one.memberId === member.memberId && one.dismissedAt === null);
      const missing = item.missing.find(({ memberId }) => memberId === member.memberId)?.reason;
      return {
        memberId: member.memberId,
        name: member.name,
        officeLabel: scoringLabels.seat[member.seat],
        total,
        firstRoundTotal: item.round > 1 ? (own.find(({ round }) => round === 1)?.total ?? null) : undefined,
        absence:
          total === null ? (conflicted ? scoringLabels.notScoring : (missing ?? scoringLabels.absent)) : undefined,
      };
    });
}
