import { effortsLeft } from '#modules/dossiers/index.ts';
import { reEvaluationWindow } from '#modules/dossiers/rules/dossier-kind.ts';
import { type DossierState, nextState } from '#modules/dossiers/rules/dossier-states.ts';
import { effortOf } from '#modules/dossiers/rules/effort-left.ts';
import { evidenceKindLabels } from '#modules/regulation/index.ts';
import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, daysBetween, today } from '#standards/vietnam/local-date.ts';
import { certificateStatus, isCalledBack } from '../rules/certificate-status.ts';
import type { RecognisedStars } from '../rules/competence.ts';
import { byEffortLeft, comingDays, renewalStage, renewingKind } from '../rules/renewal.ts';
import { nextDossier } from './next-dossier.ts';
import { visibleCertificates } from './visible-certificates.ts';

/** A year after expiry a product is no longer on the radar: it starts as a first recognition. */
const forgottenAfter = 365;

/**
 * Certificates whose re-evaluation is near, due, missed or past, what can still be saved first, and among those what takes
 * the least effort (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg): papers that are missing or run out before the window closes, and
 * criteria that are not scored or too low for the stars. At most 500.
 */
export async function renewalRadar(db: Reader, viewer: Actor, { now }: { now: Date }) {
  const day = today(now);
  const certificates = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .leftJoinLateral(
      (eb) => nextDossier(eb).as('dossier'),
      (join) => join.onTrue(),
    )
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.stars',
      'certificate.productId',
      'certificate.expiresOn',
      'certificate.extendedUntil',
      'item.productName',
      'item.producerName',
      'dossier.id as dossierId',
      'dossier.number as dossierNumber',
      'dossier.state as dossierState',
      'dossier.filedAt',
      'paper.state as decisionPaperState',
    ])
    .where('certificate.state', '=', 'in-force')
    .where('certificate.expiresOn', '<=', addDays(day, lawFigures.windowOpensBefore + comingDays))
    .where('certificate.expiresOn', '>=', addDays(day, -forgottenAfter))
    .where(visibleCertificates(viewer))
    .orderBy('certificate.expiresOn')
    .limit(500)
    .execute();
  const rows = certificates.map(({ filedAt, dossierState, decisionPaperState, ...row }) => {
    const { opens, closes } = reEvaluationWindow(row.expiresOn);
    const stage = renewalStage(row, day);
    const state = dossierState as DossierState | null;
    return {
      ...row,
      stars: row.stars as RecognisedStars,
      stage,
      kind: renewingKind(stage),
      opens,
      closes,
      daysLeft: daysBetween(day, closes),
      dossierState: state,
      isCalledBack: isCalledBack({
        status: certificateStatus({ ...row, state: 'in-force' }, day),
        decisionPaperState,
      }),
      filed: filedAt !== null,
      isUnderWay: state !== null && nextState(state, 'form.save') === undefined,
      // Papers must still count when the window ends; after it, to the end of the extension, or today.
      until: closes >= day ? closes : (row.extendedUntil ?? day),
    };
  });
  const efforts = await effortsLeft(
    db,
    viewer,
    rows.filter(({ isUnderWay }) => !isUnderWay),
  );
  return rows
    .map((row) => {
      const left = efforts.get(row.productId) ?? { papers: [], criteria: [] };
      const papers = left.papers.map((kind) => evidenceKindLabels[kind]);
      return { ...row, papers, criteria: left.criteria, effort: effortOf(left) };
    })
    .sort(byEffortLeft);
}

export type RadarRow = Awaited<ReturnType<typeof renewalRadar>>[number];
