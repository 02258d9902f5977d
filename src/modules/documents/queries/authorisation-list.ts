import { wardStaff } from '#modules/identity/rules/roles.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { hasRoleFor } from '../access.ts';
import { ofOwnUnit } from './visible-papers.ts';

/** The unit's authorisations to sign TUQ., those that last longest first, and whom the head may authorise. */
export async function authorisationList(db: Reader, viewer: PersonActor, now: Date) {
  const [rows, people] = await Promise.all([
    db
      .selectFrom('documents.authorisation as authorisation')
      .innerJoin('identity.person as giver', 'giver.id', 'authorisation.giverId')
      .innerJoin('identity.person as person', 'person.id', 'authorisation.personId')
      .select((eb) => [
        'authorisation.id',
        'authorisation.position',
        'authorisation.giverPosition',
        'authorisation.subject',
        'authorisation.kinds',
        'authorisation.instrument',
        'authorisation.validFrom',
        'authorisation.validTo',
        'authorisation.revokedAt',
        'authorisation.revokeReason',
        'authorisation.sample',
        'giver.name as giverName',
        'person.name as personName',
        eb
          .selectFrom('documents.paper as paper')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('paper.authorisationId', '=', 'authorisation.id')
          .where('paper.signedAt', 'is not', null)
          .as('signed'),
      ])
      .where(ofOwnUnit(viewer, 'authorisation.unitId'))
      .orderBy('authorisation.validTo', 'desc')
      .limit(200)
      .execute(),
    db
      .selectFrom('identity.roleGrant as grant')
      .innerJoin('identity.person as person', 'person.id', 'grant.personId')
      .select(['person.id', 'person.name', 'grant.role'])
      .distinctOn('person.id')
      .where('grant.unitId', '=', viewer.grant.unitId)
      .where(
        'grant.role',
        'in',
        wardStaff.filter((role) => role !== 'ward-leader'),
      )
      .where('grant.personId', '!=', viewer.personId)
      .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
      .orderBy('person.id')
      .execute(),
  ]);
  // Only who may authorise chooses among the staff.
  return { rows, people: hasRoleFor(viewer, 'authorisation.give') ? people : [] };
}
