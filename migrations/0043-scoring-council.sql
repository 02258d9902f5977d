-- The council in full: the paper and term of its decision, meetings and opinions in writing, conflicts of interest found
-- before the meeting, the advisory team's reviews, surveys, extra tests and report (Điều 7 QĐ 26/2026/QĐ-TTg).

alter table scoring.council
  add column decision_paper_id uuid references documents.paper (id), -- where the decision was issued in this system
  add column valid_from date,
  add column valid_to date,                -- last day of the term; null: until another decision
  add column interests_before_opening boolean not null default true,
  drop constraint council_least_levels_by_check,
  add constraint council_least_levels_by_check check (least_levels_by in ('conclusion', 'every-member', 'average')),
  add constraint council__term_in_order check (valid_to is null or valid_to >= valid_from);
update scoring.council set valid_from = decision_date;
alter table scoring.council alter column valid_from set not null;
create index council_decision_paper on scoring.council (decision_paper_id);

-- What the member is outside the council, for finding conflicts of interest before the meeting.
alter table scoring.council_member
  add column workplace text not null default '',
  add column address text not null default '';

alter table scoring.session
  add column kind text not null default 'meeting' check (kind in ('meeting', 'written')),
  add column answers_by date,              -- opinions in writing: last day to answer
  add column turned_at timestamptz,        -- opinions in writing that became a meeting (khoản 6 Điều 7)
  add column turned_reason text not null default '',
  -- The paper under which a ward's council really scores (mode B), as it stood when the session opened.
  add column delegation jsonb,
  add constraint session__deadline_needed check (kind <> 'written' or answers_by is not null);

-- Hints are computed from the register each time; here stands which of them the chair dismissed, and why.
create table scoring.hint_dismissal (
  id uuid primary key,
  agenda_item_id uuid not null references scoring.agenda_item (id),
  member_id uuid not null references scoring.council_member (id),
  hints jsonb not null,                    -- keys of the hints dismissed; another hint found later stands open
  reason text not null,
  dismissed_by uuid references identity.person (id),
  dismissed_at timestamptz not null
);
create index hint_dismissal_item on scoring.hint_dismissal (agenda_item_id, member_id);
create index hint_dismissal_member on scoring.hint_dismissal (member_id);
create index hint_dismissal_dismissed_by on scoring.hint_dismissal (dismissed_by);

-- Phiếu nhận xét of an expert or of the advisory team: remarks and proposed levels, no points of the council.
create table scoring.review (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  person_id uuid not null references identity.person (id),
  role text not null check (role in ('expert', 'advisory-team')),
  levels jsonb not null default '{}',      -- criterion code → value of the form row
  remarks jsonb not null default '{}',     -- criterion code → words
  opinion text not null default '',
  state text not null check (state in ('draft', 'submitted')),
  version integer not null default 1,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  constraint review__one_per_person unique (dossier_id, person_id),
  constraint review__submitted_whole check ((state = 'submitted') = (submitted_at is not null))
);
create index review_person on scoring.review (person_id);

create table scoring.survey (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  surveyed_on date not null,
  place text not null,
  people text not null,                    -- who went and who received them
  findings text not null,
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null
);
create index survey_dossier on scoring.survey (dossier_id, surveyed_on);
create index survey_recorded_by on scoring.survey (recorded_by);

create table scoring.survey_photo (
  id uuid primary key,
  survey_id uuid not null references scoring.survey (id),
  file_id uuid not null references platform.file (id), -- drawn anew: no position, no camera
  caption text not null default '',
  added_at timestamptz not null
);
create index survey_photo_survey on scoring.survey_photo (survey_id);
create index survey_photo_file on scoring.survey_photo (file_id);

-- Kiểm nghiệm bổ sung: asked for by the advisory team, answered by a laboratory's paper.
create table scoring.extra_test (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  what text not null,
  laboratory text not null,
  reason text not null,
  requested_by uuid references identity.person (id),
  requested_at timestamptz not null,
  result_file_id uuid references platform.file (id),
  result text not null default '',
  passed boolean,
  result_at timestamptz,
  constraint extra_test__result_whole check ((result_at is null) = (passed is null))
);
create index extra_test_dossier on scoring.extra_test (dossier_id);
create index extra_test_requested_by on scoring.extra_test (requested_by);
create index extra_test_result_file on scoring.extra_test (result_file_id);

-- The team's report to the chair; the last one stands, earlier ones are kept.
create table scoring.advisory_report (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  unit_id text not null references identity.unit (id),
  summary text not null,
  proposal text not null,
  reported_by uuid references identity.person (id),
  reporter_name text not null,
  reported_at timestamptz not null
);
create index advisory_report_dossier on scoring.advisory_report (dossier_id, reported_at);
create index advisory_report_unit on scoring.advisory_report (unit_id);
create index advisory_report_reported_by on scoring.advisory_report (reported_by);
