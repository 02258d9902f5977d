import { sql } from 'kysely';
import type { DossierOutcome } from '#modules/dossiers/rules/outcome.ts';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { hasRoleFor } from '../access.ts';
import { competenceOf, levelOfPath, type NotCompetent, type RecognisedStars, waysAfter } from '../rules/competence.ts';

/**
 * Settled dossiers before the viewer's unit whose result stands in no decision yet, newest first, at most 200: with how
 * many stars the unit may recognise each now, or why it may not, and what else can follow (Điều 4, 7).
 */
export async function readyDossiers(db: Reader, viewer: Actor, { now }: { now: Date }) {
  if (viewer.kind !== 'person' || !hasRoleFor(viewer, 'decision.draft')) return [];
  const { unitId, unitPath } = viewer.grant;
  const level = levelOfPath(unitPath);
  if (level === undefined) return [];
  const mine = { commune: 'dossier.unitId', province: 'dossier.forwardedTo', centre: 'dossier.centreId' } as const;
  const mode: WorkingMode = level === 'commune' ? await workingModeOf(db, unitId, today(now)) : { mode: 'A' };
  const rows = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select([
      'dossier.id',
      'dossier.number',
      'dossier.kind',
      'dossier.outcome',
      'dossier.settledAt',
      'dossier.productCode',
      'product.name as productName',
      'producer.name as producerName',
    ])
    .where('dossier.state', '=', 'settled')
    .where('dossier.outcome', 'is not', null)
    .where(mine[level], '=', unitId)
    // A commune has nothing to decide about what its province has.
    .$if(level === 'commune', (query) => query.where('dossier.forwardedTo', 'is', null))
    .where(
      sql<boolean>`not exists (select from recognition.decision_item item where item.dossier_id = dossier.id
        and item.settled_at = dossier.settled_at and item.dropped_at is null)`,
    )
    .orderBy('dossier.settledAt', 'desc')
    .orderBy('dossier.id')
    .limit(200)
    .execute();
  return rows.map(({ outcome, ...row }) => {
    const result = outcome as unknown as DossierOutcome;
    const competence = competenceOf(level, result, mode);
    return {
      ...row,
      total: result.total,
      stars: (competence.allowed ? competence.stars : null) as RecognisedStars | null,
      because: (competence.allowed ? null : competence.because) as NotCompetent | null,
      ways: waysAfter(result, mode).ways,
    };
  });
}

export type ReadyDossier = Awaited<ReturnType<typeof readyDossiers>>[number];
