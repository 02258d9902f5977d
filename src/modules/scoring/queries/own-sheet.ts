import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { ViewerSeat } from '../access.ts';
import type { SheetState } from '../rules/score-sheet.ts';
import { isScoringSeat, type Seat } from '../rules/seat.ts';
import type { ItemState } from '../rules/session.ts';
import { storedMark } from './item-conclusions.ts';
import { isIdentifier } from './visible-session.ts';

/**
 * The viewer's own place in the panel of one product: seat, sheet of the current round if there is one, interest. Not
 * found unless the viewer scores in that council under the grant they act by.
 */
export async function findOwnSheet(db: Reader, viewer: Actor, itemId: string) {
  if (viewer.kind !== 'person' || !isIdentifier(itemId)) throw platformProblem('not-found');
  const row = await db
    .selectFrom('scoring.agendaItem as item')
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('scoring.council as council', 'council.id', 'session.councilId')
    .innerJoin('scoring.councilMember as member', 'member.councilId', 'council.id')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .leftJoin('scoring.attendance as attendance', (join) =>
      join.onRef('attendance.memberId', '=', 'member.id').onRef('attendance.sessionId', '=', 'session.id'),
    )
    .select((select) => [
      'item.id as itemId',
      'item.state as itemState',
      'item.round as itemRound',
      'item.position',
      'session.id as sessionId',
      'session.title',
      'session.heldOn',
      'session.rehearsal',
      'council.name as councilName',
      'member.id as memberId',
      'member.seat',
      'attendance.present',
      'attendance.chairs',
      'dossier.id as dossierId',
      'dossier.number as dossierNumber',
      'dossier.setCode',
      'dossier.selfMarks',
      'product.id as productId',
      'product.name as productName',
      'producer.name as producerName',
      select
        .selectFrom('scoring.agendaItem as every')
        .select((inner) => inner.fn.countAll<number>().as('products'))
        .whereRef('every.sessionId', '=', 'session.id')
        .as('products'),
    ])
    .where('item.id', '=', itemId)
    .where('member.grantId', '=', viewer.grant.id)
    .where('member.dismissedAt', 'is', null)
    .executeTakeFirst();
  if (!row || !isScoringSeat(row.seat as Seat)) throw platformProblem('not-found');
  const { seat, present, chairs, ...place } = row;
  const sheets = await db
    .selectFrom('scoring.scoreSheet')
    .select(['id', 'round', 'state', 'shutBecause', 'version', 'submittedAt', 'marks', 'notes', 'opinion'])
    .where('agendaItemId', '=', itemId)
    .where('memberId', '=', row.memberId)
    .orderBy('round')
    .execute();
  const interest = await db
    .selectFrom('scoring.interest')
    .select(['id', 'reason', 'dismissedAt'])
    .where('agendaItemId', '=', itemId)
    .where('memberId', '=', row.memberId)
    .executeTakeFirst();
  const own = sheets.map((sheet) => ({
    ...sheet,
    state: sheet.state as SheetState,
    marks: sheet.marks as unknown as Marks,
    notes: sheet.notes as unknown as Record<string, string>,
  }));
  return {
    ...place,
    itemState: row.itemState as ItemState,
    selfMarks: row.selfMarks as unknown as Marks,
    products: row.products ?? 0,
    seat: { memberId: row.memberId, seat: seat as Seat, present, chairs: chairs ?? false } satisfies ViewerSeat,
    sheet: own.find((sheet) => sheet.round === row.itemRound) ?? null,
    earlier: own.find((sheet) => sheet.round < row.itemRound && sheet.state === 'submitted') ?? null,
    interest: interest ?? null,
  };
}
export type OwnSheet = Awaited<ReturnType<typeof findOwnSheet>>;

/** Marks, notes and proposals of one's own sheet: the drafts until it is handed in, then what was handed in. */
export async function ownMarks(db: Reader, { itemId, memberId, sheet, earlier }: OwnSheet) {
  const drafts = sheet
    ? await db
        .selectFrom('scoring.draftMark')
        .select(['criterionCode', 'points', 'caseCode', 'note', 'version', 'savedAt'])
        .where('sheetId', '=', sheet.id)
        .execute()
    : [];
  const knockOuts = await db
    .selectFrom('scoring.knockOutProposal as proposal')
    .innerJoin('scoring.knockOut as knockOut', 'knockOut.id', 'proposal.knockOutId')
    .select(['knockOut.name as condition', 'proposal.reason'])
    .where('knockOut.agendaItemId', '=', itemId)
    .where('proposal.memberId', '=', memberId)
    .orderBy('knockOut.name')
    .execute();
  const submitted = sheet?.state === 'submitted' ? sheet : null;
  const draftMarks: Marks = Object.fromEntries(
    drafts.flatMap(({ criterionCode, points, caseCode }) =>
      points === null ? [] : [[criterionCode, storedMark(points, caseCode)]],
    ),
  );
  const draftNotes = Object.fromEntries(
    drafts.flatMap(({ criterionCode, note }) => (note ? [[criterionCode, note]] : [])),
  );
  const lastSaved = Math.max(...drafts.map(({ savedAt }) => savedAt.getTime()));
  return {
    marks: submitted?.marks ?? draftMarks,
    notes: submitted?.notes ?? draftNotes,
    versions: Object.fromEntries(drafts.map(({ criterionCode, version }) => [criterionCode, version])),
    opinion: sheet?.opinion ?? '',
    knockOuts,
    savedAt: drafts.length === 0 ? null : new Date(lastSaved).toISOString(),
    earlierMarks: earlier?.marks,
  };
}
