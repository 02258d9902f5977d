-- Official papers: what a unit drafts, signs, numbers and issues, what comes in, and who may sign for whom
-- (Nghị định 30/2020/NĐ-CP on văn thư).
create schema documents;

-- How a unit's papers begin. Without a row the name of the unit itself gives the letterhead.
create table documents.letterhead (
  unit_id text primary key references identity.unit (id),
  parent text not null default '',        -- cơ quan chủ quản trực tiếp
  name text not null,                     -- a line feed breaks the line
  symbol text not null,                   -- 'UBND', the right half of '12/QĐ-UBND'
  place text not null,                    -- địa danh
  contact text not null default '',       -- foot of a công văn: address, telephone, mail
  version integer not null default 1
);

-- A run of numbers. Without any row a unit has one register kept on paper, from which the clerk enters each number.
-- Điều 15: 01 on 1 January, unique; khoản 1 điểm c leaves to the head of the unit whether types share a series.
create table documents.series (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  council_id uuid,                        -- a council numbers its own papers
  kind text,                              -- null: common to every kind that has no series of its own
  numbering text not null check (numbering in ('entered', 'counted')),
  first_number integer not null default 1 check (first_number between 1 and 100000),
  first_year integer not null,            -- the year that begins with first_number; later years begin with 1
  version integer not null default 1,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index series_unit on documents.series (unit_id);
create unique index series__kind_taken on documents.series (unit_id, council_id, kind) nulls not distinct
  where closed_at is null;

-- Numbers of a counted series that no paper has, each with its reason; a later paper may still fill one.
create table documents.number_gap (
  id uuid primary key,
  series_id uuid not null references documents.series (id),
  year integer not null,
  first integer not null,
  last integer not null,
  note text not null,
  noted_by uuid references identity.person (id),
  noted_at timestamptz not null,
  constraint number_gap__in_order check (first <= last)
);
create index number_gap_series on documents.number_gap (series_id, year);
create index number_gap_noted_by on documents.number_gap (noted_by);

-- Khoản 3 Điều 13: signing TUQ. needs a written authorisation with a term and a subject, and cannot be passed on.
create table documents.authorisation (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  giver_id uuid not null references identity.person (id),
  giver_position text not null,           -- 'Chủ tịch'
  person_id uuid not null references identity.person (id),
  position text not null,                 -- 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'
  subject text not null,                  -- what may be signed
  kinds text[] not null default '{}',     -- empty: every kind
  instrument text not null,               -- 'Văn bản ủy quyền số 05/UQ-UBND ngày …'
  valid_from date not null,
  valid_to date not null,                 -- last day on which it holds
  revoked_at timestamptz,
  revoke_reason text not null default '',
  given_at timestamptz not null,
  sample boolean not null default false,
  constraint authorisation__term_in_order check (valid_from <= valid_to),
  constraint authorisation__not_to_oneself check (giver_id <> person_id)
);
create index authorisation_unit on documents.authorisation (unit_id, valid_to);
create index authorisation_giver on documents.authorisation (giver_id);
create index authorisation_person on documents.authorisation (person_id);

create table documents.incoming (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  year integer not null,
  arrival_number integer not null,        -- số đến, counted in the unit and year (Điều 22)
  arrived_on date not null,
  issuer text not null,
  number text not null,                   -- '26/2026/QĐ-TTg'
  dated date not null,
  kind_name text not null default '',     -- tên loại as the issuer calls it
  abstract text not null,
  issuer_key text not null,               -- without diacritics
  number_key text not null,
  search_key text not null,
  urgency text not null default 'normal' check (urgency in ('normal', 'urgent', 'very-urgent', 'express')),
  answer_by date,
  file_id uuid references platform.file (id),
  registered_by uuid references identity.person (id),
  registered_at timestamptz not null,
  version integer not null default 1,
  sample boolean not null default false
);
create unique index incoming__arrival_taken on documents.incoming (unit_id, year, arrival_number);
create unique index incoming__registered_already on documents.incoming (unit_id, issuer_key, number_key, dated);
create index incoming_arrived on documents.incoming (unit_id, arrived_on);
create index incoming_file on documents.incoming (file_id);
create index incoming_registered_by on documents.incoming (registered_by);

create table documents.paper (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  council_id uuid,                        -- whose paper it is, when a council of the unit issues it
  kind text not null check (kind in ('decision', 'plan', 'proposal', 'report', 'notice', 'minutes', 'invitation', 'letter')),
  template_code text not null default '',
  state text not null check (state in ('draft', 'submitted', 'signed', 'numbered', 'issued', 'corrected', 'replaced', 'revoked', 'discarded')),
  abstract text not null,                 -- trích yếu, as printed
  content jsonb not null,                 -- PaperContent: everything else that is printed
  search_key text not null,
  drafted_by uuid references identity.person (id),
  signer_id uuid references identity.person (id),          -- who is asked to sign; null: whoever heads the unit
  authorisation_id uuid references documents.authorisation (id),
  submitted_at timestamptz,
  return_reason text not null default '', -- of the last return
  signed_by uuid references identity.person (id),
  signed_at timestamptz,
  series_id uuid references documents.series (id),
  year integer,
  sequence integer,
  number_scope text not null default '',  -- the kind where a register gives each kind its own numbers
  number text,                            -- '12/QĐ-UBND'
  dated date,                             -- ngày ban hành
  numbered_by uuid references identity.person (id),
  numbered_at timestamptz,
  issued_at timestamptz,
  replaced_by uuid references documents.paper (id),
  ended_at timestamptz,
  end_reason text not null default '',
  registered boolean not null default false,   -- issued outside the software and only entered in the register
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null,
  constraint paper__number_whole check ((number is null) = (series_id is null) and (number is null) = (dated is null)
    and (number is null) = (sequence is null) and (number is null) = (year is null)),
  constraint paper__numbered_when_issued check (state not in ('numbered', 'issued', 'corrected', 'replaced', 'revoked') or number is not null)
);
create unique index paper__number_taken on documents.paper (series_id, year, number_scope, sequence);
create index paper_unit on documents.paper (unit_id, state);
create index paper_unit_dated on documents.paper (unit_id, dated);
create index paper_council on documents.paper (council_id) where council_id is not null;
create index paper_drafted_by on documents.paper (drafted_by);
create index paper_signer on documents.paper (signer_id);
create index paper_authorisation on documents.paper (authorisation_id);
create index paper_signed_by on documents.paper (signed_by);
create index paper_numbered_by on documents.paper (numbered_by);
create index paper_replaced_by on documents.paper (replaced_by);

-- "Căn cứ", one instrument each: typed, or a paper of the unit, or one that came in.
create table documents.paper_ground (
  paper_id uuid not null references documents.paper (id),
  rank integer not null,
  text text not null,
  cited_paper_id uuid references documents.paper (id),
  incoming_id uuid references documents.incoming (id),
  primary key (paper_id, rank),
  constraint paper_ground__one_source check (cited_paper_id is null or incoming_id is null)
);
create index paper_ground_cited on documents.paper_ground (cited_paper_id);
create index paper_ground_incoming on documents.paper_ground (incoming_id);

-- Members of a council, team or party that a paper sets up; higher modules read it to give roles.
create table documents.paper_member (
  id uuid primary key,
  paper_id uuid not null references documents.paper (id),
  rank integer not null,
  name text not null,
  position text not null default '',      -- chức vụ, đơn vị
  role text not null,                     -- in the body: 'Chủ tịch Hội đồng'
  person_id uuid references identity.person (id)
);
create unique index paper_member_rank on documents.paper_member (paper_id, rank);
create index paper_member_person on documents.paper_member (person_id);

create table documents.paper_file (
  id uuid primary key,
  paper_id uuid not null references documents.paper (id),
  file_id uuid not null references platform.file (id),
  purpose text not null check (purpose in ('signed', 'attachment')),
  title text not null,
  attached_by uuid references identity.person (id),
  attached_at timestamptz not null
);
create index paper_file_paper on documents.paper_file (paper_id);
create index paper_file_file on documents.paper_file (file_id);
create index paper_file_attached_by on documents.paper_file (attached_by);

-- Đính chính (khoản 3 Điều 18): what was wrong, what it must read, and the công văn that said so.
create table documents.correction (
  id uuid primary key,
  paper_id uuid not null references documents.paper (id),
  wrong text not null,
  instead text not null,
  by_paper_id uuid references documents.paper (id),
  corrected_by uuid references identity.person (id),
  corrected_at timestamptz not null
);
create index correction_paper on documents.correction (paper_id);
create index correction_by_paper on documents.correction (by_paper_id);
create index correction_corrected_by on documents.correction (corrected_by);
