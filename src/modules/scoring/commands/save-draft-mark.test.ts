import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { createDatabase, createPool } from '#platform/db.server.ts';
import {
  createCouncil,
  createDossier,
  performerOf,
  type TestCouncil,
  type TestMember,
  ward,
} from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem, valuesWithTotal } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { scoreSheetForMember } from '../queries/score-sheet-for-member.ts';
import { saveDraftMark, saveDraftMarks } from './save-draft-mark.ts';
import { submitScoreSheet } from './submit-score-sheet.ts';

const held = useDatabase();
let council: TestCouncil;
let item: TestItem;
let sheetId: string;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 1, sets: [] });
});
beforeEach(async () => {
  council.dossiers = [await createDossier(held.owner, ward)];
  item = (await createSession(held.owner, council)).items[0] as TestItem;
  sheetId = item.sheets.get(council.chair.memberId) as string;
});

const save = (changes: object, by: TestMember = council.chair) =>
  saveDraftMark(performerOf(held.db, by.actor), {
    sheetId,
    criterion: '1.1',
    value: '2',
    note: '',
    version: 0,
    ...changes,
  });
const stored = () =>
  held.db
    .selectFrom('scoring.draftMark')
    .select(['criterionCode', 'points', 'note', 'version'])
    .where('sheetId', '=', sheetId)
    .orderBy('criterionCode')
    .execute();

test('one criterion is saved under its own version, without an event', async () => {
  const before = await held.db.selectFrom('platform.event').select('id').execute();
  expect(await save({ note: 'xem hợp đồng' })).toMatchObject({ version: 1, savedAt: '2026-11-24T05:00:00.000Z' });
  expect(await save({ value: '3', version: 1 })).toMatchObject({ version: 2 });
  expect(await save({ criterion: '1.2', value: '0' })).toMatchObject({ version: 1 });
  expect(await stored()).toEqual([
    { criterionCode: '1.1', points: 3, note: '', version: 2 },
    { criterionCode: '1.2', points: 0, note: '', version: 1 },
  ]);
  expect((await held.db.selectFrom('platform.event').select('id').execute()).length).toBe(before.length);
});

test('an older version is refused with what stands now, and nothing is overwritten', async () => {
  await save({ value: '3', note: 'máy kia' });
  await expect(save({ value: '1' })).rejects.toMatchObject({
    code: 'draft-mark.changed',
    status: 409,
    details: { criterion: '1.1', value: '3', note: 'máy kia', version: 1 },
  });
  expect(await stored()).toEqual([{ criterionCode: '1.1', points: 3, note: 'máy kia', version: 1 }]);
});

test('two devices saving one criterion at once: one is saved, the other learns of it', async () => {
  const outcomes = await Promise.allSettled([save({ value: '1' }), save({ value: '2' }), save({ value: '3' })]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  expect((await stored())[0]?.version).toBe(1);
});

test('a mark is taken back by an empty value, and levels that do not exist are refused', async () => {
  await save({});
  await save({ value: '', version: 1 });
  expect(await stored()).toMatchObject([{ points: null, version: 2 }]);
  await expect(save({ value: '99' })).rejects.toMatchObject({ code: 'draft-mark.no-such-level', status: 422 });
  await expect(save({ criterion: 'constructor' })).rejects.toMatchObject({ code: 'draft-mark.no-such-level' });
});

test('a whole form is saved at once where no script runs', async () => {
  await save({ value: '3' });
  const values = valuesWithTotal('QD26-06', 70, 3);
  const marks = Object.entries(values).map(([criterion, value]) => ({ criterion, value }));
  const saved = await saveDraftMarks(performerOf(held.db, council.chair.actor), { sheetId, marks });
  expect(saved.versions['1.1']).toBe(2);
  expect((await stored()).length).toBe(marks.length);
  const view = await scoreSheetForMember(held.db, council.chair.actor, { agendaItemId: item.itemId });
  expect(Object.values(view.marks).reduce((sum, mark) => sum + mark.points, 0)).toBe(70);
});

test("nothing is saved into somebody else's sheet, a submitted one or a closed product", async () => {
  await expect(save({}, council.deputy)).rejects.toMatchObject({ code: 'not-found', status: 404 });
  await expect(save({}, council.secretary)).rejects.toMatchObject({ code: 'not-found' });
  await actsIn(held.db).submit(item, council.chair, 70);
  await expect(save({})).rejects.toMatchObject({ code: 'score-sheet.submitted', status: 409 });
  sheetId = item.sheets.get(council.deputy.memberId) as string;
  await held.owner.updateTable('scoring.agendaItem').set({ state: 'closed' }).where('id', '=', item.itemId).execute();
  await expect(save({}, council.deputy)).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
  expect(await stored()).toEqual([]);
});

test('a draft saved while the sheet is being handed in is in time or refused, never inside the submitted sheet', async () => {
  const outcomes = await Promise.allSettled([
    ...[1, 2, 3].map((level) => save({ value: String(level) })),
    actsIn(held.db).submit(item, council.chair, 70),
  ]);
  expect(outcomes[3]?.status).toBe('fulfilled');
  const sheet = await actsIn(held.db).sheetOf(item.itemId, council.chair);
  expect(sheet).toMatchObject({ state: 'submitted', total: 70 });
  const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(codes.every((code) => ['score-sheet.submitted', 'draft-mark.changed'].includes(code))).toBe(true);
});

test('a submission whose connection is killed in the middle leaves no half sheet, and the next one goes in', async () => {
  const pool = createPool(held.url, { max: 1, role: 'saolang_app' });
  const dying = createDatabase(pool);
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(dying);
  const pid = rows[0]?.pid as number;
  // Another transaction holds the event table, so the submission has written the sheet and waits for its event.
  const holder = new pg.Client({ connectionString: held.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table platform.event in exclusive mode');
  const input = { sheetId, version: 1, values: valuesWithTotal('QD26-06', 70, 3) };
  const submission = perform(performerOf(dying, council.chair.actor), submitScoreSheet, input).catch((error) => error);
  await waitUntil(async () => {
    const { rowCount } = await holder.query(
      "select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'",
      [pid],
    );
    return rowCount === 1;
  });
  await sql`select pg_terminate_backend(${pid})`.execute(held.owner);
  expect(await submission).toBeInstanceOf(Error);
  await holder.query('rollback');
  await holder.end();
  const acts = actsIn(held.db);
  expect(await acts.sheetOf(item.itemId, council.chair)).toMatchObject({
    state: 'draft',
    total: null,
    marks: {},
    version: 1,
  });
  expect(await acts.eventsAbout(sheetId)).toEqual([]);
  await perform(performerOf(held.db, council.chair.actor), submitScoreSheet, input);
  expect(await acts.sheetOf(item.itemId, council.chair)).toMatchObject({ state: 'submitted', total: 70 });
  expect((await acts.eventsAbout(sheetId)).length).toBe(1);
  await dying.destroy();
});

async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('waited in vain');
}
