import { expect, test } from 'vitest';
import { paper as file, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { heldPaperFile } from '../queries/held-paper-file.ts';
import { heldPapersForViewer } from '../queries/held-papers.ts';
import { addHeldPaper } from './add-held-paper.ts';
import { editHeldPaper } from './edit-held-paper.ts';
import { remindHeldPaper } from './remind-held-paper.ts';
import { removeHeldPaper } from './remove-held-paper.ts';
import { renewHeldPaper } from './renew-held-paper.ts';

const here = useDossiers();
const today = '2026-09-17';

const box = async (producerId: string) =>
  heldPapersForViewer(here.db, await here.person('economic-office', ward), { producerId, today });
const report = (producerId: string, issuedOn = '2026-08-20') => ({ producerId, kind: 'test-report', issuedOn });

test('a producer puts a paper into its box once, with the products it speaks of; a test report counts twelve months', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId, { name: 'Tương nếp' });
  const owner = await here.person('producer', ward, producerId);
  const { id } = await here.run(owner, addHeldPaper, {
    ...report(producerId),
    number: 'KN-01',
    expiresOn: '2030-01-01',
    productIds: [productId, productId],
    file: file(),
  });
  expect(await box(producerId)).toMatchObject([
    {
      id,
      number: 'KN-01',
      expiresOn: '2027-08-20',
      products: [{ id: productId, name: 'Tương nếp' }],
      file: { name: 'giay-chung-nhan.pdf' },
      standing: { state: 'good', daysLeft: 337 },
    },
  ]);
  expect((await here.events(producerId)).at(-1)).toMatchObject({
    name: 'held-paper.add',
    actorRole: 'producer',
    details: { heldPaperId: id, paperKind: 'test-report', expiresOn: '2027-08-20' },
  });
});

test('what does not fit is refused beside its field, and nothing is kept', async () => {
  const producerId = await here.producer();
  const foreign = await here.product(await here.producer());
  for (const [wrong, code, field] of [
    [{ issuedOn: undefined }, 'held-paper.date-needed', 'issuedOn'],
    [{ kind: 'trademark', expiresOn: '2026-08-19' }, 'held-paper.dates-in-order', 'expiresOn'],
    [{ kind: 'diploma' }, 'input.invalid', 'kind'],
    [{ productIds: [foreign] }, 'held-paper.product-elsewhere', 'productIds'],
  ] as const)
    await expect(here.run(here.system, addHeldPaper, { ...report(producerId), ...wrong })).rejects.toMatchObject({
      code,
      fields: { [field]: [expect.any(String)] },
    });
  expect(await box(producerId)).toEqual([]);
});

test('a renewal takes the place of the older paper, which stays; two renewals at once are one', async () => {
  const producerId = await here.producer();
  const { id } = await here.run(here.system, addHeldPaper, report(producerId, '2025-09-20'));
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => here.run(here.system, renewHeldPaper, { heldPaperId: id, issuedOn: '2026-09-10' })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'held-paper.renewed-already' },
  });
  const [fresh, old] = await box(producerId);
  expect(fresh).toMatchObject({ renewsId: id, expiresOn: '2027-09-10', supersededAt: null });
  expect(old).toMatchObject({ id, expiresOn: '2026-09-20', supersededAt: expect.any(Date) });
  await expect(
    here.run(here.system, editHeldPaper, { heldPaperId: id, version: 1, issuedOn: '2025-09-20' }),
  ).rejects.toMatchObject({ code: 'held-paper.superseded' });
  await expect(here.run(here.system, removeHeldPaper, { heldPaperId: id })).rejects.toMatchObject({
    code: 'held-paper.superseded',
  });
  await here.run(here.system, removeHeldPaper, { heldPaperId: fresh?.id });
  expect(await box(producerId)).toMatchObject([{ id, supersededAt: null }]);
  await here.run(here.system, renewHeldPaper, { heldPaperId: id, issuedOn: '2026-09-11' });
});

test('an edit counts the version on, and a file sent along takes the place of the one before', async () => {
  const producerId = await here.producer();
  const { id } = await here.run(here.system, addHeldPaper, { ...report(producerId), file: file() });
  const edit = { heldPaperId: id, issuedOn: '2026-08-20', number: '02' };
  await here.run(here.system, editHeldPaper, { ...edit, version: 1 });
  expect((await here.events(producerId)).at(-1)).toMatchObject({ details: { fields: ['number'] } });
  await expect(here.run(here.system, editHeldPaper, { ...edit, version: 1 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await here.run(here.system, editHeldPaper, { ...edit, version: 2, file: { ...file(), name: 'moi.pdf' } });
  expect(await box(producerId)).toMatchObject([{ file: { name: 'moi.pdf' }, version: 3 }]);
});

test('papers are for the ward and their own producer, not for the group leader, another producer or another ward', async () => {
  const producerId = await here.producer();
  const { id } = await here.run(here.system, addHeldPaper, { ...report(producerId), file: file() });
  for (const reader of [
    await here.person('producer', ward, producerId),
    await here.person('inspector', ward),
    await here.person('one-stop-desk', ward),
  ]) {
    expect(await heldPapersForViewer(here.db, reader, { producerId, today })).toHaveLength(1);
    expect(await heldPaperFile(here.db, reader, id)).toMatchObject({ name: 'giay-chung-nhan.pdf' });
  }
  for (const stranger of [
    await here.person('producer', ward, await here.producer()),
    await here.person('producer', otherWard, producerId),
    await here.person('economic-office', otherWard),
    await here.person('neighbourhood-leader', ward),
    await here.person('expert', ward),
    here.visitor,
  ]) {
    await expect(heldPapersForViewer(here.db, stranger, { producerId, today })).rejects.toMatchObject({ status: 404 });
    await expect(heldPaperFile(here.db, stranger, id)).rejects.toMatchObject({ status: 404 });
    for (const [command, input] of [
      [addHeldPaper, report(producerId)],
      [editHeldPaper, { heldPaperId: id, version: 1, issuedOn: '2026-08-20' }],
      [renewHeldPaper, { heldPaperId: id, issuedOn: '2026-08-20' }],
      [removeHeldPaper, { heldPaperId: id }],
    ] as const)
      await expect(here.run(stranger, command, input)).rejects.toMatchObject({
        code: expect.stringMatching(/^(not-found|role-missing|sign-in-needed)$/),
      });
  }
});

test('each reminder is one: at once, again the same day, and again until the next step', async () => {
  const producerId = await here.producer();
  const { id: heldPaperId } = await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'trademark',
    expiresOn: '2027-03-16',
  });
  const remind = () => here.run(here.system, remindHeldPaper, { heldPaperId });
  const answers = await Promise.allSettled([remind(), remind(), remind()]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: { daysBefore: 180 } }]);
  here.at('2026-12-16T02:00:00Z');
  expect(await remind()).toEqual({ daysBefore: 90 });
  await expect(remind()).rejects.toMatchObject({ code: 'held-paper.reminded' });
  // Nobody was there for three months: the one that is due now, not those that were missed.
  here.at('2027-03-16T02:00:00Z');
  expect(await remind()).toEqual({ daysBefore: 30 });
  here.at('2027-03-17T02:00:00Z');
  await expect(remind()).rejects.toMatchObject({ code: 'held-paper.reminded' });
  here.at('2026-09-17T02:00:00Z');
});
