import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import { saveDraftMark, saveDraftMarks } from '#modules/scoring/index.ts';
import { type PersonActor, systemActor, visitor } from '#platform/actor.ts';
import { type AnyCommand, perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { Problem } from '#platform/problem.ts';
import { allCommands } from '../../src/commands.ts';
import { installMessages } from '../../src/sentences.ts';
import { createActor } from '../support/acting-person.ts';
import { callsOnWard, commandsWithoutIdentifiers } from '../support/calls-on-a-ward.ts';
import { contentOf } from '../support/content-of-tables.ts';
import { createUnit, otherWard, performerOf, ward } from '../support/council.ts';
import { useDatabase } from '../support/database.ts';
import { queriesWithViewer, questionsAboutNothing, questionsOnWard } from '../support/questions-on-a-ward.ts';
import { createWardWorld, type WardWorld } from '../support/ward-world.ts';

const held = useDatabase();
const now = new Date('2026-11-24T05:00:00Z');
let here: WardWorld;
let there: WardWorld;
/** Everybody who must find nothing of `here`, by what they are. */
let strangers: [string, PersonActor][];

beforeAll(async () => {
  installMessages();
  await loadRegulationPack(held.owner);
  for (const unit of [ward, otherWard]) await createUnit(held.owner, unit);
  await createUnit(held.owner, { id: '00199', kind: 'commune', path: 'VN/01/00199/' });
  await createUnit(held.owner, { id: '02', kind: 'province', path: 'VN/02/' });
  here = await createWardWorld(held.db, held.owner, { ...ward, mark: 'Chàm' }, now);
  there = await createWardWorld(held.db, held.owner, { ...otherWard, mark: 'Nâu' }, now);
  const someone = async (role: Parameters<typeof createActor>[2]['role'], unitId: string, scopeId?: string) =>
    (await createActor(held.db, held.owner, { role, unitId, scopeId, name: 'Người Mẫu Lạ' }, now)).actor;
  const { producerId, councilId } = here.ids;
  strangers = [
    ...Object.entries(there.people).map(([name, actor]) => [`${name} of another ward`, actor] as [string, PersonActor]),
    ['producer beside', here.people.rival],
    ['leader of another group', here.people.otherNeighbourhood],
    ['central office', await someone('central-office', 'VN')],
    ['provincial expert without assignment', await someone('expert', '01')],
    ['expert past the term of every dossier', await pastExpert(await someone('expert', '01'))],
    ...(await Promise.all(
      (['provincial-office', 'records-clerk', 'inspector'] as const).map(
        async (role): Promise<[string, PersonActor]> => [`${role} of another province`, await someone(role, '02')],
      ),
    )),
    // Another ward's administrator can type any identifier into an invitation; the grant must open nothing.
    ['producer of another ward whose grant names a producer here', await someone('producer', otherWard.id, producerId)],
    ...(await Promise.all(
      (['advisory-team', 'council-secretary', 'council-chair', 'council-deputy', 'council-member'] as const).map(
        async (role): Promise<[string, PersonActor]> => [
          `${role} of another ward whose grant names the council here`,
          await someone(role, otherWard.id, councilId),
        ],
      ),
    )),
  ];
});

describe('every command', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await contentOf(held.owner);
  });

  it('is tried here, or takes nobody’s identifiers', () => {
    expect([...Object.keys(callsOnWard), ...commandsWithoutIdentifiers].sort()).toEqual(
      allCommands.map(({ name }) => name).sort(),
    );
  });

  describe.each(Object.entries(callsOnWard))('%s', (name, { by, input }) => {
    const command = () => allCommands.find((candidate) => candidate.name === name) as AnyCommand;

    it('finds what it acts on when the right person calls', async () => {
      const actor = by === 'system' ? systemActor('test') : here.people[by];
      const refusal = await tried(actor, command(), input(here.ids, here));
      // A refusal by the state of things is an answer too; "not found" and "never" are none.
      if (name !== 'succession.apply')
        expect(['not-found', 'role-missing', 'not-allowed', 'input.invalid']).not.toContain(refusal?.code);
    });

    it('finds nothing for anybody else', async () => {
      const found: string[] = [];
      for (const [who, actor] of strangers) {
        const refusal = await performed(actor, command(), input(here.ids, here));
        const expected = command().roles.includes(actor.grant.role) ? ['not-found'] : ['role-missing'];
        if (!expected.includes(refusal?.code ?? '')) found.push(`${who}: ${refusal?.code ?? 'done'}`);
      }
      const asVisitor = await performed(visitor, command(), input(here.ids, here));
      if (asVisitor?.code !== 'sign-in-needed') found.push(`visitor: ${asVisitor?.code ?? 'done'}`);
      expect(found).toEqual([]);
    });

    it('does not take one identifier of another ward among one’s own', async () => {
      const found: string[] = [];
      const actor = by === 'system' ? undefined : there.people[by];
      const own = input(there.ids, there);
      const foreign = input(here.ids, here);
      for (const mixed of actor ? withOneOf(own, foreign) : []) {
        const refusal = await performed(actor as PersonActor, command(), mixed.input);
        if (refusal === undefined) found.push(`${mixed.field}: done`);
      }
      expect(found).toEqual([]);
    });
  });

  it('has left everything as it was', async () => {
    expect(await contentOf(held.owner)).toEqual(before);
  });
});

