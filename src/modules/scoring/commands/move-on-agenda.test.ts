import { beforeAll, expect, test } from 'vitest';
import { createCouncil, createDossier, otherWard, type TestCouncil, ward } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { moveOnAgenda } from './move-on-agenda.ts';
import { removeFromAgenda } from './remove-from-agenda.ts';

const held = useDatabase();
let council: TestCouncil;
let sessionId: string;

beforeAll(async () => {
  council = await createCouncil(held.owner, { members: 1, sets: ['QD26-01', 'QD26-02', 'QD26-03'] });
  ({ sessionId } = await createSession(held.owner, council, { state: 'planned' }));
});

const { as } = { as: (...args: Parameters<ReturnType<typeof actsIn>['as']>) => actsIn(held.db).as(...args) };
const agenda = () =>
  held.db
    .selectFrom('scoring.agendaItem')
    .select(['id', 'position', 'dossierId'])
    .where('sessionId', '=', sessionId)
    .orderBy('position')
    .execute();
const dossierState = async (dossierId: string) =>
  (await held.db.selectFrom('dossiers.dossier').select('state').where('id', '=', dossierId).executeTakeFirst())?.state;

test('a product moves to any place and the others close up', async () => {
  const [first, second, third] = await agenda();
  await as(council.secretary, moveOnAgenda, { sessionId, itemId: third?.id, position: 1 });
  expect((await agenda()).map(({ id }) => id)).toEqual([third?.id, first?.id, second?.id]);
  await as(council.chair, moveOnAgenda, { sessionId, itemId: third?.id, position: 99 });
  expect((await agenda()).map(({ id, position }) => [id, position])).toEqual([
    [first?.id, 1],
    [second?.id, 2],
    [third?.id, 3],
  ]);
});

test('a product that waits is taken off and its dossier leaves the council', async () => {
  const [first] = await agenda();
  await actsIn(held.db).declare(
    { itemId: first?.id as string, dossierId: '', setCode: '', sheets: new Map() },
    council.deputy,
  );
  await as(council.secretary, removeFromAgenda, { sessionId, itemId: first?.id, reason: 'Chủ thể xin hoãn' });
  expect((await agenda()).map(({ position }) => position)).toEqual([1, 2]);
  expect(await dossierState(first?.dossierId as string)).toBe('received');
  await as(council.secretary, addToAgenda, { sessionId, dossierId: first?.dossierId });
  expect((await agenda()).at(-1)).toMatchObject({ position: 3, dossierId: first?.dossierId });
});

test('a product that was opened stays, and members do not edit the agenda', async () => {
  const [first] = await agenda();
  await held.owner
    .updateTable('scoring.agendaItem')
    .set({ state: 'open' })
    .where('id', '=', first?.id as string)
    .execute();
  await expect(
    as(council.secretary, removeFromAgenda, { sessionId, itemId: first?.id, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'agenda-item.wrong-state' });
  await expect(as(council.deputy, moveOnAgenda, { sessionId, itemId: first?.id, position: 2 })).rejects.toMatchObject({
    code: 'role-missing',
  });
});

test("a dossier of another ward, one twice, and another council's session are refused", async () => {
  const foreign = await createDossier(held.owner, otherWard);
  const add = (dossierId: string, by = council.secretary) => as(by, addToAgenda, { sessionId, dossierId });
  await expect(add(foreign.dossierId)).rejects.toMatchObject({ code: 'not-found', status: 404 });
  const [first] = await agenda();
  await expect(add(first?.dossierId as string)).rejects.toMatchObject({ status: 404 });
  const other = await createCouncil(held.owner, { unit: otherWard, members: 1, sets: [] });
  await expect(add(foreign.dossierId, other.secretary)).rejects.toMatchObject({ code: 'not-found' });
  expect(await dossierState(foreign.dossierId)).toBe('received');
});

test('two dossiers added at once take two places', async () => {
  const [one, two] = [await createDossier(held.owner, ward), await createDossier(held.owner, ward)];
  const before = (await agenda()).length;
  await Promise.all([
    as(council.secretary, addToAgenda, { sessionId, dossierId: one.dossierId }),
    as(council.chair, addToAgenda, { sessionId, dossierId: two.dossierId }),
  ]);
  expect((await agenda()).slice(before).map(({ position }) => position)).toEqual([before + 1, before + 2]);
});
