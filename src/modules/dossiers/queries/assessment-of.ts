import type { Reader } from '#platform/db.server.ts';
import type { AssessmentContents, AssessmentMeeting, AssessmentProposal } from '../rules/assessment.ts';

/** The commune's assessment as saved, its paper and the visits; `saved` is null before the first saving. The caller checks who reads. */
export async function assessmentOf(db: Reader, dossierId: string) {
  const [row, visits] = await Promise.all([
    db
      .selectFrom('dossiers.assessment as assessment')
      .leftJoin('documents.paper as paper', 'paper.id', 'assessment.paperId')
      .select([
        'assessment.contents',
        'assessment.proposal',
        'assessment.proposalReason',
        'assessment.meeting',
        'assessment.version',
        'assessment.reportNumber',
        'assessment.reportDate',
        'assessment.paperId',
        'paper.state as paperState',
      ])
      .where('assessment.dossierId', '=', dossierId)
      .executeTakeFirst(),
    siteVisitsOf(db, dossierId),
  ]);
  return {
    saved: row
      ? {
          ...row,
          contents: row.contents as unknown as AssessmentContents,
          proposal: row.proposal as AssessmentProposal | null,
          meeting: row.meeting as unknown as AssessmentMeeting | null,
        }
      : null,
    visits,
  };
}

async function siteVisitsOf(db: Reader, dossierId: string) {
  const visits = await db
    .selectFrom('dossiers.siteVisit')
    .select(['id', 'visitedOn', 'place', 'people', 'notes'])
    .where('dossierId', '=', dossierId)
    .where('removedAt', 'is', null)
    .orderBy('visitedOn', 'desc')
    .execute();
  if (visits.length === 0) return [];
  const photos = await db
    .selectFrom('dossiers.sitePhoto')
    .select(['id', 'visitId', 'caption'])
    .where(
      'visitId',
      'in',
      visits.map(({ id }) => id),
    )
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .execute();
  return visits.map((visit) => ({
    ...visit,
    photos: photos.filter(({ visitId }) => visitId === visit.id).map(({ id, caption }) => ({ id, caption })),
  }));
}

export type AssessmentView = Awaited<ReturnType<typeof assessmentOf>>;
