import { expect, test } from 'vitest';
import { province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { signStatement } from '../commands/sign-statement.ts';
import { decideRevocation, openRevocation, proposePrize } from '../index.ts';
import { certificateForViewer } from './certificate-for-viewer.ts';

const here = useRecognition();
const page = async (certificateId: string, role: 'economic-office' | 'producer' = 'economic-office', scope?: string) =>
  certificateForViewer(here.db, await here.person(role, ward, scope), { certificateId, now: here.now() });
const revoke = async (certificateId: string) => {
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId,
    ground: 'violation',
    foundOn: '2026-09-17',
    finding: 'Kết luận',
  });
  const decision = { revocationId, number: `thu-${certificateId.slice(0, 4)}`, dated: '2026-09-17', reason: 'Vi phạm' };
  await here.run(here.system, decideRevocation, decision);
};

test('the page leads to the dossier that can be opened now, and to the one that was opened', async () => {
  const far = await here.issued({ stars: 3, total: '60.00' });
  expect((await page(far.certificateId, 'producer', far.producerId)).opens).toEqual(['upgrade']);
  const due = await here.recorded({ dated: '2024-02-10' }, { stars: 4 });
  expect((await page(due.certificateId)).opens).toEqual(['re-evaluation', 'upgrade']);
  const missed = await here.recorded({ dated: '2023-11-01' });
  expect((await page(missed.certificateId)).opens).toEqual(['first', 'upgrade']);
  const lapsed = await here.recorded({ dated: '2023-09-01' });
  expect((await page(lapsed.certificateId)).opens).toEqual(['first']);
  // Whoever opens no dossiers is not led there.
  const provincial = await here.person('provincial-office', province);
  const seen = await certificateForViewer(here.db, provincial, { certificateId: due.certificateId, now: here.now() });
  expect([seen.opens, seen.may.propose]).toEqual([[], null]);

  const again = await here.settled({ stars: 4 }, { ...due, kind: 're-evaluation' });
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ settledAt: new Date('2026-09-18') })
    .where('id', '=', again.id)
    .execute();
  expect(await page(due.certificateId)).toMatchObject({ opens: [], followingId: again.id, followingState: 'settled' });
});

test('of a certificate that was replaced or revoked the page says so, opens what is left, and nothing is signed about it', async () => {
  await here.key(province);
  const old = await here.issued({ stars: 3, total: '60.00' });
  const anew = await here.issued({ stars: 4, total: '74.00' }, { ...old, kind: 'upgrade' });
  const { number } = await here.certificate(anew.certificateId);
  expect(await page(old.certificateId)).toMatchObject({ newerNumber: number, opens: [], followingId: null });
  await revoke(anew.certificateId);
  expect(await page(anew.certificateId)).toMatchObject({ status: 'revoked', opens: ['first'] });
  const office = await here.person('provincial-office', province);
  for (const certificateId of [old.certificateId, anew.certificateId])
    await expect(here.run(office, signStatement, { certificateId })).rejects.toMatchObject({
      code: 'certificate.state-forbids',
    });
});

test('a level is prized once: an upgrade knows what was prized, a re-evaluation with as many stars is not prized again', async () => {
  const first = await here.issued({ stars: 3, total: '60.00' });
  expect((await page(first.certificateId)).prizedStars).toBe(0);
  await here.run(here.system, proposePrize, { certificateId: first.certificateId });
  const again = await here.issued({ stars: 3, total: '62.00' }, { ...first, kind: 're-evaluation' });
  expect(await page(again.certificateId)).toMatchObject({ prize: null, prizedStars: 3 });
  const higher = await here.issued({ stars: 4, total: '74.00' }, { ...first, kind: 'upgrade' });
  const { amount } = await here.run(here.system, proposePrize, { certificateId: higher.certificateId });
  expect(amount).toBe(2_000_000);
  expect(await page(higher.certificateId)).toMatchObject({ prize: { amount, deducted: 8_000_000 }, prizedStars: 4 });
});

test('the ward records the revocation of what its province decided elsewhere, not of what the province issued here', async () => {
  await here.person('provincial-office', province);
  const { certificateId: issuedHere } = await here.issued();
  const { certificateId: fromElsewhere } = await here.recorded();
  expect((await page(issuedHere)).may.record).toBeNull();
  expect((await page(fromElsewhere)).may.record).toEqual({ allowed: true });
});
