import { sql } from 'kysely';
import { z } from 'zod';
import { settleDossier } from '#modules/dossiers/index.ts';
import { getCriteriaSet, workingModeOf } from '#modules/regulation/index.ts';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import { type PanelRating, ratePanel } from '#modules/regulation/rules/star-rating.ts';
import { type Delegation, mayRecogniseAtWard } from '#modules/regulation/rules/working-mode.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, maySettleItem } from '../access.ts';
import { leastLevelsOfPanel } from '../rules/council-rules.ts';
import { foundMarks, isOverLimit } from '../rules/panel.ts';
import { lockItem } from './locked-item.ts';
import { isIn, sheetsOfRound } from './submitted-sheets.ts';

/**
 * The chair makes the result stand: the exact mean of the deciding round's sheets, the least levels as the council's
 * rules judge them, the knock-outs it upheld. The dossier is settled in the same transaction.
 */
export const settleItem = defineCommand({
  name: 'agenda-item.settle',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid() }),
  subject: async (context, { itemId }) => {
    const located = await lockItem(context, itemId, 'exclusive');
    // The last round decides: whoever was there scored again in it. A first sheet is kept, but counts no more.
    const sheets = await sheetsOfRound(context.db, itemId, located.item.round);
    return { ...located, sheets: sheets.filter(isIn), ...(await conclusionsOf(context, itemId)) };
  },
  may: (_actor, { session, item, viewer, knockOuts, conflicted }) =>
    maySettleItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      conflicted: viewer !== null && conflicted.has(viewer.memberId),
      openKnockOuts: knockOuts.filter(({ state }) => state === 'proposed').length,
    }),
  run: async (context, { item, session, setCode, rules, sheets, knockOuts, conclusion }) => {
    const { db, now, record } = context;
    const { spreadLimit, leastLevelsBy } = rules;
    const rating = ratePanel(await getCriteriaSet(db, setCode), {
      members: sheets.map(({ marks }) => marks),
      knockOuts: knockOuts.filter(({ state }) => state === 'upheld').map(({ name }) => name),
      conclusion: leastLevelsBy === 'conclusion' ? conclusion : {},
      leastLevelsBy: leastLevelsOfPanel(leastLevelsBy),
    });
    await db
      .insertInto('scoring.rating')
      .values({
        agendaItemId: item.id,
        pointsSum: sheets.reduce((sum, { total }) => sum + total, 0),
        sheetCount: sheets.length,
        total: rating.total,
        stars: rating.stars,
        knockedOut: JSON.stringify(rating.knockedOut),
        result: JSON.stringify({ ...rating, round: item.round, overLimit: isOverLimit(rating.spread, spreadLimit) }),
        settledAt: now,
      })
      .execute();
    await db
      .updateTable('scoring.agendaItem')
      .set({ state: 'settled', version: sql`version + 1` })
      .where('id', '=', item.id)
      .execute();
    const { stars, total, knockedOut } = rating;
    const goesOn = await goesToProvince(context, session, rating);
    await context.perform(settleDossier, {
      dossierId: item.dossierId,
      goesOn,
      outcome: {
        stars,
        total,
        knockedOut,
        sessionId: session.id,
        rehearsal: session.rehearsal,
        marks: foundMarks(
          sheets.map(({ marks }) => marks),
          conclusion,
        ),
      },
    });
    record({
      subject: { kind: 'agenda-item', id: item.id },
      unitId: session.unitId,
      details: { stars, total, knockedOut, sheets: sheets.length, goesOn },
    });
    return { stars, total };
  },
});

/**
 * A ward's council under a delegation (mode B) recognises three stars; from seventy points on the product is the
 * province's (điểm b khoản 2 Điều 4 QĐ 26/2026/QĐ-TTg), so the dossier goes its way with the ward's result kept. So it does
 * where the delegation ended while the council sat: nobody in the ward could recognise it any more.
 */
async function goesToProvince(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { unitId, delegation }: { unitId: string; delegation: Delegation | null },
  { stars, total }: Pick<PanelRating, 'stars' | 'total'>,
): Promise<boolean> {
  if (delegation === null) return false;
  if ((await workingModeOf(db, unitId, today(now))).mode === 'A') return true;
  const verdict = mayRecogniseAtWard({ mode: 'B', delegation }, stars, total);
  return !verdict.allowed && verdict.because === 'goes-to-province';
}

async function conclusionsOf({ db }: CommandContext, itemId: string) {
  const knockOuts = await db
    .selectFrom('scoring.knockOut')
    .select(['name', 'state'])
    .where('agendaItemId', '=', itemId)
    .execute();
  const levels = await db
    .selectFrom('scoring.levelConclusion')
    .select(['criterionCode', 'points', 'caseCode'])
    .where('agendaItemId', '=', itemId)
    .execute();
  const conclusion: Marks = Object.fromEntries(
    levels.map(({ criterionCode, points, caseCode }) => [
      criterionCode,
      caseCode === 'TH1' || caseCode === 'TH2' ? { points, case: caseCode } : { points },
    ]),
  );
  return { knockOuts, conclusion };
}
