import type pg from 'pg';
import { packInForce, seedCriteriaSets } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { marksWithTotal } from '#modules/regulation/rules/marks-with-total.ts';
import { totalsOf } from '#modules/scoring/rules/score-sheet.ts';
import type { TestCouncil } from '../support/council.ts';

/** Sheets that members might hand in: a few totals for each set, so that panels differ as real ones do. */
const totals = [58, 66, 72, 77, 83];

export const sets: CriteriaSet[] = seedCriteriaSets();

/** Complete marks of a set; `variant` picks one of the totals. */
const marksOf = (set: CriteriaSet, variant: number): Marks =>
  marksWithTotal(set, totals[variant % totals.length] as number, 1);

const completeMarks = new Map(sets.map((set) => [set.code, totals.map((_, variant) => marksOf(set, variant))]));

/** The same as a form posts them, by criterion code. */
export function formValues(setCode: string, variant: number): Record<string, string> {
  const set = sets.find(({ code }) => code === setCode) as CriteriaSet;
  const marks = completeMarks.get(setCode)?.[variant % totals.length] as Marks;
  return Object.fromEntries(
    criteriaOf(set).map((criterion) => [
      criterion.code,
      valueOfMark(criterion, marks[criterion.code] as Marks[string]),
    ]),
  );
}

/** Tables of this connection only, from which the sessions below are made. */
export async function prepareFilling(client: pg.Client): Promise<void> {
  const sheets = [...completeMarks].flatMap(([code, variants]) =>
    variants.map((marks, variant) => {
      const { total, parts } = totalsOf(sets.find((set) => set.code === code) as CriteriaSet, marks);
      return { set_code: code, variant, marks, total, parts };
    }),
  );
  await client.query(
    `create temp table complete_sheet as select * from jsonb_to_recordset($1::jsonb)
       as sheet (set_code text, variant integer, marks jsonb, total integer, parts jsonb)`,
    [JSON.stringify(sheets)],
  );
  await client.query(
    `create temp table complete_mark as select set_code, variant, mark.key as criterion_code,
       (mark.value->>'points')::integer as points, mark.value->>'case' as case_code,
       row_number() over (partition by set_code, variant order by mark.key) as place
     from complete_sheet, jsonb_each(marks) as mark`,
  );
}

export interface Sessions {
  count: number;
  products: number;
  /** What stands in the sheets: nothing, some drafted criteria, or everything handed in; `board` mixes the latter two. */
  sheets: 'empty' | 'drafted' | 'submitted' | 'board';
}

/**
 * Open sessions of a council with every product open in round one and a sheet for each scoring member, put there in a
 * few large statements. Gives the sessions' ids.
 */
export async function fillSessions(client: pg.Client, council: TestCouncil, wanted: Sessions): Promise<string[]> {
  const scorers = council.scorers.map(({ memberId }) => memberId);
  await client.query('drop table if exists item, session');
  await client.query(
    `create temp table session as select gen_random_uuid() as id, number from generate_series(1, $1::integer) as number`,
    [wanted.count],
  );
  await client.query(
    `create temp table item as select gen_random_uuid() as id, session.id as session_id, position,
       gen_random_uuid() as producer_id, gen_random_uuid() as product_id, gen_random_uuid() as dossier_id,
       (array(select code from regulation.criteria_set order by number))[1 + (position - 1) % 26] as set_code,
       row_number() over (order by session.number, position)
         + coalesce((select max(sequence) from dossiers.dossier where unit_id = $2), 0) as sequence
     from session, generate_series(1, $1::integer) as position`,
    [wanted.products, council.unitId],
  );
  for (const statement of register) await client.query(statement, [council.unitId]);
  await client.query(dossiers, [council.unitId, council.councilId, packInForce]);
  await client.query(
    `insert into dossiers.reader (id, dossier_id, council_id, valid_from)
     select gen_random_uuid(), dossier_id, $1, now() - interval '1 day' from item`,
    [council.councilId],
  );
  await client.query(sessions, [council.unitId, council.councilId]);
  await client.query(
    `insert into scoring.attendance (session_id, member_id, present, recorded_at)
     select session.id, member.id, true, now() from session, scoring.council_member member where member.council_id = $1`,
    [council.councilId],
  );
  await client.query(
    `insert into scoring.agenda_item (id, session_id, dossier_id, position, state, opened_at)
     select id, session_id, dossier_id, position, 'open', now() from item`,
  );
  await client.query(scoreSheets, [scorers, wanted.sheets]);
  if (wanted.sheets !== 'submitted' && wanted.sheets !== 'empty') await client.query(drafts, [scorers]);
  return (await client.query<{ id: string }>('select id from session order by number')).rows.map(({ id }) => id);
}

