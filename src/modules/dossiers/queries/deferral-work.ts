import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { deferralWords, type WorkWords } from '../messages.vi.ts';
import { roundKey } from '../rules/rounds.ts';
import { type ListedRound, roundList } from './round-list.ts';

/** What a deferred dossier's line in the work list is written from. */
export interface DeferredRow {
  id: string;
  deferredTo: string;
  deferredUntil: LocalDate | null;
  deferredRoundId: string | null;
  roundCancelledAt: Date | null;
}

type DeferralTurn = WorkWords & { due: LocalDate | null };

/**
 * What to say of each dossier that waits for a round, with the day by which to act: nothing to do until the round opens, then
 * it is the office's turn until the round's last day. Nothing is said of rounds that are only in words.
 */
export async function deferralWork(
  db: Reader,
  viewer: Actor,
  rows: readonly DeferredRow[],
  now: Date,
): Promise<Map<string, DeferralTurn>> {
  const years = [...new Set(rows.flatMap(({ deferredUntil }) => deferredUntil?.slice(0, 4) ?? []))];
  const rounds = (await Promise.all(years.map((year) => roundList(db, viewer, { year: Number(year), now })))).flat();
  const turns = new Map<string, DeferralTurn>();
  for (const row of rows) {
    const turn = turnOf(row, roundOf(row, rounds), today(now));
    if (turn) turns.set(row.id, turn);
  }
  return turns;
}

function turnOf(row: DeferredRow, round: ListedRound | undefined, day: LocalDate): DeferralTurn | null {
  const { deferredTo: name, deferredUntil: lastDay, roundCancelledAt } = row;
  if (lastDay === null) return null;
  if (roundCancelledAt !== null) return { ...deferralWords.cancelled(name), due: null };
  if (round && day < round.opensOn) return { ...deferralWords.waits(name, round.opensOn, lastDay), due: null };
  return { ...(day > lastDay ? deferralWords.over(name, lastDay) : deferralWords.open(name, lastDay)), due: lastDay };
}

// A dossier is left for later before the ministry has it, so a round without a row is one of the law's for provinces.
const roundOf = ({ deferredRoundId: id, deferredUntil }: DeferredRow, rounds: readonly ListedRound[]) =>
  rounds.find((round) => round.level === 'province' && roundKey(round) === (id ?? deferredUntil));
