import { randomUUID } from 'node:crypto';
import { draftPaper } from '#modules/documents/index.ts';
import { addIndicator } from '#modules/programme/commands/add-indicator.ts';
import { copyPlan } from '#modules/programme/commands/copy-plan.ts';
import { readPlanImport } from '#modules/programme/commands/read-plan-import.ts';
import { addIndicatorMember, loadPlan, openReportPeriod, planMeeting, reportTask } from '#modules/programme/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

/** The programme of a ward with one of everything. All its words carry the ward's mark. Gives the identifiers. */
export async function createWardProgramme(
  db: Database,
  owner: Database,
  { unitId, office, named }: { unitId: string; office: PersonActor; named: (word: string) => string },
  now: Date,
) {
  const system = performerOf(db, systemActor('test'), now);
  const task = { section: 'II.1', position: 1, code: 'II.1.1', text: named('Tuyên truyền'), lead: 'economic-office' };
  const { id: planId } = await perform(system, loadPlan, {
    unitId,
    year: 2026,
    number: '1/KH',
    content: {
      title: named('Kế hoạch'),
      sections: [{ code: 'II.1', title: named('Mục') }],
      objectives: [],
      indicators: [
        {
          section: 'I.5',
          name: named('Chỉ tiêu'),
          kind: 'percent',
          least: 100,
          measure: 'người',
          listWords: named('Người'),
        },
      ],
      tasks: [
        { ...task, dueOn: '2026-11-20' },
        { section: 'II.1', position: 2, code: 'II.1.2', text: named('Tập huấn') },
        { section: 'II.1', position: 3, code: 'II.1.3', text: named('Tập huấn, lại'), sameAs: 'II.1.2' },
        { section: 'II.1', position: 4, code: 'II.1.4', text: named('Tập huấn, lần nữa') },
      ],
    },
  });
  const taskCalled = async (code: string) =>
    (
      await owner
        .selectFrom('programme.task')
        .select('id')
        .where('planId', '=', planId)
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).id;
  const taskId = await taskCalled('II.1.1');
  const { id: indicatorId } = await owner
    .selectFrom('programme.indicator')
    .select('id')
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow();
  const { id: spareIndicatorId } = await perform(system, addIndicator, {
    ...{ planId, section: 'I.5', name: named('Chỉ tiêu khác'), kind: 'count', least: 1 },
    ...{ measure: 'điểm', listWords: named('Điểm') },
  });
  const { id: draftPlanId } = await perform(system, copyPlan, { planId, year: 2031 });
  const file = { ...paper(), name: `${named('tep')}.pdf` };
  await perform(system, reportTask, { taskId, state: 'under-way', note: named('Ghi'), files: [file] });
  const evidence = await owner
    .selectFrom('programme.taskFile')
    .select(['id', 'fileId'])
    .where('taskId', '=', taskId)
    .executeTakeFirstOrThrow();
  const { id: indicatorMemberId } = await perform(system, addIndicatorMember, { indicatorId, name: named('Cán bộ') });
  await owner
    .updateTable('programme.indicatorMember')
    .set({ fileId: evidence.fileId })
    .where('id', '=', indicatorMemberId)
    .execute();
  const { id: meetingId } = await perform(system, planMeeting, {
    unitId,
    title: named('Họp'),
    startsAt: '2026-11-24T12:00',
    place: named('Phòng'),
    people: [office.personId],
  });
  const { token: doorToken } = await owner
    .selectFrom('programme.meeting')
    .select('token')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  await perform(system, openReportPeriod, { unitId, period: '2026-11' });
  const { id: reportId } = await owner
    .selectFrom('programme.unitReport')
    .select('id')
    .where('unitId', '=', unitId)
    .where('party', '=', 'economic-office')
    .executeTakeFirstOrThrow();
  const { id: planImportId } = await perform(system, readPlanImport, {
    unitId,
    year: 2027,
    title: named('Kế hoạch'),
    fileName: 'ke-hoach.xlsx',
    sections: [],
    tasks: [task],
    faults: [],
  });
  return {
    ...{ planId, taskId, indicatorId, indicatorMemberId, meetingId, doorToken, reportId, planImportId },
    ...{
      draftPlanId,
      spareIndicatorId,
      twinTaskId: await taskCalled('II.1.3'),
      spareTaskId: await taskCalled('II.1.4'),
    },
    evidenceFileId: evidence.id,
    ...(await issuedDecision(db, owner, { unitId, named }, now)),
  };
}

/** A decision with a member list, as the clerk's number and issue leave it. */
async function issuedDecision(
  db: Database,
  owner: Database,
  { unitId, named }: { unitId: string; named: (word: string) => string },
  now: Date,
) {
  const { id: decisionId } = await perform(performerOf(db, systemActor('test'), now), draftPaper, {
    unitId,
    templateCode: 'quyet-dinh-thanh-lap-doan-kiem-tra',
    abstract: named('Thành lập Đoàn kiểm tra'),
    members: [
      { name: named('Thành viên'), role: 'Thành viên' },
      { name: named('Thư ký'), role: 'Thành viên, thư ký' },
    ],
  });
  const seriesId = randomUUID();
  await owner
    .insertInto('documents.series')
    // Not the unit's own run of numbers, so that the tests of papers find none.
    .values({
      id: seriesId,
      unitId,
      kind: 'decision',
      numbering: 'entered',
      firstYear: 2026,
      openedAt: now,
      closedAt: now,
    })
    .execute();
  await owner
    .updateTable('documents.paper')
    .set({
      state: 'issued',
      number: '9/QĐ-UBND',
      dated: '2026-11-01',
      sequence: 9,
      year: 2026,
      seriesId,
      issuedAt: now,
    })
    .where('id', '=', decisionId)
    .execute();
  const { id: paperMemberId } = await owner
    .selectFrom('documents.paperMember')
    .select('id')
    .where('paperId', '=', decisionId)
    .executeTakeFirstOrThrow();
  const { id: proposedMemberId } = await owner
    .selectFrom('documents.paperMember')
    .select('id')
    .where('paperId', '=', decisionId)
    .orderBy('rank', 'desc')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('programme.roleProposal')
    .values({ paperMemberId: proposedMemberId, paperId: decisionId, unitId, role: 'inspector', proposedAt: now })
    .execute();
  return { decisionId, paperMemberId, proposedMemberId };
}
