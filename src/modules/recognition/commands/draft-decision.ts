import { z } from 'zod';
import { createDraft } from '#modules/documents/index.ts';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import { noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { recognitionRoles } from '../access.ts';
import { decisionDraft } from '../papers/decision-draft.ts';
import { levelOfPath } from '../rules/competence.ts';
import { issuerOf } from '../unit-messages.vi.ts';
import { lockDossiersBefore, recognised } from './settled-dossiers.ts';

/**
 * Drafts the decision that recognises settled dossiers, by the unit that is competent for each (Điều 4, Điều 7 QĐ
 * 26/2026/QĐ-TTg); anybody else is refused with the article. Stars and points are the council's. The paper itself is drafted
 * with the documents module and goes its own way there. Gives the decision's and the paper's id.
 */
export const draftDecision = defineCommand({
  name: 'decision.draft',
  roles: recognitionRoles['decision.draft'],
  input: z.strictObject({
    dossierIds: z.array(z.uuid()).min(1).max(100),
    /** Only the software names the unit; a person acts for the own one. */
    unitId: text(40).optional(),
    sample: checkbox,
  }),
  subject: async (context, { unitId }) => actingUnit(context, unitId),
  may: (_actor, unit) => (unit.level === undefined ? noBecause(platformProblem('not-allowed')) : yes),
  run: async (context, unit, input) => {
    const { db, actor, now, newId, record } = context;
    const level = unit.level as NonNullable<typeof unit.level>;
    const dossierIds = [...new Set(input.dossierIds)];
    const dossiers = await lockDossiersBefore(context, { dossierIds, unitId: unit.id, level });
    const mode: WorkingMode = level === 'commune' ? await workingModeOf(db, unit.id, today(now)) : { mode: 'A' };
    // What was made of sample data says so on every paper that follows.
    const sample = input.sample || dossiers.some((dossier) => dossier.sample);
    const items = dossiers.map((dossier) => ({ dossier, ...recognised(dossier, level, mode) }));

    const draft = decisionDraft({ unit, level, items: items.map(({ dossier, ...rest }) => ({ ...dossier, ...rest })) });
    const paper = await context.perform(createDraft, { ...draft.paper, sample });
    const id = newId();
    await db
      .insertInto('recognition.decision')
      .values({
        id,
        unitId: unit.id,
        source: 'issued',
        level,
        issuer: issuerOf(level, unit.name),
        issuerKey: foldVietnamese(issuerOf(level, unit.name)),
        state: 'draft',
        abstract: draft.abstract,
        grounds: JSON.stringify(draft.grounds),
        paperId: paper.id,
        draftedBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
        sample,
      })
      .execute();
    await db
      .insertInto('recognition.decisionItem')
      .values(
        items.map(({ dossier, stars, points, productCode }, index) => ({
          id: newId(),
          decisionId: id,
          rank: index + 1,
          unitId: dossier.unitId,
          productId: dossier.productId,
          producerId: dossier.producerId,
          dossierId: dossier.id,
          settledAt: dossier.settledAt,
          stars,
          points,
          productName: dossier.productName,
          producerName: dossier.producerName,
          setCode: dossier.setCode,
          productCode,
        })),
      )
      .execute();
    record({
      subject: { kind: 'recognition-decision', id },
      unitId: unit.id,
      details: { level, dossiers: dossierIds, paperId: paper.id },
    });
    return { id, paperId: paper.id };
  },
});

/** The unit that recognises, with its level; the actor's own unless the software acts. */
async function actingUnit({ db, actor }: CommandContext, named: string | undefined) {
  const unitId = actor.kind === 'person' ? actor.grant.unitId : named;
  if (unitId === undefined) throw platformProblem('not-found');
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id', 'path', 'fullName as name'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) throw platformProblem('not-found');
  return { ...unit, level: levelOfPath(unit.path) };
}
