import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isChairing } from '../access.ts';
import { type ConflictHint, conflictHints, hintsOpen, type ProducerFacts } from '../rules/conflict-of-interest.ts';
import { isScoringSeat, type Seat } from '../rules/seat.ts';
import { hintFacts } from './hint-facts.ts';
import { getSession } from './visible-session.ts';

/** What the register hints at between one member and one product, and what became of it. */
export interface MemberHints {
  itemId: string;
  memberId: string;
  personId: string;
  name: string;
  hints: ConflictHint[];
  /** Hints that are neither declared nor dismissed. */
  open: ConflictHint[];
  declared: boolean;
  /** The chair's reasons for dismissing. */
  dismissals: { reason: string; at: Date }[];
}

/**
 * The hints of each scoring member at each product, computed from the register as it stands; members without any are
 * left out. For commands and queries that have found the products among what the viewer sees.
 */
export async function hintsOfItems(db: Reader, itemIds: string[]): Promise<MemberHints[]> {
  if (itemIds.length === 0) return [];
  const facts = await hintFacts(db, itemIds);
  return facts.items.flatMap((item) => {
    const producer: ProducerFacts = {
      name: item.producerName,
      representative: item.representative,
      addresses: [
        item.address,
        ...facts.premises.filter((one) => one.producerId === item.producerId).map((one) => one.address),
      ],
      relations: facts.relations.filter((one) => one.producerId === item.producerId),
    };
    return facts.members
      .filter(({ councilId, seat }) => councilId === item.councilId && isScoringSeat(seat as Seat))
      .flatMap((member): MemberHints[] => {
        const of = (one: { personId: string | null }) => one.personId === member.personId;
        const hints = conflictHints(
          {
            ...member,
            represents: facts.representatives.some((one) => of(one) && one.producerId === item.producerId),
            wroteDossier: facts.writers.some((one) => of(one) && one.dossierId === item.dossierId),
            advisedDossier: facts.advisers.some((one) => of(one) && one.dossierId === item.dossierId),
          },
          producer,
        );
        if (hints.length === 0) return [];
        const here = (one: { itemId: string; memberId: string }) =>
          one.itemId === item.itemId && one.memberId === member.memberId;
        const dismissals = facts.dismissals.filter(here);
        const declared = facts.interests.some(here);
        const dismissed = dismissals.flatMap((one) => one.hints as unknown as string[]);
        return [
          {
            itemId: item.itemId,
            memberId: member.memberId,
            personId: member.personId,
            name: member.name,
            hints,
            open: hintsOpen(hints, { declared, dismissed }),
            declared,
            dismissals: dismissals.map(({ reason, dismissedAt }) => ({ reason, at: dismissedAt })),
          },
        ];
      });
  });
}

/** The hints at one product. No viewer: for a command that holds its lock. */
export const itemHints = (db: Reader, itemId: string): Promise<MemberHints[]> => hintsOfItems(db, [itemId]);

/**
 * The table of found hints of a session, member by product: all of it for whoever chairs or keeps the session, one's own
 * lines for a member and for a chair at a product of their own interest, nothing for others who see the council. Not found
 * for whoever does not see it.
 */
export async function sessionHints(
  db: Reader,
  viewer: Actor,
  { sessionId }: { sessionId: string },
): Promise<(MemberHints & { productName: string; mine: boolean })[]> {
  const session = await getSession(db, viewer, sessionId);
  const seat = session.viewer;
  if (seat === null) return [];
  const items = await db
    .selectFrom('scoring.agendaItem as item')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .select(['item.id', 'item.dossierId', 'product.name'])
    .where('item.sessionId', '=', sessionId)
    .orderBy('item.position')
    .execute();
  const all = await hintsOfItems(
    db,
    items.map(({ id }) => id),
  );
  const seesAll = isChairing(seat) || seat.seat === 'secretary';
  return items.flatMap(({ id, dossierId, name }) =>
    all
      .filter(
        ({ itemId, memberId }) =>
          itemId === id && (memberId === seat.memberId || (seesAll && !session.recused.has(dossierId))),
      )
      .map((line) => ({ ...line, productName: name, mine: line.memberId === seat.memberId })),
  );
}
