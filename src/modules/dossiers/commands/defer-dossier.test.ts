import { expect, test } from 'vitest';
import { otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { deferredDossiers } from '../queries/deferred-dossiers.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { dossierWork } from '../queries/dossier-work.ts';
import { roundList } from '../queries/round-list.ts';
import { cancelRound } from './cancel-round.ts';
import { deferDossier } from './defer-dossier.ts';
import { recordRound } from './record-round.ts';
import { resumeDossier } from './resume-dossier.ts';

const here = useDossiers();
const plan = { level: 'province', resultsBy: '2027-08-30', instrument: 'Kế hoạch 12/KH-UBND' };
const workOn = async (viewer: Parameters<typeof dossierWork>[1], id: string) =>
  (await dossierWork(here.db, viewer, here.now())).find(({ href }) => href === `/ho-so/${id}`);

test('a dossier waits for a round of the province’s plan; the work list is quiet until that round opens', async () => {
  here.at('2026-11-24T05:00:00Z');
  const office = await here.person('economic-office', ward);
  const above = await here.person('provincial-office', province);
  const stranger = await here.person('economic-office', otherWard);
  const { id, producerId } = await here.dossier('received');
  const producer = await here.person('producer', ward, producerId);
  const { id: roundId } = await here.run(above, recordRound, {
    ...plan,
    name: 'Đợt bổ sung năm 2027',
    lastDay: '2027-07-15',
  });
  await here.run(office, deferDossier, { dossierId: id, round: roundId, reason: 'Chờ kiểm nghiệm' });
  expect(await here.row(id)).toMatchObject({
    state: 'deferred',
    deferredTo: 'Đợt bổ sung năm 2027',
    deferredRoundId: roundId,
    deferredUntil: '2027-07-15',
  });
  const waiting = async (viewer: typeof office) =>
    (await deferredDossiers(here.db, viewer, { now: here.now() })).filter((one) => one.id === id);
  expect(await waiting(office)).toMatchObject([{ deferredRoundId: roundId }]);
  expect(await waiting(producer)).toHaveLength(1);
  expect(await waiting(stranger)).toEqual([]);

  // The law's first round of 2027 takes proposals until 29 April; this one opens after it.
  const detail = expect.stringContaining('Chờ Đợt bổ sung năm 2027: mở từ 30/04/2027');
  expect(await workOn(office, id)).toMatchObject({ waiting: true, due: null, detail });
  here.at('2027-04-30T01:00:00Z');
  expect(await workOn(office, id)).toMatchObject({ waiting: false, verb: 'Tiếp tục', due: '2027-07-15' });
  expect(await workOn(producer, id)).toMatchObject({ waiting: true, verb: 'Xem' });

  await here.run(above, cancelRound, { roundId, reason: 'Thành phố bỏ đợt' });
  expect(await workOn(office, id)).toMatchObject({ waiting: false, verb: 'Chọn đợt khác', due: null });
  expect(await dossierForViewer(here.db, office, { dossierId: id, now: here.now() })).toMatchObject({
    roundCancelled: 'Thành phố bỏ đợt',
  });
  await here.run(office, resumeDossier, { dossierId: id });
  expect(await waiting(office)).toEqual([]);
});

test('a round of the law is chosen by its last day, and is the first of its year from 1 January', async () => {
  here.at('2026-11-24T05:00:00Z');
  const office = await here.person('economic-office', ward);
  const { id } = await here.dossier('received');
  await here.run(office, deferDossier, { dossierId: id, round: '2027-04-29', reason: 'Muộn' });
  expect(await here.row(id)).toMatchObject({ deferredTo: 'Đợt 1 năm 2027', deferredRoundId: null });
  const rounds = await roundList(here.db, office, { year: 2027, now: here.now() });
  const opens = rounds.filter(({ level, id: written }) => level === 'province' && !written).map((one) => one.opensOn);
  expect(opens[0]).toBe('2027-01-01');
  here.at('2026-12-31T05:00:00Z');
  expect(await workOn(office, id)).toMatchObject({ waiting: true });
  here.at('2027-01-01T05:00:00Z');
  expect(await workOn(office, id)).toMatchObject({ waiting: false, due: '2027-04-29' });
  here.at('2027-05-04T05:00:00Z');
  expect((await workOn(office, id))?.detail).toContain('đã hết nhận đề nghị');
});

test('another round, a past one and one of another province’s plan are refused with nothing changed', async () => {
  here.at('2026-11-24T05:00:00Z');
  const office = await here.person('economic-office', ward);
  const elsewhere = await here.run(await here.person('economic-office', otherWard), recordRound, {
    ...plan,
    name: 'Đợt của phường khác',
    lastDay: '2027-07-20',
  });
  const { id } = await here.dossier('received');
  for (const round of ['Khi nào xong', '2026-10-29', elsewhere.id])
    await expect(here.run(office, deferDossier, { dossierId: id, round, reason: 'Muộn' })).rejects.toMatchObject({
      code: 'round.not-coming',
      fields: { round: [expect.any(String)] },
    });
  expect(await here.row(id)).toMatchObject({ state: 'received', deferredTo: '' });
});

test('a dossier that was left for a round in words before still says them, and is the office’s turn', async () => {
  const { id } = await here.dossier('received');
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ state: 'deferred', stateBeforeDeferral: 'received', deferredTo: 'Đợt tháng Ba', deferReason: 'Muộn' })
    .where('id', '=', id)
    .execute();
  const office = await here.person('economic-office', ward);
  expect(await workOn(office, id)).toMatchObject({ waiting: false, verb: 'Tiếp tục' });
  const listed = (await deferredDossiers(here.db, office, { now: here.now() })).find((one) => one.id === id);
  expect(listed).toMatchObject({ deferredTo: 'Đợt tháng Ba', deferredUntil: null });
});
