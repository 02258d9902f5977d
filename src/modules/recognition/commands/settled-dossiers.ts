import { type Expression, type SqlBool, sql } from 'kysely';
import type { DossierOutcome } from '#modules/dossiers/rules/outcome.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { recognitionProblem } from '../problems.ts';
import { competenceOf, type Level, type RecognisedStars, type SettledResult } from '../rules/competence.ts';

/** The dossiers that a unit of that level has before it: its own, forwarded to it, sent to it. */
export function dossiersBefore(unitId: string, level: Level): Expression<SqlBool> {
  if (level === 'commune') return sql<SqlBool>`dossier.unit_id = ${unitId}`;
  if (level === 'province') return sql<SqlBool>`dossier.forwarded_to = ${unitId}`;
  return sql<SqlBool>`dossier.centre_id = ${unitId}`;
}

/**
 * Dossiers with product and producer, locked so that no complaint, withdrawal or second council passes while their result
 * is recognised. Throws not-found where the unit does not have one of them.
 */
export async function lockDossiersBefore(
  { db }: CommandContext,
  { dossierIds, unitId, level }: { dossierIds: string[]; unitId: string; level: Level },
) {
  const rows = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select([
      'dossier.id',
      'dossier.number',
      'dossier.unitId',
      'dossier.state',
      'dossier.kind',
      'dossier.outcome',
      'dossier.settledAt',
      'dossier.productCode',
      'dossier.productId',
      'dossier.producerId',
      'dossier.setCode',
      'dossier.sample',
      'product.name as productName',
      'producer.name as producerName',
      'producer.address as producerAddress',
    ])
    .where('dossier.id', 'in', dossierIds)
    .where(dossiersBefore(unitId, level))
    .orderBy('dossier.id')
    .forNoKeyUpdate('dossier')
    .execute();
  if (rows.length !== dossierIds.length) throw platformProblem('not-found');
  // In the order asked for: it is the order of the printed list.
  return dossierIds.map((id) => rows.find((row) => row.id === id) as (typeof rows)[number]);
}

export type DossierBefore = Awaited<ReturnType<typeof lockDossiersBefore>>[number];

/** The result of a settled dossier; undefined while there is none. */
export function resultOf(dossier: { state: string; outcome: unknown }): SettledResult | undefined {
  const outcome = dossier.outcome as DossierOutcome | null;
  if (dossier.state !== 'settled' || outcome === null) return undefined;
  return { stars: outcome.stars, total: outcome.total, level: outcome.level, rehearsal: outcome.rehearsal };
}

/** Stars, points and code with which a dossier is recognised at that level; throws the refusal that names the article. */
export function recognised(
  dossier: Pick<DossierBefore, 'number' | 'state' | 'outcome' | 'productCode'>,
  level: Level,
  mode: WorkingMode,
): { stars: RecognisedStars; points: string | null; productCode: string } {
  const { number, productCode } = dossier;
  const result = resultOf(dossier);
  if (!result) throw recognitionProblem('decision.not-settled', { number });
  const competence = competenceOf(level, result, mode);
  if (!competence.allowed) throw recognitionProblem('decision.not-competent', { because: competence.because, number });
  if (productCode === null) throw recognitionProblem('decision.code-missing', { number });
  return { stars: competence.stars, points: result.total || null, productCode };
}
