import type { PersonActor } from '#platform/actor.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { actAs } from './act-as.ts';
import { readPeople } from './files.ts';

export type PersonPerformer = Performer & { actor: PersonActor };

/** Everybody who acts in `npm run demo`, each under their own grant. Needs the demonstration seed. */
export async function demoPeople(installation: Installation) {
  const ids = await idsOfPeople(installation);
  const as = (key: string, role: string) => actAs(installation, ids.get(key) as string, role);
  return {
    office: await as('office', 'economic-office'),
    leader: await as('leader', 'ward-leader'),
    clerk: await as('clerk', 'records-clerk'),
    desk: await as('desk', 'one-stop-desk'),
    producer: await as('producer', 'producer'),
    province: await as('provincial', 'provincial-office'),
    advisory: await as('expert', 'advisory-team'),
    provinceChair: await as('provincial-chair', 'council-chair'),
    provinceMember: await as('provincial-member', 'council-member'),
    provinceSecretary: await as('provincial-secretary', 'council-secretary'),
    ministry: await as('central', 'central-office'),
    wardChair: await as('chair', 'council-chair'),
    wardSecretary: await as('secretary', 'council-secretary'),
  };
}
export type DemoPeople = Awaited<ReturnType<typeof demoPeople>>;

async function idsOfPeople({ db }: Installation): Promise<Map<string, string>> {
  const { people } = readPeople();
  const rows = await db
    .selectFrom('identity.person')
    .select(['id', 'email'])
    .where(
      'email',
      'in',
      people.map(({ email }) => email),
    )
    .execute();
  const byEmail = new Map(rows.map(({ id, email }) => [email, id]));
  if (byEmail.size === 0) throw new Error('Chưa có phường mẫu: hãy chạy npm start một lần (SEED=demo) rồi chạy lại.');
  return new Map(people.map(({ key, email }) => [key, byEmail.get(email) ?? '']));
}
