import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { installSentences } from '#platform/messages.ts';
import { otherProvince, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { dossiersProblemSentences } from '../messages.vi.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { queueForCouncil } from './queue-for-council.ts';
import { toAdvisoryTeam } from './to-advisory-team.ts';

const here = useDossiers();
beforeAll(() => installSentences(dossiersProblemSentences));

test('where the province has no advisory team the button says so, the dossier stays, and the council may have it at once', async () => {
  const { id } = await here.dossier('province-received');
  const above = await here.person('provincial-office', province);
  // A team of another unit, and one whose members' time is over, are nobody to give it to.
  await here.person('advisory-team', otherProvince, randomUUID());
  await here.person('advisory-team', ward, randomUUID());
  const gone = await here.person('advisory-team', province, randomUUID());
  await here.owner
    .updateTable('identity.roleGrant')
    .set({ validTo: new Date('2026-09-01') })
    .where('id', '=', gone.grant.id)
    .execute();
  const button = async () =>
    (await dossierForViewer(here.db, above, { dossierId: id, now: here.now() })).may.toAdvisoryTeam;
  expect(await button()).toEqual({ allowed: false, reason: expect.stringContaining('trang Người dùng') });
  const give = { dossierId: id };
  await expect(here.run(above, toAdvisoryTeam, give)).rejects.toMatchObject({ code: 'dossier.no-advisory-team' });
  expect(await here.row(id)).toMatchObject({ state: 'province-received', advisoryAt: null });

  const team = await here.person('advisory-team', province, randomUUID());
  // Another council's team is not the one that was named.
  await expect(here.run(above, toAdvisoryTeam, { ...give, councilId: randomUUID() })).rejects.toMatchObject({
    code: 'dossier.no-advisory-team',
  });
  expect(await button()).toEqual({ allowed: true });
  await here.run(above, toAdvisoryTeam, { ...give, councilId: team.grant.scopeId });
  expect(await here.row(id)).toMatchObject({ state: 'with-advisory-team', advisoryAt: here.now() });
});

test('a province without a team still queues its dossiers for the council', async () => {
  const { id } = await here.dossier('province-received');
  await here.run(await here.person('provincial-office', province), queueForCouncil, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'awaiting-council' });
});
