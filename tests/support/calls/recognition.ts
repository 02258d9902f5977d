import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

export const calls: CallsOnWard = {
  'decision.draft': { by: 'head', input: ({ waitingResultId }) => ({ dossierIds: [waitingResultId] }) },
  'decision.issue': {
    by: 'head',
    input: ({ draftDecisionId }) => ({ decisionId: draftDecisionId, number: '1/QĐ-UBND', dated: '2026-11-24' }),
  },
  'decision.discard': { by: 'head', input: ({ draftDecisionId }) => ({ decisionId: draftDecisionId }) },
  'decision.record': {
    by: 'clerk',
    input: ({ productId }) => ({
      level: 'province',
      issuer: 'Chủ tịch UBND Mẫu',
      number: '77/QĐ-UBND',
      dated: '2026-06-12',
      file: paper(),
      products: [{ productId, stars: 3, productCode: '01-00175-777-2026' }],
    }),
  },
  'certificate.issue': { by: 'head', input: ({ draftItemId }) => ({ itemId: draftItemId }) },
  'certificate.extend': {
    by: 'head',
    input: ({ certificateId }) => ({ certificateId, until: '2029-07-01', official: 'Nguyễn Mẫu', reason: 'Lý do' }),
  },
  'statement.sign': { by: 'head', input: ({ certificateId }) => ({ certificateId }) },
  'signing-key.distrust': { by: 'administrator', input: ({ signingKeyId }) => ({ keyId: signingKeyId, reason: 'Lộ' }) },
  'revocation.open': {
    by: 'office',
    input: ({ certificateId }) => ({ certificateId, ground: 'other', foundOn: '2026-11-24', finding: 'Kết luận' }),
  },
  'revocation.confirm-stopped': {
    by: 'leader',
    input: ({ certificateId }) => ({ certificateId, confirmedOn: '2026-11-24', finding: 'Biên bản' }),
  },
  'revocation.decide': {
    by: 'leader',
    input: ({ revocationId }) => ({ revocationId, number: '2/QĐ-UBND', dated: '2026-11-24', reason: 'Lý do' }),
  },
  'revocation-decision.draft': { by: 'system', input: ({ revocationId }) => ({ revocationId }) },
  'stopped-confirmation.draft': { by: 'office', input: ({ certificateId }) => ({ certificateId }) },
  'revocation.record': {
    by: 'clerk',
    input: ({ certificateId }) => ({
      certificateId,
      ground: 'other',
      issuer: 'Chủ tịch UBND Mẫu',
      number: '3/QĐ-UBND',
      dated: '2026-11-24',
      file: paper(),
    }),
  },
  'revocation.drop': { by: 'leader', input: ({ revocationId }) => ({ revocationId, reason: 'Lý do' }) },
  'prize.propose': { by: 'office', input: ({ renewingCertificateId }) => ({ certificateId: renewingCertificateId }) },
  'prize.approve': { by: 'leader', input: ({ prizeId }) => ({ prizeId }) },
  'prize.make-ready': { by: 'office', input: ({ prizeId }) => ({ prizeId }) },
  'prize.reject': { by: 'leader', input: ({ prizeId }) => ({ prizeId, reason: 'Lý do' }) },
  'recognition.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
  'recognition.follow-producer': {
    by: 'system',
    input: ({ producerId, duplicateId }) => ({ producerId, successorId: duplicateId }),
  },
};

/** They act on the unit of whoever calls. */
export const withoutIdentifiers = ['signing-key.create', 'prize-norm.set'];
