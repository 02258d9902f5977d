import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';

/** Deeds on a dossier by which a member of a council has written it; reading and deciding about it are none. */
const writingDeeds = [
  'dossier.open',
  'dossier.mark-self',
  'dossier.file',
  'dossier.supplement',
  'form.save',
  'evidence.attach',
  'evidence.take-from-register',
  'evidence.reuse',
];

/** The register's facts about some products on agendas and the people who sit in their councils, in a few statements. */
export async function hintFacts(db: Reader, itemIds: string[]) {
  const items = await db
    .selectFrom('scoring.agendaItem as item')
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select([
      'item.id as itemId',
      'session.councilId',
      'dossier.id as dossierId',
      'dossier.producerId',
      'producer.name as producerName',
      'producer.representative',
      'producer.address',
    ])
    .where('item.id', 'in', itemIds)
    .execute();
  const councilIds = distinct(items.map(({ councilId }) => councilId));
  const producerIds = distinct(items.map(({ producerId }) => producerId));
  const dossierIds = distinct(items.map(({ dossierId }) => dossierId));
  const members = await db
    .selectFrom('scoring.councilMember as member')
    .innerJoin('identity.person as person', 'person.id', 'member.personId')
    .select(['member.id as memberId', 'member.councilId', 'member.personId', 'member.seat'])
    .select(['member.address', 'member.workplace', 'person.name'])
    .where('member.councilId', 'in', orNone(councilIds))
    .where('member.dismissedAt', 'is', null)
    .orderBy('member.rank')
    .orderBy('member.id')
    .execute();
  const personIds = orNone(distinct(members.map(({ personId }) => personId)));
  const [premises, relations, representatives, writers, advisers, interests, dismissals] = await Promise.all([
    db
      .selectFrom('registry.premises')
      .select(['producerId', 'address'])
      .where('producerId', 'in', orNone(producerIds))
      .execute(),
    db
      .selectFrom('registry.producerRelation')
      .select(['producerId', 'name', sql<'shareholder' | 'supplier' | 'buyer'>`kind`.as('kind')])
      .where('producerId', 'in', orNone(producerIds))
      .where('removedAt', 'is', null)
      .execute(),
    db
      .selectFrom('identity.roleGrant')
      .select(['personId', 'scopeId as producerId'])
      .where('role', '=', 'producer')
      .where('scopeId', 'in', orNone(producerIds))
      .where('personId', 'in', personIds)
      .execute(),
    db
      .selectFrom('platform.event')
      .select(['actorPersonId as personId', 'subjectId as dossierId'])
      .distinct()
      .where('subjectKind', '=', 'dossier')
      .where('subjectId', 'in', orNone(dossierIds))
      .where('name', 'in', writingDeeds)
      .where('actorPersonId', 'in', personIds)
      .execute(),
    db
      .selectFrom('dossiers.reader')
      .select(['personId', 'dossierId'])
      .where('dossierId', 'in', orNone(dossierIds))
      .where('personId', 'in', personIds)
      .execute(),
    db
      .selectFrom('scoring.interest')
      .select(['agendaItemId as itemId', 'memberId'])
      .where('agendaItemId', 'in', itemIds)
      .execute(),
    db
      .selectFrom('scoring.hintDismissal')
      .select(['agendaItemId as itemId', 'memberId', 'hints', 'reason', 'dismissedAt'])
      .where('agendaItemId', 'in', itemIds)
      .orderBy('dismissedAt')
      .execute(),
  ]);
  return { items, members, premises, relations, representatives, writers, advisers, interests, dismissals };
}

const distinct = (values: string[]): string[] => [...new Set(values)];
const orNone = (ids: string[]): string[] => (ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']);
