import { expect, test } from 'vitest';
import { dossiersProblemSentences, openDossier } from '#modules/dossiers/index.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { recognisedProduct } from './recognised-product.ts';

const here = useRecognition();

test('the certificate in force decides when its product may be re-evaluated; a revoked one starts nothing', async () => {
  const { productId, certificateId } = await here.issued({ stars: 3, total: '60.00' });
  expect(await recognisedProduct(here.db, productId)).toMatchObject({
    stars: 3,
    expiresOn: '2029-09-17',
    extendedUntil: null,
  });
  const again = () => here.run(here.system, openDossier, { productId, kind: 're-evaluation' });
  await expect(again()).rejects.toMatchObject({
    code: 'dossier.window-closed',
    details: { standing: 'too-early', opens: '2029-03-21', closes: '2029-05-20', expiresOn: '2029-09-17' },
  });
  await here.owner
    .updateTable('recognition.certificate')
    .set({ state: 'revoked', endedOn: '2026-09-18' })
    .where('id', '=', certificateId)
    .execute();
  expect(await recognisedProduct(here.db, productId)).toBeNull();
  for (const kind of ['re-evaluation', 'upgrade'])
    await expect(here.run(here.system, openDossier, { productId, kind })).rejects.toMatchObject({
      code: 'dossier.nothing-recognised',
      details: { kind, revoked: true },
    });
  // The way that is left, and the only one that the sentence names.
  const sentence = dossiersProblemSentences['dossier.nothing-recognised'] as (details: object) => string;
  expect(sentence({ kind: 'upgrade', revoked: true })).toMatch(/bị thu hồi.*mở hồ sơ lần đầu/);
  await here.run(here.system, openDossier, { productId });
});

test('a product without any certificate is unknown to recognition; one that has ended is not raised', async () => {
  expect(await recognisedProduct(here.db, (await here.settled()).productId)).toBeUndefined();
  const { productId } = await here.issued({ stars: 3, total: '60.00' });
  here.at('2029-09-18T02:00:00Z');
  await expect(here.run(here.system, openDossier, { productId, kind: 'upgrade' })).rejects.toMatchObject({
    code: 'dossier.nothing-recognised',
    details: { endedOn: '2029-09-17' },
  });
  here.at('2026-09-17T02:00:00Z');
});
