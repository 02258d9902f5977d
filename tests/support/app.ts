import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import type { Installation } from '../../src/platform/context.ts';
import { createInstallation } from '../../src/platform/installation.ts';
import { createTestDatabase } from './database.ts';

type App = { request: (path: string, init?: RequestInit) => Response | Promise<Response> };
type Built = { createApp: (installation: Installation) => App };

export interface RunningApp {
  app: App;
  installation: Installation;
  /** The database as its owner, for looking underneath. */
  owner: Awaited<ReturnType<typeof createTestDatabase>>['owner'];
  /** A visitor with an empty cookie jar. */
  visitor: () => Browser;
}

/**
 * The built web application in this process, on a database of its own: requests without a socket, everything else as
 * in service. `npm test` builds before it runs; `prepare` loads what the story needs.
 */
export function useApp(
  prepare: (installation: Installation) => Promise<void> = async () => {},
  openDatabase: () => ReturnType<typeof createTestDatabase> = createTestDatabase,
): RunningApp {
  const running = {} as RunningApp;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const database = await openDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'saolang-test-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      STORAGE_DIR: join(folder, 'files'),
      MAIL_DIR: join(folder, 'mail'),
      LOG_LEVEL: 'error',
    });
    const installation = createInstallation(config);
    ends.push(installation.close, database.drop, () => rm(folder, { recursive: true, force: true }));
    const { createApp } = (await import(/* @vite-ignore */ join(process.cwd(), 'build/server/app.js'))) as Built;
    await prepare(installation);
    const app = createApp(installation);
    Object.assign(running, { app, installation, owner: database.owner, visitor: () => new Browser(app) });
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return running;
}

/** A person's browser without script: keeps cookies, follows nothing by itself, sends the origin that browsers send. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: App) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers: { accept: 'text/html', ...headers } });
  }

  async post(
    path: string,
    fields: Record<string, string> | FormData | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = fields instanceof FormData || fields instanceof URLSearchParams ? fields : new URLSearchParams(fields);
    return this.send(path, { method: 'POST', body, headers: { accept: 'text/html', ...headers } });
  }

  /** What the page's script posts. */
  async postJson(path: string, body: object): Promise<Response> {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Signs in and gives the browser back; throws where the sign-in is refused. */
  async signIn(account: string, password: string): Promise<this> {
    const answer = await this.post('/dang-nhap', { account, password });
    if (answer.status !== 303 && answer.status !== 302)
      throw new Error(`Sign-in of ${account} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    return this;
  }

  /** Any request, with the cookies and the origin of this browser. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', 'localhost');
    headers.set('origin', 'http://localhost');
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await this.app.request(`http://localhost${path}`, { redirect: 'manual', ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  }
}

/** The value of a hidden field on a rendered page. */
export function hiddenValue(html: string, name: string): string {
  const tag = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  const value = tag?.match(/value="([^"]*)"/)?.[1];
  if (value === undefined) throw new Error(`No hidden field ${name} on the page`);
  return value;
}
