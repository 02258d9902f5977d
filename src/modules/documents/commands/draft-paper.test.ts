import { expect, test } from 'vitest';
import { province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { paperTemplates } from '../queries/paper-templates.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import { draftPaper } from './draft-paper.ts';

const here = useDossiers();

test('a ward of another province writes to its own province, by its own name and its own short word', async () => {
  const at = { code: 'x', validFrom: '2025-07-01', searchKey: 'x' };
  await here.owner
    .insertInto('identity.unit')
    .values([
      { ...at, id: '37', kind: 'province', name: 'Ninh Bình', fullName: 'Tỉnh Ninh Bình', path: 'VN/37/' },
      { ...at, id: '14329', kind: 'commune', name: 'Hoa Lư', fullName: 'Phường Hoa Lư', path: 'VN/37/14329/' },
    ])
    .execute();
  for (const template of (await paperTemplates()).filter(({ refused, council }) => !refused && !council)) {
    const paper = await drafted(template.code, '14329');
    expect(JSON.stringify(paper), template.code).not.toMatch(/Hà Nội|[Tt]hành phố|\{\{(unit|province|year)/u);
  }
  const letter = await drafted('de-nghi-danh-gia-phan-hang', '14329');
  expect(letter.addressees).toEqual(['Ủy ban nhân dân tỉnh Ninh Bình']);
  expect(letter.body).toContain('kính đề nghị Ủy ban nhân dân Tỉnh xem xét');
  expect(letter.recipients).toContain('Cơ quan tham mưu quản lý Chương trình OCOP Tỉnh');
});

test('a ward of a city under the government writes to the city; the province names itself', async () => {
  const letter = await drafted('de-nghi-danh-gia-phan-hang', ward);
  expect(letter.addressees).toEqual(['Ủy ban nhân dân thành phố Hà Nội']);
  expect(letter.body).toContain('kính đề nghị Ủy ban nhân dân Thành phố xem xét');
  expect((await drafted('to-trinh-de-nghi-danh-gia', province)).addressees).toEqual([
    'Ủy ban nhân dân thành phố Hà Nội',
  ]);
});

async function drafted(templateCode: string, unitId: string): Promise<PaperContent> {
  const { id } = await here.run(here.system, draftPaper, { templateCode, unitId });
  const { content } = await here.db
    .selectFrom('documents.paper')
    .select('content')
    .where('id', '=', id as string)
    .executeTakeFirstOrThrow();
  return content as unknown as PaperContent;
}
