import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { dossierForViewer } from '#modules/dossiers/index.ts';
import {
  createCouncil,
  noon,
  type TestCouncil,
  type TestMember,
  type TestPerson,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { adviceForViewer } from '../queries/advice-for-viewer.ts';
import { agendaItemPage } from '../queries/agenda-item-page.ts';
import { sessionHints } from '../queries/conflict-hints.ts';
import { itemResult } from '../queries/item-result.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { printedSheet } from '../queries/printed-sheet.ts';
import { scoreSheetForMember } from '../queries/score-sheet-for-member.ts';
import { sessionBoard } from '../queries/session-board.ts';
import { authoriseChair } from './authorise-chair.ts';
import { closeItem } from './close-item.ts';
import { closeSession } from './close-session.ts';
import { describeMember } from './describe-member.ts';
import { dismissHint } from './dismiss-hint.ts';
import { dismissInterest } from './dismiss-interest.ts';
import { openItem } from './open-item.ts';
import { openSession } from './open-session.ts';

const held = useDatabase();
let council: TestCouncil;
let member: TestMember;
let sessionId: string;
let item: TestItem;
let producer: { id: string; name: string };
const acts = () => actsIn(held.db);

beforeEach(async () => {
  council = await createCouncil(held.owner, { members: 2 });
  member = council.members[0] as TestMember;
  const session = await createSession(held.owner, council, { state: 'planned' });
  sessionId = session.sessionId;
  item = session.items[0] as TestItem;
  producer = await held.owner
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['producer.id', 'producer.name'])
    .where('dossier.id', '=', item.dossierId)
    .executeTakeFirstOrThrow();
});

const worksThere = (one: TestMember) =>
  acts().as({ ...council.head, actor: council.head.actor }, describeMember, {
    councilId: council.councilId,
    memberId: one.memberId,
    position: 'Kế toán',
    workplace: producer.name,
  });
const hintsFor = (viewer: TestPerson) => sessionHints(held.db, viewer.actor, { sessionId });
const open = () => acts().as(council.chair, openItem, { itemId: item.itemId });

test('a found hint is the chair’s, the secretary’s and the member’s to know, and nobody else’s', async () => {
  await worksThere(member);
  const line = { memberId: member.memberId, open: [{ kind: 'same-unit', about: producer.name }], declared: false };
  for (const viewer of [council.chair, council.secretary, member]) expect(await hintsFor(viewer)).toMatchObject([line]);
  for (const viewer of [council.deputy, council.head, council.members[1] as TestMember])
    expect(await hintsFor(viewer)).toEqual([]);
});

test('a member’s own sheet tells them of their hint, until it is dismissed; the others’ sheets do not', async () => {
  await worksThere(member);
  const hintsOn = async (viewer: TestPerson) =>
    (await scoreSheetForMember(held.db, viewer.actor, { agendaItemId: item.itemId })).hints;
  expect(await hintsOn(member)).toEqual([`công tác tại chủ thể (${producer.name})`]);
  expect(await hintsOn(council.members[1] as TestMember)).toEqual([]);
  await acts().as(council.chair, dismissHint, { itemId: item.itemId, memberId: member.memberId, reason: 'Trùng tên' });
  expect(await hintsOn(member)).toEqual([]);
});

test('shareholders, suppliers and whoever wrote the dossier are found in the register and the events', async () => {
  const relation = { producerId: producer.id, recordedAt: noon, searchKey: 'x' };
  const other = council.members[1] as TestMember;
  await held.owner
    .insertInto('registry.producerRelation')
    .values([
      { ...relation, id: randomUUID(), kind: 'shareholder', name: member.actor.name },
      { ...relation, id: randomUUID(), kind: 'supplier', name: member.actor.name },
      { ...relation, id: randomUUID(), kind: 'buyer', name: member.actor.name, removedAt: noon },
    ])
    .execute();
  await held.owner
    .insertInto('platform.event')
    .values(
      ['evidence.attach', 'dossier.receive'].map((name, index) => ({
        at: noon,
        name,
        actorPersonId: index === 0 ? other.personId : council.deputy.personId,
        actorRole: 'economic-office',
        subjectKind: 'dossier',
        subjectId: item.dossierId,
      })),
    )
    .execute();
  const found = await hintsFor(council.secretary);
  expect(found.map(({ memberId, hints }) => [memberId, hints.map(({ kind }) => kind)])).toEqual([
    [member.memberId, ['shareholder', 'supplier']],
    [other.memberId, ['wrote-dossier']],
  ]);
});

test('no product opens over an open hint; a dismissal with a reason or a declaration lets it', async () => {
  const other = council.members[1] as TestMember;
  await worksThere(member);
  await worksThere(other);
  await acts().as(council.chair, openSession, { sessionId });
  await expect(open()).rejects.toMatchObject({
    code: 'agenda-item.hints-open',
    details: { names: [member.actor.name, other.actor.name] },
  });
  const dismiss = { itemId: item.itemId, memberId: other.memberId, reason: 'Đã nghỉ việc từ năm 2024' };
  await expect(acts().as(council.deputy, dismissHint, dismiss)).rejects.toMatchObject({ code: 'chair.only' });
  await acts().as(council.chair, dismissHint, dismiss);
  await expect(acts().as(council.chair, dismissHint, dismiss)).rejects.toMatchObject({ code: 'conflict-hint.none' });
  await acts().declare(item, member);
  await open();
  const events = await acts().eventsAbout(item.itemId);
  expect(events.map(({ name }) => name)).toEqual(['conflict-hint.dismiss', 'agenda-item.open']);
  // The kind only: the reason stays in its row.
  expect(JSON.stringify(events)).not.toContain('nghỉ việc');
  const sheets = await held.db.selectFrom('scoring.scoreSheet').select(['memberId', 'state']).execute();
  expect(sheets.find(({ memberId }) => memberId === other.memberId)?.state).toBe('draft');
  expect(sheets.find(({ memberId }) => memberId === member.memberId)?.state).toBe('shut');
});

