import { expect, test } from 'vitest';
import { otherProvince, otherWard, paper, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { confirmStopped } from './confirm-stopped.ts';
import { createSigningKey } from './create-signing-key.ts';
import { decideRevocation } from './decide-revocation.ts';
import { dropRevocation } from './drop-revocation.ts';
import { extendCertificate } from './extend-certificate.ts';
import { followProducer } from './follow-producer.ts';
import { followUnit } from './follow-unit.ts';
import { openRevocation } from './open-revocation.ts';
import { recordRevocation } from './record-revocation.ts';
import { signStatement } from './sign-statement.ts';

const here = useRecognition();
const finding = (certificateId: string, ground = 'violation', foundOn = '2026-09-17') => ({
  certificateId,
  ground,
  foundOn,
  finding: 'Kết luận kiểm tra số 5/KL',
});
const decision = { number: '88/QĐ-UBND', dated: '2026-09-17', reason: 'Vi phạm' };
const revocation = (id: string) =>
  here.db.selectFrom('recognition.revocation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('from the finding the province has fifteen days; its decision ends the certificate on its day', async () => {
  const { certificateId } = await here.issued();
  const inspector = await here.person('inspector', ward);
  const { id } = await here.run(inspector, openRevocation, finding(certificateId));
  expect(await revocation(id)).toMatchObject({ state: 'open', foundOn: '2026-09-17', dueOn: '2026-10-02' });
  await expect(here.run(inspector, openRevocation, finding(certificateId))).rejects.toMatchObject({
    code: 'revocation.open-already',
  });
  const office = await here.person('provincial-office', province);
  await here.run(office, decideRevocation, { revocationId: id, ...decision });
  expect(await revocation(id)).toMatchObject({
    state: 'revoked',
    source: 'issued',
    issuer: 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
  });
  expect(await here.certificate(certificateId)).toMatchObject({ state: 'revoked', endedOn: '2026-09-17' });
  for (const [command, input] of [
    [decideRevocation, { revocationId: id, ...decision }],
    [dropRevocation, { revocationId: id, reason: 'Thôi' }],
    [openRevocation, finding(certificateId)],
    [extendCertificate, { certificateId, until: '2027-01-01', official: 'A', reason: 'B' }],
  ] as const)
    await expect(here.run(office, command, input)).rejects.toMatchObject({ status: 409 });
});

test('a ward, another province and the wrong level do not revoke; the refusal names the article', async () => {
  const three = await here.issued({ stars: 3, total: '60.00' });
  const five = await here.issued({ level: 'centre', stars: 5, total: '95.00' });
  const at = async (certificateId: string) =>
    (await here.run(here.system, openRevocation, finding(certificateId, 'other', '2026-09-17'))).id;
  const [ofThree, ofFive] = [await at(three.certificateId), await at(five.certificateId)];
  const leader = await here.person('ward-leader', ward);
  const office = await here.person('provincial-office', province);
  const central = await here.person('central-office', 'VN');
  const elsewhere = await here.person('provincial-office', otherProvince);
  const tried = (actor: typeof leader, revocationId: string) =>
    here.run(actor, decideRevocation, { revocationId, ...decision });
  await expect(tried(leader, ofThree)).rejects.toMatchObject({
    code: 'revocation.not-competent',
    details: { stars: 3 },
  });
  await expect(tried(office, ofFive)).rejects.toMatchObject({
    code: 'revocation.not-competent',
    details: { stars: 5 },
  });
  // Three stars are none of the ministry's: it does not even see them.
  await expect(tried(central, ofThree)).rejects.toMatchObject({ status: 404 });
  await expect(tried(elsewhere, ofThree)).rejects.toMatchObject({ status: 404 });
  await here.run(central, decideRevocation, { revocationId: ofFive, ...decision });
  await here.run(office, decideRevocation, { revocationId: ofThree, ...decision });
});

