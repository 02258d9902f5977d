import { beforeEach, expect, test } from 'vitest';
import { discardPaper } from '#modules/documents/index.ts';
import { createCouncil, type TestCouncil } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { sessionOriginsOfPaper } from '../queries/session-invitation.ts';
import { sessionPreparation } from '../queries/session-preparation.ts';
import { draftSessionInvitation } from './draft-session-invitation.ts';

const held = useDatabase();
let council: TestCouncil;
let sessionId: string;

beforeEach(async () => {
  council = await createCouncil(held.owner, { members: 1 });
  ({ sessionId } = await createSession(held.owner, council, { state: 'planned' }));
});

const as = (...args: Parameters<ReturnType<typeof actsIn>['as']>) => actsIn(held.db).as(...args);
const draft = () => as(council.secretary, draftSessionInvitation, { sessionId });
const paperOf = (id: string) =>
  held.owner.selectFrom('documents.paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const prepared = () => sessionPreparation(held.db, council.secretary.actor, { sessionId, day: '2026-11-24' });

test('the secretary drafts an invitation of the council that says who, when, where and about what', async () => {
  const { agenda, members } = await prepared();
  const { paperId } = await draft();
  const paper = await paperOf(paperId);
  expect(paper).toMatchObject({
    kind: 'invitation',
    councilId: council.councilId,
    state: 'draft',
    originKind: 'session',
    originId: sessionId,
    sample: true,
  });
  const { values } = paper.content as unknown as { values: Record<string, string> };
  const chair = members.find(({ leads }) => leads);
  expect(values).toMatchObject({
    about: 'Phiên chấm mẫu',
    day: '2026-11-24',
    place: 'Phòng họp 1',
    chair: `${chair?.name}, Chủ tịch Hội đồng`,
  });
  for (const member of members.filter(({ leads }) => !leads)) expect(values.guests).toContain(member.name);
  expect(values.guests).not.toContain(`${chair?.name}, Chủ tịch`);
  expect(values.note).toContain(agenda[0]?.name);
  expect(values.time).toBeUndefined();
  expect(paper).toMatchObject({ signerId: council.chair.personId });
});

test('the page follows the paper, and a second one is drafted only after the first was thrown away', async () => {
  expect(await prepared()).toMatchObject({ invitation: null, may: { invite: { allowed: true } } });
  const { paperId } = await draft();
  const page = await prepared();
  expect(page.invitation).toEqual({ paperId, state: 'draft', number: null });
  expect(page.may.invite?.allowed).toBe(false);
  await expect(draft()).rejects.toMatchObject({ code: 'session.invitation-there' });
  const paper = { id: paperId, originKind: 'session', originId: sessionId, now: new Date() };
  expect(await sessionOriginsOfPaper(held.db, council.secretary.actor, paper)).toEqual([
    { label: 'Phiên: Phiên chấm mẫu', to: `/cham-diem/${sessionId}/chuan-bi` },
  ]);
  await as(council.secretary, discardPaper, { paperId });
  expect((await draft()).paperId).not.toBe(paperId);
});

test('nobody is invited by a member, to opinions in writing, or to a session that sits already', async () => {
  await expect(as(council.deputy, draftSessionInvitation, { sessionId })).rejects.toMatchObject({
    code: 'role-missing',
  });
  const change = (values: Record<string, string>) =>
    held.owner.updateTable('scoring.session').set(values).where('id', '=', sessionId).execute();
  await change({ kind: 'written', answersBy: '2026-12-01' });
  expect((await prepared()).may.invite).toBeUndefined();
  await expect(draft()).rejects.toMatchObject({ code: 'session.nobody-to-invite' });
  await held.owner
    .updateTable('scoring.session')
    .set({ kind: 'meeting', answersBy: null, state: 'open', openedAt: new Date() })
    .where('id', '=', sessionId)
    .execute();
  await expect(draft()).rejects.toMatchObject({ code: 'session.wrong-state' });
});
