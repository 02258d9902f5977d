import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
  createCouncil,
  createPerson,
  noon,
  otherWard,
  province,
  type TestCouncil,
  type TestMember,
  type TestPerson,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { adviceForViewer } from './advice-for-viewer.ts';
import { agendaItemPage } from './agenda-item-page.ts';
import { councilPage, councilsForViewer } from './councils-for-viewer.ts';
import { itemResult } from './item-result.ts';
import { minutesOf } from './minutes-of.ts';
import { mySheets } from './my-sheets.ts';
import { scoreSheetForMember } from './score-sheet-for-member.ts';
import { scoringWork } from './scoring-work.ts';
import { sessionBoard } from './session-board.ts';
import { sessionPreparation } from './session-preparation.ts';
import { sessionsForViewer } from './sessions-for-viewer.ts';

const held = useDatabase();
let council: TestCouncil;
let elsewhere: TestCouncil;
let sessionId: string;
let item: TestItem;
let member: TestMember;
let conflicted: TestMember;

// Points no other figure of the pages can be: not a date, a count, a maximum or a percent.
const points = [83, 87];

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 3 });
  elsewhere = await createCouncil(held.owner, { unit: otherWard, members: 1 });
  [member, conflicted] = council.members as [TestMember, TestMember];
  const session = await createSession(held.owner, council);
  sessionId = session.sessionId;
  item = session.items[0] as TestItem;
  await actsIn(held.db).submit(item, council.chair, points[0] as number);
  await actsIn(held.db).submit(item, council.deputy, points[1] as number, 1, { opinion: 'Ý kiến riêng' });
  await actsIn(held.db).declare(item, conflicted, 'Bí mật gia đình');
});

const board = (viewer: TestPerson) => sessionBoard(held.db, viewer.actor, { sessionId, now: noon });
const page = (viewer: TestPerson) => agendaItemPage(held.db, viewer.actor, { itemId: item.itemId });
/** Whether the number stands anywhere in the answer, as a number or a decimal text. */
function tells(value: unknown, total: number): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((inner) => tells(inner, total));
  return value === total || value === `${total}.00` || value === String(total);
}

