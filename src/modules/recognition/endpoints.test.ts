import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import type { Installation } from '#platform/context.ts';
import { proofValueOf } from '#standards/verifiable-credential/eddsa-jcs-2022.ts';
import { generateKeyPair } from '#standards/verifiable-credential/generate-key-pair.ts';
import { otherWard, province, ward } from '../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../tests/support/recognition.ts';
import { signStatement } from './commands/sign-statement.ts';
import { recognitionEndpoints } from './endpoints.ts';
import { createSigningKey, decideRevocation, distrustSigningKey, openRevocation } from './index.ts';

const here = useRecognition();
const app = new Hono();
beforeAll(() => {
  const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  recognitionEndpoints(app, { db: here.db, clock: here.now, config } as unknown as Installation);
});
const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const paste = async (text: string) => {
  const body = new FormData();
  body.set('text', text);
  const response = await app.request('/xac-minh', { method: 'POST', body });
  return { status: response.status, text: await response.text() };
};

test('the page of a number says at once whether it holds: in force, expired, revoked', async () => {
  await here.key(province);
  const { certificateId, producerId } = await here.issued({ stars: 4, total: '81.00' });
  const { number } = await here.certificate(certificateId);
  const page = await get(`/xac-minh/${number}`);
  expect(page.status).toBe(200);
  const { name } = await here.db
    .selectFrom('registry.producer')
    .select('name')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow();
  for (const words of [
    'Còn hiệu lực',
    '4 sao',
    name,
    'Quyết định công nhận',
    'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
    'UBND thành phố Hà Nội cấp giấy này',
  ])
    expect(page.text).toContain(words);
  // Only published columns: neither the points nor who represents the producer, nor its address and telephone.
  for (const secret of ['81.00', '81,00', 'Trần Mẫu Bình', 'ngõ Mẫu', '<script'])
    expect(page.text).not.toContain(secret);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");

  here.at('2029-09-18T02:00:00Z');
  expect((await get(`/xac-minh/${number}`)).text).toContain('Hết hạn');
  here.at('2026-09-17T02:00:00Z');
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId,
    ground: 'violation',
    foundOn: '2026-09-17',
    finding: 'Kết luận kiểm tra',
  });
  expect((await get(`/xac-minh/${number}`)).text).toContain('Còn hiệu lực');
  await here.run(here.system, decideRevocation, {
    revocationId,
    number: '99/QĐ-UBND',
    dated: '2026-09-17',
    reason: 'Vi phạm',
  });
  const revoked = await get(`/xac-minh/${number}`);
  expect(revoked.text).toContain('Đã bị thu hồi');
  expect(revoked.text).toContain('99/QĐ-UBND');
  for (const words of ['★', 'Có giá trị đến hết']) {
    expect(page.text).toContain(words);
    expect(revoked.text).not.toContain(words);
  }
});

test('a certificate that another replaced shows no stars and no last day, and leads to the new one', async () => {
  const old = await here.issued({ stars: 4, total: '74.00' });
  const anew = await here.issued({ stars: 3, total: '60.00' }, { ...old, kind: 're-evaluation' });
  const { number } = await here.certificate(old.certificateId);
  const { number: newer } = await here.certificate(anew.certificateId);
  const { text } = await get(`/xac-minh/${number}`);
  for (const words of ['Đã có giấy mới thay', `/xac-minh/${newer}`, 'hết giá trị từ ngày 17/09/2026'])
    expect(text).toContain(words);
  for (const words of ['★', 'Có giá trị đến hết', 'chung-thu.json']) expect(text).not.toContain(words);
});

test('a statement is downloaded, pasted, verified; one byte changed fails; revoked, it says so', async () => {
  const { certificateId } = await here.issued();
  const { number } = await here.certificate(certificateId);
  const { text: statement, headers } = await get(`/xac-minh/${number}/chung-thu.json`);
  expect(headers.get('content-disposition')).toContain(`${number}.json`);
  const good = await paste(statement);
  expect(good).toMatchObject({ status: 200, text: expect.stringContaining('Chữ ký đúng') });
  expect(good.text).toContain('UBND thành phố Hà Nội');
  const at = statement.indexOf('sao: ') + 6;
  const changed = `${statement.slice(0, at)}${statement[at] === 'x' ? 'y' : 'x'}${statement.slice(at + 1)}`;
  expect(changed.length).toBe(statement.length);
  expect(await paste(changed)).toMatchObject({ status: 422, text: expect.stringContaining('đã bị sửa') });
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId,
    ground: 'dishonest',
    foundOn: '2026-09-17',
    finding: 'Kết luận',
  });
  await here.run(here.system, decideRevocation, {
    revocationId,
    number: '100/QĐ-UBND',
    dated: '2026-09-17',
    reason: 'Giả mạo',
  });
  expect((await paste(statement)).text).toContain('Nhưng hôm nay: Đã bị thu hồi');
});

