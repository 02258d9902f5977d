import { randomUUID } from 'node:crypto';
import { openDossier } from '#modules/dossiers/index.ts';
import {
  approvePrize,
  createSigningKey,
  makePrizeReady,
  openRevocation,
  proposePrize,
  recordDecision,
} from '#modules/recognition/index.ts';
import { installSigningSecret } from '#modules/recognition/keys/signing-secret.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

/** What a ward's register of recognised products can hold: entries, a draft, a window that is open, revocations, prizes. */
export async function createWardRecognition(
  db: Database,
  owner: Database,
  ward: { unitId: string; mark: string; administrator: PersonActor; product: () => Promise<string> },
  now: Date,
) {
  installSigningSecret({ SIGNING_SECRET: 'a secret of the tests, long enough', STORAGE_DIR: 'unused' });
  const system = performerOf(db, systemActor('test'), now);
  const { unitId, mark } = ward;
  const { id: signingKeyId } = await perform(performerOf(db, ward.administrator, now), createSigningKey, {});
  let entries = 0;
  const recorded = async (dated: string) => {
    const productId = await ward.product();
    const { id, certificates } = await perform(system, recordDecision, {
      unitId,
      level: 'province',
      issuer: `Chủ tịch UBND Mẫu ${mark}`,
      number: `${++entries}/QĐ-UBND`,
      dated,
      file: { ...paper(), name: `${mark}.pdf` },
      products: [{ productId, stars: 4, productCode: `01-${unitId}-90${entries}-${dated.slice(0, 4)}` }],
    });
    return { productId, decisionId: id, certificateId: certificates[0] as string };
  };
  // Its window of re-evaluation is open on the day of the tests.
  const renewing = await recorded('2024-04-01');
  const followed = await recorded('2026-06-12');
  const doubted = await recorded('2026-06-13');
  const { id: revocationId } = await perform(system, openRevocation, {
    certificateId: doubted.certificateId,
    ground: 'violation',
    foundOn: '2026-11-20',
    finding: `Kết luận Mẫu ${mark}`,
  });
  const { id: readyPrizeId } = await perform(system, proposePrize, { certificateId: followed.certificateId });
  await perform(system, approvePrize, { prizeId: readyPrizeId });
  await perform(system, makePrizeReady, { prizeId: readyPrizeId });
  const { id: prizeId } = await perform(system, proposePrize, { certificateId: doubted.certificateId });
  const { fileId } = await owner
    .selectFrom('recognition.decision')
    .select('fileId')
    .where('id', '=', followed.decisionId)
    .executeTakeFirstOrThrow();

  // A result of the ward's own council, waiting, and another one in a draft.
  const settled = async () => {
    const productId = await ward.product();
    const { id } = await perform(system, openDossier, { productId });
    const outcome = {
      stars: 3,
      total: '60.00',
      level: 'commune',
      rehearsal: false,
      kind: 'three-four',
      knockedOut: [],
      sessionId: null,
    };
    await owner
      .updateTable('dossiers.dossier')
      .set({
        state: 'settled',
        settledAt: now,
        outcome: JSON.stringify(outcome),
        productCode: `01-${unitId}-8${++entries}-2026`,
      })
      .where('id', '=', id)
      .execute();
    return { id, productId };
  };
  const waiting = await settled();
  const drafted = await settled();
  const draftDecisionId = randomUUID();
  const draftItemId = randomUUID();
  await owner
    .insertInto('recognition.decision')
    .values({
      id: draftDecisionId,
      unitId,
      source: 'issued',
      level: 'commune',
      issuer: `Chủ tịch UBND Mẫu ${mark}`,
      issuerKey: `chu tich ${mark}`,
      state: 'draft',
      abstract: `Công nhận Mẫu ${mark}`,
      createdAt: now,
    })
    .execute();
  const product = await owner
    .selectFrom('registry.product')
    .selectAll()
    .where('id', '=', drafted.productId)
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('recognition.decisionItem')
    .values({
      id: draftItemId,
      decisionId: draftDecisionId,
      rank: 1,
      unitId,
      productId: product.id,
      producerId: product.producerId,
      dossierId: drafted.id,
      settledAt: now,
      stars: 3,
      productName: product.name,
      producerName: `Chủ thể Mẫu ${mark}`,
      setCode: product.setCode,
      productCode: `01-${unitId}-899-2026`,
    })
    .execute();

  return {
    signingKeyId,
    renewingCertificateId: renewing.certificateId,
    certificateId: followed.certificateId,
    recordedDecisionId: followed.decisionId,
    recordedProductId: followed.productId,
    doubtedCertificateId: doubted.certificateId,
    revocationId,
    prizeId,
    readyPrizeId,
    scanFileId: fileId as string,
    waitingResultId: waiting.id,
    draftDecisionId,
    draftItemId,
  };
}
