import type { CouncilRules } from './council-rules.ts';
import { countedQuorum, type Quorum, type QuorumMember, quorumOf } from './quorum.ts';
import { isScoringSeat, type Seat } from './seat.ts';

export const sessionKinds = ['meeting', 'written'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/**
 * Khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: for a re-evaluation the council gives its opinions in writing (lấy ý kiến bằng văn
 * bản) and meets only where they differ much or the matter is complex.
 */
export const mayBeWritten = (dossierKind: string): boolean => dossierKind === 're-evaluation';

export interface AskedMember {
  memberId: string;
  seat: Seat;
  leads: boolean;
}

/**
 * Quorum of opinions in writing: who has answered stands for who is present. A member who declared an interest has
 * answered, as one with an interest sits in the room of a meeting: counted on both sides.
 */
export function quorumOfAnswers(
  members: AskedMember[],
  answered: ReadonlySet<string>,
  rules: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
): Quorum {
  const asked = members.filter(({ seat }) => isScoringSeat(seat));
  const present = asked.filter(({ memberId }) => answered.has(memberId)).length;
  const led = asked.some(({ leads, memberId }) => leads && answered.has(memberId));
  return countedQuorum({ present, members: asked.length, led }, rules);
}

/** Answers are taken through the whole of the last day, in Vietnam's time; `today` is the local day. */
export const isAnswerInTime = (answersBy: string | null, today: string): boolean =>
  answersBy === null || today <= answersBy;

/** How a session sits, as far as it decides about the end of scoring one product. */
export interface SittingFacts {
  /** Opinions are given in writing. */
  written: boolean;
  /** Last day to answer, while it has not passed. */
  runningUntil: string | null;
  /** As it stands now: answers in writing, or the roll of a meeting. */
  quorum: Quorum;
}

/** `day` is the local day; undefined where nobody can be too late. */
export function sittingOf(
  session: { kind: SessionKind; answersBy: string | null },
  members: (AskedMember & QuorumMember)[],
  answered: ReadonlySet<string>,
  rules: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
  day: string | undefined,
): SittingFacts {
  const written = session.kind === 'written';
  return {
    written,
    runningUntil: written && (day === undefined || isAnswerInTime(session.answersBy, day)) ? session.answersBy : null,
    // Whoever left since the product opened is not there to close it.
    quorum: written ? quorumOfAnswers(members, answered, rules) : quorumOf(members, rules),
  };
}
