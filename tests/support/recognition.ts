import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import type { DossierOutcome } from '#modules/dossiers/rules/outcome.ts';
import { createSigningKey, draftDecision, issueDecision, recordDecision } from '#modules/recognition/index.ts';
import { installSigningSecret } from '#modules/recognition/keys/signing-secret.ts';
import { delegateWorkingMode } from '#modules/regulation/index.ts';
import { installLinks } from '../../src/links.ts';
import { paper, province, useDossiers, ward } from './dossiers.ts';

/** Dossiers with results, decisions and certificates made of them by real commands. */
export function useRecognition() {
  const here = useDossiers();

  beforeAll(() => {
    installLinks();
    installSigningSecret({ SIGNING_SECRET: 'a secret of the tests, long enough', STORAGE_DIR: 'unused' });
  });

  /** A dossier with the result that a council of that level found. */
  const settled = async (
    result: Partial<Pick<DossierOutcome, 'stars' | 'total' | 'level' | 'rehearsal'>> = {},
    more: { productId?: string; producerId?: string; unitId?: string; kind?: string } = {},
  ) => {
    const { stars = 4, total = '74.00', level = 'province', rehearsal = false } = result;
    const made = await here.dossier('received', more.unitId ? { unitId: more.unitId } : {});
    const outcome = { stars, total, level, rehearsal, kind: 'three-four', knockedOut: [], sessionId: null };
    await here.owner
      .updateTable('dossiers.dossier')
      .set({
        state: 'settled',
        outcome: JSON.stringify(outcome),
        settledAt: here.now(),
        ...(more.kind && { kind: more.kind }),
        ...(more.productId && { productId: more.productId, producerId: more.producerId }),
        ...(level !== 'commune' && { forwardedTo: province, forwardedAt: here.now() }),
        ...(level === 'centre' && { centreId: 'VN', sentToCentreAt: here.now() }),
      })
      .where('id', '=', made.id)
      .execute();
    return more.productId ? { ...made, productId: more.productId, producerId: more.producerId as string } : made;
  };

  /** The ward recognises three stars from now to the end of the year (mode B). */
  const delegate = (unitId = ward) =>
    here.run(here.system, delegateWorkingMode, {
      unitId,
      number: '12/QĐ-UBND',
      dated: '2026-06-01',
      abstract: 'Ủy quyền công nhận sản phẩm OCOP 3 sao',
      issuer: 'Ủy ban nhân dân thành phố Hà Nội',
      scope: 'Công nhận sản phẩm OCOP 3 sao',
      validFrom: '2026-06-01',
      validTo: '2026-12-31',
    });

  let numbers = 0;
  /** A certificate that the province issued for a dossier with that result. */
  const issued = async (result: Parameters<typeof settled>[0] = {}, more: Parameters<typeof settled>[1] = {}) => {
    const dossier = await settled(result, more);
    const { id: decisionId } = await here.run(here.system, draftDecision, {
      unitId: result?.level === 'centre' && result.stars === 5 ? 'VN' : province,
      dossierIds: [dossier.id],
    });
    const dated = here.now().toISOString().slice(0, 10);
    const number = `${++numbers}/QĐ-UBND`;
    const { certificates } = await here.run(here.system, issueDecision, { decisionId, number, dated });
    return { ...dossier, decisionId, certificateId: (certificates as string[])[0] as string, decisionNumber: number };
  };

  /** What the ward wrote down of a paper from elsewhere. */
  const recorded = async (more: Record<string, unknown> = {}, listed: Record<string, unknown> = {}) => {
    const producerId = await here.producer();
    const productId = await here.product(producerId);
    const { id: decisionId, certificates } = await here.run(here.system, recordDecision, {
      unitId: ward,
      level: 'province',
      issuer: 'Chủ tịch UBND thành phố Hà Nội',
      number: `${++numbers}/QĐ-UBND`,
      dated: '2026-06-12',
      file: paper(),
      products: [{ productId, stars: 3, productCode: `01-00175-${numbers}-2026`, ...listed }],
      ...more,
    });
    return { producerId, productId, decisionId, certificateId: (certificates as string[])[0] as string };
  };

  return Object.assign(here, {
    settled,
    delegate,
    issued,
    recorded,
    key: (unitId: string) => here.run(here.system, createSigningKey, { unitId }),
    certificate: (id: string) =>
      here.db.selectFrom('recognition.certificate').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    newId: randomUUID,
  });
}