test('that production stopped is a report until the ward confirms it; then the days run', async () => {
  const { certificateId } = await here.issued();
  const office = await here.person('provincial-office', province);
  const { id } = await here.run(office, openRevocation, finding(certificateId, 'production-stopped'));
  expect(await revocation(id)).toMatchObject({ state: 'reported', foundOn: null, dueOn: null });
  await expect(here.run(office, decideRevocation, { revocationId: id, ...decision })).rejects.toMatchObject({
    code: 'revocation.ward-confirms',
  });
  const stranger = await here.person('ward-leader', otherWard);
  const confirmation = { certificateId, confirmedOn: '2026-09-17', finding: 'Biên bản' };
  await expect(here.run(stranger, confirmStopped, confirmation)).rejects.toMatchObject({ status: 404 });
  await expect(here.run(office, confirmStopped, confirmation)).rejects.toMatchObject({ code: 'role-missing' });
  const leader = await here.person('ward-leader', ward);
  expect(await here.run(leader, confirmStopped, confirmation)).toMatchObject({ id, dueOn: '2026-10-02' });
  await expect(here.run(leader, confirmStopped, confirmation)).rejects.toMatchObject({
    code: 'revocation.open-already',
  });
  await here.run(office, decideRevocation, { revocationId: id, ...decision });
  expect((await here.certificate(certificateId)).state).toBe('revoked');
});

