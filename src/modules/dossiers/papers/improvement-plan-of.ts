import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { planHeadOf, starGap } from '../queries/star-gap.ts';
import type { GapTarget } from '../rules/gap-targets.ts';
import { improvementPlan } from './improvement-plan.ts';

/** The improvement plan of a dossier's product to its next star, or to the one asked for. Throws not-found. */
export async function improvementPlanOf(
  db: Reader,
  viewer: Actor,
  asked: { dossierId: string; target?: GapTarget; now: Date },
) {
  const gap = await starGap(db, viewer, asked);
  const head = await planHeadOf(db, gap.dossier.id);
  return {
    paper: improvementPlan(gap, { ...head, date: today(asked.now) }),
    producerName: head.producerName,
    target: gap.target,
    levels: gap.gap?.levels ?? 0,
  };
}
