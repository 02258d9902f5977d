import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { scoringLabels } from '../messages.vi.ts';
import { visibleCouncil } from './visible-councils.ts';

/** One thing to do, shaped for the work list. */
export interface ScoringWorkRow {
  kind: 'score-sheet' | 'session';
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

/** What the viewer has to do in councils: sheets to hand in, sessions to prepare, lead or close. */
export async function scoringWork(db: Reader, viewer: Actor, _now: Date): Promise<ScoringWorkRow[]> {
  if (viewer.kind !== 'person') return [];
  return [...(await openSheetsOf(db, viewer.grant.id)), ...(await sessionsOf(db, viewer))];
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
    title: scoringLabels.work.score(row.productName, row.round),
    detail: scoringLabels.work.sheetDetail(row.producerName, row.title, row.rehearsal),
    legalReason: scoringLabels.work.scoreReason,
    due: row.heldOn,
    href: `/phieu-cham/${row.itemId}`,
    verb: scoringLabels.work.scoreVerb,
  }));
}

async function sessionsOf(db: Reader, viewer: Extract<Actor, { kind: 'person' }>): Promise<ScoringWorkRow[]> {
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
  return rows.map((row) => ({
    kind: 'session',
    title: scoringLabels.work.session(row.title, row.state as 'planned' | 'open'),
    detail: scoringLabels.work.sessionDetail(row.name, formatDate(row.heldOn), row.rehearsal),
    legalReason: '',
    due: row.heldOn,
    href: row.state === 'planned' ? `/cham-diem/${row.id}/chuan-bi` : `/cham-diem/${row.id}`,
    verb: row.state === 'planned' ? scoringLabels.work.prepareVerb : scoringLabels.work.boardVerb,
  }));
}