test('what somebody wraps around a statement and signs with a key of their own is no statement of a unit', async () => {
  const { certificateId } = await here.issued();
  const { number } = await here.certificate(certificateId);
  const statement = JSON.parse((await get(`/xac-minh/${number}/chung-thu.json`)).text);
  const forger = generateKeyPair();
  for (const verifiableCredential of [[statement], []]) {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: 'VerifiablePresentation',
      holder: forger.did,
      name: 'Sản phẩm OCOP 5 sao',
      verifiableCredential,
    };
    const options = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-jcs-2022',
      verificationMethod: forger.verificationMethod,
      proofPurpose: 'authentication',
    };
    const proofValue = proofValueOf(presentation, options, forger.privateKey);
    const answer = await paste(JSON.stringify({ ...presentation, proof: { ...options, proofValue } }));
    expect([answer.status, answer.text.includes('Chữ ký đúng')]).toEqual([422, false]);
    expect(answer.text).toContain('không thuộc đơn vị nào');
  }
});

test('a key that was replaced stays published, and what it signed still verifies', async () => {
  const { certificateId } = await here.issued();
  const { number } = await here.certificate(certificateId);
  const { text: statement } = await get(`/xac-minh/${number}/chung-thu.json`);
  const { did } = await here.run(here.system, createSigningKey, { unitId: province });
  const { keys } = JSON.parse((await get('/xac-minh/khoa.json')).text) as {
    keys: { id: string; retiredAt: string | null }[];
  };
  expect(keys.filter((key) => key.retiredAt === null).map((key) => key.id)).toEqual([did]);
  expect(keys.length).toBe(2);
  expect(JSON.stringify(keys)).not.toContain('sealed');
  expect((await paste(statement)).status).toBe(200);
});

test('what a leaked key signed verifies no more, the list says so, and nothing of it is handed out until it is signed anew', async () => {
  const administrator = await here.person('administrator', province);
  await here.run(administrator, createSigningKey, {});
  const { certificateId } = await here.issued();
  const { number } = await here.certificate(certificateId);
  const path = `/xac-minh/${number}/chung-thu.json`;
  const { text: statement } = await get(path);
  expect((await paste(statement)).status).toBe(200);
  const { keyId, did } = await here.db
    .selectFrom('recognition.signingKey')
    .select(['id as keyId', 'did'])
    .where('unitId', '=', province)
    .where('retiredAt', 'is', null)
    .executeTakeFirstOrThrow();
  await here.run(administrator, distrustSigningKey, { keyId, reason: 'Máy chủ bị xâm nhập' });

  const { status, text } = await paste(statement);
  expect([status, text.includes('Không xác minh được'), text.includes('công bố khóa này bị lộ')]).toEqual([
    422,
    true,
    true,
  ]);
  expect(text).not.toContain('Máy chủ bị xâm nhập');
  // One byte changed is still a broken signature, not a leaked key.
  expect((await paste(statement.replace('"stars": 4', '"stars": 5'))).text).not.toContain('công bố khóa này bị lộ');
  const { keys } = JSON.parse((await get('/xac-minh/khoa.json')).text) as {
    keys: { id: string; distrustedAt: string | null; retiredAt: string | null }[];
  };
  expect(keys.find(({ id }) => id === did)).toMatchObject({
    distrustedAt: here.now().toISOString(),
    retiredAt: here.now().toISOString(),
  });
  expect(JSON.stringify(keys)).not.toContain('xâm nhập');
  expect((await get(path)).status).toBe(404);
  expect((await get(`/xac-minh/${number}`)).text).not.toContain('chung-thu.json');
  // The certificate itself holds no less.
  expect((await get(`/xac-minh/${number}`)).text).toContain('Còn hiệu lực');

  await expect(here.run(here.system, signStatement, { certificateId })).rejects.toMatchObject({
    code: 'signing-key.missing',
  });
  await here.run(administrator, createSigningKey, {});
  await here.run(here.system, signStatement, { certificateId });
  const { text: anew } = await get(path);
  expect((await paste(anew)).status).toBe(200);
});

