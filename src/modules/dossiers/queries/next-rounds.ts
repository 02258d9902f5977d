import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { type HolderFacts, holderOf } from '../rules/dossier-holder.ts';
import { roundName } from '../rules/rounds.ts';
import { roundList } from './round-list.ts';

/** A round that a dossier can be left for. */
export interface NextRound {
  /** Of the row it was written down in; null for a round of the law. */
  id: string | null;
  /** As it is written down: `Đợt 1 năm 2027`. */
  name: string;
  /** The last day on which the proposal is in time. */
  lastDay: LocalDate;
}

/**
 * The rounds of this year and the next that still take what the dossier's holder proposes, the nearest first: the
 * province's until the ministry has the dossier, then the ministry's. The caller has checked who reads the dossier.
 */
export async function nextRounds(
  db: Reader,
  viewer: Actor,
  { dossier, now }: { dossier: Omit<HolderFacts, 'stateBeforeCouncil'>; now: Date },
): Promise<NextRound[]> {
  // What lies before a council is not left for later.
  const level = holderOf({ ...dossier, stateBeforeCouncil: null }) === 'centre' ? 'central' : 'province';
  const year = Number(today(now).slice(0, 4));
  const rounds = [
    ...(await roundList(db, viewer, { year, now })),
    ...(await roundList(db, viewer, { year: year + 1, now })),
  ];
  return rounds
    .filter((round) => round.level === level && !round.isPast)
    .sort((one, other) => one.lastDay.localeCompare(other.lastDay))
    .map((round) => ({ id: round.id, name: roundName(round), lastDay: round.lastDay }));
}
