import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { assignExpert, queueForCouncil, toAdvisoryTeam } from '#modules/dossiers/index.ts';
import { systemActor } from '#platform/actor.ts';
import { type AnyCommand, perform } from '#platform/command.ts';
import {
  createCouncil,
  createPerson,
  noon,
  performerOf,
  province,
  type TestCouncil,
  type TestMember,
  type TestPerson,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, setOf, valuesOf } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { bestMarks } from '../../../../tests/support/marks.ts';
import { addToAgenda } from '../commands/add-to-agenda.ts';
import { dismissHint } from '../commands/dismiss-hint.ts';
import { saveReview } from '../commands/save-review.ts';
import { submitAdvisoryReport } from '../commands/submit-advisory-report.ts';
import { submitReview } from '../commands/submit-review.ts';
import { scoringWork } from './scoring-work.ts';

const held = useDatabase();
let council: TestCouncil;
let dossierId: string;
const workOf = (who: TestPerson, now = noon) => scoringWork(held.db, who.actor, now);
const as = (who: TestPerson, command: AnyCommand, input: unknown) => actsIn(held.db).as(who, command, input);
const system = () => performerOf(held.db, systemActor('test'));

beforeEach(async () => {
  council = await createCouncil(held.owner, { unit: province, members: 2 });
  dossierId = council.dossiers[0]?.dossierId as string;
});

test('dossiers that wait for the council without a session are the secretary’s to bring before it', async () => {
  const agendaOf = async (who: TestPerson) => (await workOf(who)).filter(({ kind }) => kind === 'agenda');
  expect(await agendaOf(council.secretary)).toEqual([]);
  await perform(system(), queueForCouncil, { dossierId, report: 'Đủ điều kiện' });
  expect(await agendaOf(council.secretary)).toMatchObject([
    { title: 'Lập phiên cho 1 hồ sơ chờ Hội đồng', href: '/cham-diem/moi', verb: 'Lập phiên' },
  ]);
  const others = [council.chair, council.members[0] as TestMember, council.head];
  for (const who of others) expect(await agendaOf(who)).toEqual([]);
  const { sessionId } = await createSession(held.owner, { ...council, dossiers: [] }, { state: 'planned' });
  expect(await agendaOf(council.secretary)).toMatchObject([
    { href: `/cham-diem/${sessionId}/chuan-bi`, verb: 'Đưa vào phiên' },
  ]);
  await as(council.secretary, addToAgenda, { sessionId, dossierId });
  expect(await agendaOf(council.secretary)).toEqual([]);
});

test('open signs of interests before a planned session are the chair’s and the secretary’s to settle', async () => {
  const { sessionId, items } = await createSession(held.owner, council, { state: 'planned' });
  const member = council.members[0] as TestMember;
  const { producerId } = await held.owner
    .selectFrom('dossiers.dossier')
    .select('producerId')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  const hintsOf = async (who: TestPerson) => (await workOf(who)).filter(({ kind }) => kind === 'hints');
  expect(await hintsOf(council.chair)).toEqual([]);
  await held.owner
    .insertInto('registry.producerRelation')
    .values({
      id: randomUUID(),
      producerId,
      kind: 'shareholder',
      name: member.actor.name,
      searchKey: 'x',
      recordedAt: noon,
    })
    .execute();
  for (const who of [council.chair, council.secretary])
    expect(await hintsOf(who)).toMatchObject([
      {
        detail: `${member.actor.name} · họp ngày 24/11/2026`,
        due: '2026-11-24',
        href: `/cham-diem/${sessionId}/chuan-bi#dau-hieu`,
      },
    ]);
  for (const who of [member, council.deputy, council.head]) expect(await hintsOf(who)).toEqual([]);
  await as(council.chair, dismissHint, {
    itemId: items[0]?.itemId,
    memberId: member.memberId,
    reason: 'Trùng tên, người khác',
  });
  expect(await hintsOf(council.chair)).toEqual([]);
});

test('a dossier is the expert’s to review until the last day of the term, and off the list once the review is in', async () => {
  const expert = await createPerson(held.owner, province, 'expert');
  await perform(system(), assignExpert, { dossierId, personId: expert.personId, until: '2026-11-30' });
  expect(await workOf(expert)).toMatchObject([
    { kind: 'review', due: '2026-11-30', href: `/tu-van/${dossierId}/nhan-xet`, verb: 'Nhận xét' },
  ]);
  const levels = valuesOf('QD26-06', bestMarks(setOf('QD26-06')));
  await as(expert, saveReview, { dossierId, version: 0, levels: { '1.1': '1' }, remarks: {} });
  expect(await workOf(expert)).toMatchObject([{ kind: 'review', title: expect.stringContaining('Viết tiếp') }]);
  // Past the term there is nothing to see any more.
  expect(await workOf(expert, new Date('2026-12-01T00:00:00+07:00'))).toEqual([]);
  await as(expert, submitReview, { dossierId, version: 1, levels, remarks: {} });
  expect(await workOf(expert)).toEqual([]);
});

test('the advisory team reviews without a term, until its report is in', async () => {
  const team = await createPerson(held.owner, province, 'advisory-team', council.councilId);
  expect(await workOf(team)).toEqual([]);
  await perform(system(), toAdvisoryTeam, { dossierId, councilId: council.councilId });
  expect(await workOf(team)).toMatchObject([{ kind: 'review', due: null }]);
  await as(team, submitAdvisoryReport, { dossierId, summary: 'Đủ điều kiện', proposal: 'Đưa ra Hội đồng' });
  expect(await workOf(team)).toEqual([]);
});

test('whoever is asked in writing has until the last day for answers', async () => {
  const { items, sessionId } = await createSession(held.owner, council);
  await held.owner
    .updateTable('scoring.session')
    .set({ kind: 'written', answersBy: '2026-12-01' })
    .where('id', '=', sessionId)
    .execute();
  expect(await workOf(council.members[0] as TestMember)).toMatchObject([
    {
      kind: 'score-sheet',
      title: expect.stringContaining('Cho ý kiến bằng văn bản'),
      due: '2026-12-01',
      href: `/phieu-cham/${items[0]?.itemId}`,
    },
  ]);
});
