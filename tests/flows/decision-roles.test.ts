import { beforeAll, expect, test } from 'vitest';
import { draftPaper, editPaper, issuePaper, numberPaper, signPaper, submitPaper } from '#modules/documents/index.ts';
import { declineMemberRole } from '#modules/programme/commands/decline-member-role.ts';
import { giveMemberRole } from '#modules/programme/commands/give-member-role.ts';
import { programmeWork } from '#modules/programme/index.ts';
import { memberRolesOfPaper } from '#modules/programme/queries/member-roles-of-paper.ts';
import type { PersonActor } from '#platform/actor.ts';
import { installLinks } from '../../src/links.ts';
import { ward } from '../support/dossiers.ts';
import { usePapers } from '../support/papers.ts';

installLinks();
const held = usePapers();
const people = {} as Record<'office' | 'head' | 'leader' | 'clerk' | 'one' | 'two' | 'three', PersonActor>;
let sequence = 70;

beforeAll(async () => {
  held.at('2026-11-24T05:00:00Z');
  Object.assign(people, await held.staff());
  people.one = await held.person('culture-office', ward);
  people.two = await held.person('one-stop-desk', ward);
  people.three = await held.person('economic-office', ward);
});

/** A decision of the ward with that member list, drafted, signed, numbered and issued by those whose turn it is. */
async function issued(templateCode: string, members: { name: string; role: string; personId?: string }[]) {
  const { id: paperId } = await held.run(people.office, draftPaper, {
    templateCode,
    members: members.map((member) => ({ personId: null, position: '', ...member })),
  });
  await held.run(people.office, editPaper, await held.whole(paperId));
  await held.run(people.office, submitPaper, { paperId });
  await held.run(people.leader, signPaper, { paperId });
  await held.run(people.clerk, numberPaper, { paperId, sequence: ++sequence });
  await held.run(people.clerk, issuePaper, { paperId });
  return paperId;
}

const named = ({ name, personId }: PersonActor, role: string) => ({ name, personId, role });
const rolesOf = async (who: PersonActor) =>
  (
    await held.db
      .selectFrom('identity.roleGrant')
      .select(['role', 'scopeId'])
      .where('personId', '=', who.personId)
      .orderBy('validFrom')
      .execute()
  ).slice(1);
const waiting = async () =>
  (await programmeWork(held.db, people.head, held.now())).filter(({ verb }) => verb === 'Giao vai trò');

test('the decision on the inspection team proposes its roles; a head gives each or leaves it', async () => {
  const paperId = await issued('quyet-dinh-thanh-lap-doan-kiem-tra', [
    named(people.one, 'Trưởng đoàn'),
    { name: 'Trần Mẫu Ngoài', role: 'Thành viên' },
  ]);
  expect(
    (await held.events(paperId))
      .map(({ name }) => name)
      .slice(-2)
      .sort(),
  ).toEqual(['member-role.propose', 'paper.issue']);
  expect(await waiting()).toMatchObject([
    { title: 'Giao vai trò theo Quyết định 71/QĐ-UBND', detail: expect.stringContaining('2 người') },
  ]);
  const { members } = await memberRolesOfPaper(held.db, people.head, paperId);
  expect(members.map(({ proposed }) => proposed)).toEqual(['inspector', 'inspector']);
  await held.run(people.head, giveMemberRole, { paperMemberId: members[0]?.id, role: 'inspector' });
  await held.run(people.head, declineMemberRole, { paperMemberId: members[1]?.id });
  await expect(held.run(people.head, declineMemberRole, { paperMemberId: members[1]?.id })).rejects.toMatchObject({
    code: 'member-role.settled',
  });
  expect(await rolesOf(people.one)).toEqual([{ role: 'inspector', scopeId: null }]);
  expect(await waiting()).toEqual([]);
});

test('without a council the advisory team has nothing to serve', async () => {
  const paperId = await issued('quyet-dinh-thanh-lap-to-tu-van', [named(people.three, 'Tổ trưởng')]);
  const { members } = await memberRolesOfPaper(held.db, people.head, paperId);
  await expect(
    held.run(people.head, giveMemberRole, { paperMemberId: members[0]?.id, role: 'advisory-team' }),
  ).rejects.toMatchObject({ code: 'member-role.no-council' });
});

test('the decision on the Council sets it up with the first seat; its advisory team serves that council', async () => {
  const paperId = await issued('quyet-dinh-thanh-lap-hoi-dong', [
    named(people.leader, 'Chủ tịch Hội đồng'),
    named(people.one, 'Ủy viên'),
    named(people.two, 'Ủy viên, Thư ký'),
  ]);
  const { members } = await memberRolesOfPaper(held.db, people.head, paperId);
  expect(members.map(({ proposed }) => proposed)).toEqual(['council-chair', 'council-member', 'council-secretary']);
  await Promise.all(
    members.map(({ id, proposed }) => held.run(people.head, giveMemberRole, { paperMemberId: id, role: proposed })),
  );
  const councils = await held.db.selectFrom('scoring.council').selectAll().execute();
  expect(councils).toMatchObject([{ unitId: ward, decisionNumber: '73/QĐ-UBND', decisionPaperId: paperId }]);
  const councilId = councils[0]?.id ?? '';
  expect(councils[0]?.name).toBe('Hội đồng đánh giá, phân hạng sản phẩm OCOP phường Yên Hòa năm 2026');
  const seats = await held.db
    .selectFrom('scoring.councilMember')
    .select(['personId', 'seat'])
    .orderBy('rank')
    .execute();
  expect(seats.map(({ seat }) => seat)).toEqual(['chair', 'member', 'secretary']);
  expect(await rolesOf(people.leader)).toEqual([{ role: 'council-chair', scopeId: councilId }]);

  const team = await issued('quyet-dinh-thanh-lap-to-tu-van', [named(people.three, 'Tổ trưởng')]);
  const { members: advisers, councils: served } = await memberRolesOfPaper(held.db, people.head, team);
  expect(served.map(({ id }) => id)).toEqual([councilId]);
  await held.run(people.head, giveMemberRole, { paperMemberId: advisers[0]?.id, role: 'advisory-team' });
  expect(await rolesOf(people.three)).toEqual([{ role: 'advisory-team', scopeId: councilId }]);
});
