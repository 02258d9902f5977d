import type { CouncilRules } from './council-rules.ts';
import { type Quorum, type QuorumMember, quorumOf } from './quorum.ts';
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
  { quorumPercent, chairMustAttend }: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
): Quorum {
  const asked = members.filter(({ seat }) => isScoringSeat(seat));
  const present = asked.filter(({ memberId }) => answered.has(memberId)).length;
  const led = asked.some(({ leads, memberId }) => leads && answered.has(memberId));
  const enough = asked.length > 0 && present * 100 >= quorumPercent * asked.length;
  return {
    present,
    members: asked.length,
    percent: quorumPercent,
    led,
    reached: enough && (led || !chairMustAttend),
  };
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
  /** Checked now: answers in writing, or the roll of a meeting that opinions in writing became. Null: it was at opening. */
  quorum: Quorum | null;
}

/** `day` is the local day; undefined where nobody can be too late. */
export function sittingOf(
  session: { kind: SessionKind; answersBy: string | null; turnedAt: Date | null },
  members: (AskedMember & QuorumMember)[],
  answered: ReadonlySet<string>,
  rules: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
  day: string | undefined,
): SittingFacts {
  const written = session.kind === 'written';
  return {
    written,
    runningUntil: written && (day === undefined || isAnswerInTime(session.answersBy, day)) ? session.answersBy : null,
    quorum: written
      ? quorumOfAnswers(members, answered, rules)
      : session.turnedAt !== null
        ? quorumOf(members, rules)
        : null,
  };
}
