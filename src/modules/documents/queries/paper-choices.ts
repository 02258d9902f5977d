import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentRoles } from '../access.ts';
import { kindNames, type PaperKind } from '../rules/paper-kinds.ts';
import { standingStates } from '../rules/paper-states.ts';

/** What the form of a draft lets one choose from; everything of the paper's own unit. */
export async function paperChoices(
  db: Reader,
  { unitId, councilId, kind, now }: { unitId: string; councilId: string | null; kind: PaperKind; now: Date },
) {
  const [staff, authorisations, papers, incoming] = await Promise.all([
    peopleOf(db, unitId, now),
    authorisationsInForce(db, unitId, now),
    citablePapers(db, unitId),
    db
      .selectFrom('documents.incoming')
      .select(['id', 'number', 'kindName', 'issuer', 'abstract'])
      .where('unitId', '=', unitId)
      .orderBy('arrivedOn', 'desc')
      .limit(200)
      .execute(),
  ]);
  const usual = councilId === null ? unitSigners : councilSigners;
  // Who chaired a meeting signs its minutes, whatever their office is.
  const signing: readonly string[] = kind === 'minutes' ? documentRoles['paper.sign'] : usual;
  return {
    signers: staff.filter(
      ({ roles, scopeIds }) =>
        roles.some((role) => signing.includes(role)) && (councilId === null || scopeIds.includes(councilId)),
    ),
    people: staff.map(({ id, name }) => ({ id, name })),
    authorisations,
    papers,
    incoming,
  };
}

export type PaperChoices = Awaited<ReturnType<typeof paperChoices>>;

/** The unit's papers in force, newest first: to be cited, to correct or to replace another. */
export async function citablePapers(db: Reader, unitId: string) {
  const rows = await db
    .selectFrom('documents.paper')
    .select(['id', 'kind', 'number', 'dated', 'abstract'])
    .where('unitId', '=', unitId)
    .where('state', 'in', standingStates)
    .orderBy('dated', 'desc')
    .limit(300)
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, kindName: kindNames[kind as PaperKind] ?? kind }));
}

const unitSigners: readonly string[] = [
  'ward-leader',
  'provincial-office',
  'central-office',
  'economic-office-head',
  'culture-office',
];
const councilSigners: readonly string[] = ['council-chair', 'council-deputy'];

async function peopleOf(db: Reader, unitId: string, now: Date) {
  const rows = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['person.id', 'person.name', 'grant.role', 'grant.scopeId'])
    .where('grant.unitId', '=', unitId)
    .where('grant.role', '!=', 'producer')
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .orderBy('person.searchKey')
    .execute();
  const people = new Map<string, { id: string; name: string; roles: string[]; scopeIds: (string | null)[] }>();
  for (const { id, name, role, scopeId } of rows) {
    const person = people.get(id) ?? { id, name, roles: [], scopeIds: [] };
    person.roles.push(role);
    person.scopeIds.push(scopeId);
    people.set(id, person);
  }
  return [...people.values()];
}

const authorisationsInForce = (db: Reader, unitId: string, now: Date) =>
  db
    .selectFrom('documents.authorisation as authorisation')
    .innerJoin('identity.person as person', 'person.id', 'authorisation.personId')
    .select([
      'authorisation.id',
      'authorisation.instrument',
      'authorisation.position',
      'authorisation.validTo',
      'person.name',
    ])
    .where('authorisation.unitId', '=', unitId)
    .where('authorisation.revokedAt', 'is', null)
    .where('authorisation.validTo', '>=', today(now))
    .orderBy('authorisation.validTo')
    .execute();
