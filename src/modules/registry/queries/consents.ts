import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isDataKeeper, isListKeeper, maySettle } from '../list-access.ts';
import type { ConsentKind } from '../rules/consent-kind.ts';
import { visibleProducers } from './visible-register.ts';

/** A producer's consents, those in force first; for the office and the producer itself. Throws not-found. */
export async function consentsOf(db: Reader, viewer: Actor, producerId: string) {
  const producer = isDataKeeper(viewer)
    ? await db
        .selectFrom('registry.producer as producer')
        .select(['producer.id', 'producer.name', 'producer.representative', 'producer.unitId', 'producer.closedAt'])
        .where('producer.id', '=', producerId)
        .where(visibleProducers(viewer))
        .executeTakeFirst()
    : undefined;
  if (!producer) throw platformProblem('not-found');
  const consents = await db
    .selectFrom('registry.consent as consent')
    .leftJoin('platform.file as file', 'file.id', 'consent.fileId')
    .select(['consent.id', 'consent.what', 'consent.personName', 'consent.purpose', 'consent.givenOn', 'consent.paper'])
    .select(['consent.withdrawnOn', 'file.name as fileName'])
    .where('consent.producerId', '=', producerId)
    .orderBy('consent.withdrawnOn', (order) => order.desc().nullsFirst())
    .orderBy('consent.givenOn', 'desc')
    .execute();
  const mayRecord = isListKeeper(viewer) && maySettle(viewer, producer).allowed && producer.closedAt === null;
  return { producer, consents, mayRecord, mayWithdraw: maySettle(viewer, producer).allowed };
}

/** The signed paper of a consent, as a file. Throws not-found. */
export async function consentFile(db: Reader, viewer: Actor, consentId: string) {
  const file = isDataKeeper(viewer)
    ? await db
        .selectFrom('registry.consent as consent')
        .innerJoin('registry.producer as producer', 'producer.id', 'consent.producerId')
        .innerJoin('platform.file as file', 'file.id', 'consent.fileId')
        .select(['file.sha256', 'file.name', 'file.mediaType', 'file.size'])
        .where('consent.id', '=', consentId)
        .where(visibleProducers(viewer))
        .executeTakeFirst()
    : undefined;
  if (!file) throw platformProblem('not-found');
  return file;
}

/** What of each producer's representative may be published now: producer → kinds. For whatever publishes. */
export async function consentsInForce(db: Reader, producerIds: readonly string[]): Promise<Map<string, ConsentKind[]>> {
  if (producerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('registry.consent')
    .select(['producerId', 'what'])
    .where('producerId', 'in', producerIds)
    .where('withdrawnOn', 'is', null)
    .execute();
  const kinds = new Map<string, ConsentKind[]>();
  for (const { producerId, what } of rows)
    kinds.set(producerId, [...(kinds.get(producerId) ?? []), what as ConsentKind]);
  return kinds;
}
