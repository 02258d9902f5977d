import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { dossiersReadyForCouncil } from '../queries/dossiers-ready-for-council.ts';
import { leaveCouncil } from './leave-council.ts';
import { openDossier } from './open-dossier.ts';
import { settleDossier } from './settle-dossier.ts';
import { takeToCouncil } from './take-to-council.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();

const outcome = (rehearsal: boolean) => ({
  stars: 4 as const,
  total: '74.00',
  knockedOut: [],
  sessionId: randomUUID(),
  rehearsal,
});

test("a ward's secretary takes a received dossier; the council may read it from then on", async () => {
  const { id } = await here.dossier('received');
  const councilId = randomUUID();
  const secretary = await here.person('council-secretary', ward, councilId);
  const day = today(here.now());
  const ready = async () =>
    (await dossiersReadyForCouncil(here.db, secretary, { day })).map(({ dossierId }) => dossierId);
  expect(await ready()).toContain(id);
  await here.run(secretary, takeToCouncil, { dossierId: id, councilId });
  expect(await here.row(id)).toMatchObject({ state: 'in-council', councilId, stateBeforeCouncil: 'received' });
  expect(await readers(id)).toEqual([{ councilId, validFrom: here.now(), validTo: null }]);
  expect((await here.events(id)).at(-1)).toMatchObject({ name: 'dossier.take-to-council', details: { councilId } });
  expect(await ready()).not.toContain(id);
});

const readers = (dossierId: string) =>
  here.db
    .selectFrom('dossiers.reader')
    .select(['councilId', 'validFrom', 'validTo'])
    .where('dossierId', '=', dossierId)
    .execute();

test('nobody takes a dossier for a council of another unit, or for another council', async () => {
  const { id } = await here.dossier('received');
  const councilId = randomUUID();
  const elsewhere = await here.person('council-secretary', otherWard, councilId);
  await expect(here.run(elsewhere, takeToCouncil, { dossierId: id, councilId })).rejects.toMatchObject({ status: 404 });
  // The province has it only once it was forwarded.
  const above = await here.person('council-secretary', province, councilId);
  await expect(here.run(above, takeToCouncil, { dossierId: id, councilId })).rejects.toMatchObject({ status: 404 });
  const secretary = await here.person('council-secretary', ward, randomUUID());
  await expect(here.run(secretary, takeToCouncil, { dossierId: id, councilId })).rejects.toMatchObject({
    code: 'dossier.other-council',
  });
  const member = await here.person('council-member', ward, councilId);
  await expect(here.run(member, takeToCouncil, { dossierId: id, councilId })).rejects.toMatchObject({
    code: 'role-missing',
  });
  expect((await here.row(id)).state).toBe('received');
});

test('a dossier that the province took in is its council’s, no longer the ward’s', async () => {
  const { id } = await here.dossier('province-received');
  const councilId = randomUUID();
  await expect(
    here.run(await here.person('economic-office', ward), takeToCouncil, { dossierId: id, councilId }),
  ).rejects.toMatchObject({ status: 404 });
  const chair = await here.person('council-chair', province, councilId);
  await here.run(chair, takeToCouncil, { dossierId: id, councilId });
  expect(await here.row(id)).toMatchObject({ state: 'in-council', stateBeforeCouncil: 'province-received' });
  await here.run(chair, leaveCouncil, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'province-received', councilId: null, stateBeforeCouncil: null });
});

test('a dossier that leaves the council goes back, the council reads it no longer, and may take it again', async () => {
  const { id, councilId } = await here.dossier('in-council');
  const secretary = await here.person('council-secretary', ward, councilId);
  const stranger = await here.person('council-secretary', ward, randomUUID());
  await expect(here.run(stranger, leaveCouncil, { dossierId: id })).rejects.toMatchObject({ status: 404 });
  await here.run(secretary, leaveCouncil, { dossierId: id });
  expect((await here.row(id)).state).toBe('received');
  expect(await readers(id)).toMatchObject([{ validTo: here.now() }]);
  await here.run(secretary, takeToCouncil, { dossierId: id, councilId });
  expect(await readers(id)).toMatchObject([{ councilId, validTo: null }]);
});

test('a real result settles the dossier, and the product may have another', async () => {
  const { id, councilId, productId } = await here.dossier('in-council');
  const found = outcome(false);
  await here.run(await here.person('council-chair', ward, councilId), settleDossier, { dossierId: id, outcome: found });
  expect(await here.row(id)).toMatchObject({
    state: 'settled',
    outcome: found,
    settledAt: here.now(),
    councilId: null,
  });
  expect((await here.events(id)).at(-1)).toMatchObject({
    name: 'dossier.settle',
    details: { councilId, sessionId: found.sessionId, rehearsal: false, from: 'in-council', to: 'settled' },
  });
  await expect(here.run(here.system, settleDossier, { dossierId: id, outcome: found })).rejects.toMatchObject({
    code: 'dossier.state-forbids',
  });
  await here.run(here.system, openDossier, { productId });
});

test('a rehearsal keeps its outcome as a rehearsal and sends the dossier back to where it was', async () => {
  const { id, councilId } = await here.dossier('in-council');
  const found = { ...outcome(true), stars: null, knockedOut: ['QD26-09/0'] };
  await here.run(await here.person('council-chair', ward, councilId), settleDossier, { dossierId: id, outcome: found });
  expect(await here.row(id)).toMatchObject({ state: 'received', outcome: found, settledAt: null });
});

test('another council’s chair settles nothing, and points in another form are refused', async () => {
  const { id } = await here.dossier('in-council');
  const stranger = await here.person('council-chair', ward, randomUUID());
  await expect(here.run(stranger, settleDossier, { dossierId: id, outcome: outcome(false) })).rejects.toMatchObject({
    status: 404,
  });
  await expect(
    here.run(here.system, settleDossier, { dossierId: id, outcome: { ...outcome(false), total: '74' } }),
  ).rejects.toMatchObject({ code: 'input.invalid' });
});

test('a dossier before a council is not withdrawn under it; taking and withdrawing at once: one of them', async () => {
  const { id, councilId } = await here.dossier('received');
  const answers = await Promise.allSettled([
    here.run(here.system, takeToCouncil, { dossierId: id, councilId }),
    here.run(here.system, withdrawDossier, { dossierId: id }),
  ]);
  expect(answers.filter((answer) => answer.status === 'fulfilled').length).toBe(1);
  expect(['in-council', 'withdrawn']).toContain((await here.row(id)).state);
});

test('a paper counts as run out from the local day after its last one, as the clock of the installation has it', async () => {
  const { id, producerId, productId } = await here.dossier('received');
  const [evidence] = await here.db.selectFrom('dossiers.evidence').select('id').where('dossierId', '=', id).execute();
  const { id: heldPaperId } = await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'ocop-certificate',
    title: 'Giấy chứng nhận',
    scope: '',
    number: '12/GCN',
    issuedOn: '2024-01-01',
    expiresOn: '2099-06-30',
    productIds: [productId],
  });
  await here.owner
    .updateTable('dossiers.evidence')
    .set({ heldPaperId })
    .where('id', '=', evidence?.id ?? '')
    .execute();
  const secretary = await here.person('council-secretary', ward, randomUUID());
  const runOut = async (day: string) =>
    (await dossiersReadyForCouncil(here.db, secretary, { day })).find(({ dossierId }) => dossierId === id)
      ?.expiredPapers;
  expect([await runOut('2099-06-30'), await runOut('2099-07-01')]).toEqual([0, 1]);
});
