import { sql } from 'kysely';
import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import type { CommandContext } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringProblem } from '../problems.ts';
import { adviserUnit, lockAdvisedDossier } from './locked-advice.ts';

/** What the form of a review carries. `version` is 0 for a review that was never saved. */
export const reviewInput = z.strictObject({
  dossierId: z.uuid(),
  version: z.coerce.number().int().min(0).max(2_000_000_000),
  /** Value of the proposed row by criterion code. */
  levels: z.record(z.string().max(20), z.string().max(20)).default({}),
  remarks: z.record(z.string().max(20), text(2000)).default({}),
  opinion: text(5000).default(''),
});

/** The dossier, and the actor's own review of it where there is one, locked. */
export async function lockReview(context: CommandContext, dossierId: string) {
  const dossier = await lockAdvisedDossier(context, dossierId);
  const personId = context.actor.kind === 'person' ? context.actor.personId : null;
  const review = await context.db
    .selectFrom('scoring.review')
    .select(['id', 'state', 'version'])
    .where('dossierId', '=', dossierId)
    .where('personId', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return { ...dossier, review: review ?? null };
}

/** Writes one's own review; a submitted one stays as it is. Proposed levels are no points of the council. */
export async function writeReview(
  context: CommandContext,
  dossier: Awaited<ReturnType<typeof lockReview>>,
  input: z.output<typeof reviewInput>,
  state: 'draft' | 'submitted',
): Promise<{ reviewId: string }> {
  const { db, actor, now, newId, record } = context;
  const { review } = dossier;
  if (actor.kind !== 'person') throw platformProblem('not-found');
  if ((review?.version ?? 0) !== input.version) throw platformProblem('changed-meanwhile');
  const set = await getCriteriaSet(db, dossier.setCode);
  const levels = knownLevels(set, input.levels);
  const codes = criteriaOf(set).map(({ code }) => code);
  const missing = codes.filter((code) => levels[code] === undefined);
  if (state === 'submitted' && missing.length > 0)
    throw scoringProblem(
      'review.incomplete',
      { count: missing.length },
      Object.fromEntries(missing.map((code) => [`level-${code}`, ['Chọn một mức.']])),
    );
  const remarks = Object.fromEntries(
    codes.flatMap((code) => (input.remarks[code] ? [[code, input.remarks[code]]] : [])),
  );
  const values = {
    levels: JSON.stringify(levels),
    remarks: JSON.stringify(remarks),
    opinion: input.opinion,
    state,
    savedAt: now,
    submittedAt: state === 'submitted' ? now : null,
  };
  const id = review?.id ?? newId();
  if (review)
    await db
      .updateTable('scoring.review')
      .set({ ...values, version: sql`version + 1` })
      .where('id', '=', id)
      .execute();
  else
    await db
      .insertInto('scoring.review')
      .values({ ...values, id, dossierId: dossier.id, personId: actor.personId, role: actor.grant.role })
      .execute();
  record({
    subject: { kind: 'dossier', id: dossier.id },
    unitId: adviserUnit(context, dossier),
    details: { reviewId: id, criteria: Object.keys(levels).length },
  });
  return { reviewId: id };
}

function knownLevels(set: CriteriaSet, values: Record<string, string>): Record<string, string> {
  const known: Record<string, string> = {};
  for (const criterion of criteriaOf(set)) {
    const value = Object.hasOwn(values, criterion.code) ? (values[criterion.code] ?? '') : '';
    if (value === '') continue;
    if (!markFromValue(criterion, value)) throw scoringProblem('review.no-such-level', { criterion: criterion.code });
    known[criterion.code] = value;
  }
  return known;
}
