import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isDataKeeper, isListKeeper, maySettle } from '../list-access.ts';
import { erasureOf } from '../rules/kept-by-law.ts';
import { visibleProducers } from './visible-register.ts';

/** What the page about a representative's data says: how the producer stands, not the data themselves. Throws not-found. */
export async function personalDataPage(db: Reader, viewer: Actor, producerId: string) {
  const producer = isDataKeeper(viewer)
    ? await db
        .selectFrom('registry.producer as producer')
        .select(['producer.id', 'producer.name', 'producer.unitId', 'producer.version', 'producer.registered'])
        .select(['producer.closedAt', 'producer.personalErasedOn'])
        .where('producer.id', '=', producerId)
        .where(visibleProducers(viewer))
        .executeTakeFirst()
    : undefined;
  if (!producer) throw platformProblem('not-found');
  const erasure = erasureOf({ registered: producer.registered, closed: producer.closedAt !== null });
  return { producer, erasure, mayErase: isListKeeper(viewer) && maySettle(viewer, producer).allowed };
}

/**
 * Everything the register holds on a producer's representative, to be handed over to them. Who may have it is decided by
 * `personal-data.hand-over`, which records each time.
 */
export async function personalDataOf(db: Reader, producerId: string) {
  const [producer, detail, registrants, consents, relations, papers, accounts, events] = await Promise.all([
    db
      .selectFrom('registry.producer')
      .select(['name', 'legalKind', 'taxCode', 'representative', 'position', 'phone', 'email', 'address'])
      .select(['formerAddress', 'createdAt'])
      .where('id', '=', producerId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('registry.representativeDetail')
      .select(['sex', 'ethnicity', 'residence', 'disabilityPaper'])
      .where('producerId', '=', producerId)
      .executeTakeFirst(),
    db
      .selectFrom('registry.registrant')
      .select(['name', 'phone', 'product', 'note', 'contactConsent', 'createdAt', 'sentAt'])
      .where('producerId', '=', producerId)
      .execute(),
    db
      .selectFrom('registry.consent')
      .select(['what', 'personName', 'purpose', 'givenOn', 'paper', 'withdrawnOn'])
      .where('producerId', '=', producerId)
      .orderBy('givenOn')
      .execute(),
    db
      .selectFrom('registry.producerRelation')
      .select(['kind', 'name', 'identifier', 'detail', 'since', 'until', 'recordedAt', 'removedAt'])
      .where('producerId', '=', producerId)
      .orderBy('recordedAt')
      .execute(),
    db
      .selectFrom('registry.heldPaper')
      .select(['title', 'number', 'issuer', 'issuedOn', 'expiresOn'])
      .where('producerId', '=', producerId)
      .where('removedAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('identity.roleGrant as grant')
      .innerJoin('identity.person as person', 'person.id', 'grant.personId')
      .select(['person.name', 'grant.validFrom', 'grant.validTo'])
      .where('grant.role', '=', 'producer')
      .where('grant.scopeId', '=', producerId)
      .execute(),
    db
      .selectFrom('platform.event')
      .select(['at', 'name', 'actorRole'])
      .where('subjectKind', '=', 'producer')
      .where('subjectId', '=', producerId)
      .orderBy('id')
      .limit(2000)
      .execute(),
  ]);
  return { producer, detail: detail ?? null, registrants, consents, relations, papers, accounts, events };
}
export type PersonalData = Awaited<ReturnType<typeof personalDataOf>>;
