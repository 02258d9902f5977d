import { beforeAll, expect, test } from 'vitest';
import { draftPaper } from '#modules/documents/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { memberRolesOfPaper, papersWithMembers } from '../queries/member-roles-of-paper.ts';
import { giveMemberRole } from './give-member-role.ts';

const here = useDossiers();
const people = {} as Record<'head' | 'office' | 'member' | 'stranger', PersonActor>;
let paperId = '';

beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  people.head = await here.person('economic-office-head', ward);
  people.office = await here.person('economic-office', ward);
  people.member = await here.person('culture-office', ward);
  people.stranger = await here.person('economic-office-head', otherWard);
  ({ id: paperId } = await here.run(people.office, draftPaper, {
    templateCode: 'quyet-dinh-thanh-lap-doan-kiem-tra',
    members: [
      { name: people.member.name, role: 'Trưởng đoàn', personId: people.member.personId },
      { name: 'Trần Mẫu Ngoài', role: 'Thành viên' },
    ],
  }));
});

/** As the clerk's number and issue leave it; documents' own tests take the steps. */
const issue = () =>
  here.owner
    .updateTable('documents.paper')
    .set({ state: 'issued', number: '16/QĐ-UBND', dated: '2026-11-20', issuedAt: here.now() })
    .where('id', '=', paperId);

test('a draft gives nobody a role; an issued decision proposes the role it means', async () => {
  expect(await papersWithMembers(here.db, people.head)).toEqual([]);
  const member = await here.db
    .selectFrom('documents.paperMember')
    .selectAll()
    .where('paperId', '=', paperId)
    .orderBy('rank')
    .executeTakeFirstOrThrow();
  await expect(
    here.run(people.head, giveMemberRole, { paperMemberId: member.id, role: 'inspector' }),
  ).rejects.toMatchObject({ code: 'member-role.not-issued' });
  await openSeries();
  await issue().execute();
  expect(await memberRolesOfPaper(here.db, people.head, paperId)).toMatchObject({
    purpose: 'inspection-team',
    mayGive: true,
    members: [
      { givenRole: null, proposed: 'inspector' },
      { personId: null, proposed: 'inspector' },
    ],
  });
  expect(await papersWithMembers(here.db, people.stranger)).toEqual([]);
});

test('the head gives the role once; a name without an account needs one chosen', async () => {
  const { members } = await memberRolesOfPaper(here.db, people.head, paperId);
  const give = (who: PersonActor, index: number, more: object = {}) =>
    here.run(who, giveMemberRole, { paperMemberId: members[index]?.id, role: 'inspector', ...more });
  await expect(give(people.office, 0)).rejects.toMatchObject({ code: 'role-missing' });
  await expect(give(people.stranger, 0)).rejects.toMatchObject({ code: 'not-found' });
  await expect(give(people.head, 1)).rejects.toMatchObject({ code: 'member-role.no-person' });
  await give(people.head, 0);
  await expect(give(people.head, 0)).rejects.toMatchObject({ code: 'member-role.given-already' });
  const grants = await here.db
    .selectFrom('identity.roleGrant')
    .select(['role', 'unitId'])
    .where('personId', '=', people.member.personId)
    .orderBy('role')
    .execute();
  expect(grants).toEqual([
    { role: 'culture-office', unitId: ward },
    { role: 'inspector', unitId: ward },
  ]);
  // Identity leaves its own event beside the programme's.
  expect((await here.events(people.member.personId)).map(({ name }) => name).sort()).toEqual([
    'grant.give',
    'member-role.give',
  ]);
});

async function openSeries() {
  const id = crypto.randomUUID();
  await here.owner
    .insertInto('documents.series')
    .values({ id, unitId: ward, numbering: 'entered', firstYear: 2026, openedAt: here.now() })
    .execute();
  await here.owner
    .updateTable('documents.paper')
    .set({ seriesId: id, number: '16/QĐ-UBND', dated: '2026-11-20', sequence: 16, year: 2026 })
    .where('id', '=', paperId)
    .execute();
}
