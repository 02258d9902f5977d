import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import { sheetShutBecause } from '../rules/conflict-of-interest.ts';
import { isScoringSeat, type Seat } from '../rules/seat.ts';
import { conflictedMembers } from './conflicted-members.ts';

/**
 * Gives every scoring member who is there a sheet for the product's round, empty, so that submitting is a single update.
 * Who declared an interest gets theirs shut. Members who have one keep it. The caller holds the item's lock. Gives how
 * many can score.
 */
export async function openSheets(
  context: CommandContext,
  item: { id: string; round: number },
  members: { memberId: string; seat: Seat; present: boolean | null }[],
): Promise<number> {
  const conflicted = await conflictedMembers(context.db, item.id);
  const sheets = members
    .filter(({ seat, present }) => isScoringSeat(seat) && present === true)
    .map(({ memberId }) => {
      const shutBecause = sheetShutBecause({ conflicted: conflicted.has(memberId), present: true });
      return {
        id: context.newId(),
        agendaItemId: item.id,
        memberId,
        round: item.round,
        state: shutBecause === null ? 'draft' : 'shut',
        shutBecause,
      };
    });
  if (sheets.length > 0)
    await context.db
      .insertInto('scoring.scoreSheet')
      .values(sheets)
      .onConflict((conflict) => conflict.columns(['agendaItemId', 'memberId', 'round']).doNothing())
      .execute();
  return sheets.filter(({ state }) => state === 'draft').length;
}

/**
 * Lays the marks of submitted sheets into drafts: of round one under the sheets of round two, so that a member changes
 * only what the discussion touched; or of a returned sheet under itself. What is drafted already is replaced.
 */
export async function draftFromSubmitted(
  { db, now }: CommandContext,
  where: { itemId: string; fromRound: number; toRound: number; memberId: string | null },
): Promise<void> {
  await sql`
    insert into scoring.draft_mark as stored (sheet_id, criterion_code, points, case_code, note, saved_at)
    select target.id, mark.key, (mark.value ->> 'points')::integer, mark.value ->> 'case',
      coalesce(source.notes ->> mark.key, ''), ${now}
    from scoring.score_sheet source
    join scoring.score_sheet target on target.agenda_item_id = source.agenda_item_id
      and target.member_id = source.member_id and target.round = ${where.toRound}
    cross join jsonb_each(source.marks) as mark
    where source.agenda_item_id = ${where.itemId} and source.round = ${where.fromRound}
      and source.state = 'submitted' and (${where.memberId}::uuid is null or source.member_id = ${where.memberId}::uuid)
    on conflict (sheet_id, criterion_code) do update
      set points = excluded.points, case_code = excluded.case_code, note = excluded.note,
          version = stored.version + 1, saved_at = excluded.saved_at`.execute(db);
}