test('a member with an interest sees no more of the product from another office of the same person', async () => {
  const office = await createPerson(held.owner, ward, 'economic-office');
  const disguised = { ...office, actor: { ...office.actor, personId: conflicted.personId } };
  expect(JSON.stringify(await page(office))).toContain(item.itemId);
  await expect(page(disguised)).rejects.toMatchObject({ code: 'interest.holds' });
  for (const total of points) expect(tells(await board(disguised), total)).toBe(false);
  const { dossierId } = council.dossiers[0] as TestCouncil['dossiers'][number];
  await held.owner
    .insertInto('dossiers.recusal')
    .values({
      id: randomUUID(),
      dossierId,
      personId: conflicted.personId,
      councilId: council.councilId,
      since: noon,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const advice = (who: TestPerson) => adviceForViewer(held.db, who.actor, { dossierId, now: noon });
  expect(await advice(office)).toMatchObject({ dossierId });
  await expect(advice(disguised)).rejects.toMatchObject({ code: 'not-found' });
});

test('before closing the secretary sees totals and progress', async () => {
  const view = await board(council.secretary);
  expect(view.products[0]).toMatchObject({
    lowest: 83,
    highest: 87,
    mean: '85.00',
    submitted: 2,
    expected: 4,
    may: {},
  });
  expect(view.products[0]?.cells).toEqual([
    { state: 'submitted', total: 83 },
    { state: 'submitted', total: 87 },
    { state: 'not-opened' },
    { state: 'conflict' },
    { state: 'not-opened' },
  ]);
  expect(view.facts).toMatchObject({
    present: 5,
    invited: 5,
    quorumReached: true,
    conflicts: [{ member: conflicted.actor.name }],
  });
  expect((await page(council.secretary)).sheets.map(({ total }) => total)).toEqual([83, 87, null, null, null]);
});

test('before closing members, chair and office see who has handed in and not one point', async () => {
  for (const viewer of [member, council.chair, council.deputy, council.head]) {
    const view = await board(viewer);
    expect(view.products[0]).toMatchObject({
      lowest: null,
      highest: null,
      mean: null,
      stars: null,
      submitted: 2,
      differing: [],
    });
    expect(view.products[0]?.cells.slice(0, 2)).toEqual([
      { state: 'submitted', total: null },
      { state: 'submitted', total: null },
    ]);
    const shown = await page(viewer);
    expect(shown).toMatchObject({ spread: null, differing: [], comparison: null, levels: [] });
    expect(await itemResult(held.db, viewer.actor, { itemId: item.itemId })).toBe(null);
    for (const total of points) {
      expect(tells(view, total)).toBe(false);
      // One's own total is one's own.
      const own = (total === 83 && viewer === council.chair) || (total === 87 && viewer === council.deputy);
      expect(tells(shown, total)).toBe(own);
    }
    expect(JSON.stringify([view, shown])).not.toContain('Ý kiến riêng');
  }
});

test('an interest is known in the room; its reason only to those who keep the session', async () => {
  const reasonFor = async (viewer: TestPerson) => (await page(viewer)).interests[0]?.reason;
  // Whoever declared it sees nothing of the product any more.
  await expect(reasonFor(conflicted)).rejects.toMatchObject({ code: 'interest.holds', status: 403 });
  expect(await reasonFor(council.secretary)).toBe('Bí mật gia đình');
  expect(await reasonFor(council.chair)).toBe('Bí mật gia đình');
  expect(await reasonFor(member)).toBe(null);
  expect(await reasonFor(council.head)).toBe(null);
  expect(JSON.stringify(await board(member))).not.toContain('Bí mật');
});

test('a member opens their own sheet and nobody opens another', async () => {
  const own = await scoreSheetForMember(held.db, council.deputy.actor, { agendaItemId: item.itemId });
  expect(own).toMatchObject({
    state: 'submitted',
    opinion: 'Ý kiến riêng',
    rehearsal: true,
    may: { submit: { allowed: false } },
  });
  const other = await scoreSheetForMember(held.db, member.actor, { agendaItemId: item.itemId });
  expect(other).toMatchObject({ state: 'draft', knockOuts: [], may: { submit: { allowed: true } } });
  expect(other.marks).toEqual({});
  expect(other.sheetId).toBe(item.sheets.get(member.memberId));
  await expect(scoreSheetForMember(held.db, conflicted.actor, { agendaItemId: item.itemId })).rejects.toMatchObject({
    code: 'interest.holds',
    status: 403,
  });
  for (const viewer of [council.secretary, council.head, elsewhere.chair])
    await expect(scoreSheetForMember(held.db, viewer.actor, { agendaItemId: item.itemId })).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('another unit, another council, the province and other roles find nothing under these identifiers', async () => {
  const sameWard = await createCouncil(held.owner, { members: 1, sets: [] });
  const outsiders = [
    elsewhere.chair,
    elsewhere.secretary,
    elsewhere.head,
    sameWard.secretary,
    await createPerson(held.owner, ward, 'one-stop-desk'),
    await createPerson(held.owner, ward, 'expert'),
    await createPerson(held.owner, province, 'provincial-office'),
    await createPerson(held.owner, otherWard, 'administrator'),
    await createPerson(held.owner, ward, 'advisory-team', elsewhere.councilId),
  ];
  for (const { actor } of outsiders) {
    const gone = { code: 'not-found', status: 404 };
    await expect(sessionBoard(held.db, actor, { sessionId, now: noon })).rejects.toMatchObject(gone);
    await expect(sessionPreparation(held.db, actor, { sessionId })).rejects.toMatchObject(gone);
    await expect(mySheets(held.db, actor, { sessionId })).rejects.toMatchObject(gone);
    await expect(minutesOf(held.db, actor, { sessionId })).rejects.toMatchObject(gone);
    await expect(agendaItemPage(held.db, actor, { itemId: item.itemId })).rejects.toMatchObject(gone);
    await expect(itemResult(held.db, actor, { itemId: item.itemId })).rejects.toMatchObject(gone);
    await expect(councilPage(held.db, actor, { councilId: council.councilId })).rejects.toMatchObject(gone);
    expect((await sessionsForViewer(held.db, actor)).map((row) => row.sessionId)).not.toContain(sessionId);
    expect((await councilsForViewer(held.db, actor, '2026-11-24')).map((row) => row.councilId)).not.toContain(
      council.councilId,
    );
    expect(JSON.stringify(await scoringWork(held.db, actor, noon))).not.toContain(sessionId);
  }
});

test('what is no identifier, or nobody, finds nothing either', async () => {
  for (const sessionIdTyped of ["' or 1=1 --", '', '../..', randomUUID()])
    await expect(
      sessionBoard(held.db, council.secretary.actor, { sessionId: sessionIdTyped, now: noon }),
    ).rejects.toMatchObject({ code: 'not-found' });
  await expect(agendaItemPage(held.db, council.chair.actor, { itemId: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(sessionBoard(held.db, { kind: 'visitor' }, { sessionId, now: noon })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await sessionsForViewer(held.db, { kind: 'visitor' })).toEqual([]);
});

test('open sheets stand on the work list until they are in; chair and secretary have the session there', async () => {
  const work = await scoringWork(held.db, member.actor, noon);
  expect(work).toMatchObject([
    { kind: 'score-sheet', due: '2026-11-24', href: `/phieu-cham/${item.itemId}`, verb: 'Chấm' },
  ]);
  expect(await scoringWork(held.db, council.deputy.actor, noon)).toEqual([]);
  expect(await scoringWork(held.db, conflicted.actor, noon)).toEqual([]);
  expect(await scoringWork(held.db, council.secretary.actor, noon)).toMatchObject([
    { kind: 'session', href: `/cham-diem/${sessionId}` },
  ]);
});

test('the chair is told that a discussion is due once everybody has handed in, without the figures', async () => {
  const wide = (await createSession(held.owner, { ...council, dossiers: elsewhere.dossiers })).items[0] as TestItem;
  const view = async (viewer: TestPerson) => agendaItemPage(held.db, viewer.actor, { itemId: wide.itemId });
  for (const [index, one] of council.scorers.entries()) {
    expect((await view(council.chair)).overLimit).toBe(false);
    await actsIn(held.db).submit(wide, one, index === 0 ? 60 : 75);
  }
  expect(await view(council.chair)).toMatchObject({
    overLimit: true,
    spread: null,
    differing: [],
    may: { close: { allowed: false }, discuss: { allowed: true } },
  });
  expect((await view(member)).overLimit).toBe(false);
  const seen = await view(council.secretary);
  expect(seen).toMatchObject({ spread: { lowest: 60, highest: 75, over: true } });
  expect(seen.may).toEqual({});
});

test('after closing everybody of the council and its office sees every sheet, the least levels and the result', async () => {
  await actsIn(held.db).close(item, council.chair, [
    { memberId: member.memberId, reason: 'về sớm' },
    { memberId: council.members[2]?.memberId as string, reason: 'về sớm' },
  ]);
  for (const viewer of [member, council.deputy, council.secretary, council.head]) {
    const shown = await page(viewer);
    expect(shown.sheets.map(({ total }) => total)).toEqual([83, 87, null, null, null]);
    expect(shown.comparison).toMatchObject({ totals: [83, 87], opinions: [{ text: 'Ý kiến riêng' }] });
    expect(shown.levels.length).toBeGreaterThan(5);
    expect(await itemResult(held.db, viewer.actor, { itemId: item.itemId })).toMatchObject({
      settled: false,
      total: '85.00',
      spread: { lowest: 83, highest: 87, limit: 10 },
      members: [
        { total: 83 },
        { total: 87 },
        { absence: 'về sớm' },
        { absence: 'không chấm vì có lợi ích liên quan' },
        { absence: 'về sớm' },
      ],
    });
    expect((await board(viewer)).products[0]).toMatchObject({
      lowest: 83,
      highest: 87,
      mean: '85.00',
      state: 'closed',
    });
  }
});