const register = [
  `insert into registry.producer (id, unit_id, name, search_key, legal_kind, representative, address, sample, created_at)
   select producer_id, $1, 'Hợp tác xã Mẫu số ' || sequence, 'hop tac xa mau so ' || sequence, 'cooperative',
     'Trần Mẫu An', 'Tổ 1 (dữ liệu mẫu)', true, now() from item`,
  `insert into registry.product (id, unit_id, producer_id, set_code, name, search_key, sample, created_at)
   select product_id, $1, producer_id, set_code, 'Sản phẩm Mẫu số ' || sequence, 'san pham mau so ' || sequence, true, now()
   from item`,
];

const dossiers = `
  insert into dossiers.dossier (id, unit_id, producer_id, product_id, set_code, pack_id, number, year, sequence, kind, state,
    council_id, state_before_council, self_marks, filed_at, received_at, sample, created_at)
  select dossier_id, $1, producer_id, product_id, item.set_code, $3, 'HS-2026-' || sequence, 2026, sequence, 'first',
    'in-council', $2, 'received', sheet.marks, now(), now(), true, now()
  from item join complete_sheet sheet on sheet.set_code = item.set_code and sheet.variant = 3`;

const sessions = `
  insert into scoring.session (id, council_id, unit_id, title, rehearsal, held_on, place, state, rules, opened_at, sample,
    created_at)
  select session.id, council.id, $1, 'Phiên chấm mẫu ' || number, true, current_date, 'Phòng họp 1', 'open',
    jsonb_build_object('spreadLimit', spread_limit, 'quorumPercent', quorum_percent, 'chairMustAttend', chair_must_attend,
      'leastLevelsBy', least_levels_by), now(), true, now()
  from session, scoring.council council where council.id = $2`;

// On the board two sheets of three are in, the others half drafted.
const scoreSheets = `
  insert into scoring.score_sheet (id, agenda_item_id, member_id, round, state, marks, total, part_totals, submitted_at)
  select gen_random_uuid(), item.id, member.id, 1, case when is_in then 'submitted' else 'draft' end,
    case when is_in then marks else '{}' end, case when is_in then total end, case when is_in then parts end,
    case when is_in then now() end
  from item
  cross join unnest($1::uuid[]) with ordinality as member (id, place)
  cross join lateral (select $2 = 'submitted' or ($2 = 'board' and (item.position + member.place) % 3 > 0) as is_in) chosen
  join complete_sheet sheet on sheet.set_code = item.set_code and sheet.variant = (item.position + member.place) % 5`;

const drafts = `
  insert into scoring.draft_mark (sheet_id, criterion_code, points, case_code, note, version, saved_at)
  select sheet.id, mark.criterion_code, mark.points, mark.case_code, '', 1, now()
  from item
  join scoring.score_sheet sheet on sheet.agenda_item_id = item.id and sheet.state = 'draft' and sheet.member_id = any($1::uuid[])
  join complete_mark mark on mark.set_code = item.set_code and mark.variant = 0 and mark.place <= 10`;
