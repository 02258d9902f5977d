import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { province } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { certificatePage } from '../public/certificate-page.tsx';
import { publicCertificate } from './public-certificate.ts';
import { publicStatementCheck } from './public-statement-check.ts';

const here = useRecognition();

test('a shopper reads which papers of the box hold today, and nothing of people, labour and money', async () => {
  await here.key(province);
  const { certificateId, producerId } = await here.issued({ stars: 4, total: '81.00' });
  const { number } = await here.certificate(certificateId);
  const hold = (kind: string, expiresOn?: string) =>
    here.run(here.system, addHeldPaper, {
      producerId,
      kind,
      title: 'Giấy mật',
      number: 'SỐ-MẬT',
      ...(expiresOn && { expiresOn }),
    });
  await hold('food-safety-certificate', '2028-01-01');
  await hold('haccp', '2026-09-16');
  await hold('labour-list');
  await hold('financial-report');

  const found = await publicCertificate(here.db, { number, now: here.now() });

  expect(found?.papers.map(({ expiresOn }) => expiresOn)).toEqual(['2028-01-01']);
  expect(JSON.stringify(found)).not.toContain('MẬT');
  expect(Object.keys(found ?? {})).not.toContain('producerId');
});

test('a decision whose paper was called back or corrected says so at once, and its stars go with it', async () => {
  await here.key(province);
  const { certificateId, decisionId } = await here.issued({ stars: 4, total: '81.00' });
  const { number } = await here.certificate(certificateId);
  const read = async () => certificatePage((await publicCertificate(here.db, { number, now: here.now() })) as never);
  // Issued by a typed number, its paper was given up: nothing is said of it.
  expect(await read()).toContain('★');
  const paperIs = (state: string) =>
    here.owner
      .updateTable('documents.paper')
      .set({ state })
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('recognition.decision')
          .select((inner) => inner.ref('paperId').$castTo<string>().as('id'))
          .where('id', '=', decisionId),
      )
      .execute();
  await here.owner.executeQuery(
    sql`alter table documents.paper drop constraint paper__numbered_when_issued`.compile(here.owner),
  );
  const { document } = await here.db
    .selectFrom('recognition.statement')
    .select('document')
    .where('certificateId', '=', certificateId)
    .executeTakeFirstOrThrow();
  const said = async () => (await publicStatementCheck(here.db, { text: document, now: here.now() })).registerSays;
  expect(await said()).toBeNull();
  await paperIs('corrected');
  expect(await read()).toMatch(/★.*đã được đính chính/s);
  await paperIs('revoked');
  const called = await read();
  expect(called).toContain('Quyết định công nhận đã bị thu hồi');
  for (const words of ['★', 'Có giá trị đến hết', 'chung-thu.json']) expect(called).not.toContain(words);
  expect(await said()).toBe('Quyết định công nhận đã bị thu hồi.');
});
