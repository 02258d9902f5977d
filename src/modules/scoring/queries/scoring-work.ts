import { dossiersReadyForCouncil } from '#modules/dossiers/index.ts';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { Actor, PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { scoringLabels } from '../messages.vi.ts';
import { adviceList } from './advice-list.ts';
import { hintsOfItems } from './conflict-hints.ts';
import { openVotesOf } from './open-votes-of.ts';
import { visibleCouncil } from './visible-councils.ts';

/** One thing to do, shaped for the work list. */
export interface ScoringWorkRow {
  kind: 'score-sheet' | 'vote' | 'session' | 'hints' | 'agenda' | 'review';
  title: string;
  detail: string;
  /** The paper or article behind it; empty where it is the council's own order of business. */
  legalReason: string;
  /** Local date, yyyy-MM-dd; null where there is no deadline. */
  due: string | null;
  href: string;
  /** The word on the button. */
  verb: string;
}

/**
 * What the viewer has to do in councils: sheets to hand in (by the last day for opinions in writing), votes, sessions to prepare,
 * lead or close, signs of interests to settle before them, dossiers that wait for a session, dossiers to review.
 */
export async function scoringWork(db: Reader, viewer: Actor, now: Date): Promise<ScoringWorkRow[]> {
  if (viewer.kind !== 'person') return [];
  return [
    ...(await openSheetsOf(db, viewer.grant.id)),
    ...(await openVotesOf(db, viewer.grant.id)),
    ...(await sessionsOf(db, viewer, now)),
    ...(await reviewsOf(db, viewer, now)),
  ];
}

async function openSheetsOf(db: Reader, grantId: string): Promise<ScoringWorkRow[]> {
  const rows = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('scoring.agendaItem as item', (join) =>
      join.onRef('item.id', '=', 'sheet.agendaItemId').onRef('item.round', '=', 'sheet.round'),
    )
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select([
      'item.id as itemId',
      'session.id as sessionId',
      'session.title',
      'session.heldOn',
      'session.rehearsal',
      'session.kind',
      'session.answersBy',
      'sheet.round',
      'product.name as productName',
      'producer.name as producerName',
    ])
    .where('member.grantId', '=', grantId)
    .where('member.dismissedAt', 'is', null)
    .where('sheet.state', '=', 'draft')
    .where('item.state', 'in', ['open', 'discussion'])
    .where('session.state', '=', 'open')
    .orderBy('session.heldOn')
    .orderBy('item.position')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    kind: 'score-sheet',
    title: scoringLabels.work.score(row.productName, row.round, row.kind === 'written'),
    detail: scoringLabels.work.sheetDetail(row.producerName, row.title, row.rehearsal),
    legalReason: scoringLabels.work.scoreReason,
    due: row.kind === 'written' && row.answersBy !== null ? row.answersBy : row.heldOn,
    href: `/phieu-cham/${row.itemId}`,
    verb: scoringLabels.work.scoreVerb,
  }));
}

async function sessionsOf(db: Reader, viewer: PersonActor, now: Date): Promise<ScoringWorkRow[]> {
  if (!['council-chair', 'council-secretary'].includes(viewer.grant.role)) return [];
  const rows = await db
    .selectFrom('scoring.session as session')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .select(['session.id', 'session.title', 'session.heldOn', 'session.state', 'session.rehearsal', 'council.name'])
    .where(visibleCouncil(viewer))
    .where('session.state', 'in', ['planned', 'open'])
    .orderBy('session.heldOn')
    .limit(50)
    .execute();
  const hints = await hintsBefore(
    db,
    viewer,
    rows.filter(({ state }) => state === 'planned'),
  );
  const sessions = rows.map((row) => ({
    kind: 'session' as const,
    title: scoringLabels.work.session(row.title, row.state as 'planned' | 'open'),
    detail: scoringLabels.work.sessionDetail(row.name, formatDate(row.heldOn), row.rehearsal),
    legalReason: '',
    due: row.heldOn,
    href: row.state === 'planned' ? `/cham-diem/${row.id}/chuan-bi` : `/cham-diem/${row.id}`,
    verb: row.state === 'planned' ? scoringLabels.work.prepareVerb : scoringLabels.work.boardVerb,
  }));
  const planned = rows.find(({ state }) => state === 'planned');
  return [...hints, ...(await dossiersWithoutSession(db, viewer, planned?.id, now)), ...sessions];
}

