import { expect, test } from 'vitest';
import { useDossiers, ward } from '../../../tests/support/dossiers.ts';
import { withdrawDossier } from './commands/withdraw-dossier.ts';
import { dossiersTasks } from './jobs.ts';
import { dossiersToLapse } from './queries/dossiers-to-lapse.ts';

const here = useDossiers();

const begin = async (id: string, filedAt: string | null, kind = 'first') =>
  here.owner
    .updateTable('dossiers.dossier')
    .set({ filedAt: filedAt && new Date(filedAt), createdAt: new Date(filedAt ?? '2026-05-01T00:00:00Z'), kind })
    .where('id', '=', id)
    .execute();

test('dossiers of the old rules close the day after their last day, their papers stay, others go on', async () => {
  const old = await here.dossier('received');
  const renewal = await here.dossier('received');
  const fresh = await here.dossier('received');
  const ended = await here.dossier('filed');
  await here.run(here.system, withdrawDossier, { dossierId: ended.id });
  for (const { id } of [old, ended]) await begin(id, '2026-05-21T16:59:00Z');
  await begin(renewal.id, '2026-05-10T00:00:00Z', 're-evaluation');
  await begin(fresh.id, '2026-05-21T17:00:00Z');
  expect(await dossiersToLapse(here.db, '2026-06-21')).toEqual([]);
  expect(await dossiersToLapse(here.db, '2026-06-22')).toEqual([renewal.id]);
  expect((await dossiersToLapse(here.db, '2026-07-22')).sort()).toEqual([old.id, renewal.id].sort());
  const [task] = dossiersTasks();
  await task?.run(here.as(here.system), {});
  await task?.run(here.as(here.system), {});
  for (const { id } of [old, renewal])
    expect(await here.row(id)).toMatchObject({ state: 'lapsed', endReason: 'transition-over', endedAt: here.now() });
  expect((await here.row(fresh.id)).state).toBe('received');
  expect((await here.events(old.id)).at(-1)).toMatchObject({ name: 'dossier.lapse', actorRole: 'system' });
  const papers = await here.db
    .selectFrom('dossiers.evidence')
    .select('removedAt')
    .where('dossierId', '=', old.id)
    .execute();
  expect(papers.length).toBeGreaterThan(0);
  expect(papers.every(({ removedAt }) => removedAt === null)).toBe(true);
  expect((await here.person('economic-office', ward)).grant.role).toBe('economic-office');
});
