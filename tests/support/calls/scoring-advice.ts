import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

const photo = { ...paper(), name: 'anh.webp', mediaType: 'image/webp' };

export const calls: CallsOnWard = {
  'council.set-term': {
    by: 'head',
    input: ({ councilId }) => ({
      councilId,
      version: 1,
      decisionNumber: '17/QĐ',
      decisionDate: '2026-10-01',
      validFrom: '2026-10-01',
    }),
  },
  'council-member.describe': {
    by: 'head',
    input: ({ councilId, memberId }) => ({ councilId, memberId, workplace: 'Phòng Mẫu' }),
  },
  'session.turn-into-meeting': {
    by: 'chair',
    input: ({ writtenSessionId }) => ({
      sessionId: writtenSessionId,
      reason: 'Ý kiến khác nhau',
      heldOn: '2026-12-02',
      place: 'Phòng họp',
    }),
  },
  'session.extend-answers': {
    by: 'chair',
    input: ({ writtenSessionId }) => ({
      sessionId: writtenSessionId,
      answersBy: '2026-12-10',
      reason: 'Chờ kiểm nghiệm',
    }),
  },
  'conflict-hint.dismiss': {
    by: 'chair',
    input: ({ plannedItemId, memberId }) => ({ itemId: plannedItemId, memberId, reason: 'Chỉ đọc giúp' }),
  },
  'review.save': { by: 'expert', input: ({ advisedDossierId }) => ({ dossierId: advisedDossierId, version: 1 }) },
  'review.submit': { by: 'expert', input: ({ advisedDossierId }) => ({ dossierId: advisedDossierId, version: 1 }) },
  'survey.record': {
    by: 'advisory',
    input: ({ advisedDossierId }) => ({
      dossierId: advisedDossierId,
      surveyedOn: '2026-11-21',
      place: 'Xưởng',
      people: 'Đoàn',
      findings: 'Sạch',
    }),
  },
  'survey.add-photo': { by: 'advisory', input: ({ surveyId }) => ({ surveyId, photo }) },
  'extra-test.request': {
    by: 'expert',
    input: ({ advisedDossierId }) => ({ dossierId: advisedDossierId, what: 'Chì', laboratory: 'X', reason: 'Y' }),
  },
  'extra-test.answer': {
    by: 'advisory',
    input: ({ testId }) => ({ testId, result: 'Đạt', passed: 'yes', file: paper() }),
  },
  'advisory-report.submit': {
    by: 'advisory',
    input: ({ advisedDossierId }) => ({ dossierId: advisedDossierId, summary: 'Đủ', proposal: 'Đưa ra Hội đồng' }),
  },
  'dossier.recuse-reader': {
    by: 'deputy',
    input: ({ advisedDossierId, councilId, seatedPersonId }) => ({
      dossierId: advisedDossierId,
      councilId,
      personId: seatedPersonId,
    }),
  },
  'dossier.readmit-reader': {
    by: 'chair',
    input: ({ advisedDossierId, councilId, seatedPersonId }) => ({
      dossierId: advisedDossierId,
      councilId,
      personId: seatedPersonId,
    }),
  },
  'producer-relation.record': {
    by: 'producer',
    input: ({ producerId }) => ({ producerId, kind: 'shareholder', name: 'Bà Mẫu' }),
  },
  'producer-relation.remove': { by: 'office', input: ({ relationId }) => ({ relationId, reason: 'Đã thôi' }) },
};
