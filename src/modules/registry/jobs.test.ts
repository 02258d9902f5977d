import { expect, test } from 'vitest';
import type { Installation } from '#platform/context.ts';
import type { Letter } from '#platform/mail.ts';
import { otherWard, useDossiers, ward } from '../../../tests/support/dossiers.ts';
import { addHeldPaper } from './commands/add-held-paper.ts';
import { renewHeldPaper } from './commands/renew-held-paper.ts';
import { writeProductLabel } from './commands/write-product-label.ts';
import { registryTasks } from './jobs.ts';
import { productFilter, productList } from './queries/product-list.ts';
import { registryWork } from './queries/registry-work.ts';

const here = useDossiers();
const letters: Letter[] = [];

/** The worker's day: the look at all papers, then each letter that it queued. */
async function oneDay(day: string): Promise<void> {
  here.at(`${day}T00:30:00Z`);
  const config = { PUBLIC_URL: 'https://ocop.mau.vn', PORT: 3000 };
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const [remind, write] = registryTasks({ config, mail } as unknown as Installation);
  await remind?.run(here.as(here.system), {});
  const { rows } = await here.owner.executeQuery<{ id: number; payload: unknown }>(
    (await import('kysely')).sql<{ id: number; payload: unknown }>`
      delete from graphile_worker._private_jobs where task_id = (select id from graphile_worker._private_tasks
        where identifier = 'registry.mail-paper-reminder') returning payload`.compile(here.owner),
  );
  for (const { payload } of rows) await write?.run(here.as(here.system), write.payload.parse(payload));
}

test('a paper is reminded of at 180, 90 and 30 days, once each, to everybody who acts for its producer', async () => {
  const producerId = await here.producer({ name: 'Hợp tác xã Mẫu Nhắc' });
  const owner = await here.person('producer', ward, producerId);
  // A grant of another ward may name any producer; it gets no letter.
  await here.person('producer', otherWard, producerId);
  const { id: heldPaperId } = await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'test-report',
    number: 'KN-7',
    issuedOn: '2026-03-01',
  });
  await oneDay('2026-09-01');
  expect(letters).toEqual([]);
  await oneDay('2026-09-02');
  expect(letters).toMatchObject([
    {
      to: `${owner.personId}@mau.vn`,
      subject: 'Còn 180 ngày: Phiếu kiểm nghiệm',
      text: expect.stringContaining(`https://ocop.mau.vn/chu-the/${producerId}/giay-to`),
    },
  ]);
  expect(letters[0]?.text).toContain('số KN-7 hết hạn ngày 01/03/2027');
  await oneDay('2026-09-02');
  await oneDay('2026-11-30');
  expect(letters.length).toBe(1);
  await oneDay('2026-12-01');
  await oneDay('2027-01-29');
  expect(letters.map(({ subject }) => subject).slice(1)).toEqual(['Còn 90 ngày: Phiếu kiểm nghiệm']);
  await oneDay('2027-01-30');
  expect(letters.at(-1)?.subject).toBe('Còn 30 ngày: Phiếu kiểm nghiệm');
  await oneDay('2027-03-02');
  expect(letters.length).toBe(3);
  // The renewal has reminders of its own.
  await here.run(here.system, renewHeldPaper, { heldPaperId, issuedOn: '2027-03-01' });
  await oneDay('2027-03-03');
  expect(letters.length).toBe(3);
});

test('what runs out stands in the work list of its producer and of the office, and of nobody else', async () => {
  here.at('2026-11-24T02:00:00Z');
  const now = here.now();
  const producerId = await here.producer({ name: 'Hợp tác xã Mẫu Việc' });
  const owner = await here.person('producer', ward, producerId);
  const add = (expiresOn: string) =>
    here.run(here.system, addHeldPaper, { producerId, kind: 'haccp', number: expiresOn, expiresOn });
  for (const expiresOn of ['2026-11-23', '2026-12-24', '2026-12-25', '2027-05-23', '2027-05-24']) await add(expiresOn);
  expect((await registryWork(here.db, owner, now)).map(({ due, waiting }) => [due, waiting])).toEqual([
    ['2026-11-23', false],
    ['2026-12-24', false],
    ['2026-12-25', false],
    ['2027-05-23', false],
  ]);
  const office = await registryWork(here.db, await here.person('economic-office', ward), now);
  expect(office.filter(({ href }) => href.includes(producerId)).map(({ due, waiting }) => [due, waiting])).toEqual([
    ['2026-11-23', false],
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2027-05-23', true],
  ]);
  for (const stranger of [
    await here.person('economic-office', otherWard),
    await here.person('producer', otherWard, producerId),
    await here.person('culture-office', ward),
  ])
    expect(await registryWork(here.db, stranger, now)).toEqual([]);
});

test('a label with an old address is work until its time ends, and a filter of the book finds it', async () => {
  here.at('2026-11-24T02:00:00Z');
  const producerId = await here.producer({ name: 'Hợp tác xã Mẫu Nhãn' });
  const owner = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const label = async (name: string, address: string, printedOn: string) => {
    const productId = await here.product(producerId, { name });
    await here.run(office, writeProductLabel, {
      ...{ productId, version: 0, labelGroup: 'food', printedOn },
      items: { 'product-name': name, 'responsible-address': address },
    });
    return productId;
  };
  const old = await label('Chè nhãn cũ', 'Ngõ 1, quận Cầu Giấy', '2025-03-01');
  const after = await label('Chè in sau', 'Ngõ 1, quận Cầu Giấy', '2026-03-01');
  await label('Chè nhãn mới', 'Ngõ 1, phường Yên Hòa, Hà Nội', '2026-03-01');
  const rows = async (viewer: typeof owner) =>
    (await registryWork(here.db, viewer, here.now()))
      .filter(({ kind }) => kind === 'product-label')
      .map(({ href, due, waiting }) => [href, due, waiting]);
  expect(await rows(owner)).toEqual([
    [`/san-pham/${after}/nhan`, '2025-07-01', false],
    [`/san-pham/${old}/nhan`, '2027-07-01', false],
  ]);
  expect(await rows(office)).toEqual([
    [`/san-pham/${after}/nhan`, '2025-07-01', false],
    [`/san-pham/${old}/nhan`, '2027-07-01', true],
  ]);
  expect(await rows(await here.person('economic-office', otherWard))).toEqual([]);
  const filtered = await productList(here.db, office, productFilter(new URLSearchParams('nhan=dia-chi-cu')));
  expect(filtered.rows.map(({ id }) => id).sort()).toEqual([old, after].sort());
});
