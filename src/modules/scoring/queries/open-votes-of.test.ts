import { expect, test } from 'vitest';
import { createCouncil, createDossier, noon, type TestMember, ward } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { proposeKnockOutOutside } from '../commands/propose-knock-out.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { scoringWork } from './scoring-work.ts';

const held = useDatabase();

test('a proposed knock-out waits for each member who is there and without an interest, until they have voted', async () => {
  const council = await createCouncil(held.owner, { members: 2, sets: [] });
  council.dossiers = [await createDossier(held.owner, ward)];
  const { sessionId, items } = await createSession(held.owner, council);
  const item = items[0] as TestItem;
  const [first, second] = council.members as [TestMember, TestMember];
  const { as, vote, declare, concludeKnockOut } = actsIn(held.db);
  const waiting = async () => {
    const asked = [council.chair, council.deputy, council.secretary, first, second];
    const found = await Promise.all(
      asked.map(async (who) => (await scoringWork(held.db, who.actor, noon)).some(({ kind }) => kind === 'vote')),
    );
    return asked.filter((_, index) => found[index]);
  };
  expect(await waiting()).toEqual([]);
  const { knockOutId } = await as(first, proposeKnockOutOutside, {
    itemId: item.itemId,
    condition: 'QD26-06/0',
    reason: 'Giấy chứng nhận giả',
  });
  expect(await waiting()).toEqual([council.chair, council.deputy, first, second]);
  await vote(knockOutId, first, 'for');
  expect(await waiting()).toEqual([council.chair, council.deputy, second]);
  await declare(item, second);
  expect(await waiting()).toEqual([council.chair, council.deputy]);
  await as(council.secretary, recordAttendance, {
    sessionId,
    members: [{ memberId: council.deputy.memberId, present: false }],
  });
  expect(await waiting()).toEqual([council.chair]);
  await concludeKnockOut(knockOutId, council.chair);
  expect(await waiting()).toEqual([]);
});
