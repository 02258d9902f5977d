import {
  type CertificateTerm,
  type DossierKind,
  reEvaluationWindow,
  windowStanding,
} from '#modules/dossiers/rules/dossier-kind.ts';
import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addDays, daysBetween, type LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * How far a certificate is, what can still be saved first: `coming` within ninety days of its window, `missed` after it,
 * `extended` while khoản 3 Điều 12 carries it, `lapsed` once it holds no more.
 */
export const renewalStages = ['window', 'extended', 'coming', 'missed', 'lapsed', 'far'] as const;
export type RenewalStage = (typeof renewalStages)[number];

/** On the radar so many days before the window opens. */
export const comingDays = 90;

const stageOf = { open: 'window', extended: 'extended', 'too-late': 'missed', lapsed: 'lapsed' } as const;

export function renewalStage(term: CertificateTerm, on: LocalDate): RenewalStage {
  const standing = windowStanding(term, on);
  if (standing !== 'too-early') return stageOf[standing];
  return daysBetween(on, reEvaluationWindow(term.expiresOn).opens) <= comingDays ? 'coming' : 'far';
}

/** The dossier that keeps the product recognised (Điều 6, khoản 6 Điều 7); null while there is none to open yet. */
export function renewingKind(stage: RenewalStage): DossierKind | null {
  if (stage === 'window' || stage === 'extended') return 're-evaluation';
  return stage === 'missed' || stage === 'lapsed' ? 'first' : null;
}

/**
 * Khoản 3 Điều 12 is a transition rule: it helps products due for re-evaluation that could not keep the window of 180 to
 * 120 days because the rule was younger than their window. We read: still in force when the rule began, and the window
 * had opened before that day [inference]. Every later certificate has its whole window and lapses when it is missed.
 */
export const fallsUnderTransition = (expiresOn: LocalDate): boolean =>
  expiresOn >= lawFigures.inForceFrom && reEvaluationWindow(expiresOn).opens < lawFigures.inForceFrom;

/** The last day to which that rule can carry a certificate: at most 180 days after expiry. */
export const longestExtension = (expiresOn: LocalDate): LocalDate => addDays(expiresOn, lawFigures.extensionDays);

/** What the radar is sorted by. */
export interface OnRadar {
  stage: RenewalStage;
  /** Nothing is left to the producer: the dossier is with an office or a council. */
  isUnderWay: boolean;
  /** Papers and criteria, as `effortOf` counts them. */
  effort: number;
  closes: LocalDate;
}

/** What can still be saved first; among the like by the effort that is left, the least first, then by the days left. */
export function byEffortLeft(left: OnRadar, right: OnRadar): number {
  const stage = renewalStages.indexOf(left.stage) - renewalStages.indexOf(right.stage);
  const underWay = Number(left.isUnderWay) - Number(right.isUnderWay);
  return stage || underWay || left.effort - right.effort || (left.closes < right.closes ? -1 : 1);
}
