import type { CallsOnWard } from '../calls-on-a-ward.ts';

const grades = { potential: 'high', potentialReason: 'Tốt', feasibility: 'low', feasibilityReason: 'Khó' };

export const calls: CallsOnWard = {
  'idea.draft': { by: 'producer', input: ({ producerId }) => ({ producerId, name: 'Trà' }) },
  'idea.edit': { by: 'producer', input: ({ draftIdeaId }) => ({ ideaId: draftIdeaId, version: 1, name: 'Trà' }) },
  'idea.submit': { by: 'producer', input: ({ draftIdeaId }) => ({ ideaId: draftIdeaId }) },
  'idea.withdraw': { by: 'producer', input: ({ submittedIdeaId }) => ({ ideaId: submittedIdeaId }) },
  'idea.return': { by: 'office', input: ({ submittedIdeaId }) => ({ ideaId: submittedIdeaId, reason: 'Thiếu' }) },
  'idea.appraise': {
    by: 'office',
    input: ({ submittedIdeaId }) => ({ ideaId: submittedIdeaId, version: 2, ...grades, verdict: 'potential' }),
  },
  'potential-list.make': {
    by: 'office',
    input: ({ potentialIdeaId }) => ({ year: 2026, ideaIds: [potentialIdeaId] }),
  },
  'round.cancel': { by: 'office', input: ({ roundId }) => ({ roundId, reason: 'Thôi' }) },
};

// Acts on the caller's own unit.
export const withoutIdentifiers = ['round.record'];
