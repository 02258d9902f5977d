import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyDemonstrationFiles,
  demonstrationPassword,
  emailOf,
  openDemonstration,
  useDemonstration,
} from '../support/demonstration.ts';
import { openGate, sendBytes, startServer } from '../support/server-process.ts';
import { sheetsToSubmit } from '../support/sheets-to-submit.ts';

const demonstration = useDemonstration();
const get = (path: string, headers: Record<string, string> = {}) =>
  demonstration.running.app.request(path, { headers: { host: 'localhost', ...headers } });

describe('for whoever runs it', () => {
  it('says that it lives and is ready, without a session and whatever the Host of the probe', async () => {
    expect((await get('/healthz', { host: '10.0.0.7' })).status).toBe(200);
    expect(await (await get('/readyz')).text()).toBe('ready');
  });

  it('shows figures to this machine only', async () => {
    const figures = await (await get('/metrics')).text();
    expect(figures).toMatch(/^# HELP/m);
    expect(figures).not.toContain('Lá Mạ');
  });
});

describe('headers', () => {
  it.each([
    ['/dang-nhap', undefined],
    ['/khong-co-trang-nay', 'office'],
    ['/viec-can-lam', 'office'],
    ['/ho-so/moi', 'culture'],
    ['/chu-the.xlsx', 'office'],
    ['/nhat-ky', 'member-chi'],
  ])('of %s keep foreign scripts, frames and guesses out', async (path, person) => {
    const browser = person ? await demonstration.signedIn(person) : demonstration.running.visitor();
    const { headers } = await browser.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[\w-]{16,}' 'strict-dynamic'|default-src 'none'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-number')).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('have another nonce each time, and only scripts that carry it', async () => {
    const nonces = [];
    for (let time = 0; time < 2; time++) {
      const answer = await get('/dang-nhap', { accept: 'text/html' });
      const nonce = /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
      for (const [tag] of (await answer.text()).matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('of a paper never let it run in the office', async () => {
    const { id } = await demonstration.running.owner
      .selectFrom('dossiers.evidence')
      .select('id')
      .executeTakeFirstOrThrow();
    const answer = await (await demonstration.signedIn('office')).get(`/tai-lieu/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox|default-src 'none'/);
  });
});

describe('the process itself', () => {
  let database: Awaited<ReturnType<typeof openDemonstration>>;
  let folder: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    database = await openDemonstration();
    folder = await mkdtemp(join(tmpdir(), 'saolang-server-'));
    await copyDemonstrationFiles(folder);
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (environment: Record<string, string> = {}) => startServer(database.url, folder, environment, started);

  it('finishes what is under way when it is asked to end, and takes nothing new', async () => {
    const server = await start();
    // A form whose body comes slowly: it is under way when the signal arrives.
    const body = new URLSearchParams({ account: emailOf('office'), password: demonstrationPassword }).toString();
    const socket = connect(server.port, '127.0.0.1');
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    socket.write(
      `POST /dang-nhap HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 10)}`,
    );
    await new Promise((later) => setTimeout(later, 300));
    server.child.kill('SIGTERM');
    await new Promise((later) => setTimeout(later, 300));
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
    socket.write(body.slice(10));
    expect(await answer).toMatch(/^HTTP\/1\.1 30[23]/);
    expect(await server.ended).toBe(0);
  });

  it('is not ready while the database is away, says so, lives on, and is ready again', async () => {
    const gate = await openGate(database.url);
    const server = await startServer(gate.url, folder, {}, started);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
    gate.shut();
    const away = await fetch(`${server.origin}/readyz`);
    expect(away.status).toBe(503);
    expect(await away.json()).toEqual({ failing: ['database'] });
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    const page = await fetch(`${server.origin}/dang-nhap`, { headers: { accept: 'text/html' } });
    expect(page.status).toBeLessThan(600);
    gate.open();
    await expect.poll(async () => (await fetch(`${server.origin}/readyz`)).status, { timeout: 15_000 }).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    gate.close();
  });

  it('gives figures to whoever has the token, where there is one', async () => {
    const server = await start({ METRICS_TOKEN: 'the-chi-de-thu-0123456789' });
    const ask = (authorization?: string) =>
      fetch(`${server.origin}/metrics`, authorization ? { headers: { authorization } } : {});
    expect((await ask()).status).toBe(404);
    expect((await ask('Bearer sai')).status).toBe(404);
    expect((await ask('Bearer the-chi-de-thu-0123456789')).status).toBe(200);
    server.child.kill('SIGTERM');
    await server.ended;
  });

  it('does not crash on bytes that are no request', async () => {
    const server = await start();
    for (const bytes of [
      '\0\0\0\r\n\r\n',
      'GET /%ff\xff HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET //other.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const answer = await sendBytes(server.port, bytes);
      expect(answer, JSON.stringify(bytes.slice(0, 40))).not.toMatch(/^HTTP\/1\.1 5(?!05)/);
    }
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    await server.ended;
  });

  it('killed among submissions has lost none that it acknowledged, and kept none in half', async () => {
    const server = await start();
    const members = ['chair', 'deputy', 'member-chi', 'member-dung', 'member-ha', 'member-linh'];
    const posts = await Promise.all(members.map((person) => sheetsToSubmit(server.origin, database.owner, person)));
    const acknowledged: string[] = [];
    const sending = posts.flat().map(async ({ sheetId, send }, index) => {
      await new Promise((later) => setTimeout(later, index * 15));
      const answer = await send().catch(() => undefined);
      if (answer?.status === 303) acknowledged.push(sheetId);
      if (acknowledged.length === 3) server.child.kill('SIGKILL');
    });
    await Promise.all(sending);
    server.child.kill('SIGKILL');
    expect(await server.ended).toBeNull();
    const sheets = await database.owner
      .selectFrom('scoring.scoreSheet')
      .select(['id', 'state', 'total'])
      .where(
        'id',
        'in',
        posts.flat().map(({ sheetId }) => sheetId),
      )
      .execute();
    const submitted = sheets.filter(({ state }) => state === 'submitted').map(({ id }) => id);
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
    expect(submitted).toEqual(expect.arrayContaining(acknowledged));
    const events = await database.owner
      .selectFrom('platform.event')
      .select('subjectId')
      .where('name', '=', 'score-sheet.submit')
      .execute();
    for (const { id, state, total } of sheets) {
      const own = events.filter(({ subjectId }) => subjectId === id);
      expect(own, id).toHaveLength(state === 'submitted' ? 1 : 0);
      expect(total, id).toBe(state === 'submitted' ? 100 : null);
    }
  });
});
