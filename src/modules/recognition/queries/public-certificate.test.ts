import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { province } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { publicCertificate } from './public-certificate.ts';

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
