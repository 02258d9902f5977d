import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';
import { type AdvicePart, missingParts } from '../rules/advice.ts';

/**
 * Of each dossier what its advisory team's last report stood without when it was sent; a dossier is absent where nothing was
 * missing or nothing was reported. What a commune's own advisers wrote before forwarding is not the province's team's work.
 * No viewer: callers have found the dossiers among what theirs sees.
 */
export async function bareReports(db: Reader, dossierIds: readonly string[]): Promise<Map<string, AdvicePart[]>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('scoring.advisoryReport as report')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'report.dossierId')
    .distinctOn('report.dossierId')
    .select('report.dossierId')
    .select([
      sql<boolean>`exists (select from scoring.review where review.dossier_id = report.dossier_id
        and review.submitted_at <= report.reported_at
        and (report.unit_id = dossier.unit_id or review.submitted_at >= dossier.forwarded_at))`.as('review'),
      sql<boolean>`exists (select from scoring.survey where survey.dossier_id = report.dossier_id
        and survey.recorded_at <= report.reported_at
        and (report.unit_id = dossier.unit_id or survey.recorded_at >= dossier.forwarded_at))`.as('survey'),
    ])
    .where('report.dossierId', 'in', [...dossierIds])
    .orderBy('report.dossierId')
    .orderBy('report.reportedAt', 'desc')
    .execute();
  return new Map(
    rows
      .map(({ dossierId, ...has }) => [dossierId, missingParts(has)] as const)
      .filter(([, parts]) => parts.length > 0),
  );
}
