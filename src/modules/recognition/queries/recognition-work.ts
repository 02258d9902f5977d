import { workingModeOf } from '#modules/regulation/index.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatDate, formatMoney } from '#standards/vietnam/format.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { type CertificateFacts, hasRoleFor, mayConfirmStopped, mayRevoke } from '../access.ts';
import { renewalEffortWords, revocationGroundLabels, recognitionWorkWords as words } from '../messages.vi.ts';
import type { RevocationGround } from '../rules/revocation.ts';
import type { PrizeState } from '../rules/workflows.ts';
import { prizeTable } from './prize-list.ts';
import { readyDossiers } from './ready-dossiers.ts';
import { renewalRadar } from './renewal-radar.ts';
import { visibleCertificates, visibleDecisions } from './visible-certificates.ts';

/** One thing that the viewer must do about a recognition, or waits for. */
export interface RecognitionWork {
  title: string;
  detail: string;
  legalReason: string;
  due: LocalDate | null;
  href: string;
  verb: string;
  waiting: boolean;
}

/** Decisions to draft and to issue, windows of re-evaluation that are open, revocations with their fifteen days, prizes to propose, to approve and to hand on. */
export async function recognitionWork(db: Reader, viewer: Actor, now: Date): Promise<RecognitionWork[]> {
  const [decisions, drafts, renewals, revocations, prizes] = await Promise.all([
    decisionRows(db, viewer, now),
    draftRows(db, viewer),
    renewalRows(db, viewer, now),
    revocationRows(db, viewer, now),
    prizeRows(db, viewer, now),
  ]);
  return [...revocations, ...drafts, ...decisions, ...renewals, ...prizes];
}

async function decisionRows(db: Reader, viewer: Actor, now: Date): Promise<RecognitionWork[]> {
  const ready = (await readyDossiers(db, viewer, { now })).filter(({ stars }) => stars !== null);
  if (ready.length === 0) return [];
  return [
    {
      ...words.decide,
      title: `Soạn quyết định công nhận cho ${ready.length} sản phẩm đã có kết quả`,
      detail: ready
        .slice(0, 3)
        .map(({ productName, stars }) => `${productName} (${stars} sao)`)
        .join(', '),
      due: null,
      href: '/cong-nhan/quyet-dinh',
      waiting: false,
    },
  ];
}

/** Drafts of decisions: nothing is recognised until their paper is signed and numbered, and the issue is said here. */
async function draftRows(db: Reader, viewer: Actor): Promise<RecognitionWork[]> {
  if (!hasRoleFor(viewer, 'decision.issue')) return [];
  const rows = await db
    .selectFrom('recognition.decision as decision')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .select(['decision.id', 'decision.abstract', 'paper.number as paperNumber'])
    .where('decision.state', '=', 'draft')
    .where(visibleDecisions(viewer))
    .orderBy('decision.createdAt')
    .limit(100)
    .execute();
  return rows.map(({ id, abstract, paperNumber }) => ({
    ...words.issue,
    title: 'Ban hành quyết định công nhận',
    detail: `${abstract}. ${paperNumber === null ? words.issueUnsigned : words.issueNumbered(paperNumber)}`,
    due: null,
    href: `/cong-nhan/quyet-dinh/${id}`,
    waiting: false,
  }));
}

const renewers = ['producer', 'economic-office', 'economic-office-head'];

async function renewalRows(db: Reader, viewer: Actor, now: Date): Promise<RecognitionWork[]> {
  const role = roleOf(viewer);
  if (!renewers.includes(role)) return [];
  const radar = await renewalRadar(db, viewer, { now });
  return radar
    .filter(({ kind, filed }) => kind === 're-evaluation' && !filed)
    .map((row) => {
      const said = role === 'producer' ? words.renew : words.remind;
      const opening = `/ho-so/moi?san-pham=${row.productId}&loai=${row.kind}`;
      return {
        ...said,
        ...(row.extendedUntil && { legalReason: words.extended }),
        title: `${said.verb}: ${row.productName}`,
        detail: `${row.producerName}. Giấy chứng nhận hết hạn ngày ${formatDate(row.expiresOn)}. ${renewalEffortWords(row)}.`,
        due: row.extendedUntil ?? row.closes,
        href: row.dossierId ? `/ho-so/${row.dossierId}` : role === 'producer' ? opening : `/cong-nhan/giay/${row.id}`,
        waiting: false,
      };
    });
}

