import { expect, test } from 'vitest';
import { paper, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { draftDecision } from './draft-decision.ts';
import { issueDecision } from './issue-decision.ts';
import { recordDecision } from './record-decision.ts';
import { recordRevocation } from './record-revocation.ts';

const here = useRecognition();

test('a commune does not write down a decision that an office above, which works here, never made', async () => {
  const clerk = await here.person('records-clerk', ward);
  const productId = await here.product(await here.producer());
  const decision = (level: string, stars: number, dated: string, number: string) => ({
    level,
    issuer: 'Chủ tịch UBND Mẫu',
    number,
    dated,
    file: paper(),
    products: [{ productId, stars, productCode: '01-00175-941-2026' }],
  });
  // Both offices work here since 1/1/2026.
  await here.person('provincial-office', province);
  await here.person('central-office', 'VN');
  for (const [level, stars] of [
    ['province', 4],
    ['centre', 5],
  ] as const)
    await expect(here.run(clerk, recordDecision, decision(level, stars, '2026-06-12', '1/QĐ'))).rejects.toMatchObject({
      code: 'decision.office-is-here',
      status: 409,
    });
  // A paper from before is the register's all the same.
  const { certificates } = await here.run(clerk, recordDecision, decision('province', 4, '2025-08-12', '2/QĐ'));
  expect(await here.certificate((certificates as string[])[0] as string)).toMatchObject({
    stars: 4,
    state: 'in-force',
  });
});

test('a commune does not end what the province issued here, in the province’s name', async () => {
  await here.person('provincial-office', province);
  const { certificateId } = await here.issued();
  const office = await here.person('economic-office', ward);
  await expect(
    here.run(office, recordRevocation, {
      certificateId,
      ground: 'other',
      issuer: 'Chủ tịch UBND Mẫu',
      number: '8/QĐ',
      dated: '2026-09-17',
      file: paper(),
    }),
  ).rejects.toMatchObject({ code: 'revocation.issuer-is-here' });
  expect((await here.certificate(certificateId)).state).toBe('in-force');
});

test('a decision is not dated back to a day when the ward was still allowed to recognise', async () => {
  await here.delegate();
  here.at('2027-01-15T02:00:00Z');
  const dossier = await here.settled({ level: 'commune', stars: 3, total: '60.00' });
  const leader = await here.person('ward-leader', ward);
  // The delegation ended with 2026: no draft today …
  await expect(here.run(leader, draftDecision, { dossierIds: [dossier.id] })).rejects.toMatchObject({
    code: 'decision.not-competent',
  });
  // … and a draft made in time is not issued on a day before the council had found anything.
  here.at('2026-12-20T02:00:00Z');
  const { id } = await here.run(leader, draftDecision, { dossierIds: [dossier.id] });
  here.at('2027-01-16T02:00:00Z');
  const issue = (dated: string) => here.run(leader, issueDecision, { decisionId: id, number: '5/QĐ-UBND', dated });
  await expect(issue('2026-12-31')).rejects.toMatchObject({ code: 'decision.date-impossible', status: 422 });
  await expect(issue('2027-01-15')).rejects.toMatchObject({ code: 'decision.not-competent' });
});

test('two taps on the issue of one decision, and two decisions at once, give each product one certificate and number', async () => {
  here.at('2026-09-17T02:00:00Z');
  const drafts = [];
  for (let count = 0; count < 3; count++) {
    const dossier = await here.settled({ stars: 3, total: '61.00' });
    const { id } = await here.run(here.system, draftDecision, { unitId: province, dossierIds: [dossier.id] });
    drafts.push({ id, dossier });
  }
  const taps = await Promise.allSettled(
    drafts.flatMap(({ id }, index) =>
      [0, 1].map(() =>
        here.run(here.system, issueDecision, { decisionId: id, number: `${70 + index}/QĐ`, dated: '2026-09-17' }),
      ),
    ),
  );
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const tap of taps)
    if (tap.status === 'rejected') expect(tap.reason).toMatchObject({ code: 'decision.state-forbids' });
  const rows = await here.db
    .selectFrom('recognition.certificate')
    .select('number')
    .where(
      'productId',
      'in',
      drafts.map(({ dossier }) => dossier.productId),
    )
    .execute();
  expect(new Set(rows.map(({ number }) => number)).size).toBe(3);
});