test('where the council’s rules do not ask for it, hints are shown and stop nothing', async () => {
  await held.owner
    .updateTable('scoring.council')
    .set({ interestsBeforeOpening: false })
    .where('id', '=', council.councilId)
    .execute();
  await worksThere(member);
  await acts().as(council.chair, openSession, { sessionId });
  await open();
  expect((await acts().itemOf(item.itemId)).state).toBe('open');
});

test('two dismissals at once leave one', async () => {
  await worksThere(member);
  const dismiss = { itemId: item.itemId, memberId: member.memberId, reason: 'Không còn' };
  const tried = await Promise.allSettled([1, 2].map(() => acts().as(council.chair, dismissHint, dismiss)));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { count } = await held.db
    .selectFrom('scoring.hintDismissal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('agendaItemId', '=', item.itemId)
    .executeTakeFirstOrThrow();
  expect(count).toBe(1);
});

test('a chair with an interest leads the product no more; the authorised deputy does', async () => {
  await worksThere(council.chair);
  await acts().as(council.chair, openSession, { sessionId });
  await expect(
    acts().as(council.chair, dismissHint, { itemId: item.itemId, memberId: council.chair.memberId, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'conflict-hint.own' });
  await acts().declare(item, council.chair);
  await expect(open()).rejects.toMatchObject({ code: 'interest.holds' });
  await acts().as(council.chair, authoriseChair, { sessionId, memberId: council.deputy.memberId, paper: 'GUQ 1' });
  await acts().as(council.deputy, openItem, { itemId: item.itemId });
  for (const one of [council.deputy, ...council.members]) await acts().submit(item, one, 60, 3);
  await expect(acts().close(item, council.chair)).rejects.toMatchObject({ code: 'interest.holds' });
  await acts().as(council.deputy, closeItem, { itemId: item.itemId });
  await acts().settle(item, council.deputy);
  const { pointsSum, sheetCount } = await held.db
    .selectFrom('scoring.rating')
    .select(['pointsSum', 'sheetCount'])
    .where('agendaItemId', '=', item.itemId)
    .executeTakeFirstOrThrow();
  // The recused chair counts for the quorum and not in the mean.
  expect({ pointsSum, sheetCount }).toEqual({ pointsSum: 180, sheetCount: 3 });
  expect((await acts().itemOf(item.itemId)).quorum).toMatchObject({ present: 4, members: 4 });
});

test('whoever declared an interest sees nothing of the product: no dossier, sheet, page, advice or result', async () => {
  const { dossierId, itemId } = item;
  const viewer = member.actor;
  const looks = {
    dossier: () => dossierForViewer(held.db, viewer, { dossierId, now: noon }),
    advice: () => adviceForViewer(held.db, viewer, { dossierId, now: noon }),
    sheet: () => scoreSheetForMember(held.db, viewer, { agendaItemId: itemId }),
    page: () => agendaItemPage(held.db, viewer, { itemId }),
    result: () => itemResult(held.db, viewer, { itemId }),
  };
  for (const [what, look] of Object.entries(looks)) await expect(look(), what).resolves.toBeDefined();
  await acts().as(council.chair, openSession, { sessionId });
  const { interestId } = await acts().declare(item, member, 'Người nhà');
  const refused = async (more: Record<string, () => Promise<unknown>> = {}) => {
    for (const [what, look] of Object.entries({ ...looks, ...more })) {
      const refusal = await look().catch((error) => error);
      expect([403, 404], what).toContain(refusal?.status);
    }
  };
  await refused();
  // The board of whoever chairs shows the row and no more; here the member chairs by authorisation.
  await acts().as(council.chair, authoriseChair, { sessionId, memberId: member.memberId, paper: 'GUQ 2' });
  const board = await sessionBoard(held.db, viewer, { sessionId, now: noon });
  expect(board.products[0]).toMatchObject({ mean: null, highest: null, stars: null });
  expect(board.products[0]?.may).toEqual({});
  await acts().as(council.chair, authoriseChair, { sessionId, memberId: council.chair.memberId });

  // The chair finds no interest: everything is there again.
  await acts().as(council.chair, dismissInterest, { interestId, reason: 'Không đúng' });
  for (const [what, look] of Object.entries(looks)) await expect(look(), what).resolves.toBeDefined();
});

test('after the result too: minutes, result and printed sheets are not for whoever had an interest', async () => {
  await acts().as(council.chair, openSession, { sessionId });
  await acts().declare(item, member);
  await open();
  for (const one of [council.chair, council.deputy, council.members[1] as TestMember])
    await acts().submit(item, one, 60, 3);
  await acts().close(item, council.chair);
  await acts().settle(item, council.chair);
  await acts().as(council.chair, closeSession, { sessionId });
  const { id: sheetId } = await acts().sheetOf(item.itemId, council.deputy);
  const looks = [
    () => minutesOf(held.db, member.actor, { sessionId }),
    () => itemResult(held.db, member.actor, { itemId: item.itemId }),
    () => printedSheet(held.db, member.actor, { sheetId }),
  ];
  for (const look of looks) await expect(look()).rejects.toMatchObject({ code: 'interest.holds', status: 403 });
  expect((await printedSheet(held.db, council.secretary.actor, { sheetId })).total).toBe(60);
});
