import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { PaperKind } from './paper-kinds.ts';

/** A written authorisation to sign TUQ., as a record. */
export interface AuthorisationFacts {
  personId: string;
  kinds: readonly string[];
  validFrom: LocalDate;
  /** Last day on which it holds. */
  validTo: LocalDate;
  revoked: boolean;
}

/** Why an authorisation does not carry a signature, or undefined where it does. */
export type AuthorisationFault =
  | 'authorisation.needed'
  | 'authorisation.not-in-force'
  | 'authorisation.kind-not-covered'
  | 'authorisation.other-person';

/**
 * Khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP: TUQ. rests on a paper that limits time and subject, and only the person it
 * names signs: nobody may pass it on. `signerId` undefined: not yet known who will sign.
 */
export function authorisationFault(
  authorisation: AuthorisationFacts | null,
  { kind, on, signerId }: { kind: PaperKind; on: LocalDate; signerId?: string },
): AuthorisationFault | undefined {
  if (authorisation === null) return 'authorisation.needed';
  const { personId, kinds, validFrom, validTo, revoked } = authorisation;
  if (revoked || on < validFrom || on > validTo) return 'authorisation.not-in-force';
  if (kinds.length > 0 && !kinds.includes(kind)) return 'authorisation.kind-not-covered';
  if (signerId !== undefined && signerId !== personId) return 'authorisation.other-person';
  return undefined;
}
