-- The programme of a ward as living work: plans with objectives, indicators and tasks, meetings, monthly reports.
-- The input is Kế hoạch 103/KH-UBND; a plan stays under the unit that issued it, and a successor reads what it carries.
create schema programme;

create table programme.plan (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  year integer not null check (year between 2000 and 2100),
  title text not null,
  number text,                            -- '103/KH-UBND'; null until it is signed
  dated date,                             -- null where the day is not certain
  dated_words text not null default '',   -- as the paper prints it: 'tháng 3 năm 2026'
  basis text not null default '',         -- the plan above it
  state text not null check (state in ('draft', 'in-force', 'closed')),
  copied_from uuid references programme.plan (id),
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null
);
create unique index plan__year_taken on programme.plan (unit_id, year);
create index plan_copied_from on programme.plan (copied_from);

-- Headings of the plan: 'II.2.2', 'Đào tạo, tập huấn …'. Tasks stand under them.
create table programme.section (
  plan_id uuid not null references programme.plan (id),
  code text not null,
  title text not null,
  rank integer not null,
  primary key (plan_id, code)
);

create table programme.objective (
  id uuid primary key,
  plan_id uuid not null references programme.plan (id),
  code text not null,                     -- 'I.1'
  text text not null,
  rank integer not null
);
create unique index objective_code on programme.objective (plan_id, code);

-- percent: of the names in the list, how many are done. count: how many are done. reports: the month's reports.
create table programme.indicator (
  id uuid primary key,
  plan_id uuid not null references programme.plan (id),
  section text not null,                  -- where the plan sets it: 'I.5', 'II.8'
  name text not null,
  kind text not null check (kind in ('percent', 'count', 'reports')),
  least integer not null,                 -- 100 percent, or the least number
  most integer,                           -- 02 of '01 đến 02 điểm'
  measure text not null,                  -- 'người', 'điểm', 'lớp'
  list_words text not null,               -- what a row of the list is
  rank integer not null
);
create index indicator_plan on programme.indicator (plan_id, rank);

