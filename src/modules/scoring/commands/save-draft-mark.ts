import { sql } from 'kysely';
import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Mark } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import type { Database } from '#platform/db.server.ts';
import { parseInput, text } from '#platform/input.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem, platformProblem } from '#platform/problem.ts';
import { maySubmitScoreSheet, type SubmissionSubject } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { getSheetSetCode } from '../queries/sheet-set-code.ts';

const draftMark = z.strictObject({
  criterion: z.string().max(20),
  /** Value of the chosen row; empty takes the mark back. */
  value: z.string().max(20),
  note: text(2000).default(''),
  /** The version this change was made from, 0 for a criterion not saved yet. Absent: over whatever is there. */
  version: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
});
const oneMark = draftMark.extend({ sheetId: z.uuid() });
const manyMarks = z.strictObject({ sheetId: z.uuid(), marks: z.array(draftMark).min(1).max(100) });

/**
 * Autosave of one criterion of one's own sheet, under the version of that criterion. The documented exception to "a
 * change is a command": no event, because submitting records the whole. One statement, which holds the same locks as
 * submitting, so nothing is saved into a sheet that is in, shut or closed. Throws `draft-mark.changed` (409) with what
 * stands now, and not-found for a sheet that is not the actor's.
 */
export async function saveDraftMark(
  performer: Performer,
  input: unknown,
): Promise<{ version: number; savedAt: string }> {
  const { sheetId, ...mark } = parseInput(oneMark, input);
  const { versions, savedAt } = await save(performer, sheetId, [mark]);
  return { version: versions[mark.criterion] as number, savedAt };
}

/** The same for a whole form, as it is sent where no script runs: marks without a version replace what is there. */
export async function saveDraftMarks(
  performer: Performer,
  input: unknown,
): Promise<{ versions: Record<string, number>; savedAt: string }> {
  const { sheetId, marks } = parseInput(manyMarks, input);
  return save(performer, sheetId, marks);
}

async function save({ db, actor, clock }: Performer, sheetId: string, marks: z.output<typeof draftMark>[]) {
  if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
  const set = await getCriteriaSet(db, await getSheetSetCode(db, sheetId));
  const given = marks.map(({ criterion, value, note, version }) => {
    const mark = readValue(set, criterion, value);
    return { code: criterion, points: mark?.points ?? null, case: mark?.case ?? null, note, version: version ?? null };
  });
  const now = clock();
  const found = await saveInOneStatement(db, sheetId, actor.grant.id, JSON.stringify(given), now);
  if (!found) throw platformProblem('not-found');
  const versions = Object.fromEntries(found.saved.map((one) => [one.criterion, one.version]));
  if (found.saved.length === given.length) return { versions, savedAt: now.toISOString() };
  const verdict = maySubmitScoreSheet(found);
  if (!verdict.allowed) throw new Problem(verdict.code, verdict.status, verdict.details);
  const refused = given.find(({ code }) => !Object.hasOwn(versions, code));
  throw await clash(db, sheetId, set, refused?.code as string);
}

function readValue(set: CriteriaSet, code: string, value: string): Mark | undefined {
  const criterion = criteriaOf(set).find((candidate) => candidate.code === code);
  const mark = criterion && markFromValue(criterion, value);
  if (!criterion || (!mark && value !== '')) throw scoringProblem('draft-mark.no-such-level', { criterion: code });
  return mark;
}

/**
 * The upsert carries the expected version as `excluded.version - 1`. Under `for share` a submission, a declared interest
 * or a closing that came first is seen, and one that comes later waits.
 */
async function saveInOneStatement(db: Database, sheetId: string, grantId: string, given: string, now: Date) {
  const { rows } = await sql<SubmissionSubject & { saved: { criterion: string; version: number }[] }>`
    with sheet as (
      select sheet.id, sheet.state, sheet.shut_because, sheet.round, item.state as item_state, item.round as item_round
      from scoring.score_sheet sheet
      join scoring.council_member member on member.id = sheet.member_id
      join scoring.agenda_item item on item.id = sheet.agenda_item_id
      where sheet.id = ${sheetId} and member.grant_id = ${grantId} and member.dismissed_at is null
      for share of item, sheet
    ), given as (
      select given.*, coalesce(given.version, stored.version, 0) as expected
      from jsonb_to_recordset(${given}::jsonb) as given (code text, points integer, "case" text, note text, version integer)
      left join scoring.draft_mark stored on stored.sheet_id = ${sheetId} and stored.criterion_code = given.code
    ), saved as (
      insert into scoring.draft_mark as stored (sheet_id, criterion_code, points, case_code, note, version, saved_at)
      select sheet.id, given.code, given.points, given."case", given.note, given.expected + 1, ${now}
      from sheet, given
      where sheet.state = 'draft' and sheet.round = sheet.item_round and sheet.item_state in ('open', 'discussion')
      on conflict (sheet_id, criterion_code) do update
        set points = excluded.points, case_code = excluded.case_code, note = excluded.note,
            version = excluded.version, saved_at = excluded.saved_at
        where stored.version = excluded.version - 1
      returning criterion_code as criterion, version
    )
    select sheet.*, coalesce((select jsonb_agg(saved) from saved), '[]') as saved from sheet`.execute(db);
  return rows[0];
}

async function clash(db: Database, sheetId: string, set: CriteriaSet, code: string): Promise<Problem> {
  const stored = await db
    .selectFrom('scoring.draftMark')
    .select(['points', 'caseCode', 'note', 'version'])
    .where('sheetId', '=', sheetId)
    .where('criterionCode', '=', code)
    .executeTakeFirst();
  const criterion = criteriaOf(set).find((candidate) => candidate.code === code);
  const mark = stored && stored.points !== null ? markOf(stored.points, stored.caseCode) : undefined;
  return scoringProblem('draft-mark.changed', {
    criterion: code,
    value: criterion && mark ? valueOfMark(criterion, mark) : '',
    note: stored?.note ?? '',
    version: stored?.version ?? 0,
  });
}

const markOf = (points: number, caseCode: string | null): Mark =>
  caseCode === 'TH1' || caseCode === 'TH2' ? { points, case: caseCode } : { points };
