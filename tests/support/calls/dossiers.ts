import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper, sampleAssessment } from '../dossiers.ts';

export const calls: CallsOnWard = {
  'dossier.open': { by: 'producer', input: ({ productId }) => ({ productId, kind: 'first' }) },
  'dossier.mark-self': {
    by: 'producer',
    input: ({ draft }) => ({ dossierId: draft.dossierId, version: 1, marks: { '1.1': '1' } }),
  },
  'dossier.file': { by: 'producer', input: ({ draft }) => ({ dossierId: draft.dossierId }) },
  'dossier.receive': { by: 'desk', input: ({ filed }) => ({ dossierId: filed.dossierId }) },
  'dossier.refuse': { by: 'office', input: ({ filed }) => ({ dossierId: filed.dossierId, reason: 'Thiếu' }) },
  'dossier.change-set': {
    by: 'office',
    input: ({ draft }) => ({ dossierId: draft.dossierId, version: 1, setCode: 'QD26-07' }),
  },
  'dossier.request-supplement': {
    by: 'office',
    input: ({ received }) => ({ dossierId: received.dossierId, missing: 'Thiếu', dueOn: '2026-12-31' }),
  },
  'dossier.supplement': { by: 'producer', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'dossier.drop-supplement': { by: 'office', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'dossier.start-assessment': { by: 'office', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'assessment.save': {
    by: 'office',
    input: ({ underAssessment }) => ({ dossierId: underAssessment.dossierId, version: 1, ...sampleAssessment }),
  },
  'dossier.issue-assessment': {
    by: 'office',
    input: ({ underAssessment }) => ({ dossierId: underAssessment.dossierId, number: '1/BC', dated: '2026-11-20' }),
  },
  'dossier.reopen-assessment': {
    by: 'office',
    input: ({ assessed }) => ({ dossierId: assessed.dossierId, reason: 'Sai' }),
  },
  'assessment.draft-report': {
    by: 'office',
    input: ({ underAssessment }) => ({ dossierId: underAssessment.dossierId }),
  },
  'site-visit.record': {
    by: 'office',
    input: ({ underAssessment }) => ({
      dossierId: underAssessment.dossierId,
      visitedOn: '2026-11-20',
      place: 'Xưởng',
      people: 'Đoàn',
      notes: 'Sạch',
    }),
  },
  'site-photo.add': { by: 'office', input: ({ siteVisitId }) => ({ visitId: siteVisitId, file: paper() }) },
  'specimen.record': {
    by: 'desk',
    input: ({ received }) => ({
      dossierId: received.dossierId,
      lot: 'L1',
      kind: 'received',
      quantity: 5,
      happenedOn: '2026-11-20',
    }),
  },
  'request-letter.draft': {
    by: 'office',
    input: ({ assessed }) => ({ dossierIds: [assessed.dossierId], round: 'đợt 2' }),
  },
  'dossier.take-in': {
    by: 'office',
    input: ({ forwarded }) => ({ dossierId: forwarded.dossierId, paperNumber: '1/TB', paperDate: '2026-11-20' }),
  },
  'dossier.send-back': {
    by: 'office',
    input: ({ forwarded }) => ({
      dossierId: forwarded.dossierId,
      reason: 'Thiếu',
      paperNumber: '1/TB',
      paperDate: '2026-11-20',
    }),
  },
  'dossier.record-result': {
    by: 'office',
    input: ({ forwarded }) => ({
      dossierId: forwarded.dossierId,
      stars: 3,
      paperNumber: '1/QĐ',
      paperDate: '2026-11-20',
    }),
  },
  'dossier.to-advisory-team': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'dossier.queue-for-council': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'dossier.defer': {
    by: 'office',
    input: ({ received }) => ({ dossierId: received.dossierId, round: 'Đợt 1 năm 2027', reason: 'Muộn' }),
  },
  'dossier.resume': { by: 'office', input: ({ deferred }) => ({ dossierId: deferred.dossierId }) },
  'dossier.lapse': { by: 'system', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'dossier.send-to-centre': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'results-notice.draft': { by: 'office', input: ({ waitingResultId }) => ({ dossierId: waitingResultId }) },
  'complaint-answer.draft': { by: 'office', input: ({ received }) => ({ dossierId: received.dossierId }) },
  'result-approval.draft': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'centre-answer.draft': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'centre-request.draft': { by: 'system', input: ({ forwarded }) => ({ dossierId: forwarded.dossierId }) },
  'dossier.re-evaluate': {
    by: 'system',
    input: ({ forwarded }) => ({ dossierId: forwarded.dossierId, reason: 'Chưa rõ' }),
  },
  'complaint.file': {
    by: 'producer',
    input: ({ received }) => ({ dossierId: received.dossierId, words: 'Điểm thấp' }),
  },
  'complaint.answer': {
    by: 'office',
    input: ({ received }) => ({ dossierId: received.dossierId, upheld: 'no', answer: 'Đúng' }),
  },
  'dossier.forward': { by: 'leader', input: ({ assessed }) => ({ dossierId: assessed.dossierId }) },
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
  'evidence.reuse': {
    by: 'producer',
    input: ({ draft, withdrawn }) => ({ dossierId: draft.dossierId, fromDossierId: withdrawn.dossierId }),
  },
  'evidence.place': {
    by: 'producer',
    input: ({ draft }) => ({ evidenceId: draft.evidenceId, criterionCode: '1.2', page: 2 }),
  },
  'evidence.unplace': {
    by: 'producer',
    input: ({ draft }) => ({ evidenceId: draft.evidenceId, criterionCode: '1.1' }),
  },
  'evidence.replace': { by: 'producer', input: ({ draft }) => ({ evidenceId: draft.evidenceId, file: paper() }) },
  'evidence.remove': { by: 'producer', input: ({ draft }) => ({ evidenceId: draft.evidenceId }) },
  'original.start': {
    by: 'office',
    input: ({ received }) => ({ dossierId: received.dossierId, kind: 'word-set' }),
  },
  'original.finish': {
    by: 'system',
    input: ({ waitingOriginalId }) => ({ originalId: waitingOriginalId, file: paper(), pages: 1, files: [] }),
  },
  'original.fail': { by: 'system', input: ({ waitingOriginalId }) => ({ originalId: waitingOriginalId }) },
  'form.save': {
    by: 'producer',
    input: ({ draft }) => ({ dossierId: draft.dossierId, form: '02', values: { history: 'Lâu đời' }, base: {} }),
  },
  'self-report.save': {
    by: 'producer',
    input: ({ draft }) => ({ dossierId: draft.dossierId, marks: { '1.1': '1' }, values: { 'describe.1.1': 'Có' } }),
  },
  'form-detail.read': { by: 'office', input: ({ draft }) => ({ dossierId: draft.dossierId }) },
  'form-detail.write': {
    by: 'office',
    input: ({ draft }) => ({ dossierId: draft.dossierId, version: 0, ethnicity: 'Kinh' }),
  },
  'evidence.set-kind': { by: 'producer', input: ({ draft }) => ({ evidenceId: draft.evidenceId, kind: 'story' }) },
  'paper-set.log': {
    by: 'desk',
    input: ({ draft }) => ({
      dossierId: draft.dossierId,
      setVersion: 1,
      pages: 40,
      broughtBy: 'Bà Mẫu',
      cameOn: '2026-11-20',
    }),
  },
  'paper-set.remove': { by: 'desk', input: ({ paperSetId }) => ({ paperSetId }) },
  'dossiers.follow-producer': {
    by: 'system',
    input: ({ producerId, duplicateId }) => ({ producerId, successorId: duplicateId }),
  },
  'dossiers.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
};