test('only the unit’s own administrator says that a key leaked, with a reason, and once', async () => {
  await here.key(ward);
  const { id: keyId } = await here.db
    .selectFrom('recognition.signingKey')
    .select('id')
    .where('unitId', '=', ward)
    .where('retiredAt', 'is', null)
    .executeTakeFirstOrThrow();
  const input = { keyId, reason: 'Lộ' };
  const elsewhere = await here.person('administrator', otherWard);
  await expect(here.run(elsewhere, distrustSigningKey, input)).rejects.toMatchObject({ status: 404 });
  const head = await here.person('economic-office-head', ward);
  await expect(here.run(head, distrustSigningKey, input)).rejects.toMatchObject({ code: 'role-missing' });
  const administrator = await here.person('administrator', ward);
  await expect(here.run(administrator, distrustSigningKey, { keyId, reason: '' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  const answers = await Promise.allSettled([1, 2, 3].map(() => here.run(administrator, distrustSigningKey, input)));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  await expect(here.run(administrator, distrustSigningKey, input)).rejects.toMatchObject({
    code: 'signing-key.distrusted-already',
  });
});

test('a statement of somebody whose key is not published, and other texts, are refused in words', async () => {
  const { generateKeyPair } = await import('#standards/verifiable-credential/generate-key-pair.ts');
  const { signCredential } = await import('#standards/verifiable-credential/sign-credential.ts');
  const { statementOf } = await import('./papers/statement.ts');
  const pair = generateKeyPair();
  const forged = signCredential(
    statementOf({
      statementId: here.newId(),
      source: 'issued',
      unit: { did: pair.did, name: 'UBND thành phố Hà Nội' },
      number: 'GCN-01-2026-0001',
      productCode: '01-00175-001-2026',
      productName: 'Trà giả',
      producerName: 'Ai đó',
      stars: 5,
      decision: { number: '1/QĐ-UBND', dated: '2026-09-01', issuer: 'Ai đó' },
      issuedOn: '2026-09-01',
      validUntil: '2029-09-01',
      sample: false,
    }),
    { privateKey: pair.privateKey, verificationMethod: pair.verificationMethod, created: here.now() },
  );
  expect((await paste(JSON.stringify(forged))).text).toContain('không thuộc đơn vị nào');
  for (const text of ['', '{', '[]', '<script>alert(1)</script>', '{"a":1,"a":2}']) {
    const { status, text: page } = await paste(text);
    expect(status).toBe(422);
    expect(page).not.toContain('<script>');
  }
});

test('unknown numbers are not found and come back escaped; a typed number leads to its page', async () => {
  for (const path of [
    '/xac-minh/GCN-01-2026-9999',
    '/xac-minh/<i>',
    '/xac-minh/GCN-01-2026-9999/chung-thu.json',
    '/xac-minh?so=%3Cscript%3E',
  ])
    expect(await get(path)).toMatchObject({ status: 404, text: expect.not.stringMatching(/<i>|<script/i) });
  const found = await app.request('/xac-minh?so=gcn-01-2026-0001');
  expect([found.status, found.headers.get('location')]).toEqual([303, '/xac-minh/GCN-01-2026-0001']);
});

test('an entry of a ward says that it recorded, not recognised', async () => {
  await here.key(ward);
  const { certificateId } = await here.recorded();
  const { number } = await here.certificate(certificateId);
  const { text } = await get(`/xac-minh/${number}`);
  expect(text).toContain('UBND phường Yên Hòa ghi theo Quyết định số');
  expect(text).toContain('không phải nơi công nhận');
});

test('what is far too long is refused before anything is looked at, pasted or as a file', async () => {
  const answer = await paste(`{"a":[${'1,'.repeat(40_000)}1]}`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Tệp quá lớn');
  const body = new FormData();
  body.set('file', new File([new Uint8Array(100_000)], 'a.json'));
  const file = await app.request('/xac-minh', { method: 'POST', body });
  expect(file.status).toBe(422);
  expect(await file.text()).toContain('Tệp quá lớn');
  const huge = new FormData();
  huge.set('file', new File([new Uint8Array(2_000_000)], 'a.json'));
  await expect(Promise.resolve(app.request('/xac-minh', { method: 'POST', body: huge }))).rejects.toMatchObject({
    code: 'body.too-large',
  });
});
