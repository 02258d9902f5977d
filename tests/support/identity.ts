import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import { beforeAll } from 'vitest';
import { giveGrant } from '#modules/identity/commands/give-grant.ts';
import { loadUnits } from '#modules/identity/load-units.ts';
import type { Role } from '#modules/identity/rules/roles.ts';
import { type Actor, type PersonActor, systemActor, visitor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { RequestContext } from '#platform/context.ts';
import { createFileStore } from '#platform/files/create-file-store.ts';
import { createLog } from '#platform/log.ts';
import type { Letter } from '#platform/mail.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { useDatabase } from './database.ts';

/** The ward of the demonstration, a second ward of the same province, and a ward of another province. */
export const yenHoa = '00175';
export const cauGiay = '00166';
export const hoanKiem = '00070';
export const hanoi = '01';

export const password = 'mat-khau-thu-2026';

/**
 * A database with every unit, and what a request finds around it. `actor(role, unitId)` makes a new person with that
 * grant; `as(actor)` is the context of their request.
 */
export function useIdentity() {
  const held = useDatabase();
  const letters: Letter[] = [];
  // Hashed once: every person of a test has the same password.
  let hash: string | undefined;
  let present = new Date();
  const storage = mkdtempSync(join(tmpdir(), 'saolang-test-'));
  const config = readConfig({ DATABASE_URL: 'postgres://unused', STORAGE_DIR: storage, LOG_LEVEL: 'silent' });

  beforeAll(async () => {
    await loadUnits(held.db, new Date());
  });

  const as = (actor: Actor): RequestContext => ({
    db: held.db,
    actor,
    clock: () => present,
    newId: randomUUID,
    log: createLog('silent'),
    config,
    files: createFileStore(config),
    mail: { send: async (letter) => void letters.push(letter) },
    requestNumber: 'TESTTEST',
    clientAddress: '192.0.2.7',
    nonce: 'test',
  });

  const person = async (role: Role, unitId: string, more: { scopeId?: string; name?: string } = {}) => {
    const email = `${randomUUID()}@mau.vn`;
    const name = more.name ?? 'Nguyễn Mẫu An';
    const personId = randomUUID();
    const person = { id: personId, name, email, searchKey: foldVietnamese(name) };
    await held.db.insertInto('identity.person').values(person).execute();
    hash ??= await hashPassword(password);
    const account = { userId: personId, accountId: personId, providerId: 'credential', password: hash };
    await held.db.insertInto('identity.account').values(account).execute();
    const grant = { personId, role, unitId, scopeId: more.scopeId };
    const { grantId } = await perform(as(systemActor('seed')), giveGrant, grant);
    const unit = await held.db
      .selectFrom('identity.unit')
      .selectAll()
      .where('id', '=', unitId)
      .executeTakeFirstOrThrow();
    const actor: PersonActor = {
      kind: 'person',
      personId,
      name,
      sessionId: randomUUID(),
      grant: {
        id: grantId,
        role,
        unitId,
        unitPath: unit.path,
        unitName: unit.fullName,
        scopeKind: null,
        scopeId: more.scopeId ?? null,
      },
    };
    return { actor, personId, email, grantId };
  };

  return {
    get db() {
      return held.db;
    },
    get owner() {
      return held.owner;
    },
    letters,
    config,
    as,
    person,
    actor: async (role: Role, unitId: string, more?: { scopeId?: string }) => (await person(role, unitId, more)).actor,
    system: () => as(systemActor('test')),
    visitor: () => as(visitor),
    now: () => present,
    /** Moves the clock on. */
    pass: (minutes: number) => {
      present = new Date(present.getTime() + minutes * 60_000);
    },
    events: (name: string, subjectId?: string) =>
      held.db
        .selectFrom('platform.event')
        .selectAll()
        .where('name', '=', name)
        .$if(subjectId !== undefined, (query) => query.where('subjectId', '=', subjectId as string))
        .orderBy('id')
        .execute(),
  };
}

/** The cookies of an answer, as the browser would send them with the next request. */
export function cookiesOf(headers: Headers, before = ''): string {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split(/=(.*)/s) as [string, string]),
  );
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

export const requestWith = (cookie: string): Request =>
  new Request('http://localhost:3000/', { headers: { cookie, 'x-saolang-client-address': '192.0.2.7' } });
