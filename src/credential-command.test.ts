import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { keyPairFromSeed } from '#standards/verifiable-credential/generate-key-pair.ts';
import { signCredential } from '#standards/verifiable-credential/sign-credential.ts';
import { credential } from './credential-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'credential-'));
const now = new Date('2026-11-24T03:00:00Z');
const province = keyPairFromSeed(new Uint8Array(32).fill(3));
const stranger = keyPairFromSeed(new Uint8Array(32).fill(4));
const text = JSON.stringify(
  signCredential(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: { id: province.did, name: 'UBND Mẫu' },
      validFrom: '2026-11-01T00:00:00+07:00',
      validUntil: '2029-11-01T00:00:00+07:00',
      credentialSubject: { name: 'Cốm Mẫu', stars: 4 },
    },
    { ...province, created: now },
  ),
);
const good = file('good.json', text);

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

it('says valid and ok of a certificate that is whole, and that nobody vouched for the key', () => {
  expect(run('verify', good)).toMatchObject({
    code: 0,
    valid: true,
    reason: 'ok',
    issuerChecked: false,
    issuer: province.did,
  });
});

it('compares the key with the published one, by name, PEM or JSON', () => {
  const pem = file('key.pem', province.publicKey.export({ format: 'pem', type: 'spki' }).toString());
  const json = file('key.json', JSON.stringify({ keys: [{ publicKeyMultibase: province.did.slice(8) }] }));
  for (const how of [
    ['--issuer', province.did],
    ['--key', pem],
    ['--key', json],
  ])
    expect(run('verify', good, ...how)).toMatchObject({ code: 0, valid: true, issuerChecked: true });
  expect(run('verify', good, '--issuer', stranger.did)).toMatchObject({
    code: 1,
    valid: false,
    reason: 'issuer-unknown',
  });
});

it('does not know a signer whose key the published list marks as leaked, the only one of the list included', () => {
  const entry = (did: string, distrustedAt: string | null) => ({ id: did, retiredAt: null, distrustedAt });
  const since = '2026-11-20T02:00:00.000Z';
  const list = (name: string, keys: object[]) => file(name, JSON.stringify({ keys }, null, 2));
  const marked = list('marked.json', [entry(province.did, since), entry(stranger.did, null)]);
  const only = list('only.json', [entry(province.did, since)]);
  for (const path of [marked, only])
    expect(run('verify', good, '--key', path)).toMatchObject({ code: 1, valid: false, reason: 'issuer-unknown' });
  const whole = list('whole.json', [entry(province.did, null), entry(stranger.did, since)]);
  expect(run('verify', good, '--key', whole)).toMatchObject({ code: 0, valid: true, issuerChecked: true });
});

it.each([
  ['a star more', text.replace('"stars":4', '"stars":5'), 'bad-signature'],
  ['no JSON', text.slice(1), 'not-json'],
  ['no text at all', '', 'not-json'],
  ['a number', '4', 'not-a-credential'],
  ['more than a certificate', text + ' '.repeat(1_000_000), 'too-large'],
])('says invalid of %s', (name, content, reason) => {
  expect(run('verify', file(`${name}.json`, content))).toMatchObject({ code: 1, valid: false, reason });
});

it('says invalid of a file it cannot read, a folder included', () => {
  for (const path of [join(folder, 'none.json'), folder])
    expect(run('verify', path)).toMatchObject({ code: 1, valid: false, reason: 'unreadable-file' });
});

it('looks at the time it is told', () => {
  expect(run('verify', good, '--at', '2030-01-01T00:00:00+07:00')).toMatchObject({ code: 1, reason: 'expired' });
});

it.each([
  [[]],
  [['sign', good]],
  [['verify']],
  [['verify', good, good]],
  [['verify', good, '--isuer', 'did']],
  [['verify', good, '--issuer', 'did:key:z6MkNone']],
  [['verify', good, '--key', join(folder, 'none.pem')]],
  [['verify', good, '--at', '2030-01-01']],
])('says nothing on a wrong call %#, but how it is called', (words) => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(credential(words, now)).toBe(2);
  expect(told).toHaveBeenCalledOnce();
  expect(out).not.toHaveBeenCalled();
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...words: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = credential(words, now);
  const answer = JSON.parse(String(out.mock.calls.at(-1)?.[0]));
  return { code, ...answer };
}
