import type { AdvicePart } from '../rules/advice.ts';
import type { ItemState, SessionState } from '../rules/session.ts';
import type { SessionKind } from '../rules/written-opinion.ts';
import type { ExpiredOnAgenda } from './expired-on-agenda.ts';
import type { ButtonVerdict } from './score-sheet-for-member.ts';
import type { SessionInvitation } from './session-invitation.ts';

/** What is to be ready before a session opens: who is there, who leads, what is on the agenda. */
export interface SessionPreparationView {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  place: string;
  state: SessionState;
  rehearsal: boolean;
  kind: SessionKind;
  /** Last local day for opinions in writing. */
  answersBy: string | null;
  councilId: string;
  /** Signs of interests found in the register: all of them for whoever keeps the session, one's own for a member. */
  hints: PreparationHint[];
  /** Products not opened yet with papers that will have run out on the day of the meeting. */
  expired: ExpiredOnAgenda[];
  /** The sitting counts, so that such a product is not opened; a rehearsal only warns. */
  expiredBlocks: boolean;
  /** Products not settled yet whose advisory team reported without a review or a survey. */
  bareReports: { itemId: string; dossierId: string; product: string; lacking: AdvicePart[] }[];
  /** The paper that invites to it, where the viewer may read it. */
  invitation: SessionInvitation | null;
  members: PreparationMember[];
  quorum: { present: number; members: number; percent: number; reached: boolean; led: boolean };
  agenda: PreparationItem[];
  /** Dossiers that a council of this unit may take up. */
  ready: ReadyDossier[];
  may: {
    recordAttendance: ButtonVerdict;
    /** Absent where the viewer's office has no such button. */
    authoriseChair?: ButtonVerdict;
    editAgenda: ButtonVerdict;
    /** Absent for whoever keeps no agenda, and where nobody meets. */
    invite?: ButtonVerdict;
    open?: ButtonVerdict;
    /** For whoever chairs opinions in writing. */
    turnIntoMeeting?: ButtonVerdict;
  };
}

export interface PreparationHint {
  itemId: string;
  product: string;
  member: string;
  words: string[];
  open: boolean;
  declared: boolean;
  dismissals: string[];
}

export interface PreparationMember {
  memberId: string;
  name: string;
  officeLabel: string;
  /** Position outside the council: `Phó Chủ tịch UBND phường`. */
  position: string;
  scores: boolean;
  /** Null until the roll is called. */
  present: boolean | null;
  reason: string;
  /** Leads by authorisation, on this paper. */
  chairs: boolean;
  authorisation: string;
  /** Leads the session: the authorised member, else the chair. */
  leads: boolean;
}

export interface PreparationItem {
  itemId: string;
  name: string;
  producer: string;
  setNumber: number;
  dossierNumber: string;
  state: ItemState;
}

export interface ReadyDossier {
  dossierId: string;
  number: string;
  name: string;
  producer: string;
  setNumber: number;
}
