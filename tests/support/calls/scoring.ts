import type { CallsOnWard } from '../calls-on-a-ward.ts';

export const calls: CallsOnWard = {
  'council-member.appoint': {
    by: 'head',
    input: ({ councilId, personId }) => ({ councilId, personId, seat: 'member' }),
  },
  'council-member.dismiss': {
    by: 'head',
    input: ({ councilId, memberId }) => ({ councilId, memberId, reason: 'Chuyển công tác' }),
  },
  'council.establish': {
    by: 'head',
    input: (_ids, { unitId }) => ({ unitId, name: 'Hội đồng', decisionNumber: '16', decisionDate: '2026-09-01' }),
  },
  'council.set-rules': {
    by: 'head',
    input: ({ councilId }) => ({
      councilId,
      version: 1,
      spreadLimit: 10,
      quorumPercent: 60,
      leastLevelsBy: 'conclusion',
    }),
  },
  'session.plan': {
    by: 'secretary',
    input: ({ councilId }) => ({ councilId, title: 'Phiên', heldOn: '2026-12-01', place: 'Phòng' }),
  },
  'session.open': { by: 'chair', input: ({ plannedSessionId }) => ({ sessionId: plannedSessionId }) },
  'session-invitation.draft': {
    by: 'secretary',
    input: ({ plannedSessionId }) => ({ sessionId: plannedSessionId }),
  },
  'session.close': { by: 'chair', input: ({ sessionId }) => ({ sessionId }) },
  'attendance.record': {
    by: 'secretary',
    input: ({ plannedSessionId, memberId }) => ({
      sessionId: plannedSessionId,
      members: [{ memberId, present: 'on' }],
    }),
  },
  'chair.authorise': {
    by: 'chair',
    input: ({ plannedSessionId, deputyMemberId }) => ({
      sessionId: plannedSessionId,
      memberId: deputyMemberId,
      paper: 'Giấy số 1',
    }),
  },
  'agenda.add': {
    by: 'secretary',
    input: ({ plannedSessionId, received }) => ({ sessionId: plannedSessionId, dossierId: received.dossierId }),
  },
  'agenda.move': {
    by: 'secretary',
    input: ({ plannedSessionId, secondPlannedItemId }) => ({
      sessionId: plannedSessionId,
      itemId: secondPlannedItemId,
      position: 1,
    }),
  },
  'agenda.remove': {
    by: 'secretary',
    input: ({ plannedSessionId, plannedItemId }) => ({
      sessionId: plannedSessionId,
      itemId: plannedItemId,
      reason: 'Hoãn',
    }),
  },
  'agenda-item.open': { by: 'chair', input: ({ waitingItemId }) => ({ itemId: waitingItemId }) },
  'agenda-item.close': {
    by: 'chair',
    input: ({ itemId, memberId }) => ({ itemId, missing: [{ memberId, reason: 'Ốm' }] }),
  },
  'agenda-item.discuss': { by: 'chair', input: ({ itemId }) => ({ itemId, reason: 'Chênh lệch lớn' }) },
  'agenda-item.reopen': { by: 'chair', input: ({ itemId }) => ({ itemId, reason: 'Nhầm' }) },
  'agenda-item.settle': { by: 'chair', input: ({ itemId }) => ({ itemId }) },
  'interest.declare': { by: 'deputy', input: ({ itemId }) => ({ itemId, reason: 'Người nhà' }) },
  'interest.dismiss': { by: 'chair', input: ({ interestId }) => ({ interestId, reason: 'Không đúng' }) },
  'knock-out.propose': {
    by: 'member',
    input: ({ itemId }) => ({ itemId, condition: 'QD26-06/0', reason: 'Không có trên thị trường' }),
  },
  'knock-out.vote': { by: 'member', input: ({ knockOutId }) => ({ knockOutId, choice: 'against' }) },
  'knock-out.conclude': { by: 'chair', input: ({ knockOutId }) => ({ knockOutId }) },
  'level.conclude': {
    by: 'secretary',
    input: ({ itemId }) => ({ itemId, levels: [{ criterion: '1.1', value: '1' }] }),
  },
  'score-sheet.submit': { by: 'member', input: ({ sheetId }) => ({ sheetId, version: 1, values: { '1.1': '1' } }) },
  'score-sheet.return': {
    by: 'chair',
    input: ({ itemId, memberId }) => ({ itemId, memberId, reason: 'Nhầm' }),
  },
  'councils.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
};