/** Signs of interests that nobody has declared or dismissed yet: a product opens only without them. */
async function hintsBefore(
  db: Reader,
  viewer: PersonActor,
  sessions: { id: string; title: string; heldOn: string; name: string; rehearsal: boolean }[],
): Promise<ScoringWorkRow[]> {
  if (sessions.length === 0) return [];
  const items = await db
    .selectFrom('scoring.agendaItem as item')
    .select(['item.id', 'item.sessionId'])
    // Signs about others at a product of one's own interest are not one's own to read.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossiers.recusal as recusal')
            .select('recusal.id')
            .whereRef('recusal.dossierId', '=', 'item.dossierId')
            .where('recusal.personId', '=', viewer.personId)
            .where('recusal.liftedAt', 'is', null),
        ),
      ),
    )
    .where(
      'item.sessionId',
      'in',
      sessions.map(({ id }) => id),
    )
    .where('item.state', '=', 'waiting')
    .execute();
  const found = await hintsOfItems(
    db,
    items.map(({ id }) => id),
  );
  const open = found.filter((one) => one.open.length > 0);
  return sessions.flatMap((session): ScoringWorkRow[] => {
    const here = new Set(items.filter(({ sessionId }) => sessionId === session.id).map(({ id }) => id));
    const names = new Set(open.filter(({ itemId }) => here.has(itemId)).map(({ name }) => name));
    if (names.size === 0) return [];
    return [
      {
        kind: 'hints',
        title: scoringLabels.work.hints(session.title),
        detail: scoringLabels.work.hintsDetail([...names], formatDate(session.heldOn)),
        legalReason: '',
        due: session.heldOn,
        href: `/cham-diem/${session.id}/chuan-bi#dau-hieu`,
        verb: scoringLabels.work.hintsVerb,
      },
    ];
  });
}

/** Dossiers that wait for the council and stand on no agenda: a session is planned for them, or the one planned takes them. */
async function dossiersWithoutSession(
  db: Reader,
  viewer: PersonActor,
  plannedSessionId: string | undefined,
  now: Date,
): Promise<ScoringWorkRow[]> {
  if (viewer.grant.role !== 'council-secretary') return [];
  // A commune's dossiers wait for its own council only under a delegation; without one its sittings rehearse.
  const day = today(now);
  const { mode } = await workingModeOf(db, viewer.grant.unitId, day);
  const waiting = (await dossiersReadyForCouncil(db, viewer, { day })).filter(
    ({ state, scoredAlready }) => state === 'awaiting-council' || (mode === 'B' && !scoredAlready),
  );
  if (waiting.length === 0) return [];
  return [
    {
      kind: 'agenda',
      title: scoringLabels.work.agenda(waiting.length, plannedSessionId !== undefined),
      detail: scoringLabels.work.agendaDetail(waiting.map(({ productName }) => productName)),
      legalReason: scoringLabels.work.agendaReason,
      due: null,
      href: plannedSessionId === undefined ? '/cham-diem/moi' : `/cham-diem/${plannedSessionId}/chuan-bi`,
      verb: plannedSessionId === undefined ? scoringLabels.work.planVerb : scoringLabels.work.agendaVerb,
    },
  ];
}

/** Dossiers that lie with the viewer as an adviser, without their review; an expert's term is the last day for it. */
async function reviewsOf(db: Reader, viewer: Actor, now: Date): Promise<ScoringWorkRow[]> {
  const { rows } = await adviceList(db, viewer, { filter: { words: '', review: 'cho', page: 1 }, now });
  return rows
    .filter(({ reported }) => !reported)
    .map((row) => ({
      kind: 'review',
      title: scoringLabels.work.review(row.productName, row.review === 'draft'),
      detail: [row.producerName, row.number].join(' · '),
      legalReason: scoringLabels.work.reviewReason,
      due: row.until,
      href: `/tu-van/${row.dossierId}/nhan-xet`,
      verb: scoringLabels.work.reviewVerb,
    }));
}
