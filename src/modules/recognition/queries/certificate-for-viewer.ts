import { visiblePapers } from '#modules/documents/index.ts';
import { mayOpenDossier } from '#modules/dossiers/index.ts';
import { type DossierKind, reEvaluationWindow } from '#modules/dossiers/rules/dossier-kind.ts';
import { visibleProducers } from '#modules/registry/index.ts';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import type { Verdict } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import {
  hasRoleFor,
  mayConfirmStopped,
  mayExtend,
  mayOpenRevocation,
  mayPropose,
  mayRecordRevocation,
  mayRevoke,
  maySign,
  type RecognitionAct,
} from '../access.ts';
import { type CertificateStatus, certificateStatus, isValid } from '../rules/certificate-status.ts';
import type { RecognisedStars, RecordedLevel } from '../rules/competence.ts';
import {
  fallsUnderTransition,
  longestExtension,
  type RenewalStage,
  renewalStage,
  renewingKind,
} from '../rules/renewal.ts';
import type { RevocationGround } from '../rules/revocation.ts';
import type { CertificateState, PrizeState, RevocationState } from '../rules/workflows.ts';
import { isOfficeUsing } from './is-office-using.ts';
import { nextDossier } from './next-dossier.ts';
import { visibleCertificates } from './visible-certificates.ts';

/**
 * One certificate as its page shows it: what was recognised and by whom, its term and window, statements, revocations,
 * prize, and for each button whether it works or why not (null: not for this role). Throws not-found.
 */
export async function certificateForViewer(
  db: Reader,
  viewer: Actor,
  { certificateId, now }: { certificateId: string; now: Date },
) {
  const row = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'item.setCode')
    .innerJoin('registry.product as product', 'product.id', 'certificate.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'certificate.producerId')
    .leftJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('identity.unit as unit', 'unit.id', 'certificate.unitId')
    .innerJoin('identity.unit as issuerUnit', 'issuerUnit.id', 'certificate.issuerUnitId')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .leftJoin('recognition.certificate as newer', 'newer.id', 'certificate.supersededBy')
    .leftJoinLateral(
      (eb) => nextDossier(eb).as('following'),
      (join) => join.onTrue(),
    )
    .selectAll('certificate')
    .select(['newer.number as newerNumber', 'following.id as followingId', 'following.number as followingNumber'])
    .select(['following.state as followingState', 'following.kind as followingKind'])
    .select([
      'item.productName',
      'item.producerName',
      'item.points',
      'item.dossierId',
      'item.decisionId',
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'decision.issuer as decisionIssuer',
      'decision.fileId as scanId',
      'paper.state as decisionPaperState',
      'set.number as setNumber',
      'set.name as setName',
      'product.packaging',
      'producer.address as producerAddress',
      'unit.fullName as unitName',
      'issuerUnit.fullName as issuerUnitName',
      'issuerUnit.path as issuerUnitPath',
    ])
    .select((eb) => eb.or([visibleProducers(viewer)]).as('opensRegister'))
    .select(['item.settledAt', 'dossier.settledAt as lastSettledAt', 'dossier.state as dossierState'])
    .where('certificate.id', '=', certificateId)
    .where(visibleCertificates(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const day = today(now);
  const { unitId: communeId, level } = row;
  const [statements, revocations, prizes, mode, officeIsHere] = await Promise.all([
    statementsOf(db, row.id),
    revocationsOf(db, viewer, row.id),
    prizesOf(db, row.productId),
    modeOf(db, viewer, day),
    isOfficeUsing(db, { communeId, level: level as RecordedLevel, at: now }),
  ]);
  const certificate = {
    ...row,
    state: row.state as CertificateState,
    stars: row.stars as RecognisedStars,
    level: row.level as RecordedLevel,
    source: row.source as 'issued' | 'recorded',
  };
  const status = certificateStatus(certificate, day);
  const stage = renewalStage(certificate, day);
  return {
    ...certificate,
    status,
    laterResult: certificate.state === 'in-force' ? laterResult(row) : null,
    window: reEvaluationWindow(certificate.expiresOn),
    stage,
    opens: mayOpenDossier(viewer) && certificate.followingId === null ? kindsToOpen(certificate, status, stage) : [],
    transition: fallsUnderTransition(certificate.expiresOn) ? longestExtension(certificate.expiresOn) : null,
    statements,
    revocations,
    prize: prizes.find(({ certificateId: of }) => of === row.id) ?? null,
    prizedStars: Math.max(0, ...prizes.filter(({ state }) => state !== 'rejected').map((prize) => prize.stars)),
    opensRegister: row.opensRegister === true,
    may: mayOf(viewer, certificate, mode, officeIsHere),
  };
}

/** The kinds of dossier that the product can be taken up with now, the one that keeps it recognised first (Điều 6). */
function kindsToOpen(
  { state, stars }: { state: CertificateState; stars: RecognisedStars },
  status: CertificateStatus,
  stage: RenewalStage,
): DossierKind[] {
  if (state === 'superseded') return [];
  if (state === 'revoked') return ['first'];
  const renewing = renewingKind(stage);
  return [...(renewing ? [renewing] : []), ...(isValid(status) && stars < 5 ? (['upgrade'] as const) : [])];
}

/** Whether the dossier of a certificate is before a council once more, or has a result that no certificate stands on yet. */
function laterResult(row: { settledAt: Date | null; lastSettledAt: Date | null; dossierState: string | null }) {
  if (row.settledAt === null || row.dossierState === 'withdrawn' || row.dossierState === 'lapsed') return null;
  if (row.lastSettledAt === null) return 'awaited' as const;
  return row.lastSettledAt.getTime() === row.settledAt.getTime() ? null : ('settled' as const);
}

export type CertificateView = Awaited<ReturnType<typeof certificateForViewer>>;

const statementsOf = (db: Reader, certificateId: string) =>
  db
    .selectFrom('recognition.statement as statement')
    .innerJoin('recognition.signingKey as key', 'key.id', 'statement.keyId')
    .select(['statement.id', 'statement.signedAt', 'key.did', 'key.retiredAt', 'key.distrustedAt'])
    .where('statement.certificateId', '=', certificateId)
    .orderBy('statement.signedAt', 'desc')
    .execute();

/** With the drafted paper of each, as far as the viewer may open it. */
async function revocationsOf(db: Reader, viewer: Actor, certificateId: string) {
  const rows = await db
    .selectFrom('recognition.revocation as revocation')
    .leftJoin('documents.paper as paper', (join) =>
      join.onRef('paper.id', '=', 'revocation.paperId').on(visiblePapers(viewer)),
    )
    .select(['revocation.id', 'revocation.ground', 'revocation.state', 'revocation.finding', 'revocation.foundOn'])
    .select(['revocation.dueOn', 'revocation.issuer', 'revocation.number', 'revocation.dated', 'revocation.reason'])
    .select(['revocation.fileId', 'paper.id as paperId', 'paper.state as paperState'])
    .select(['paper.number as paperNumber', 'paper.dated as paperDate'])
    .where('revocation.certificateId', '=', certificateId)
    .orderBy('revocation.openedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    ground: row.ground as RevocationGround,
    state: row.state as RevocationState,
  }));
}

