import { paper } from './dossiers.ts';
import type { WardWorld } from './ward-world.ts';

type Person = keyof WardWorld['people'];
type Ids = WardWorld['ids'];

/** Who in the ward rightfully performs a command, and with what of the ward's. */
export interface CallOnWard {
  by: Person | 'system';
  input: (ids: Ids, world: WardWorld) => Record<string, unknown>;
}

const producerFields = { legalKind: 'cooperative', representative: 'An', address: 'Ngõ 2' };

// One for all: what differs between two wards is only what belongs to them.
const picture = { ...paper(), mediaType: 'image/webp' };

/** One rightful call of every command that takes identifiers. The isolation test turns each against another ward. */
export const callsOnWard: Record<string, CallOnWard> = {
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

  'dossier.open': { by: 'producer', input: ({ productId }) => ({ productId, kind: 'first' }) },
  'dossier.mark-self': {
    by: 'producer',
    input: ({ draft }) => ({ dossierId: draft.dossierId, version: 1, marks: { '1.1': '1' } }),
  },
  'dossier.file': { by: 'producer', input: ({ draft }) => ({ dossierId: draft.dossierId }) },
  'dossier.receive': { by: 'desk', input: ({ filed }) => ({ dossierId: filed.dossierId }) },
  'dossier.return': { by: 'office', input: ({ filed }) => ({ dossierId: filed.dossierId, reason: 'Thiếu' }) },
  'dossier.forward': { by: 'leader', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'dossier.withdraw': { by: 'producer', input: ({ draft }) => ({ dossierId: draft.dossierId }) },
  'dossier.assign-expert': {
    by: 'office',
    input: ({ received }, { people }) => ({
      dossierId: received.dossierId,
      personId: people.expert.personId,
      until: '2026-12-31',
    }),
  },
  'dossier.take-to-council': {
    by: 'secretary',
    input: ({ received, councilId }) => ({ dossierId: received.dossierId, councilId }),
  },
  'dossier.leave-council': { by: 'office', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'dossier.settle': {
    by: 'system',
    input: ({ received, sessionId }) => ({
      dossierId: received.dossierId,
      outcome: { stars: 3, total: '55.00', knockedOut: [], sessionId, rehearsal: false },
    }),
  },
  'evidence.attach': { by: 'producer', input: ({ draft }) => ({ dossierId: draft.dossierId, file: paper() }) },
  'evidence.take-from-register': {
    by: 'producer',
    input: ({ draft, heldPaperId }) => ({ dossierId: draft.dossierId, heldPaperId }),
  },
  'evidence.place': {
    by: 'producer',
    input: ({ draft }) => ({ evidenceId: draft.evidenceId, criterionCode: '1.2', page: 2 }),
  },
  'evidence.unplace': {
    by: 'producer',
    input: ({ draft }) => ({ evidenceId: draft.evidenceId, criterionCode: '1.1' }),
  },
  'evidence.remove': { by: 'producer', input: ({ draft }) => ({ evidenceId: draft.evidenceId }) },

  'producer.register': {
    by: 'office',
    input: ({ neighbourhoodId }, { unitId }) => ({ ...producerFields, unitId, neighbourhoodId, name: 'Cơ sở mới' }),
  },
  'producer.edit': {
    by: 'office',
    input: ({ producerId, neighbourhoodId }) => ({
      ...producerFields,
      producerId,
      neighbourhoodId,
      version: 1,
      name: 'Tên khác',
    }),
  },
  'product.register': {
    by: 'office',
    input: ({ producerId }) => ({ producerId, setCode: 'QD26-06', name: 'Bún' }),
  },
  'product.edit': {
    by: 'office',
    input: ({ productId }) => ({ productId, version: 1, setCode: 'QD26-06', name: 'Bún khô' }),
  },
  'representative-detail.write': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, version: 0, ethnicity: 'Tày' }),
  },
  'representative-detail.read': { by: 'leader', input: ({ producerId }) => ({ producerId }) },
  'producer-year.write': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, year: 2024, version: 0, labourTotal: 5, labourLocal: 4 }),
  },
  'premises.add': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, kind: 'shop', name: 'Quầy', address: 'Ngõ 3' }),
  },
  'premises.edit': {
    by: 'office',
    input: ({ premisesId }) => ({ premisesId, version: 1, kind: 'shop', name: 'Quầy', address: 'Ngõ 3' }),
  },
  'premises.close': { by: 'office', input: ({ premisesId }) => ({ premisesId }) },
  'held-paper.add': {
    by: 'desk',
    input: ({ producerId, productId }) => ({ producerId, kind: 'haccp', productIds: [productId] }),
  },
  'held-paper.edit': {
    by: 'producer',
    input: ({ heldPaperId }) => ({ heldPaperId, version: 1, issuedOn: '2026-02-01' }),
  },
  'held-paper.renew': { by: 'producer', input: ({ heldPaperId }) => ({ heldPaperId, issuedOn: '2026-11-01' }) },
  'held-paper.remove': { by: 'office', input: ({ heldPaperId }) => ({ heldPaperId }) },
  'held-paper.remind': { by: 'system', input: ({ heldPaperId }) => ({ heldPaperId }) },
  'product-picture.add': {
    by: 'producer',
    input: ({ productId }) => ({ productId, large: picture, medium: picture, small: picture }),
  },
  'product-picture.promote': { by: 'producer', input: ({ pictureId }) => ({ pictureId }) },
  'product-picture.remove': { by: 'office', input: ({ pictureId }) => ({ pictureId }) },
  'product-label.write': {
    by: 'producer',
    input: ({ productId }) => ({ productId, version: 1, labelGroup: 'food', items: { origin: 'Việt Nam' } }),
  },

  'neighbourhood.add': { by: 'head', input: (_ids, { unitId }) => ({ communeId: unitId, name: 'Tổ số 9' }) },
  'neighbourhood.rename': {
    by: 'head',
    input: ({ neighbourhoodId }) => ({ unitId: neighbourhoodId, name: 'Tổ khác' }),
  },
  'neighbourhood.close': { by: 'head', input: ({ neighbourhoodId }) => ({ unitId: neighbourhoodId }) },
  'unit.open': {
    by: 'system',
    input: () => ({
      provinceId: '01',
      code: '99999',
      fullName: 'Phường Mới',
      validFrom: '2026-11-01',
      instrument: 'NQ 1',
    }),
  },
  'unit.succeed': {
    by: 'system',
    input: (_ids, { unitId }) => ({ unitId, onDate: '2027-01-01', instrument: 'NQ 2', carrierId: '00199' }),
  },
  'succession.apply': { by: 'system', input: (_ids, { unitId }) => ({ unitId }) },
  'grant.give': {
    by: 'administrator',
    input: ({ personId }, { unitId }) => ({ personId, role: 'culture-office', unitId }),
  },
  'grant.revoke': { by: 'administrator', input: ({ grantId }) => ({ grantId }) },
  'person.invite': {
    by: 'head',
    input: (_ids, { unitId }) => ({ name: 'Khách mới', phone: '0911222333', role: 'expert', unitId }),
  },
  'invitation.renew-link': { by: 'head', input: ({ invitationId }) => ({ invitationId }) },
  'invitation.withdraw': { by: 'head', input: ({ invitationId }) => ({ invitationId }) },
  'person.edit': { by: 'administrator', input: ({ personId }) => ({ personId, name: 'Tên Khác' }) },
  'person.issue-reset-link': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'person.remove-second-factor': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'person.unlock': { by: 'administrator', input: ({ personId }) => ({ personId }) },
  'acting.choose': { by: 'office', input: ({ grantId }) => ({ grantId }) },
  'sign-in-session.revoke': { by: 'office', input: ({ signInSessionId }) => ({ sessionId: signInSessionId }) },

  'register.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
  'dossiers.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
  'councils.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },

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
  'member-role.give': {
    by: 'head',
    input: ({ paperMemberId }, { people }) => ({
      paperMemberId,
      role: 'inspector',
      personId: people.culture.personId,
    }),
  },
};

/** Commands that take nobody's identifiers: they act on whoever calls, or on who holds a secret link. */
export const commandsWithoutIdentifiers = [
  'invitation.accept',
  'law-pack.load',
  'password.change',
  'password.request-reset',
  'password.reset',
  'person.add',
  'person.rename',
];
