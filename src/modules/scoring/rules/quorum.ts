import type { CouncilRules } from './council-rules.ts';
import { isScoringSeat, type Seat } from './seat.ts';

export interface QuorumMember {
  seat: Seat;
  /** Null before the roll is called counts as absent. */
  present: boolean | null;
  /** Leads this session: the chair, or the member whom the chair authorised. */
  leads: boolean;
}

export interface Quorum {
  present: number;
  members: number;
  percent: number;
  /** Fewest members entitled to score who make that share. */
  needed: number;
  /** The chair, or the member the chair authorised, is there. */
  led: boolean;
  reached: boolean;
}

/**
 * Whether the council may take up a product. QĐ 26/2026/QĐ-TTg sets no quorum (khoản 3 Điều 7), so the share and whether
 * somebody must lead come from the council's own rules. Counted over the members entitled to score, whole numbers only:
 * present × 100 ≥ percent × members, by the roll as it stands when a product opens and again when it closes. A member who may not score one product because of an interest is in the room and
 * still counts, on both sides: the quorum belongs to the sitting, not to the product's panel [inference].
 */
export function quorumOf(
  members: QuorumMember[],
  { quorumPercent, chairMustAttend }: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
): Quorum {
  const entitled = members.filter(({ seat }) => isScoringSeat(seat));
  const present = entitled.filter((member) => member.present === true).length;
  const led = members.some((member) => member.leads && member.present === true);
  return countedQuorum({ present, members: entitled.length, led }, { quorumPercent, chairMustAttend });
}

/** The share in whole numbers, and whether somebody leads where the rules ask for it. */
export function countedQuorum(
  { present, members, led }: Pick<Quorum, 'present' | 'members' | 'led'>,
  { quorumPercent, chairMustAttend }: Pick<CouncilRules, 'quorumPercent' | 'chairMustAttend'>,
): Quorum {
  // Rounded up; a council of nobody never sits.
  const needed = Math.max(1, Math.trunc((quorumPercent * members + 99) / 100));
  const reached = present >= needed && (led || !chairMustAttend);
  return { present, members, percent: quorumPercent, needed, led, reached };
}