-- The names that make a figure. `source_kind` and `source_id` say which later module filled the row; null: an office.
create table programme.indicator_member (
  id uuid primary key,
  indicator_id uuid not null references programme.indicator (id),
  name text not null,
  unit_name text not null default '',
  person_id uuid references identity.person (id),
  done_on date,
  note text not null default '',
  file_id uuid references platform.file (id),
  source_kind text,
  source_id uuid,
  search_key text not null,
  added_by uuid references identity.person (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
create index indicator_member_indicator on programme.indicator_member (indicator_id);
create index indicator_member_person on programme.indicator_member (person_id);
create index indicator_member_file on programme.indicator_member (file_id);
create index indicator_member_added_by on programme.indicator_member (added_by);
create unique index indicator_member_source on programme.indicator_member (indicator_id, source_kind, source_id)
  where source_id is not null and removed_at is null;
create unique index indicator_member__listed_already on programme.indicator_member (indicator_id, search_key, unit_name)
  where source_id is null and removed_at is null;

create table programme.task (
  id uuid primary key,
  plan_id uuid not null references programme.plan (id),
  section text not null,                  -- 'II.5.4'
  position integer not null,              -- its place under the heading; 0 is the heading itself
  code text not null,                     -- 'II.5.4.1'
  rank integer not null,                  -- order in the whole plan
  text text not null,
  lead text,                              -- a party; null is 'chưa giao'
  lead_person_id uuid references identity.person (id),
  lead_neighbourhood_id text references identity.unit (id),
  cooperating text[] not null default '{}',
  due_on date,
  due_words text not null default '',     -- what the plan says of time: 'trước ngày 25 hằng tháng'
  rhythm text check (rhythm in ('continuous', 'monthly')),
  rhythm_from text,                       -- first month of a monthly task, 'yyyy-MM'
  done_through text,                      -- last month of it that is done
  output text not null default '',        -- what must come out, where the plan says so
  state text not null default 'not-started' check (state in ('not-started', 'under-way', 'done', 'confirmed')),
  percent integer not null default 0 check (percent between 0 and 100),
  state_at timestamptz,                   -- of the last change of state
  done_at timestamptz,                    -- first reported done
  confirmed_by uuid references identity.person (id),
  same_as uuid references programme.task (id), -- the plan says it twice: counted there
  search_key text not null,
  version integer not null default 1,
  sample boolean not null default false,
  constraint task_rhythm_whole check ((rhythm is not distinct from 'monthly') = (rhythm_from is not null)),
  constraint task_not_itself check (same_as <> id)
);
create unique index task_code on programme.task (plan_id, code);
create index task_plan on programme.task (plan_id, rank);
create index task_lead_person on programme.task (lead_person_id);
create index task_lead_neighbourhood on programme.task (lead_neighbourhood_id);
create index task_confirmed_by on programme.task (confirmed_by);
create index task_same_as on programme.task (same_as);
create index task_due on programme.task (due_on) where state in ('not-started', 'under-way');

-- What was reported, comment or progress, oldest first: the talk about a task.
create table programme.task_note (
  id uuid primary key,
  task_id uuid not null references programme.task (id),
  kind text not null check (kind in ('progress', 'comment', 'return', 'confirm')),
  at timestamptz not null,
  person_id uuid references identity.person (id),
  role text not null,
  state text,
  percent integer,
  period text,                            -- the month that a report on a monthly task is about
  text text not null default ''
);
create index task_note_task on programme.task_note (task_id, at);
create index task_note_person on programme.task_note (person_id);

create table programme.task_file (
  id uuid primary key,
  task_id uuid not null references programme.task (id),
  note_id uuid not null references programme.task_note (id),
  file_id uuid not null references platform.file (id),
  removed_at timestamptz
);
create index task_file_task on programme.task_file (task_id);
create index task_file_note on programme.task_file (note_id);
create index task_file_file on programme.task_file (file_id);

-- A plan from an .xlsx file, read and waiting to be loaded as a whole or not at all.
create table programme.plan_import (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  year integer not null,
  title text not null,
  file_name text not null,
  content jsonb not null,                 -- rows that can be loaded
  faults jsonb not null,                  -- rows that cannot, each with its reason
  read_by uuid references identity.person (id),
  read_at timestamptz not null,
  plan_id uuid references programme.plan (id)
);
create index plan_import_unit on programme.plan_import (unit_id);
create index plan_import_read_by on programme.plan_import (read_by);
create index plan_import_plan on programme.plan_import (plan_id);

create table programme.meeting (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  chair text not null default '',
  agenda text not null default '',        -- one item on each line
  state text not null check (state in ('planned', 'held', 'cancelled')),
  token text not null,                    -- in the QR code at the door; opens nothing without signing in
  invitation_paper_id uuid references documents.paper (id),
  minutes_paper_id uuid references documents.paper (id),
  minutes text not null default '',       -- what was said
  planned_by uuid references identity.person (id),
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null
);
create index meeting_unit on programme.meeting (unit_id, starts_at);
create unique index meeting_token on programme.meeting (token);
create index meeting_invitation on programme.meeting (invitation_paper_id);
create index meeting_minutes on programme.meeting (minutes_paper_id);
create index meeting_planned_by on programme.meeting (planned_by);

create table programme.meeting_person (
  id uuid primary key,
  meeting_id uuid not null references programme.meeting (id),
  person_id uuid references identity.person (id),
  name text not null,
  unit_name text not null default '',
  rank integer not null,
  present_at timestamptz,
  present_by text check (present_by in ('door', 'desk'))
);
create index meeting_person_meeting on programme.meeting_person (meeting_id, rank);
create unique index meeting_person__invited_already on programme.meeting_person (meeting_id, person_id)
  where person_id is not null;
create index meeting_person_person on programme.meeting_person (person_id);

create table programme.meeting_conclusion (
  id uuid primary key,
  meeting_id uuid not null references programme.meeting (id),
  rank integer not null,
  text text not null,
  task_id uuid references programme.task (id)
);
create unique index meeting_conclusion_rank on programme.meeting_conclusion (meeting_id, rank);
create index meeting_conclusion_task on programme.meeting_conclusion (task_id);

-- Who owes the ward a report for which month (Kế hoạch 103/KH-UBND, V.1), and what they handed in.
create table programme.unit_report (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  party text not null,                    -- 'economic-office', 'neighbourhoods', 'producers' …
  neighbourhood_id text references identity.unit (id),
  producer_id uuid,                       -- of the register, which comes later than this module
  name text not null,                     -- who owes it, as they were called that month
  due_on date not null,
  text text not null default '',
  figures jsonb not null default '{}',
  submitted_at timestamptz,
  submitted_by uuid references identity.person (id),
  late boolean not null default false,
  reminded_at timestamptz,
  version integer not null default 1,
  sample boolean not null default false
);
create unique index unit_report_once on programme.unit_report (unit_id, period, party, neighbourhood_id, producer_id)
  nulls not distinct;
create index unit_report_neighbourhood on programme.unit_report (neighbourhood_id);
create index unit_report_submitted_by on programme.unit_report (submitted_by);
create index unit_report_producer on programme.unit_report (producer_id);

-- Which rows of a decision's member list have become roles, so that nobody is given one twice.
create table programme.member_role (
  paper_member_id uuid primary key references documents.paper_member (id),
  unit_id text not null references identity.unit (id),
  person_id uuid not null references identity.person (id),
  role text not null,
  grant_id uuid not null references identity.role_grant (id),
  given_by uuid references identity.person (id),
  given_at timestamptz not null
);
create index member_role_unit on programme.member_role (unit_id);
create index member_role_person on programme.member_role (person_id);
create index member_role_grant on programme.member_role (grant_id);
create index member_role_given_by on programme.member_role (given_by);