async function revocationRows(db: Reader, viewer: Actor, now: Date): Promise<RecognitionWork[]> {
  if (viewer.kind !== 'person' || !hasRoleFor(viewer, 'revocation.decide')) return [];
  const [rows, mode] = await Promise.all([
    db
      .selectFrom('recognition.revocation as revocation')
      .innerJoin('recognition.certificate as certificate', 'certificate.id', 'revocation.certificateId')
      .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
      .select(['revocation.ground', 'revocation.state as step', 'revocation.dueOn', 'item.productName'])
      .select([
        'certificate.id',
        'certificate.unitId',
        'certificate.issuerUnitId',
        'certificate.state',
        'certificate.stars',
        'certificate.level',
        'certificate.source',
      ])
      .where('revocation.state', 'in', ['reported', 'open'])
      .where(visibleCertificates(viewer))
      .orderBy('revocation.dueOn')
      .limit(100)
      .execute(),
    workingModeOf(db, viewer.grant.unitId, today(now)),
  ]);
  return rows.map((row) => {
    const facts = row as typeof row & CertificateFacts;
    const reported = row.step === 'reported';
    const said = reported ? words.confirm : words.revoke;
    const mine = reported
      ? hasRoleFor(viewer, 'revocation.confirm-stopped') && mayConfirmStopped(viewer, facts).allowed
      : mayRevoke(viewer, facts, mode).allowed;
    return {
      ...said,
      verb: mine ? said.verb : 'Xem',
      title: `${said.verb}: ${row.productName}`,
      detail: revocationGroundLabels[row.ground as RevocationGround],
      due: row.dueOn,
      href: `/cong-nhan/giay/${row.id}`,
      waiting: !mine,
    };
  });
}

async function prizeRows(db: Reader, viewer: Actor, now: Date): Promise<RecognitionWork[]> {
  if (roleOf(viewer) === 'ward-leader') return prizesAt(db, viewer, 'proposed', words.prize);
  if (!hasRoleFor(viewer, 'prize.propose')) return [];
  return [
    ...(await prizesAt(db, viewer, 'approved', words.makeReady)),
    ...(await withoutPrize(db, viewer, today(now))),
  ];
}

async function prizesAt(
  db: Reader,
  viewer: Actor,
  state: PrizeState,
  said: { verb: string; legalReason: string },
): Promise<RecognitionWork[]> {
  const prizes = await prizeTable(db, viewer, { state, page: 1 });
  if (prizes.length === 0) return [];
  const sum = prizes.reduce((total, { amount }) => total + amount, 0);
  return [
    {
      ...said,
      title: `${said.verb} ${prizes.length} giải thưởng OCOP`,
      detail: `Tổng ${formatMoney(sum)}.`,
      due: null,
      href: `/cong-nhan/giai-thuong?trang-thai=${state}`,
      waiting: false,
    },
  ];
}

/** What was recognised this year and has no prize yet; of earlier years nobody knows here what was paid. */
async function withoutPrize(db: Reader, viewer: Actor, day: LocalDate): Promise<RecognitionWork[]> {
  const rows = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .leftJoin('recognition.prize as prize', 'prize.certificateId', 'certificate.id')
    .select(['certificate.id', 'certificate.stars', 'item.productName', 'item.producerName'])
    .where(visibleCertificates(viewer))
    .where('certificate.state', '=', 'in-force')
    .where('certificate.issuedOn', '>=', `${day.slice(0, 4)}-01-01`)
    .where('prize.id', 'is', null)
    // Each level is prized once: what had as many stars before has nothing left.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('recognition.certificate as former')
            .select('former.id')
            .whereRef('former.productId', '=', 'certificate.productId')
            .whereRef('former.issuedOn', '<', 'certificate.issuedOn')
            .whereRef('former.stars', '>=', 'certificate.stars'),
        ),
      ),
    )
    .orderBy('certificate.issuedOn')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...words.propose,
    title: `Đề xuất giải thưởng: ${row.productName}`,
    detail: `${row.producerName}, ${row.stars} sao.`,
    due: null,
    href: `/cong-nhan/giay/${row.id}#giai-thuong`,
    waiting: false,
  }));
}
