import { printedPaper, visiblePapers } from '#modules/documents/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor, mayTakeDecisionStep } from '../access.ts';
import type { RecordedLevel } from '../rules/competence.ts';
import type { DecisionState } from '../rules/workflows.ts';
import { visibleDecisions } from './visible-certificates.ts';

/**
 * One decision with its products, the grounds as its paper prints them, where that paper stands, and what may be done. Throws
 * not-found.
 */
export async function decisionForViewer(
  db: Reader,
  viewer: Actor,
  { decisionId, now }: { decisionId: string; now: Date },
) {
  const decision = await db
    .selectFrom('recognition.decision as decision')
    .innerJoin('identity.unit as unit', 'unit.id', 'decision.unitId')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .leftJoin('platform.file as file', 'file.id', 'decision.fileId')
    .selectAll('decision')
    .select([
      'paper.state as paperState',
      'paper.number as paperNumber',
      'paper.dated as paperDate',
      'file.name as scanName',
      'unit.fullName as unitName',
    ])
    .where('decision.id', '=', decisionId)
    .where(visibleDecisions(viewer))
    .executeTakeFirst();
  if (!decision) throw platformProblem('not-found');
  const items = await db
    .selectFrom('recognition.decisionItem as item')
    .leftJoin('recognition.certificate as certificate', 'certificate.itemId', 'item.id')
    .select([
      'item.id',
      'item.productName',
      'item.producerName',
      'item.productCode',
      'item.stars',
      'item.points',
      'item.dossierId',
      'certificate.id as certificateId',
      'certificate.number as certificateNumber',
    ])
    .where('item.decisionId', '=', decisionId)
    .orderBy('item.rank')
    .execute();
  const printed = await printedFor(db, viewer, { paperId: decision.paperId, now });
  const facts = { unitId: decision.unitId, state: decision.state as DecisionState };
  const button = (act: 'decision.issue' | 'decision.discard') => {
    const verdict = mayTakeDecisionStep(viewer, facts, act);
    return hasRoleFor(viewer, act) && verdict.allowed ? explain(verdict) : null;
  };
  return {
    ...decision,
    state: facts.state,
    level: decision.level as RecordedLevel,
    // The draft's own are fewer: the documents module adds the delegating paper of a commune, and somebody may edit them.
    grounds: printed?.grounds ?? (decision.grounds as unknown as string[]),
    paperOpens: printed !== undefined,
    items,
    may: { issue: button('decision.issue'), discard: button('decision.discard') },
  };
}

async function printedFor(db: Reader, viewer: Actor, { paperId, now }: { paperId: string | null; now: Date }) {
  if (paperId === null) return undefined;
  const seen = await db
    .selectFrom('documents.paper as paper')
    .select('paper.id')
    .where('paper.id', '=', paperId)
    .where(visiblePapers(viewer))
    .executeTakeFirst();
  return seen && printedPaper(db, viewer, { paperId, now });
}

export type DecisionView = Awaited<ReturnType<typeof decisionForViewer>>;
