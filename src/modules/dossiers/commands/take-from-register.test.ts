import { expect, test } from 'vitest';
import { addHeldPaper, editProducer, registerProducer, renewHeldPaper } from '#modules/registry/index.ts';
import { paper as file, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { papersToTake } from '../queries/papers-to-take.ts';
import { fileDossier } from './file-dossier.ts';
import { openDossier } from './open-dossier.ts';
import { removeEvidence } from './remove-evidence.ts';
import { takeFromRegister } from './take-from-register.ts';

const here = useDossiers();

const held = async (producerId: string, more: Record<string, unknown> = {}) =>
  (
    await here.run(here.system, addHeldPaper, {
      producerId,
      kind: 'test-report',
      issuedOn: '2026-08-20',
      title: 'Phiếu kiểm nghiệm tháng 8',
      file: file(),
      ...more,
    })
  ).id as string;

const view = async (dossierId: string) =>
  dossierForViewer(here.db, await here.person('economic-office', ward), { dossierId, now: here.now() });
const offered = async (dossierId: string) =>
  (await papersToTake(here.db, await view(dossierId), '2026-09-17')).map(({ id }) => id);

test('a paper of the register becomes evidence with the same file, once, and may be placed at once', async () => {
  const { id: dossierId, producerId } = await here.dossier('draft');
  const owner = await here.person('producer', ward, producerId);
  const heldPaperId = await held(producerId);
  expect(await papersToTake(here.db, await view(dossierId), '2026-09-17')).toMatchObject([
    { id: heldPaperId, label: 'Phiếu kiểm nghiệm', hasFile: true, criteria: ['8'] },
  ]);
  const take = { dossierId, heldPaperId, criterionCode: '8', page: 2 };
  const answers = await Promise.allSettled([1, 2].map(() => here.run(owner, takeFromRegister, take)));
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'evidence.taken-already' },
  });
  const { papers } = await view(dossierId);
  expect(papers).toMatchObject([
    {
      title: 'Phiếu kiểm nghiệm tháng 8',
      heldPaperId,
      isSuperseded: false,
      standing: { state: 'good' },
      places: [{ criterionCode: '8', page: 2, place: '' }],
    },
  ]);
  const files = await here.db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('registry.heldPaper as paper', 'paper.fileId', 'evidence.fileId')
    .select('paper.id')
    .where('evidence.dossierId', '=', dossierId)
    .execute();
  expect(files).toEqual([{ id: heldPaperId }]);
  expect(await offered(dossierId)).toEqual([]);
  expect((await here.events(dossierId)).at(-1)).toMatchObject({
    name: 'evidence.take-from-register',
    details: { heldPaperId, criterion: '8' },
  });
  await here.run(owner, removeEvidence, { evidenceId: papers[0]?.id });
  expect(await offered(dossierId)).toEqual([heldPaperId]);
});

test('one that ran out is flagged, one that was renewed is offered no more', async () => {
  const { id: dossierId, producerId } = await here.dossier('draft');
  const old = await held(producerId, { issuedOn: '2025-09-16' });
  await here.run(here.system, takeFromRegister, { dossierId, heldPaperId: old });
  expect((await view(dossierId)).papers).toMatchObject([{ expiresOn: '2026-09-16', standing: { state: 'expired' } }]);
  const { id: fresh } = await here.run(here.system, renewHeldPaper, { heldPaperId: old, issuedOn: '2026-09-10' });
  expect((await view(dossierId)).papers).toMatchObject([{ isSuperseded: true }]);
  expect(await offered(dossierId)).toEqual([fresh]);
  await expect(here.run(here.system, takeFromRegister, { dossierId, heldPaperId: fresh })).rejects.toMatchObject({
    code: 'evidence.paper-without-file',
  });
  const other = await here.dossier('draft');
  await expect(
    here.run(here.system, takeFromRegister, { dossierId: other.id, heldPaperId: old }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('only papers of that product or of the whole producer are offered', async () => {
  const { id: dossierId, producerId, productId } = await here.dossier('draft');
  const another = await here.product(producerId);
  const whole = await held(producerId);
  const mine = await held(producerId, { productIds: [productId] });
  await held(producerId, { productIds: [another] });
  expect((await offered(dossierId)).sort()).toEqual([whole, mine].sort());
});

test('after filing the producer takes nothing more; strangers find neither dossier nor paper', async () => {
  const { id: dossierId, producerId } = await here.dossier('filed');
  const heldPaperId = await held(producerId);
  await expect(
    here.run(await here.person('producer', ward, producerId), takeFromRegister, { dossierId, heldPaperId }),
  ).rejects.toMatchObject({ code: 'evidence.office-only' });
  for (const stranger of [
    await here.person('producer', ward, await here.producer()),
    await here.person('economic-office', otherWard),
    await here.person('producer', otherWard, producerId),
  ])
    await expect(here.run(stranger, takeFromRegister, { dossierId, heldPaperId })).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('a household without business registration opens and files no dossier', async () => {
  const household = { name: 'Hộ Mẫu', legalKind: 'registered-household', representative: 'An', address: 'Ngõ 1' };
  const { id: producerId } = await here.run(here.system, registerProducer, {
    ...household,
    unitId: ward,
    potential: 'on',
  });
  const productId = await here.product(producerId);
  await expect(here.run(here.system, openDossier, { productId })).rejects.toMatchObject({
    code: 'dossier.producer-unregistered',
    status: 409,
  });
  await here.run(here.system, editProducer, { ...household, producerId, version: 1 });
  const { id: dossierId } = await here.run(here.system, openDossier, { productId });
  await here.scoreWhole(dossierId);
  await here.attachDemanded(dossierId);
  await here.run(here.system, editProducer, { ...household, producerId, version: 2, potential: 'on' });
  await expect(here.run(here.system, fileDossier, { dossierId })).rejects.toMatchObject({
    code: 'dossier.producer-unregistered',
  });
});