describe('autosave', () => {
  it('keeps a mark in one’s own sheet only', async () => {
    const mark = { criterion: '1.1', value: '2' };
    const { sheetId } = here.ids;
    for (const [who, actor] of [...strangers, ['the chair', here.people.chair] as const]) {
      const me = performerOf(held.db, actor, now);
      await expect(saveDraftMark(me, { sheetId, ...mark }), who).rejects.toMatchObject({ code: 'not-found' });
      await expect(saveDraftMarks(me, { sheetId, marks: [mark] }), who).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await saveDraftMark(performerOf(held.db, here.people.member, now), { sheetId, ...mark })).version).toBe(2);
  });
});

describe('every query', () => {
  it('that knows who asks is asked here', () => {
    expect([...Object.keys(questionsOnWard), ...Object.keys(questionsAboutNothing)].sort()).toEqual(
      [...queriesWithViewer].sort(),
    );
  });

  it.each(Object.entries(questionsOnWard))('%s answers the right person only', async (_name, question) => {
    const { by, ask, toWholeWard } = question;
    const answer = (viewer: PersonActor) => held.db.transaction().execute((db) => ask(db, viewer, here, now));
    const rightful = await answer(here.people[by]).catch((error) => error);
    // A paper of a session that is not closed yet: refused, but found.
    if (!(rightful instanceof Problem && rightful.code === 'session.wrong-state')) {
      if (rightful instanceof Error) throw rightful;
      expect(tracesOf(here, rightful)).not.toEqual([]);
    }
    const found: string[] = [];
    const neighbours: PersonActor[] = toWholeWard ? [here.people.rival, here.people.otherNeighbourhood] : [];
    for (const [who, actor] of strangers) {
      if (neighbours.includes(actor)) continue;
      const given = await answer(actor).catch((error) => error);
      if (given instanceof Error && !(given instanceof Problem)) throw given;
      const code = given instanceof Problem ? given.code : undefined;
      if (code !== undefined && !['not-found', 'not-allowed'].includes(code)) found.push(`${who}: ${code}`);
      // A grant may name a producer or a council of another ward: that identifier is the asker's own.
      const traces = code ? [] : tracesOf(here, given).filter((trace) => trace !== actor.grant.scopeId);
      if (traces.length > 0) found.push(`${who}: ${traces.join(', ')}`);
    }
    expect(found).toEqual([]);
  });
});

/** The term of every assignment ended a moment ago. */
async function pastExpert(actor: PersonActor): Promise<PersonActor> {
  const dossiers = await held.owner.selectFrom('dossiers.dossier').select('id').execute();
  const validTo = new Date(now.getTime() - 1000);
  const validFrom = new Date(now.getTime() - 86_400_000);
  await held.owner
    .insertInto('dossiers.reader')
    .values(
      dossiers.map(({ id }) => ({ id: randomUUID(), dossierId: id, personId: actor.personId, validFrom, validTo })),
    )
    .execute();
  return actor;
}

/** Performs for good. Gives the refusal; throws what is none. */
async function performed(actor: PersonActor | typeof visitor, command: AnyCommand, input: unknown) {
  return refusalOf(perform(performerOf(held.db, actor, now), command, input));
}

/** Performs, and takes it back. */
async function tried(actor: PersonActor | ReturnType<typeof systemActor>, command: AnyCommand, input: unknown) {
  const back = new Error('back');
  let refusal: Problem | undefined;
  await held.db
    .transaction()
    .execute(async (transaction) => {
      const inside = new Proxy(transaction, {
        get: (target, key) => {
          if (key === 'transaction') return () => ({ execute: (run: (db: unknown) => unknown) => run(transaction) });
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      refusal = await refusalOf(perform(performerOf(inside as unknown as Database, actor, now), command, input));
      throw back;
    })
    .catch((error) => {
      if (error !== back) throw error;
    });
  return refusal;
}

async function refusalOf(performing: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await performing;
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** One's own input with each value replaced in turn by the other ward's. */
function withOneOf(own: Record<string, unknown>, foreign: Record<string, unknown>) {
  const fields = Object.keys(own).filter((field) => JSON.stringify(own[field]) !== JSON.stringify(foreign[field]));
  const chosen = fields.map((field) => ({ field, input: { ...own, [field]: foreign[field] } }));
  return fields.length > 1 ? chosen.filter(({ field }) => field !== 'file') : [];
}

/** What in an answer belongs to the ward: its identifiers and the word that all its names carry. */
function tracesOf(world: WardWorld, answer: unknown): string[] {
  const text = answer instanceof Error ? '' : JSON.stringify(answer ?? null);
  const ids = Object.values(world.ids).flatMap((id) => (typeof id === 'string' ? [id] : Object.values(id)));
  return [world.mark, ...ids].filter((trace) => text.includes(trace));
}
