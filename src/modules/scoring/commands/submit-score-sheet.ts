import { sql } from 'kysely';
import { z } from 'zod';
import { describeMarkFault, getCriteriaSet } from '#modules/regulation/index.ts';
import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import { checkMarks } from '#modules/regulation/rules/marks.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, maySubmitScoreSheet, type SubmissionSubject } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { getSheetSetCode } from '../queries/sheet-set-code.ts';
import { readMarkValues } from '../rules/mark-values.ts';
import { totalsOf } from '../rules/score-sheet.ts';
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
  subject: async ({ db, actor, now }, input) => {
    if (actor.kind !== 'person') throw platformProblem('not-found');
    // The product shared (all may submit together, nobody closes it meanwhile), then the sheet exclusively.
    const { rows } = await sql<LockedSheet>`
      select sheet.state, sheet.shut_because, sheet.round, sheet.version, sheet.member_id,
        item.id as item_id, item.state as item_state, item.round as item_round,
        case when session.kind = 'written' and session.answers_by < ${today(now)} then session.answers_by end as deadline_over
      from scoring.score_sheet sheet
      join scoring.council_member member on member.id = sheet.member_id
      join scoring.agenda_item item on item.id = sheet.agenda_item_id
      join scoring.session session on session.id = item.session_id
      where sheet.id = ${input.sheetId} and member.grant_id = ${actor.grant.id} and member.dismissed_at is null
      for share of item for no key update of sheet`.execute(db);
    const [sheet] = rows;
    if (!sheet) throw platformProblem('not-found');
    // A seat's grant stands on the council's unit.
    return { ...sheet, unitId: actor.grant.unitId };
  },
  may: (_actor, sheet) => maySubmitScoreSheet(sheet),
  run: async (context, sheet, input) => {
    if (sheet.version !== input.version) throw platformProblem('changed-meanwhile');
    const set = await getCriteriaSet(context.db, await getSheetSetCode(context.db, input.sheetId));
    const marks = completeMarks(set, input.values);
    const { total, parts } = totalsOf(set, marks);
    for (const { condition } of input.knockOuts) refuseUnknownKnockOut(set, condition);
    await sql`
      update scoring.score_sheet
      set state = 'submitted', marks = ${JSON.stringify(marks)}, notes = ${JSON.stringify(knownNotes(set, input.notes))},
        opinion = ${input.opinion}, total = ${total}, part_totals = ${JSON.stringify(parts)},
        submitted_at = ${context.now}, version = version + 1
      where id = ${input.sheetId}`.execute(context.db);
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

interface LockedSheet extends SubmissionSubject {
  version: number;
  memberId: string;
  itemId: string;
}

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
