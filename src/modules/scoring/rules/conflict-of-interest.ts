export interface DeclaredInterest {
  dismissed: boolean;
}

/** A declared interest holds until the chair dismisses it with a reason: the member neither scores nor votes. */
export const isConflicted = (interest: DeclaredInterest | null | undefined): boolean =>
  interest !== null && interest !== undefined && !interest.dismissed;

/** Why a member has no open sheet for a product that is being scored; null where the sheet is open. */
export function sheetShutBecause(member: { conflicted: boolean; present: boolean }): 'interest' | 'absent' | null {
  // The interest is named first: it stays when the person comes back into the room.
  if (member.conflicted) return 'interest';
  return member.present ? null : 'absent';
}
