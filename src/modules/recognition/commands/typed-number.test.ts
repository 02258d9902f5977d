import { expect, test } from 'vitest';
import { documentWork, numberPaper } from '#modules/documents/index.ts';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { decisionForViewer } from '../queries/decision-for-viewer.ts';
import { draftDecision } from './draft-decision.ts';
import { issueDecision } from './issue-decision.ts';

const here = useRecognition();
const typed = { number: '41/QĐ-UBND', dated: '2026-09-17' };

const drafted = async () => {
  const office = await here.person('provincial-office', province);
  const { id: dossierId } = await here.settled();
  const { id: decisionId, paperId } = await here.run(office, draftDecision, { dossierIds: [dossierId] });
  return { office, decisionId: decisionId as string, paperId: paperId as string };
};
const paper = (id: string) =>
  here.db.selectFrom('documents.paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const setPaper = (id: string, state: string) =>
  here.owner.updateTable('documents.paper').set({ state }).where('id', '=', id).execute();

test('a typed number gives the drafted paper up: nobody is asked to write it on, and it can still be read', async () => {
  const { office, decisionId, paperId } = await drafted();
  const asked = async () => (await documentWork(here.db, office, workingCalendar([]))).map(({ href }) => href);
  expect(await asked()).toContain(`/van-ban/${paperId}`);
  await here.run(office, issueDecision, { decisionId, ...typed });
  expect((await paper(paperId)).state).toBe('discarded');
  expect(await asked()).not.toContain(`/van-ban/${paperId}`);
  const events = (await here.events(paperId)).map(({ name }) => name);
  expect(events).toEqual(['paper.draft', 'paper.discard']);
});

test.each(['submitted', 'signed'])(
  'a paper that is %s goes its own way: a typed number beside it is refused',
  async (state) => {
    const { office, decisionId, paperId } = await drafted();
    await setPaper(paperId, state);
    await expect(
      here.run(office, issueDecision, { decisionId, ...typed, number: `42-${state}/QĐ-UBND` }),
    ).rejects.toMatchObject({ code: 'decision.paper-underway', status: 409 });
    expect((await paper(paperId)).state).toBe(state);
  },
);

test('a paper that has its number lends it to the decision; another one is refused, the same one is not', async () => {
  const { office, decisionId, paperId } = await drafted();
  await setPaper(paperId, 'signed');
  const { number } = await here.run(office, numberPaper, { paperId, sequence: 43, dated: '2026-09-16' });
  for (const other of [typed, { number, dated: '2026-09-17' }])
    await expect(here.run(office, issueDecision, { decisionId, ...other })).rejects.toMatchObject({
      code: 'decision.paper-numbered',
      details: { number },
    });
  expect(await here.run(office, issueDecision, { decisionId, number, dated: '2026-09-16' })).toMatchObject({ number });
  expect((await paper(paperId)).state).toBe('numbered');
});

test('the page shows the grounds that are printed, the delegating paper among them, and what somebody wrote into them', async () => {
  await here.delegate();
  const head = await here.person('economic-office-head', ward);
  const { id } = await here.settled({ level: 'commune', stars: 3, total: '66.00' });
  const { id: decisionId, paperId } = await here.run(head, draftDecision, { dossierIds: [id] });
  const seen = async () => decisionForViewer(here.db, head, { decisionId, now: here.now() });
  const { grounds, paperOpens } = await seen();
  expect(paperOpens).toBe(true);
  const named = grounds.findIndex((text) => text.includes('12/QĐ-UBND'));
  expect(named).toBeGreaterThan(-1);
  expect(grounds[named + 1]).toContain('Theo đề nghị của Hội đồng');
  await here.owner
    .updateTable('documents.paperGround')
    .set({ text: 'Căn cứ Mẫu viết thêm' })
    .where('paperId', '=', paperId as string)
    .where('rank', '=', 1)
    .execute();
  expect((await seen()).grounds).toContain('Căn cứ Mẫu viết thêm');
});

test('the ministry opens the paper of its decision; one that was recorded has none here', async () => {
  const { id } = await here.settled({ level: 'centre', stars: 5, total: '93.00' });
  const central = await here.person('central-office', 'VN');
  const { id: decisionId } = await here.run(central, draftDecision, { dossierIds: [id] });
  const own = await decisionForViewer(here.db, central, { decisionId, now: here.now() });
  expect([own.paperOpens, own.grounds.length]).toEqual([true, 2]);
  const recorded = await here.recorded();
  const clerk = await here.person('records-clerk', ward);
  expect(await decisionForViewer(here.db, clerk, { decisionId: recorded.decisionId, now: here.now() })).toMatchObject({
    source: 'recorded',
    paperOpens: false,
    grounds: [],
    unitName: 'Phường Yên Hòa',
  });
});
