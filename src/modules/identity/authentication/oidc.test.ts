import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookiesOf, requestWith, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { authenticationEndpoints } from './endpoints.ts';
import { findActor } from './find-actor.ts';
import { startOidc } from './oidc.ts';

const held = useIdentity();
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = createServer(answer);
let issuer = '';
let claims: Record<string, unknown> = {};

beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => provider.close());

/** A provider with discovery, keys and tokens; who signs in there is in `claims`. */
function answer(
  request: { url?: string },
  response: { setHeader: (name: string, value: string) => void; end: (text: string) => void },
) {
  const answers: Record<string, unknown> = {
    '/.well-known/openid-configuration': {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    },
    '/keys': { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] },
    '/token': { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken() },
  };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answers[new URL(request.url ?? '/', issuer).pathname] ?? {}));
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'RS256', kid: '1' })}.${part({ iss: issuer, aud: 'sao-lang', iat: now, exp: now + 60, ...claims })}`;
  return `${body}.${sign('sha256', Buffer.from(body), keys.privateKey).toString('base64url')}`;
}

/** Goes to the provider and comes back; gives the last answer and the cookies. */
async function throughProvider(who: Record<string, unknown>) {
  const here = held.visitor();
  here.config = { ...here.config, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'sao-lang', OIDC_CLIENT_SECRET: 'bi-mat' };
  const away = await startOidc(here, requestWith(''), '/ho-so');
  const target = new URL(away.headers.get('location') ?? '');
  claims = { ...who, nonce: target.searchParams.get('nonce') ?? undefined };
  const app = new Hono();
  authenticationEndpoints(app, here);
  const back = `http://localhost:3000/api/auth/callback/oidc?code=c&state=${target.searchParams.get('state')}`;
  const cookie = cookiesOf(away.headers);
  const response = await app.request(back, { headers: { cookie } });
  return { target, response, cookie: cookiesOf(response.headers, cookie), app };
}

test('somebody invited comes in through the provider that has verified their address', async () => {
  const { email, personId } = await held.person('economic-office', yenHoa);
  const { target, response, cookie, app } = await throughProvider({
    sub: 'p1',
    email,
    email_verified: true,
    name: 'Tên Khác',
  });
  expect(target.origin).toBe(issuer);
  expect(target.searchParams.get('redirect_uri')).toBe('http://localhost:3000/api/auth/callback/oidc');
  expect(target.searchParams.get('code_challenge_method')).toBe('S256');
  expect(response.headers.get('location')).toMatch(/\/ho-so$/);
  expect(await findActor(held.visitor(), requestWith(cookie))).toMatchObject({ personId, name: 'Nguyễn Mẫu An' });
  expect(await held.events('sign-in-session.start', personId)).toMatchObject([{ details: { way: 'oidc' } }]);
  expect((await app.request('/api/auth/get-session', { headers: { cookie } })).status).toBe(404);
});

test('an unknown address makes nobody, and an unverified one opens nobody’s account', async () => {
  const { email } = await held.person('economic-office', yenHoa);
  const people = () => held.db.selectFrom('identity.person').select('id').execute();
  const before = (await people()).length;
  for (const who of [
    { sub: 'p2', email: 'la@ngoai.vn', email_verified: true, name: 'Người Lạ' },
    { sub: 'p3', email, email_verified: false, name: 'Kẻ Gian' },
  ]) {
    const { response, cookie } = await throughProvider(who);
    expect(response.headers.get('location')).toMatch(/\/dang-nhap\?error=/);
    expect(await findActor(held.visitor(), requestWith(cookie))).toEqual({ kind: 'visitor' });
  }
  expect((await people()).length).toBe(before);
});
