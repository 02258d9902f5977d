import type pg from 'pg';
import { createCouncil, otherWard, type TestCouncil, type TestMember, ward } from '../support/council.ts';
import { type BenchDatabase, onServer } from './bench-database.ts';
import { fillSessions, formValues, prepareFilling } from './fill-sessions.ts';

export const boardMembers = 15;
export const boardProducts = 60;

/** A sheet that its member is about to hand in. */
export interface ReadySheet {
  sheetId: string;
  itemId: string;
  member: TestMember;
  values: Record<string, string>;
}

export interface BenchData {
  /** The ward whose pages are measured: one session of 15 members and 60 products. */
  council: TestCouncil;
  /** The council of the other ward, which hands in sheets. */
  other: TestCouncil;
  sessionId: string;
  /** One product's sheet for each member, still a draft. */
  open: ReadySheet[];
  /** Sheets of the other ward, product by product, as a council hands them in. */
  sheets: ReadySheet[];
  rows: Record<string, number>;
}

/**
 * Two wards with a council each, and enough of everything else that no table fits a page: small tables would flatter
 * every figure. `submissions` sessions of 900 sheets are left to be handed in.
 */
export async function fill({ url, owner }: BenchDatabase, submissions: number): Promise<BenchData> {
  const council = await createCouncil(owner, { unit: ward, members: boardMembers - 2, sets: [] });
  const other = await createCouncil(owner, { unit: otherWard, members: boardMembers - 2, sets: [] });
  return onServer(url, async (client) => {
    // The factories date grants at the tests' noon; the bench runs under the real clock.
    await client.query(`update identity.role_grant set valid_from = now() - interval '1 year'`);
    await prepareFilling(client);
    for (const statement of ballast) await client.query(statement);
    const [sessionId] = await fillSessions(client, council, { count: 1, products: boardProducts, sheets: 'board' });
    await fillEvidence(client);
    await client.query(submissionEvents);
    const waiting = await fillSessions(client, other, { count: submissions, products: 60, sheets: 'drafted' });
    await fillSessions(client, other, { count: 23, products: 60, sheets: 'submitted' });
    await client.query('vacuum analyze');
    // Settles what the filling wrote, so that it is not flushed during the measurements; some servers refuse it.
    await client.query('checkpoint').catch(() => {});
    return {
      council,
      other,
      sessionId: sessionId as string,
      open: await openSheets(client, council, sessionId as string),
      sheets: await readySheets(client, other, waiting),
      rows: await countRows(client),
    };
  });
}

// What the board lists under the table.
const submissionEvents = `
  insert into platform.event (at, name, actor_person_id, actor_grant_id, actor_role, unit_id, subject_kind, subject_id, details)
  select sheet.submitted_at, 'score-sheet.submit', member.person_id, member.grant_id, 'council-member', dossier.unit_id,
    'score-sheet', sheet.id::text, jsonb_build_object('agendaItem', item.id, 'round', 1, 'knockOuts', '[]'::jsonb)
  from item
  join dossiers.dossier dossier on dossier.id = item.dossier_id
  join scoring.score_sheet sheet on sheet.agenda_item_id = item.id and sheet.state = 'submitted'
  join scoring.council_member member on member.id = sheet.member_id`;

// Six papers for each dossier of the board's session, each proving three criteria.
async function fillEvidence(client: pg.Client): Promise<void> {
  await client.query(`create temp table paper as select gen_random_uuid() as id, gen_random_uuid() as file_id, item.dossier_id,
    item.set_code, number from item, generate_series(1, 6) as number`);
  await client.query(`insert into platform.file (id, sha256, media_type, size, name, stored_at)
    select file_id, md5(file_id::text) || md5(id::text), 'application/pdf', 120000, 'giay-to-mau.pdf', now() from paper`);
  await client.query(`insert into dossiers.evidence (id, dossier_id, file_id, title, attached_at)
    select id, dossier_id, file_id, 'Giấy tờ mẫu số ' || number, now() from paper`);
  await client.query(`insert into dossiers.evidence_place (evidence_id, criterion_code, page, place)
    select paper.id, criterion_code, number, 'dòng 4 đến 9' from paper
    join complete_mark mark on mark.set_code = paper.set_code and mark.variant = 0 and mark.place % 7 = number`);
}

// What years of use leave behind. The law pack was loaded long before, or its event would be the newest of all.
const ballast = [
  `update platform.event set at = now() - interval '500 days'`,
  `insert into platform.event (at, name, actor_person_id, actor_role, unit_id, subject_kind, subject_id, details)
   select now() - number * interval '5 minutes', 'dossier.mark-self', gen_random_uuid(), 'producer',
     (array['00175', '00166'])[1 + number % 2], 'dossier', gen_random_uuid()::text, '{"criteria": ["1.1", "1.2"]}'
   from generate_series(100000, 1, -1) as number`,
  `insert into platform.request (actor, key, command, input_hash, answer, at)
   select gen_random_uuid()::text, gen_random_uuid()::text, 'dossier.mark-self', md5(number::text) || md5(number::text), '{}',
     now() - number * interval '1 minute' from generate_series(1, 50000) as number`,
  `insert into identity.person (id, name, email, sample)
   select gen_random_uuid(), 'Nguyễn Mẫu ' || number, 'mau-' || number || '@mau.vn', true from generate_series(1, 5000) as number`,
  `insert into identity.role_grant (id, person_id, role, unit_id, valid_from)
   select gen_random_uuid(), id, 'economic-office', '00166', now() - interval '1 year' from identity.person
   where email like 'mau-%'`,
];

/** For each member the first draft on the board's agenda. */
async function openSheets(client: pg.Client, council: TestCouncil, sessionId: string): Promise<ReadySheet[]> {
  const sheets = await readySheets(client, council, [sessionId]);
  return council.scorers.map(({ memberId }) => {
    const sheet = sheets.find(({ member }) => member.memberId === memberId);
    if (!sheet) throw new Error('A member of the board has no draft sheet');
    return sheet;
  });
}

/** Draft sheets of some sessions: by product, then by the members' rank. */
async function readySheets(client: pg.Client, council: TestCouncil, sessionIds: string[]): Promise<ReadySheet[]> {
  const { rows } = await client.query<{ id: string; item_id: string; member_id: string; set_code: string }>(
    `select sheet.id, item.id as item_id, sheet.member_id, dossier.set_code
     from unnest($1::uuid[]) with ordinality as session (id, place)
     join scoring.agenda_item item on item.session_id = session.id
     join scoring.score_sheet sheet on sheet.agenda_item_id = item.id
     join scoring.council_member member on member.id = sheet.member_id
     join dossiers.dossier dossier on dossier.id = item.dossier_id
     where sheet.state = 'draft'
     order by session.place, item.position, member.rank`,
    [sessionIds],
  );
  const members = new Map(council.scorers.map((member) => [member.memberId, member]));
  return rows.map((row, index) => ({
    sheetId: row.id,
    itemId: row.item_id,
    member: members.get(row.member_id) as TestMember,
    values: formValues(row.set_code, index),
  }));
}

async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['dossiers.dossier', 'scoring.score_sheet', 'scoring.draft_mark', 'platform.event']) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}
