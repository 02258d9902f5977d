-- Scoring: councils, sessions, sheets, ratings.
create schema scoring;

create table scoring.council (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  name text not null,
  decision_number text not null,
  decision_date date not null,
  -- Not in QĐ 26/2026/QĐ-TTg: left to the council's own rules of procedure, so they are settings of the council.
  spread_limit integer not null default 10 check (spread_limit between 1 and 100),
  quorum_percent integer not null default 75 check (quorum_percent between 1 and 100),
  chair_must_attend boolean not null default true,
  least_levels_by text not null default 'conclusion' check (least_levels_by in ('conclusion', 'every-member')),
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null
);
create index council_unit on scoring.council (unit_id);

create table scoring.council_member (
  id uuid primary key,
  council_id uuid not null references scoring.council (id),
  person_id uuid not null references identity.person (id),
  grant_id uuid not null references identity.role_grant (id),
  seat text not null check (seat in ('chair', 'deputy', 'member', 'secretary')),
  position text not null default '',      -- 'Phó Chủ tịch UBND phường'
  rank integer not null,
  appointed_at timestamptz not null,
  dismissed_at timestamptz
);
create index council_member_council on scoring.council_member (council_id);
create index council_member_person on scoring.council_member (person_id);
create index council_member_grant on scoring.council_member (grant_id);
create unique index council_member__one_seat on scoring.council_member (council_id, person_id) where dismissed_at is null;
create unique index council_member__one_chair on scoring.council_member (council_id) where dismissed_at is null and seat = 'chair';

create table scoring.session (
  id uuid primary key,
  council_id uuid not null references scoring.council (id),
  unit_id text not null references identity.unit (id),
  title text not null,
  search_key text not null default '',    -- title without diacritics
  rehearsal boolean not null,             -- a ward's session recognises nothing (Điều 4 QĐ 26/2026/QĐ-TTg)
  held_on date not null,
  place text not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  -- The council's settings as they stood when the session opened, so that a later change rewrites no minutes.
  rules jsonb,
  opened_at timestamptz,
  closed_at timestamptz,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null
);
create index session_council on scoring.session (council_id);
create index session_unit on scoring.session (unit_id, state);

create table scoring.attendance (
  session_id uuid not null references scoring.session (id),
  member_id uuid not null references scoring.council_member (id),
  present boolean,                        -- null until the roll is called
  reason text not null default '',        -- why absent
  chairs boolean not null default false,  -- leads the session: the chair, or a member the chair authorised
  authorisation text not null default '', -- paper by which the chair authorised
  recorded_at timestamptz not null,
  primary key (session_id, member_id)
);
create index attendance_member on scoring.attendance (member_id);
create unique index attendance_one_chair on scoring.attendance (session_id) where chairs;

create table scoring.agenda_item (
  id uuid primary key,
  session_id uuid not null references scoring.session (id),
  dossier_id uuid not null references dossiers.dossier (id),
  position integer not null,
  state text not null check (state in ('waiting', 'open', 'discussion', 'closed', 'settled')),
  round integer not null default 1 check (round in (1, 2)),
  quorum jsonb,                           -- who was there when it opened
  opened_at timestamptz,
  closed_at timestamptz,
  discussion_note text not null default '', -- why a second round was opened
  missing jsonb not null default '[]',    -- whose sheet the chair closed without, each with the reason
  version integer not null default 1,
  constraint agenda_item__dossier_once unique (session_id, dossier_id),
  constraint agenda_item__position_taken unique (session_id, position) deferrable initially deferred
);
create index agenda_item_dossier on scoring.agenda_item (dossier_id);

create table scoring.interest (
  id uuid primary key,
  agenda_item_id uuid not null references scoring.agenda_item (id),
  member_id uuid not null references scoring.council_member (id),
  reason text not null,
  declared_at timestamptz not null,
  dismissed_at timestamptz,               -- the chair may dismiss it with a reason
  dismissal_reason text,
  constraint interest__declared_once unique (agenda_item_id, member_id)
);
create index interest_member on scoring.interest (member_id);

create table scoring.score_sheet (
  id uuid primary key,
  agenda_item_id uuid not null references scoring.agenda_item (id),
  member_id uuid not null references scoring.council_member (id),
  round integer not null,
  -- 'shut': the member may not score, because of a declared interest or because they are not there
  state text not null check (state in ('draft', 'submitted', 'shut')),
  shut_because text check (shut_because in ('interest', 'absent')),
  marks jsonb not null default '{}',      -- Marks, whole at submission
  notes jsonb not null default '{}',      -- criterion code → what the member wrote
  opinion text not null default '',
  total integer,
  part_totals jsonb,
  version integer not null default 1,
  submitted_at timestamptz,
  constraint score_sheet__one_per_member unique (agenda_item_id, member_id, round),
  constraint score_sheet__shut_whole check ((state = 'shut') = (shut_because is not null)),
  constraint score_sheet__submitted_whole check ((state = 'submitted') = (total is not null and submitted_at is not null))
);
create index score_sheet_member on scoring.score_sheet (member_id);

-- Autosave: one criterion under its own version, no event; submitting records the whole.
create table scoring.draft_mark (
  sheet_id uuid not null references scoring.score_sheet (id),
  criterion_code text not null,
  points integer,
  case_code text check (case_code in ('TH1', 'TH2')),
  note text not null default '',
  version integer not null default 1,
  saved_at timestamptz not null,
  primary key (sheet_id, criterion_code)
);

create table scoring.knock_out (
  id uuid primary key,
  agenda_item_id uuid not null references scoring.agenda_item (id),
  name text not null,                     -- 'QD26-06/0'
  state text not null check (state in ('proposed', 'upheld', 'rejected')),
  decided_by_chair boolean not null default false, -- votes were equal and the chair's side decided
  concluded_at timestamptz,
  constraint knock_out__proposed_once unique (agenda_item_id, name)
);

-- Several members may propose the same condition, each with a reason of their own.
create table scoring.knock_out_proposal (
  knock_out_id uuid not null references scoring.knock_out (id),
  member_id uuid not null references scoring.council_member (id),
  reason text not null,
  proposed_at timestamptz not null,
  primary key (knock_out_id, member_id)
);
create index knock_out_proposal_member on scoring.knock_out_proposal (member_id);

create table scoring.knock_out_vote (
  knock_out_id uuid not null references scoring.knock_out (id),
  member_id uuid not null references scoring.council_member (id),
  choice text not null check (choice in ('for', 'against', 'abstain')),
  voted_at timestamptz not null,
  primary key (knock_out_id, member_id)
);
create index knock_out_vote_member on scoring.knock_out_vote (member_id);

-- The council's level per criterion, for the least levels.
create table scoring.level_conclusion (
  agenda_item_id uuid not null references scoring.agenda_item (id),
  criterion_code text not null,
  points integer not null,
  case_code text check (case_code in ('TH1', 'TH2')),
  reason text not null default '',
  concluded_at timestamptz not null,
  primary key (agenda_item_id, criterion_code)
);

create table scoring.rating (
  agenda_item_id uuid primary key references scoring.agenda_item (id),
  points_sum integer not null,            -- the exact mean is points_sum / sheet_count
  sheet_count integer not null check (sheet_count > 0),
  total text not null,                    -- cut, never rounded, to two decimals
  stars integer check (stars between 1 and 5),
  knocked_out jsonb not null default '[]',
  result jsonb not null,                  -- parts, spread, blockedBy
  settled_at timestamptz not null
);
