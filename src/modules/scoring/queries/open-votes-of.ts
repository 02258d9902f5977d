import type { Reader } from '#platform/db.server.ts';
import { scoringLabels } from '../messages.vi.ts';

/** Proposals to knock a product out that wait for the member's vote: who is there, without an interest, and has not voted. */
export async function openVotesOf(db: Reader, grantId: string) {
  const rows = await db
    .selectFrom('scoring.knockOut as knockOut')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'knockOut.agendaItemId')
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('scoring.attendance as attendance', 'attendance.sessionId', 'session.id')
    .innerJoin('scoring.councilMember as member', 'member.id', 'attendance.memberId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .select(['item.id as itemId', 'session.id as sessionId', 'session.title', 'session.heldOn', 'session.rehearsal'])
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['product.name as productName', 'producer.name as producerName'])
    .distinct()
    .where('knockOut.state', '=', 'proposed')
    .where('item.state', 'in', ['open', 'discussion', 'closed'])
    .where('session.state', '=', 'open')
    .where('attendance.present', '=', true)
    .where('member.grantId', '=', grantId)
    .where('member.dismissedAt', 'is', null)
    .where('member.seat', '<>', 'secretary')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('scoring.knockOutVote as vote')
            .select('vote.choice')
            .whereRef('vote.knockOutId', '=', 'knockOut.id')
            .whereRef('vote.memberId', '=', 'member.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossiers.recusal as recusal')
            .select('recusal.id')
            .whereRef('recusal.dossierId', '=', 'item.dossierId')
            .whereRef('recusal.personId', '=', 'member.personId')
            .where('recusal.liftedAt', 'is', null),
        ),
      ),
    )
    .orderBy('session.heldOn')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    kind: 'vote' as const,
    title: scoringLabels.work.vote(row.productName),
    detail: scoringLabels.work.sheetDetail(row.producerName, row.title, row.rehearsal),
    legalReason: scoringLabels.work.scoreReason,
    due: row.heldOn,
    href: `/cham-diem/${row.sessionId}/ho-so/${row.itemId}`,
    verb: scoringLabels.work.voteVerb,
  }));
}