/** All prizes of the product, the newest first: a level is prized once, whichever certificate it was for. */
async function prizesOf(db: Reader, productId: string) {
  const rows = await db
    .selectFrom('recognition.prize')
    .select(['id', 'certificateId', 'stars', 'amount', 'normAmount', 'deducted', 'state', 'reason'])
    .where('productId', '=', productId)
    .orderBy('proposedAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as PrizeState }));
}

async function modeOf(db: Reader, viewer: Actor, day: string): Promise<WorkingMode> {
  return viewer.kind === 'person' ? workingModeOf(db, viewer.grant.unitId, day) : { mode: 'A' };
}

function mayOf(
  viewer: Actor,
  certificate: Parameters<typeof mayExtend>[1],
  mode: WorkingMode,
  officeIsHere: boolean,
): Record<
  'extend' | 'sign' | 'open' | 'confirm' | 'revoke' | 'record' | 'propose' | 'draftRevocation' | 'draftStopped',
  May | null
> {
  // What the state does not allow anyway is left out: grey buttons would hide the one that matters.
  const button = (act: RecognitionAct, verdict: Verdict): May | null =>
    hasRoleFor(viewer, act) && (verdict.allowed || verdict.code === 'revocation.not-competent')
      ? explain(verdict)
      : null;
  return {
    extend: button('certificate.extend', mayExtend(viewer, certificate)),
    sign: button('statement.sign', maySign(viewer, certificate)),
    open: button('revocation.open', mayOpenRevocation(viewer, certificate)),
    confirm: button('revocation.confirm-stopped', mayConfirmStopped(viewer, certificate)),
    revoke: button('revocation.decide', mayRevoke(viewer, certificate, mode)),
    draftRevocation: button('revocation-decision.draft', mayRevoke(viewer, certificate, { mode: 'A' })),
    draftStopped: button('stopped-confirmation.draft', mayConfirmStopped(viewer, certificate)),
    // What an office that works here issued, it revokes here.
    record:
      certificate.source === 'issued' && officeIsHere
        ? null
        : button('revocation.record', mayRecordRevocation(viewer, certificate)),
    propose: button('prize.propose', mayPropose(viewer, certificate)),
  };
}