test('the ward may confirm by itself; what it cannot confirm it drops, with a reason, and the certificate stands', async () => {
  const { certificateId } = await here.issued();
  const leader = await here.person('ward-leader', ward);
  const inspector = await here.person('inspector', ward);
  const { id } = await here.run(inspector, openRevocation, finding(certificateId, 'production-stopped'));
  await expect(here.run(leader, dropRevocation, { revocationId: id, reason: '' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  await here.run(leader, dropRevocation, { revocationId: id, reason: 'Vẫn sản xuất' });
  expect(await revocation(id)).toMatchObject({ state: 'dropped', reason: 'Vẫn sản xuất' });
  expect((await here.certificate(certificateId)).state).toBe('in-force');
  const own = await here.run(leader, confirmStopped, { certificateId, confirmedOn: '2026-09-17', finding: 'Biên bản' });
  expect(await revocation(own.id)).toMatchObject({ ground: 'production-stopped', state: 'open', dueOn: '2026-10-02' });
  // An open finding about the province's certificate is the province's to drop.
  await expect(here.run(leader, dropRevocation, { revocationId: own.id, reason: 'x' })).rejects.toMatchObject({
    code: 'revocation.not-competent',
  });
});

test('the ward writes down a decision of revocation from elsewhere, with its scan; a running one ends with it', async () => {
  const { certificateId } = await here.recorded();
  const office = await here.person('economic-office', ward);
  const { id } = await here.run(office, openRevocation, finding(certificateId, 'mark-misused', '2026-09-10'));
  const input = {
    certificateId,
    ground: 'mark-misused',
    issuer: 'Chủ tịch UBND thành phố Hà Nội',
    number: '9/QĐ-UBND',
    dated: '2026-09-16',
    file: paper(),
  };
  await expect(here.run(office, recordRevocation, { ...input, dated: '2026-09-18' })).rejects.toMatchObject({
    code: 'revocation.date-impossible',
  });
  expect(await here.run(office, recordRevocation, input)).toMatchObject({ id });
  expect(await revocation(id)).toMatchObject({ state: 'revoked', source: 'recorded', number: '9/QĐ-UBND' });
  expect(await here.certificate(certificateId)).toMatchObject({ state: 'revoked', endedOn: '2026-09-16' });
});

test('two officials who revoke at once: one does, the other is told the state', async () => {
  const { certificateId } = await here.issued();
  const { id } = await here.run(here.system, openRevocation, finding(certificateId));
  const office = await here.person('provincial-office', province);
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => here.run(office, decideRevocation, { revocationId: id, ...decision })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
});

test('only a certificate of the transition is extended, by a named official with a reason, at most 180 days', async () => {
  const { certificateId } = await here.recorded({ dated: '2023-08-01' });
  const head = await here.person('economic-office-head', ward);
  const input = { certificateId, until: '2027-01-28', official: 'Nguyễn Mẫu, Trưởng phòng', reason: 'Chuyển tiếp' };
  await expect(here.run(head, extendCertificate, { ...input, official: '' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  for (const until of ['2027-01-29', '2026-08-01'])
    await expect(here.run(head, extendCertificate, { ...input, until })).rejects.toMatchObject({
      code: 'certificate.extension-too-long',
      details: { longest: '2027-01-28' },
    });
  await here.run(head, extendCertificate, input);
  expect(await here.certificate(certificateId)).toMatchObject({
    extendedUntil: '2027-01-28',
    extensionOfficial: 'Nguyễn Mẫu, Trưởng phòng',
    extendedBy: head.personId,
  });
  const later = await here.recorded({ dated: '2024-06-12' });
  await expect(
    here.run(head, extendCertificate, { ...input, certificateId: later.certificateId, until: '2027-07-01' }),
  ).rejects.toMatchObject({ code: 'certificate.no-transition', details: { expiresOn: '2027-06-12' } });
  const clerk = await here.person('records-clerk', ward);
  await expect(here.run(clerk, extendCertificate, input)).rejects.toMatchObject({ code: 'role-missing' });
});

test('a statement is signed when there is a key, later where there was none, and anew after the key was changed', async () => {
  const { certificateId } = await here.recorded();
  const clerk = await here.person('records-clerk', ward);
  await expect(here.run(clerk, signStatement, { certificateId })).rejects.toMatchObject({
    code: 'signing-key.missing',
  });
  const administrator = await here.person('administrator', ward);
  const first = await here.run(administrator, createSigningKey, {});
  await here.run(clerk, signStatement, { certificateId });
  const second = await here.run(administrator, createSigningKey, {});
  await here.run(clerk, signStatement, { certificateId });
  const statements = await here.db
    .selectFrom('recognition.statement')
    .select('document')
    .where('certificateId', '=', certificateId)
    .orderBy('signedAt')
    .execute();
  const issuers = statements.map(({ document }) => (JSON.parse(document) as { issuer: { id: string } }).issuer.id);
  expect([...issuers].sort()).toEqual([first.did, second.did].sort());
  await expect(here.run(clerk, createSigningKey, {})).rejects.toMatchObject({ code: 'role-missing' });
  const rows = await here.db.selectFrom('recognition.signingKey').selectAll().where('unitId', '=', ward).execute();
  expect(rows.filter(({ retiredAt }) => retiredAt === null).map(({ did }) => did)).toEqual([second.did]);
  // What the database holds of a key is sealed.
  for (const row of rows) expect(Buffer.from(row.sealedKey, 'base64').toString('latin1')).not.toContain('PRIVATE KEY');
});

test('two administrators who change the key at once leave one in use', async () => {
  const administrator = await here.person('administrator', otherWard);
  await Promise.all([1, 2, 3].map(() => here.run(administrator, createSigningKey, {})));
  const rows = await here.db
    .selectFrom('recognition.signingKey')
    .select('retiredAt')
    .where('unitId', '=', otherWard)
    .execute();
  expect([rows.length, rows.filter(({ retiredAt }) => retiredAt === null).length]).toEqual([3, 1]);
});

test('entries follow a ward that ended, and a product that went to another record', async () => {
  const { certificateId, producerId, productId } = await here.recorded();
  const successor = await here.producer();
  await here.owner.updateTable('registry.product').set({ producerId: successor }).where('id', '=', productId).execute();
  for (let times = 0; times < 2; times++)
    await here.run(here.system, followProducer, { producerId, successorId: successor });
  expect((await here.certificate(certificateId)).producerId).toBe(successor);
  await here.run(here.system, followUnit, { unitId: ward, successorId: otherWard });
  expect(await here.certificate(certificateId)).toMatchObject({ unitId: otherWard, issuerUnitId: ward });
});
