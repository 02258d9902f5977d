import type { CallsOnWard } from '../calls-on-a-ward.ts';
import { paper } from '../dossiers.ts';

const content = {
  letterhead: { name: 'Ủy ban', symbol: 'UBND', place: 'Yên Hòa' },
  signing: { capacity: 'head' },
};
const incoming = { arrivedOn: '2026-11-03', issuer: 'Sở', number: '2/S', dated: '2026-11-02', abstract: 'Hướng dẫn' };

export const calls: CallsOnWard = {
  'paper.edit': {
    by: 'office',
    input: ({ paperDraftId, incomingId, authorisationId }, { people }) => ({
      paperId: paperDraftId,
      version: 1,
      abstract: 'Thông báo',
      content,
      grounds: [{ incomingId }],
      members: [{ name: 'An', role: 'Ủy viên', personId: people.culture.personId }],
      signerId: people.leader.personId,
      authorisationId,
    }),
  },
  'paper.submit': { by: 'office', input: ({ paperDraftId }) => ({ paperId: paperDraftId }) },
  'paper.discard': { by: 'office', input: ({ paperDraftId }) => ({ paperId: paperDraftId }) },
  'paper.return': { by: 'leader', input: ({ paperSubmittedId }) => ({ paperId: paperSubmittedId, reason: 'Sửa' }) },
  'paper.countersign': { by: 'office', input: ({ minutesSubmittedId }) => ({ paperId: minutesSubmittedId }) },
  'paper.sign': { by: 'leader', input: ({ paperSubmittedId }) => ({ paperId: paperSubmittedId }) },
  'paper.number': { by: 'clerk', input: ({ paperSignedId }) => ({ paperId: paperSignedId }) },
  'paper.issue': { by: 'clerk', input: ({ paperNumberedId }) => ({ paperId: paperNumberedId }) },
  'paper.attach-annex': {
    by: 'office',
    input: ({ paperDraftId }) => ({ paperId: paperDraftId, file: paper(), title: 'Bảng kèm theo' }),
  },
  'paper.attach-scan': { by: 'clerk', input: ({ paperIssuedId }) => ({ paperId: paperIssuedId, file: paper() }) },
  'paper.correct': {
    by: 'clerk',
    input: ({ paperIssuedId, paperLaterId }) => ({
      paperId: paperIssuedId,
      wrong: 'a',
      instead: 'b',
      byPaperId: paperLaterId,
    }),
  },
  'paper.replace': {
    by: 'clerk',
    input: ({ paperIssuedId, paperLaterId }) => ({ paperId: paperIssuedId, byPaperId: paperLaterId }),
  },
  'paper.revoke': { by: 'leader', input: ({ paperIssuedId }) => ({ paperId: paperIssuedId, reason: 'Nhầm' }) },
  'papers.follow-unit': {
    by: 'system',
    input: (_ids, { unitId }) => ({ unitId, successorId: '00199' }),
  },
  'incoming.edit': { by: 'clerk', input: ({ incomingId }) => ({ ...incoming, incomingId, version: 1 }) },
  'series.close': { by: 'clerk', input: ({ seriesId }) => ({ seriesId }) },
  'series.note-gap': { by: 'clerk', input: ({ seriesId, gapId }) => ({ seriesId, gapId, note: 'Lý do' }) },
  'authorisation.give': {
    by: 'leader',
    input: (_ids, { people }) => ({
      giverPosition: 'Chủ tịch',
      personId: people.culture.personId,
      position: 'Trưởng phòng',
      subject: 'Thông báo',
      instrument: 'Số 2/UQ',
      validFrom: '2026-11-01',
      validTo: '2026-12-31',
    }),
  },
  'authorisation.revoke': { by: 'leader', input: ({ authorisationId }) => ({ authorisationId, reason: 'Hết việc' }) },
};

/** They act on the unit of whoever calls; a person's own `unitId` is never asked for. */
export const withoutIdentifiers = [
  'paper.draft',
  'paper.register',
  'incoming.register',
  'series.open',
  'letterhead.edit',
];
