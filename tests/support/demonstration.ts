import { readFileSync } from 'node:fs';
import { cp, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadUnits } from '#modules/identity/index.ts';
import { loadRegulationPack } from '#modules/regulation/index.ts';
import type { Actor, PersonActor } from '#platform/actor.ts';
import { readConfig } from '#platform/config.ts';
import type { Installation, RequestContext } from '#platform/context.ts';
import { createInstallation } from '#platform/installation.ts';
import { prepareDatabase } from '#platform/prepare-database.ts';
import { actAs } from '../../src/demonstration/act-as.ts';
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts';
import { installLinks } from '../../src/links.ts';
import { type Browser, useApp } from './app.ts';
import { createTestDatabase, makeOnce } from './database.ts';

/** The ward of the demonstration, and the ward beside it. */
export const demonstrationWard = '00175';
export const wardBeside = '00166';

const { password, people } = JSON.parse(readFileSync('seeds/demo/people.json', 'utf8')) as {
  password: string;
  people: { key: string; email: string; grants: { role: string }[] }[];
};
export const demonstrationPassword = password;
export const emailOf = (key: string): string => {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody in the demonstration is called ${key}`);
  return found.email;
};

/**
 * A database with the whole demonstration. It is loaded once per run of the tests and copied as a template; its files lie
 * beside it. The name changes with the run, so that nothing old is met.
 */
export const openDemonstration = () =>
  createTestDatabase(async (server) => {
    const { name, files } = await demonstrationOfThisRun();
    await makeOnce(server, name, async (url) => {
      await prepareDatabase(url, resolve('migrations'));
      const installation = createInstallation(
        readConfig({ DATABASE_URL: url, STORAGE_DIR: files, LOG_LEVEL: 'error', MAIL_DIR: `${files}-mail` }),
      );
      installLinks();
      await loadUnits(installation.db, installation.clock());
      await loadRegulationPack(installation.db);
      await loadDemonstration(installation);
      await installation.close();
    });
    return name;
  });

/** The files of the demonstration, put where an installation keeps its own. */
export async function copyDemonstrationFiles(storage: string): Promise<void> {
  await cp((await demonstrationOfThisRun()).files, storage, { recursive: true });
}

async function demonstrationOfThisRun() {
  // Test files run in processes of one parent; the build tells apart runs whose parent is a long-lived one.
  const run = `${process.ppid}_${Math.round((await stat('build/server/app.js')).mtimeMs)}`;
  return { name: `demonstration_${run}`, files: resolve('var', `test-demonstration-${run}`) };
}

/** The web application on the demonstration, its people signed in on demand and the identifiers of what it holds. */
export function useDemonstration(more: (installation: Installation) => Promise<void> = async () => {}) {
  const running = useApp(async (installation) => {
    await copyDemonstrationFiles(installation.config.STORAGE_DIR);
    await more(installation);
  }, openDemonstration);
  const browsers = new Map<string, Promise<Browser>>();

  const personId = async (key: string): Promise<string> =>
    (
      await running.owner
        .selectFrom('identity.person')
        .select('id')
        .where('email', '=', emailOf(key))
        .executeTakeFirstOrThrow()
    ).id;

  /** A performer that acts as that person; without `role` under their first grant. */
  const actor = async (key: string, role?: string): Promise<PersonActor> => {
    const id = await personId(key);
    const grants = await running.owner
      .selectFrom('identity.roleGrant')
      .select('role')
      .where('personId', '=', id)
      .orderBy('validFrom')
      .execute();
    return (await actAs(running.installation, id, role ?? grants[0]?.role ?? '')).actor;
  };

  return {
    running,
    personId,
    actor,
    as: (who: Actor): RequestContext => ({
      ...running.installation,
      actor: who,
      requestNumber: 'TESTTEST',
      clientAddress: '192.0.2.7',
      nonce: 'test',
    }),
    /** Signed in once per file; a person with several grants acts under the one that names `role`. */
    signedIn: (key: string, role?: string): Promise<Browser> => {
      const name = `${key} ${role}`;
      const known = browsers.get(name) ?? signIn(running.visitor(), key, role);
      browsers.set(name, known);
      return known;
    },
  };
}
export type Demonstration = ReturnType<typeof useDemonstration>;

/** `role` is the word on the screen, as in "Thư ký Hội đồng". */
async function signIn(browser: Browser, key: string, role?: string): Promise<Browser> {
  await browser.signIn(emailOf(key), password);
  if (role === undefined) return browser;
  const html = await (await browser.get('/vai')).text();
  const before = html.slice(0, html.indexOf(`<span>${role}<`));
  const grantId = [...before.matchAll(/name="grantId"[^>]*value="([0-9a-f-]{36})"/g)].at(-1)?.[1];
  if (!grantId) throw new Error(`${key} has no role called ${role}`);
  await browser.post('/vai', { grantId });
  return browser;
}
