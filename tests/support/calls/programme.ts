import type { CallsOnWard } from '../calls-on-a-ward.ts';

export const calls: CallsOnWard = {
  'plan.load': {
    by: 'system',
    input: (_ids, { unitId }) => ({
      unitId,
      year: 2026,
      number: '1/KH',
      content: {
        title: 'Kế hoạch',
        sections: [],
        objectives: [],
        indicators: [],
        tasks: [{ section: 'I', position: 1, code: 'I.1', text: 'Việc' }],
      },
    }),
  },
  'plan.copy': { by: 'office', input: ({ planId }) => ({ planId, year: 2028 }) },
  'plan.bring-into-force': {
    by: 'head',
    input: ({ planId }) => ({ planId, version: 1, number: '2/KH', dated: '2026-11-01' }),
  },
  'plan.write-number': {
    by: 'office',
    input: ({ planId }) => ({ planId, version: 1, number: '2/KH', dated: '2026-11-01' }),
  },
  'plan-import.read': {
    by: 'office',
    input: (_ids, { unitId }) => ({
      unitId,
      year: 2029,
      title: 'Kế hoạch',
      fileName: 'a.xlsx',
      sections: [],
      tasks: [{ section: 'I', position: 1, code: 'I.1', text: 'Việc' }],
      faults: [],
    }),
  },
  'plan-import.load': { by: 'office', input: ({ planImportId }) => ({ importId: planImportId }) },
  'task.assign': {
    by: 'leader',
    input: ({ taskId, neighbourhoodId }, { people }) => ({
      taskId,
      version: 2,
      lead: 'neighbourhoods',
      leadNeighbourhoodId: neighbourhoodId,
      leadPersonId: people.culture.personId,
    }),
  },
  'task.edit': { by: 'office', input: ({ taskId }) => ({ taskId, version: 2, text: 'Khác' }) },
  'task.report': {
    by: 'office',
    input: ({ taskId }) => ({ taskId, state: 'under-way', percent: 10 }),
  },
  'task.comment': { by: 'office', input: ({ taskId }) => ({ taskId, comment: 'Ý kiến' }) },
  'task.confirm': { by: 'leader', input: ({ taskId }) => ({ taskId, version: 2 }) },
  'task.return': { by: 'leader', input: ({ taskId }) => ({ taskId, version: 2, reason: 'Thiếu' }) },
  'task.link': { by: 'office', input: ({ spareTaskId }) => ({ taskId: spareTaskId, version: 1, mainCode: 'II.1.2' }) },
  'task.unlink': { by: 'office', input: ({ twinTaskId }) => ({ taskId: twinTaskId }) },
  'objectives.write': {
    by: 'office',
    input: ({ draftPlanId }) => ({ planId: draftPlanId, version: 1, objectives: 'I.1 Mục tiêu' }),
  },
  'indicator.add': {
    by: 'office',
    input: ({ planId }) => ({
      planId,
      section: 'I.5',
      name: 'Chỉ tiêu',
      kind: 'count',
      least: 1,
      measure: 'điểm',
      listWords: 'Điểm bán',
    }),
  },
  'indicator.edit': {
    by: 'office',
    input: ({ indicatorId }) => ({
      ...{ indicatorId, version: 1, section: 'I.5', name: 'Khác', kind: 'percent', least: 90 },
      ...{ measure: 'người', listWords: 'Cán bộ' },
    }),
  },
  'indicator.retire': { by: 'office', input: ({ spareIndicatorId }) => ({ indicatorId: spareIndicatorId }) },
  'programme.follow-producer': {
    by: 'system',
    input: ({ producerId, duplicateId }) => ({ producerId, successorId: duplicateId }),
  },
  'indicator-member.add': { by: 'office', input: ({ indicatorId }) => ({ indicatorId, name: 'Người mới' }) },
  'indicator-member.mark': {
    by: 'office',
    input: ({ indicatorMemberId }) => ({ memberId: indicatorMemberId, version: 1, doneOn: '2026-11-01' }),
  },
  'indicator-member.remove': { by: 'office', input: ({ indicatorMemberId }) => ({ memberId: indicatorMemberId }) },
  'meeting.plan': {
    by: 'office',
    input: (_ids, { unitId, people }) => ({
      unitId,
      title: 'Họp',
      startsAt: '2026-12-01T08:00',
      place: 'Phòng',
      people: [people.culture.personId],
    }),
  },
  'meeting.edit': {
    by: 'office',
    input: ({ meetingId }) => ({
      meetingId,
      version: 1,
      title: 'Họp khác',
      startsAt: '2026-12-02T08:00',
      place: 'Phòng',
    }),
  },
  'meeting.add-person': {
    by: 'office',
    input: ({ meetingId }, { people }) => ({ meetingId, personId: people.leader.personId }),
  },
  'meeting.invite': { by: 'office', input: ({ meetingId }) => ({ meetingId }) },
  'meeting.check-in': { by: 'office', input: ({ doorToken }) => ({ token: doorToken }) },
  'meeting.take-attendance': { by: 'office', input: ({ meetingId }) => ({ meetingId, present: [] }) },
  'meeting.conclude': { by: 'office', input: ({ meetingId }) => ({ meetingId, text: 'Kết luận', makesTask: 'on' }) },
  'meeting.write-minutes': {
    by: 'office',
    input: ({ meetingId }) => ({ meetingId, secretary: 'Thư', end: '16:00' }),
  },
  'meeting.cancel': { by: 'office', input: ({ meetingId }) => ({ meetingId }) },
  'report-period.open': { by: 'office', input: (_ids, { unitId }) => ({ unitId, period: '2026-10' }) },
  'report-period.remind': { by: 'office', input: (_ids, { unitId }) => ({ unitId, period: '2026-11' }) },
  'unit-report.submit': { by: 'office', input: ({ reportId }) => ({ reportId, version: 1, text: 'Kết quả' }) },
  'member-role.propose': { by: 'clerk', input: ({ decisionId }) => ({ paperId: decisionId }) },
  'member-role.decline': { by: 'head', input: ({ proposedMemberId }) => ({ paperMemberId: proposedMemberId }) },
  'member-role.give': {
    by: 'head',
    input: ({ paperMemberId }, { people }) => ({
      paperMemberId,
      role: 'inspector',
      personId: people.culture.personId,
    }),
  },
};
