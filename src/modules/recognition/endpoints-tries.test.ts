import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import type { Installation } from '#platform/context.ts';
import { province } from '../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../tests/support/recognition.ts';
import { installMessages } from '../../sentences.ts';
import { recognitionEndpoints } from './endpoints.ts';

const here = useRecognition();
const app = new Hono<{ Variables: { clientAddress: string } }>();
app.use(async (context, next) => {
  context.set('clientAddress', context.req.header('x-address') ?? '10.0.0.9');
  await next();
});
beforeAll(() => {
  installMessages();
  const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  recognitionEndpoints(app, { db: here.db, clock: here.now, config } as unknown as Installation);
});

test('whoever tries numbers that are not there is refused after a while; what is there stays open to everybody', async () => {
  await here.key(province);
  const { certificateId } = await here.issued();
  const { number } = await here.certificate(certificateId);
  const from = (address: string, path: string, more: RequestInit = {}) =>
    Promise.resolve(app.request(path, { ...more, headers: { 'x-address': address, ...more.headers } }));
  for (let index = 0; index < 20; index++)
    for (const path of ['/xac-minh/GCN-01-2026-9999', '/xac-minh?so=x', '/xac-minh/GCN-01-2026-9999/chung-thu.json'])
      expect((await from('10.0.0.1', path)).status).toBe(404);
  const refused = await from('10.0.0.1', '/xac-minh/GCN-01-2026-9998');
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Hãy chờ 10 phút')]);
  for (const path of [`/xac-minh/${number}`, `/xac-minh/${number}/chung-thu.json`, '/xac-minh', '/xac-minh/khoa.json'])
    expect((await from('10.0.0.1', path)).status).toBe(200);
  expect((await from('10.0.0.2', '/xac-minh/GCN-01-2026-9998')).status).toBe(404);
});

test('statements to check are counted by themselves, and the one that is refused comes back as it was pasted', async () => {
  const check = (text: string) => {
    const body = new FormData();
    body.set('text', text);
    return Promise.resolve(app.request('/xac-minh', { method: 'POST', body, headers: { 'x-address': '10.0.0.3' } }));
  };
  for (let index = 0; index < 60; index++) expect((await check('{}')).status).toBe(422);
  const refused = await check('{"mine":1}');
  expect(refused.status).toBe(429);
  const page = await refused.text();
  expect(page).toContain('Hãy chờ 10 phút');
  expect(page).toContain('{&quot;mine&quot;:1}');
  here.at('2026-09-17T02:10:01Z');
  expect((await check('{}')).status).toBe(422);
  here.at('2026-09-17T02:00:00Z');
});

test('a page that was read before is sent again only when it says something else', async () => {
  const { certificateId } = await here.issued();
  const path = `/xac-minh/${(await here.certificate(certificateId)).number}`;
  const first = await Promise.resolve(app.request(path));
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const again = () =>
    Promise.resolve(app.request(path, { headers: { 'if-none-match': first.headers.get('etag') as string } }));
  expect((await again()).status).toBe(304);
  await here.owner
    .updateTable('recognition.certificate')
    .set({ state: 'revoked', endedOn: '2026-09-17' })
    .where('id', '=', certificateId)
    .execute();
  const later = await again();
  expect([later.status, await later.text()]).toEqual([200, expect.stringContaining('Đã bị thu hồi')]);
});

test('a certificate about which nothing was signed is said to have no statement, not to be unknown, and counts as no try', async () => {
  const { certificateId } = await here.recorded();
  const { number } = await here.certificate(certificateId);
  for (let index = 0; index < 61; index++) {
    const answer = await app.request(`/xac-minh/${number}/chung-thu.json`, { headers: { 'x-address': '10.0.0.7' } });
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain('Giấy này chưa có chứng thư điện tử');
    expect(text).toContain(`href="/xac-minh/${number}"`);
    expect(text).not.toContain('Không có số này trong sổ');
  }
});
