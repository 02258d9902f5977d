import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { sweepOrphans } from '#platform/files/sweep-orphans.ts';
import { readSpreadsheet } from '#platform/read-spreadsheet.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { useFileStore, workOff } from '../../../../tests/support/worker.ts';
import { installMessages } from '../../../sentences.ts';
import { registryListTasks } from '../list-jobs.ts';
import { exportFile, exportRuns } from '../queries/export-runs.ts';
import { forgetRuns } from './forget-runs.ts';
import { startExport } from './start-export.ts';

installMessages();
const here = useDossiers();
const files = useFileStore();
const work = () => workOff(here.owner, here.as(here.system), registryListTasks({ files: files.store }));

async function namesIn(sha256: string): Promise<string[]> {
  const found = await files.store.open(sha256);
  const names: string[] = [];
  for await (const { cells } of readSpreadsheet(await buffer(found?.stream as never), { columns: 1 }))
    names.push(cells[0]?.kind === 'text' ? cells[0].text : '');
  return names;
}

test('the whole book of the own ward becomes a file that only its asker fetches, for a day', async () => {
  const mine = await here.producer({ name: 'Cơ sở Mẫu Ấm' });
  await here.producer({ name: 'Cơ sở Mẫu Bến' });
  await here.producer({ name: 'Cơ sở phường khác', unitId: otherWard });
  await here.product(mine, { name: '=Tương nếp' });
  const actor = await here.person('economic-office', ward);
  const { id } = await here.run(actor, startExport, { book: 'producers' });
  expect(await exportRuns(here.db, actor, here.now())).toMatchObject([{ id, state: 'waiting' }]);
  await expect(here.run(actor, startExport, { book: 'products' })).rejects.toMatchObject({ code: 'export.running' });
  await work();
  expect(await exportRuns(here.db, actor, here.now())).toMatchObject([
    { id, state: 'done', rowsWritten: 2, done: 2, total: 2 },
  ]);
  const file = await exportFile(here.db, actor, id, here.now());
  expect(file).toMatchObject({ name: 'so-chu-the.xlsx' });
  expect(await namesIn(file.sha256)).toEqual(['Chủ thể', 'Cơ sở Mẫu Ấm', 'Cơ sở Mẫu Bến']);
  expect((await here.events(id)).map(({ name }) => name)).toEqual(['export.start', 'export.finish']);

  const colleague = await here.person('economic-office', ward);
  await expect(exportFile(here.db, colleague, id, here.now())).rejects.toMatchObject({ code: 'not-found' });
  const nextDay = new Date(here.now().getTime() + 25 * 3_600_000);
  await expect(exportFile(here.db, actor, id, nextDay)).rejects.toMatchObject({ code: 'not-found' });

  const products = await here.run(actor, startExport, { book: 'products' });
  await work();
  const second = await exportFile(here.db, actor, products.id, here.now());
  expect(await namesIn(second.sha256)).toEqual(['Sản phẩm', '=Tương nếp']);
});

test('after a day the file, its row and its progress are forgotten, and the sweep takes the content', async () => {
  const actor = await here.person('economic-office', ward);
  const { id } = await here.run(actor, startExport, { book: 'products' });
  await work();
  const { sha256 } = await exportFile(here.db, actor, id, here.now());
  here.at('2026-09-18T03:00:00Z');
  expect(await here.run(here.system, forgetRuns, {})).toMatchObject({ exports: expect.any(Number) });
  expect(await exportRuns(here.db, actor, here.now())).toEqual([]);
  expect(await here.db.selectFrom('platform.file').select('id').where('sha256', '=', sha256).execute()).toEqual([]);
  await sweepOrphans(here.db, files.store, new Date(Date.now() + 48 * 3_600_000));
  expect(await files.store.open(sha256)).toBeUndefined();
});

test('two taps at once start one export', async () => {
  const actor = await here.person('economic-office', ward);
  const both = await Promise.allSettled([1, 2].map(() => here.run(actor, startExport, { book: 'producers' })));
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
});

test('a role that ended meanwhile makes no file', async () => {
  const actor = await here.person('economic-office', ward);
  const { id } = await here.run(actor, startExport, { book: 'producers' });
  await here.owner
    .updateTable('identity.roleGrant')
    .set({ validTo: here.now() })
    .where('id', '=', actor.grant.id)
    .execute();
  await work();
  expect(await exportRuns(here.db, actor, here.now())).toMatchObject([{ id, state: 'failed', rowsWritten: 0 }]);
});
