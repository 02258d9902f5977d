import { sql } from 'kysely';
import { z } from 'zod';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { localDate, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { mayTakeDecisionStep, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { issueCertificate } from './issue-certificate.ts';
import { issuingLevel, type LockedDecision, lockDecision } from './lock-decision.ts';
import { numberOfPaper } from './number-of-paper.ts';
import { lockDossiersBefore, recognised } from './settled-dossiers.ts';

/**
 * Says that the decision is issued: with number and date of its paper, or as the signed sheet has them. Whether the unit is
 * still competent is asked again (a delegation may have ended meanwhile); each product gets its certificate. A number that is
 * typed means that another sheet was signed: the draft of the paper here is given up with it.
 */
export const issueDecision = defineCommand({
  name: 'decision.issue',
  roles: recognitionRoles['decision.issue'],
  input: z.strictObject({ decisionId: z.uuid(), number: text(60).optional(), dated: localDate.optional() }),
  subject: (context, { decisionId }) => lockDecision(context, decisionId),
  may: (actor, decision) => mayTakeDecisionStep(actor, decision, 'decision.issue'),
  run: async (context, decision, input) => {
    const { db, actor, now, record } = context;
    const { number, dated } = await numberOfPaper(context, decision, input);
    if (dated > today(now))
      throw recognitionProblem('decision.date-impossible', {}, { dated: ['Ngày không thể sau hôm nay.'] });
    const items = await db
      .selectFrom('recognition.decisionItem')
      .selectAll()
      .where('decisionId', '=', decision.id)
      .orderBy('rank')
      .execute();
    await refuseUnfit(context, decision, items, dated);
    await db
      .updateTable('recognition.decision')
      .set({
        state: 'issued',
        number,
        numberKey: foldVietnamese(number),
        dated,
        issuedAt: now,
        issuedBy: actor.kind === 'person' ? actor.personId : null,
        version: sql`version + 1`,
      })
      .where('id', '=', decision.id)
      .execute();
    const certificates: string[] = [];
    for (const item of items) certificates.push((await context.perform(issueCertificate, { itemId: item.id })).id);
    record({
      subject: { kind: 'recognition-decision', id: decision.id },
      unitId: decision.unitId,
      details: { from: 'draft', to: 'issued', number, dated, certificates },
    });
    return { id: decision.id, number, certificates };
  },
});

/** Every dossier must still stand with the same result, before a unit that is still competent on the day of the paper. */
async function refuseUnfit(
  context: CommandContext,
  decision: LockedDecision,
  items: { dossierId: string | null; settledAt: Date | null; stars: number }[],
  dated: LocalDate,
): Promise<void> {
  const level = issuingLevel(decision);
  const dossierIds = items.flatMap(({ dossierId }) => (dossierId === null ? [] : [dossierId]));
  const dossiers = await lockDossiersBefore(context, { dossierIds, unitId: decision.unitId, level });
  const mode: WorkingMode =
    level === 'commune' ? await workingModeOf(context.db, decision.unitId, dated) : { mode: 'A' };
  for (const dossier of dossiers) {
    const { stars } = recognised(dossier, level, mode);
    // A day before the result would let a delegation that has ended speak once more.
    if (level === 'commune' && dossier.settledAt && dated < today(dossier.settledAt))
      throw recognitionProblem('decision.date-impossible', {}, { dated: ['Ngày trước khi Hội đồng có kết quả.'] });
    const item = items.find(({ dossierId }) => dossierId === dossier.id);
    // A complaint was upheld after the draft: what the council found anew belongs into a draft of its own.
    if (stars !== item?.stars || dossier.settledAt?.getTime() !== item.settledAt?.getTime())
      throw recognitionProblem('decision.result-changed', { number: dossier.number });
  }
}
