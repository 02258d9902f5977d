import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

export const calls: CallsOnWard = {
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
  'dossiers.follow-producer': {
    by: 'system',
    input: ({ producerId, duplicateId }) => ({ producerId, successorId: duplicateId }),
  },
  'dossiers.follow-unit': { by: 'system', input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }) },
};
