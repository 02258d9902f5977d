import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../tests/support/database.ts';
import { noBecause, yes } from './access.ts';
import { systemActor, visitor } from './actor.ts';
import { defineCommand, perform } from './command.ts';
import { createLog } from './log.ts';
import { Problem, platformProblem } from './problem.ts';

const held = useDatabase();
const noon = new Date('2026-11-24T05:00:00Z');

const storeSeed = defineCommand({
  name: 'test-seed.store',
  roles: ['system'],
  input: z.strictObject({
    name: z.string().min(1),
    forbidden: z.boolean().default(false),
    events: z.number().default(1),
  }),
  subject: async () => ({}),
  may: () => yes,
  run: async ({ db, record, newId, now }, _subject, input) => {
    if (input.forbidden) throw platformProblem('not-allowed');
    await db.insertInto('platform.seed').values({ name: input.name, hash: 'x', loadedAt: now }).execute();
    for (let index = 0; index < input.events; index++)
      record({ subject: { kind: 'seed', id: input.name }, unitId: null });
    return { token: newId() };
  },
});

const performer = () => ({
  db: held.db,
  actor: systemActor('test'),
  clock: () => noon,
  newId: randomUUID,
  log: createLog('silent'),
});

const eventsAbout = (id: string) =>
  held.db.selectFrom('platform.event').selectAll().where('subjectId', '=', id).execute();
const stored = async (name: string) =>
  (await held.db.selectFrom('platform.seed').select('name').where('name', '=', name).execute()).length;

test('a command leaves its change and exactly one event, at the clock it was given', async () => {
  await perform(performer(), storeSeed, { name: 'a' });
  expect(await stored('a')).toBe(1);
  expect(await eventsAbout('a')).toMatchObject([
    { name: 'test-seed.store', actorRole: 'system', at: noon, unitId: null },
  ]);
});

test('a command that forgets its event, or records two, does not commit', async () => {
  await expect(perform(performer(), storeSeed, { name: 'b', events: 0 })).rejects.toThrow('recorded 0 events');
  await expect(perform(performer(), storeSeed, { name: 'b', events: 2 })).rejects.toThrow('recorded 2 events');
  expect(await stored('b')).toBe(0);
  expect(await eventsAbout('b')).toEqual([]);
});

test('a refusal inside run takes everything back', async () => {
  await expect(perform(performer(), storeSeed, { name: 'c', forbidden: true })).rejects.toMatchObject({
    code: 'not-allowed',
    status: 403,
  });
  expect(await stored('c')).toBe(0);
});

test('a role that the command does not name is refused before anything runs', async () => {
  await expect(perform({ ...performer(), actor: visitor }, storeSeed, { name: 'd' })).rejects.toMatchObject({
    code: 'sign-in-needed',
  });
});

test('bad input is refused with a message for each field and unknown fields are not taken', async () => {
  const refusal = await perform(performer(), storeSeed, { name: '', extra: 1 }).catch((error) => error);
  expect(refusal).toBeInstanceOf(Problem);
  expect(refusal.status).toBe(422);
  expect(refusal.fields).toEqual({ name: ['Cần điền ô này.'], form: ['Không nhận các mục: extra.'] });
});

test('a double tap with one request key, even at once, changes once and answers the same', async () => {
  const requestKey = randomUUID();
  const answers = await Promise.all(
    [1, 2, 3].map(() => perform(performer(), storeSeed, { name: 'e' }, { requestKey })),
  );
  expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
  expect((await eventsAbout('e')).length).toBe(1);
  await expect(perform(performer(), storeSeed, { name: 'other' }, { requestKey })).rejects.toMatchObject({
    code: 'request-key.reused',
  });
});

test('may answers no with a reason, and nothing is written', async () => {
  const shut = { ...storeSeed, name: 'test-seed.shut', may: () => noBecause(platformProblem('busy')) };
  await expect(perform(performer(), shut, { name: 'f' })).rejects.toMatchObject({ code: 'busy', status: 503 });
  expect(await stored('f')).toBe(0);
});

test('the running software can add events but neither change nor delete them', async () => {
  await expect(held.db.updateTable('platform.event').set({ name: 'x' }).execute()).rejects.toThrow('permission denied');
  await expect(held.db.deleteFrom('platform.event').execute()).rejects.toThrow('permission denied');
});
