import type { DossierState } from './dossier-states.ts';

/** Whose turn it is in the procedure: the commune, the province, or the ministry (Điều 7 QĐ 26/2026/QĐ-TTg). */
export type Holder = 'commune' | 'province' | 'centre';

/** What decides who holds a dossier: its state, and for a pause the state it came from. */
export interface HolderFacts {
  state: DossierState;
  forwardedTo: string | null;
  stateBeforeCouncil: string | null;
  stateBeforeSupplement: string | null;
  stateBeforeDeferral: string | null;
}

/**
 * Who has the dossier now. Khoản 1 và 2 Điều 7: the commune until it has forwarded; khoản 3: the province; khoản 4: the
 * ministry. A dossier that waits, or lies before a council, stays with whoever had it; a result stays with whoever gave
 * it, and a complaint about it too (a result of a commune's own council is the commune's).
 */
export function holderOf(dossier: HolderFacts): Holder {
  const state =
    dossier.stateBeforeCouncil ?? dossier.stateBeforeSupplement ?? dossier.stateBeforeDeferral ?? dossier.state;
  switch (state) {
    case 'forwarded':
    case 'province-received':
    case 'with-advisory-team':
      return 'province';
    case 'sent-to-centre':
      return 'centre';
    // A commune's own council (working mode B) may have to hear a complaint again.
    case 'awaiting-council':
    case 'settled':
    case 'under-complaint':
      return dossier.forwardedTo === null ? 'commune' : 'province';
    default:
      return 'commune';
  }
}
