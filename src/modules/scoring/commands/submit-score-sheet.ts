import { sql } from 'kysely';
import { z } from 'zod';
import { describeMarkFault, getCriteriaSet } from '#modules/regulation/index.ts';
import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { chairRoles, maySubmitScoreSheet } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { readMarkValues } from '../rules/mark-values.ts';
import { totalsOf } from '../rules/score-sheet.ts';
import type { ItemState } from '../rules/session.ts';
import { proposeKnockOut, refuseUnknownKnockOut } from './propose-knock-out.ts';

/**
 * A member hands in their own sheet: once a round, complete, while the product is being scored. What the form carries is
 * the sheet; drafts are not looked at. Three statements besides the transaction's own two, because a whole council
 * presses the button in the same minute.
 */
export const submitScoreSheet = defineCommand({
  name: 'score-sheet.submit',
  roles: chairRoles,
  input: z.strictObject({
    sheetId: z.uuid(),
    version,
    /** Chosen row by criterion code: `2`, or `TH2:3` where the set prints two cases. */
    values: z.record(z.string().max(20), z.string().max(20)),
    notes: z.record(z.string().max(20), text(2000)).default({}),
    opinion: text(5000).default(''),
    knockOuts: z
      .array(z.strictObject({ condition: requiredText(40), reason: requiredText(2000) }))
      .max(20)
      .default([]),
  }),
  subject: async ({ db, actor }, input) => {
    if (actor.kind !== 'person') throw platformProblem('not-found');
    // The product shared (all may submit together, nobody closes it meanwhile), then the sheet exclusively.
    const sheet = await db
      .selectFrom('scoring.scoreSheet as sheet')
      .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
      .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
      .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
      .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
      .select([
        'sheet.state',
        'sheet.shutBecause',
        'sheet.round',
        'sheet.version',
        'sheet.memberId',
        'item.id as itemId',
        'item.state as itemState',
        'item.round as itemRound',
        'session.unitId',
        'dossier.setCode',
      ])
      .where('sheet.id', '=', input.sheetId)
      .where('member.grantId', '=', actor.grant.id)
      .where('member.dismissedAt', 'is', null)
      .forShare(['item'])
      .forNoKeyUpdate(['sheet'])
      .executeTakeFirst();
    if (!sheet) throw platformProblem('not-found');
    return {
      ...sheet,
      state: sheet.state as 'draft' | 'submitted' | 'shut',
      itemState: sheet.itemState as ItemState,
    };
  },
  may: (_actor, sheet) => maySubmitScoreSheet(sheet),
  run: async (context, sheet, input) => {
    if (sheet.version !== input.version) throw platformProblem('changed-meanwhile');
    const set = await getCriteriaSet(context.db, sheet.setCode);
    const marks = completeMarks(set, input.values);
    const { total, parts } = totalsOf(set, marks);
    for (const { condition } of input.knockOuts) refuseUnknownKnockOut(set, condition);
    await context.db
      .updateTable('scoring.scoreSheet')
      .set({
        state: 'submitted',
        marks: JSON.stringify(marks),
        notes: JSON.stringify(knownNotes(set, input.notes)),
        opinion: input.opinion,
        total,
        partTotals: JSON.stringify(parts),
        submittedAt: context.now,
        version: sql`version + 1`,
      })
      .where('id', '=', input.sheetId)
      .execute();
    for (const proposal of input.knockOuts)
      await proposeKnockOut(context, { itemId: sheet.itemId, memberId: sheet.memberId, ...proposal });
    // No points in the event: a sheet is private until its product is closed.
    context.record({
      subject: { kind: 'score-sheet', id: input.sheetId },
      unitId: sheet.unitId,
      details: { agendaItem: sheet.itemId, round: sheet.round, knockOuts: input.knockOuts.map((one) => one.condition) },
    });
    return { sheetId: input.sheetId, agendaItemId: sheet.itemId };
  },
});

/** The marks of a complete sheet. Refuses with one message for each criterion, under the name of its form field. */
function completeMarks(set: CriteriaSet, values: Record<string, string>): Marks {
  const { marks, unknown } = readMarkValues(set, values);
  const refused = new Set(unknown.map(({ criterion }) => criterion));
  const faults = [
    ...unknown,
    ...checkMarks(set, marks, { complete: true }).filter((one) => !refused.has(one.criterion)),
  ];
  if (faults.length === 0) return marks;
  throw scoringProblem(
    'score-sheet.incomplete',
    { count: faults.length, criteria: faults.map(({ criterion }) => criterion) },
    Object.fromEntries(faults.map((fault) => [`mark-${fault.criterion}`, [describeMarkFault(set, fault)]])),
  );
}

const knownNotes = (set: CriteriaSet, notes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    set.parts
      .flatMap((part) => part.criteria)
      .flatMap(({ code }) => (Object.hasOwn(notes, code) && notes[code] ? [[code, notes[code]]] : [])),
  );
