import { beforeAll, expect, test } from 'vitest';
import { installSentences } from '#platform/messages.ts';
import { paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { attachEvidence } from '../commands/attach-evidence.ts';
import { fileDossier } from '../commands/file-dossier.ts';
import { saveForm } from '../commands/save-form.ts';
import { dossiersEventSentences } from '../messages.vi.ts';
import { marksOf } from '../rules/merge-fields.ts';
import { dossierHistory } from './dossier-history.ts';

const here = useDossiers();
beforeAll(() => installSentences(dossiersEventSentences));

test('small changes of one person on one day are one line; steps and other people stand alone', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  await here.scoreWhole(id);
  await here.attachDemanded(id);
  for (const history of ['A', 'AB'])
    await here.run(producer, saveForm, {
      dossierId: id,
      form: '02',
      values: { history },
      base: marksOf({ history: history.slice(0, -1) }),
    });
  for (const actor of [producer, producer, producer, office]) {
    await here.run(actor, attachEvidence, { dossierId: id, file: paper(), criterionCode: '1.1' });
  }
  here.at('2026-09-18T02:00:00Z');
  await here.run(office, attachEvidence, { dossierId: id, file: paper() });
  await here.run(producer, fileDossier, { dossierId: id });
  expect((await dossierHistory(here.db, office, id)).map(({ sentence, who }) => [sentence, who])).toEqual([
    ['Nộp hồ sơ', producer.name],
    ['Thêm tệp minh chứng', office.name],
    ['Thêm tệp minh chứng', office.name],
    ['Thêm, sửa minh chứng (3 lần)', producer.name],
    ['Viết Mẫu số 01, Mẫu số 02, tự chấm (2 lần)', producer.name],
    ['Thêm, sửa minh chứng (3 lần)', null],
    ['Lưu điểm tự chấm', null],
    ['Mở hồ sơ', null],
  ]);
});
