import { expect, test } from 'vitest';
import { draftPaper, submitPaper } from '#modules/documents/index.ts';
import { loadSeedPlan, writePlanNumber } from '#modules/programme/index.ts';
import { otherWard, ward } from '../support/dossiers.ts';
import { useRecognition } from '../support/recognition.ts';

const here = useRecognition();
const templateCode = 'quyet-dinh-thanh-lap-doan-kiem-tra';

async function groundsOf(paperId: string) {
  const rows = await here.db
    .selectFrom('documents.paperGround')
    .select('text')
    .where('paperId', '=', paperId)
    .orderBy('rank')
    .execute();
  return rows.map(({ text }) => text).filter((text) => text.startsWith('Căn cứ Kế hoạch'));
}

test('the day of the plan is a blank until the ward enters it once; then every draft cites the plan whole', async () => {
  const office = await here.person('economic-office', ward);
  const clerk = await here.person('records-clerk', ward);
  const planId = await loadSeedPlan(here.as(here.system));
  const about =
    'của Ủy ban nhân dân phường Yên Hòa về tổ chức thực hiện Chương trình Mỗi xã một sản phẩm (OCOP) năm 2026 trên địa bàn phường Yên Hòa';

  const before = await here.run(office, draftPaper, { templateCode });
  expect(await groundsOf(before.id)).toEqual([`Căn cứ Kế hoạch số 103/KH-UBND ngày …… tháng 3 năm 2026 ${about}`]);
  await expect(here.run(office, submitPaper, { paperId: before.id })).rejects.toMatchObject({
    code: 'paper.incomplete',
    details: { missing: expect.arrayContaining(['ground-blank']) },
  });

  // An invented day: the ward's own original says which it is.
  await here.run(clerk, writePlanNumber, { planId, version: 1, number: '103/KH-UBND', dated: '2026-03-09' });
  const after = await here.run(office, draftPaper, { templateCode });
  expect(await groundsOf(after.id)).toEqual([`Căn cứ Kế hoạch số 103/KH-UBND ngày 09 tháng 3 năm 2026 ${about}`]);
});

test('a ward without a plan gets blanks, never the number of another ward', async () => {
  const office = await here.person('economic-office', otherWard);
  const { id } = await here.run(office, draftPaper, { templateCode });
  const [ground] = await groundsOf(id);
  expect(ground).toMatch(/^Căn cứ Kế hoạch số ……\/KH-UBND ngày …… tháng …… năm 2026 của Ủy ban nhân dân /);
  const stranger = await here.person('records-clerk', otherWard);
  const { id: planId } = await here.db.selectFrom('programme.plan').select('id').executeTakeFirstOrThrow();
  await expect(
    here.run(stranger, writePlanNumber, { planId, version: 2, number: '1/KH', dated: '2026-03-09' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
