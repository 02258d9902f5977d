import { expect, test } from 'vitest';
import { otherWard, paper, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { recordDecision } from './record-decision.ts';

const here = useRecognition();

test('a ward writes down the paper of its province: entry, number, scan, and a statement that says whose it is', async () => {
  await here.key(ward);
  const clerk = await here.person('records-clerk', ward);
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  const file = paper();
  const input = {
    level: 'province',
    issuer: 'Chủ tịch UBND thành phố Hà Nội',
    number: '2345/QĐ-UBND',
    dated: '2026-06-12',
    file,
    products: [{ productId, stars: '4', productCode: '01-00175-912-2026', points: '74,5' }],
  };
  const { id, certificates } = await here.run(clerk, recordDecision, input);
  const certificate = await here.certificate((certificates as string[])[0] as string);
  expect(certificate).toMatchObject({
    source: 'recorded',
    number: expect.stringMatching(/^TD-00175-2026-\d{4}$/),
    productCode: '01-00175-912-2026',
    expiresOn: '2029-06-12',
  });
  const { document } = await here.db
    .selectFrom('recognition.statement')
    .select('document')
    .where('certificateId', '=', certificate.id)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(document)).toMatchObject({
    type: ['VerifiableCredential', 'OcopRegisterEntry'],
    issuer: { name: 'UBND phường Yên Hòa' },
    description:
      'Ghi bởi UBND phường Yên Hòa từ Quyết định số 2345/QĐ-UBND ngày 12/6/2026 của Chủ tịch UBND thành phố Hà Nội.',
    credentialSubject: { stars: 4, recordedBy: 'UBND phường Yên Hòa' },
  });
  expect(
    await here.db.selectFrom('recognition.decision').selectAll().where('id', '=', id).executeTakeFirst(),
  ).toMatchObject({
    state: 'recorded',
    source: 'recorded',
  });
  await expect(here.run(clerk, recordDecision, input)).rejects.toMatchObject({ code: 'decision.number-taken' });
  await expect(
    here.run(clerk, recordDecision, { ...input, number: '1/QĐ', products: [{ ...input.products[0], stars: 5 }] }),
  ).rejects.toMatchObject({ code: 'decision.level-unfit' });
  await expect(
    here.run(clerk, recordDecision, { ...input, number: '1/QĐ', dated: '2026-10-01' }),
  ).rejects.toMatchObject({
    code: 'decision.date-impossible',
  });
  await expect(here.run(clerk, recordDecision, { ...input, number: '1/QĐ', file: undefined })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  const stranger = await here.person('records-clerk', otherWard);
  await expect(here.run(stranger, recordDecision, input)).rejects.toMatchObject({ status: 404 });
});

test('one code never stands for two products of a commune', async () => {
  await here.recorded({}, { productCode: '01-00175-913-2026' });
  await expect(here.recorded({}, { productCode: '01-00175-913-2026' })).rejects.toMatchObject({
    code: 'certificate.code-taken',
  });
});

test('an older paper does not replace what is followed', async () => {
  const { productId } = await here.recorded({ dated: '2026-06-12' });
  const input = {
    unitId: ward,
    level: 'district',
    issuer: 'UBND quận Mẫu',
    number: '3/QĐ-UBND',
    dated: '2024-05-01',
    file: paper(),
    products: [{ productId, stars: 3, productCode: '01-00175-914-2024' }],
  };
  await expect(here.run(here.system, recordDecision, input)).rejects.toMatchObject({
    code: 'certificate.older-decision',
  });
});

test('the province’s paper on a re-evaluation takes the place of the old entry once its window had opened, with as many stars or fewer', async () => {
  const { productId, certificateId } = await here.recorded({ dated: '2024-02-10' }, { stars: 4 });
  const { expiresOn } = await here.certificate(certificateId);
  expect(expiresOn).toBe('2027-02-10'); // 180 days before: 14/8/2026
  const paperOf = (dated: string, stars: number) => ({
    unitId: ward,
    level: 'province',
    issuer: 'Chủ tịch UBND thành phố Hà Nội',
    number: `re-${dated}/QĐ-UBND`,
    dated,
    file: paper(),
    products: [{ productId, stars, productCode: '01-00175-915-2026' }],
  });
  await expect(here.run(here.system, recordDecision, paperOf('2026-08-13', 4))).rejects.toMatchObject({
    code: 'certificate.in-force-already',
    details: { product: expect.stringContaining('Mẫu') },
  });
  const { certificates } = await here.run(here.system, recordDecision, paperOf('2026-08-14', 3));
  expect(await here.certificate(certificateId)).toMatchObject({
    state: 'superseded',
    supersededBy: (certificates as string[])[0],
  });
});
