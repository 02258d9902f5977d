import { z } from 'zod';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import { dossiersProblem } from '../problems.ts';

/** A page of a paper, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(5000);

/** Writes where a paper proves a criterion; a second word about the same two replaces the first. */
export async function putPlace(
  { db }: CommandContext,
  set: CriteriaSet,
  place: { evidenceId: string; criterionCode: string; page: number; place: string },
): Promise<void> {
  if (!criteriaOf(set).some((criterion) => criterion.code === place.criterionCode))
    throw dossiersProblem(
      'evidence.criterion-unknown',
      {},
      { criterionCode: ['Hãy chọn một tiêu chí trong danh sách.'] },
    );
  await db
    .insertInto('dossiers.evidencePlace')
    .values(place)
    .onConflict((conflict) =>
      conflict.columns(['evidenceId', 'criterionCode']).doUpdateSet({ page: place.page, place: place.place }),
    )
    .execute();
}
