import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { appendEvent } from '#platform/events.ts';
import { installSentences } from '#platform/messages.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { cauGiay, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { addNeighbourhood } from '../commands/add-neighbourhood.ts';
import { giveGrant } from '../commands/give-grant.ts';
import { identityEventSentences } from '../messages.vi.ts';
import { history } from './history.ts';
import { installSubjectNames } from './subject-names.ts';

const held = useIdentity();
installSentences(identityEventSentences, { 'dossier.file': ({ subject }) => `Nộp hồ sơ ${subject}` });
installSubjectNames({ dossier: async (_db, ids) => new Map(ids.map((id) => [id, `số ${id}`])) });

test('a unit’s history is told in sentences with today’s names, the newest first', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { personId } = await held.person('producer', yenHoa, { name: 'Lê Mẫu Tâm' });
  await perform(held.as(head), giveGrant, { personId, role: 'expert', unitId: yenHoa });
  await perform(held.as(head), addNeighbourhood, { communeId: yenHoa, name: 'Tổ dân phố số 5' });
  const { entries } = await history(held.db, head, {});
  expect(entries.slice(0, 2).map(({ sentence, who }) => ({ sentence, who }))).toEqual([
    { sentence: 'Thêm Tổ dân phố số 5', who: 'Nguyễn Mẫu An, Trưởng phòng Kinh tế, Hạ tầng và Đô thị' },
    {
      sentence: 'Giao cho Lê Mẫu Tâm vai Chuyên gia tư vấn',
      who: 'Nguyễn Mẫu An, Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
    },
  ]);
});

test('it can be narrowed by day and kind, and holds nothing of another ward', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  await perform(held.system(), addNeighbourhood, { communeId: cauGiay, name: 'Tổ dân phố số 6' });
  const day = today(held.now());
  const all = await history(held.db, head, { from: day, to: day });
  expect(all.entries.length).toBeGreaterThan(0);
  expect(all.entries.map(({ sentence }) => sentence)).not.toContain('Thêm Tổ dân phố số 6');
  expect((await history(held.db, head, { from: addDays(day, 1) })).total).toBe(0);
  expect((await history(held.db, head, { to: addDays(day, -1) })).total).toBe(0);
  const groups = await history(held.db, head, { kind: 'neighbourhood' });
  expect(new Set(groups.entries.map(({ name }) => name))).toEqual(new Set(['neighbourhood.add']));
});

test('an administrator reads about people and units, never about dossiers', async () => {
  const filed = { name: 'dossier.file', subject: { kind: 'dossier', id: '12' }, unitId: yenHoa };
  const head = await held.actor('economic-office-head', yenHoa);
  await appendEvent(held.db, { ...filed, actor: head, at: held.now() });
  expect((await history(held.db, head, { kind: 'dossier' })).entries).toMatchObject([{ sentence: 'Nộp hồ sơ số 12' }]);
  const administrator = await held.actor('administrator', yenHoa);
  const seen = await history(held.db, administrator, {});
  expect(seen.entries.length).toBeGreaterThan(0);
  expect(seen.entries.map(({ name }) => name)).not.toContain('dossier.file');
  for (const role of ['economic-office', 'producer', 'council-chair'] as const)
    await expect(history(held.db, await held.actor(role, yenHoa), {})).rejects.toMatchObject({ code: 'not-allowed' });
});
