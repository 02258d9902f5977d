-- The whole way of a dossier (Điều 6, 7 và 12 QĐ 26/2026/QĐ-TTg): receipt with a slip number, supplements, the commune's
-- assessment (Mẫu số 03), the five product samples, forwarding, the province's answer, deferral, complaint, lapse.

-- What was called "returned" is the refusal to receive. A dossier that a province's council has, was taken in by it.
alter table dossiers.dossier rename column returned_at to refused_at;
alter table dossiers.dossier rename column return_reason to refusal_reason;
alter table dossiers.dossier
  drop constraint dossier_state_check,
  drop constraint dossier_state_before_council_check,
  drop constraint dossier__council_whole,
  drop constraint dossier__forwarded_whole;
drop index dossiers.dossier__one_open_per_product;
update dossiers.dossier set state = 'refused' where state = 'returned';
update dossiers.dossier set state_before_council = 'province-received' where state_before_council = 'forwarded';
update dossiers.dossier set outcome = outcome || jsonb_build_object(
    'level', case when forwarded_to is null then 'commune' else 'province' end,
    'kind', case when outcome->>'stars' is null then 'knocked-out' when (outcome->>'stars')::integer < 3 then 'below-three'
      when outcome->>'stars' = '5' then 'to-centre' else 'three-four' end)
  where outcome is not null;

alter table dossiers.dossier
  -- Phiếu số …/PĐK-(Mã tỉnh)-(Mã xã)-(Năm) of Mẫu số 01, and the product code (T)-(X)-(STT)-20yy: both counted by the
  -- commune and given when it receives the dossier.
  add column slip_number text,
  add column product_code text,
  add column received_by uuid references identity.person (id),
  -- How it came, and who of the office entered it for the producer.
  add column channel text not null default 'online' check (channel in ('online', 'paper')),
  add column entered_by uuid references identity.person (id),
  add column filed_by uuid references identity.person (id),
  add column state_before_supplement text,
  add column state_before_deferral text,
  add column deferred_to text not null default '', -- the round it waits for, in words
  add column defer_reason text not null default '',
  add column assessed_at timestamptz,
  add column forwarded_how text check (forwarded_how in ('inside', 'archive')),
  add column province_received_at timestamptz,
  add column advisory_at timestamptz,
  add column advisory_report text not null default '',
  add column queued_at timestamptz,
  add column centre_id text references identity.unit (id),
  add column sent_to_centre_at timestamptz,
  add column ended_at timestamptz,
  add column end_reason text not null default '',
  add constraint dossier_state_check check (state in ('draft', 'filed', 'refused', 'received', 'awaiting-supplement',
    'under-assessment', 'assessed', 'forwarded', 'returned-by-province', 'province-received', 'with-advisory-team',
    'awaiting-council', 'in-council', 'settled', 'sent-to-centre', 'withdrawn', 'deferred', 'lapsed', 'under-complaint')),
  add constraint dossier_state_before_council_check check (state_before_council in ('received', 'under-assessment',
    'assessed', 'province-received', 'awaiting-council', 'sent-to-centre')),
  add constraint dossier_state_before_supplement_check check (state_before_supplement in ('received', 'under-assessment',
    'assessed', 'province-received', 'with-advisory-team', 'awaiting-council')),
  add constraint dossier_state_before_deferral_check check (state_before_deferral in ('received', 'under-assessment',
    'assessed', 'returned-by-province', 'province-received', 'with-advisory-team', 'awaiting-council')),
  add constraint dossier__council_whole check ((state = 'in-council') = (council_id is not null)
    and (council_id is null) = (state_before_council is null)),
  add constraint dossier_supplement_whole check ((state = 'awaiting-supplement') = (state_before_supplement is not null)),
  add constraint dossier_deferral_whole check ((state = 'deferred') = (state_before_deferral is not null)),
  add constraint dossier__forwarded_whole check (state not in ('forwarded', 'returned-by-province', 'province-received',
    'with-advisory-team') or (forwarded_to is not null and forwarded_at is not null)),
  add constraint dossier_centre_whole check (state <> 'sent-to-centre' or (centre_id is not null and sent_to_centre_at is not null));
create unique index dossier__slip_taken on dossiers.dossier (slip_number) where slip_number is not null;
create unique index dossier__product_code_taken on dossiers.dossier (product_code) where product_code is not null;
create index dossier_received_by on dossiers.dossier (received_by);
create index dossier_entered_by on dossiers.dossier (entered_by);
create index dossier_filed_by on dossiers.dossier (filed_by);
create index dossier_centre on dossiers.dossier (centre_id) where centre_id is not null;
-- The list of a province: what was forwarded to it, newest first.
create index dossier_forwarded_newest on dossiers.dossier (forwarded_to, forwarded_at desc, id) where forwarded_to is not null;
create index dossier_unit_newest on dossiers.dossier (unit_id, created_at desc, id);
create unique index dossier__one_open_per_product on dossiers.dossier (product_id)
  where state not in ('settled', 'withdrawn', 'lapsed');

-- Slips and product codes counted in a commune and year, in a row that the receiving transaction locks.
alter table dossiers.numbering add column last_slip integer not null default 0;
alter table dossiers.numbering add column last_product integer not null default 0;
alter table dossiers.numbering alter column last set default 0;

-- An open dossier's set is its product's. Preparing states may change both in one transaction (dossier.change-set), which
-- writes the dossier first; anything else finds the dossier in the way.
create or replace function dossiers.refuse_set_change() returns trigger language plpgsql as $$
begin
  if exists (select from dossiers.dossier where product_id = new.id and set_code <> new.set_code
      and state not in ('settled', 'withdrawn', 'lapsed')) then
    raise exception 'product has an open dossier' using errcode = 'check_violation', constraint = 'product__set_in_use';
  end if;
  return new;
end $$;

-- What the commune or the province asks for, and the day by which. Khoản 2 Điều 7 stops no clock by itself.
create table dossiers.supplement_request (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  unit_id text not null references identity.unit (id),  -- who asks
  asked_by uuid references identity.person (id),
  asked_at timestamptz not null,
  missing text not null,
  due_on date not null,
  answer text not null default '',
  closed_as text check (closed_as in ('supplemented', 'dropped', 'deferred', 'ended')),
  closed_by uuid references identity.person (id),
  closed_at timestamptz,
  constraint supplement_request_closed_whole check ((closed_as is null) = (closed_at is null))
);
create unique index supplement_request__one_open on dossiers.supplement_request (dossier_id) where closed_at is null;
create index supplement_request_dossier on dossiers.supplement_request (dossier_id, asked_at);
create index supplement_request_unit on dossiers.supplement_request (unit_id);
create index supplement_request_asked_by on dossiers.supplement_request (asked_by);
create index supplement_request_closed_by on dossiers.supplement_request (closed_by);

-- Mẫu số 03: four contents, no points. Proposal is the commune's opinion; a negative one is forwarded all the same.
create table dossiers.assessment (
  dossier_id uuid primary key references dossiers.dossier (id),
  contents jsonb not null,                -- AssessmentContents: of each content what the producer says and what was found
  proposal text check (proposal in ('positive', 'negative')),
  proposal_reason text not null default '',
  meeting jsonb,                          -- AssessmentMeeting, where the chair of the commune asked for opinions
  saved_by uuid references identity.person (id),
  saved_at timestamptz not null,
  paper_id uuid references documents.paper (id), -- the report as a paper of the register
  report_number text not null default '',
  report_date date,
  version integer not null default 1
);
create index assessment_saved_by on dossiers.assessment (saved_by);
create unique index assessment__paper_taken on dossiers.assessment (paper_id) where paper_id is not null;

create table dossiers.site_visit (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  visited_on date not null,
  place text not null,
  people text not null,
  notes text not null,
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null,
  removed_at timestamptz
);
create index site_visit_dossier on dossiers.site_visit (dossier_id);
create index site_visit_recorded_by on dossiers.site_visit (recorded_by);

create table dossiers.site_photo (
  id uuid primary key,
  visit_id uuid not null references dossiers.site_visit (id),
  file_id uuid not null references platform.file (id), -- drawn anew: no position, no camera
  caption text not null default '',
  added_by uuid references identity.person (id),
  added_at timestamptz not null,
  removed_at timestamptz
);
create index site_photo_visit on dossiers.site_photo (visit_id);
create index site_photo_file on dossiers.site_photo (file_id);
create index site_photo_added_by on dossiers.site_photo (added_by);

-- The commune's văn bản đề nghị: one letter, many products.
create table dossiers.request_letter (
  paper_id uuid primary key references documents.paper (id),
  unit_id text not null references identity.unit (id),
  created_by uuid references identity.person (id),
  created_at timestamptz not null
);
create index request_letter_unit on dossiers.request_letter (unit_id, created_at desc);
create index request_letter_created_by on dossiers.request_letter (created_by);

create table dossiers.request_letter_item (
  paper_id uuid not null references dossiers.request_letter (paper_id),
  dossier_id uuid not null references dossiers.dossier (id),
  position integer not null,
  primary key (paper_id, dossier_id)
);
create index request_letter_item_dossier on dossiers.request_letter_item (dossier_id);

-- The product samples that go with a dossier (five, none for set 26), as a ledger by lot.
create table dossiers.specimen_entry (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  lot text not null,
  kind text not null check (kind in ('received', 'refused', 'damaged', 'replaced', 'handed-over')),
  quantity integer not null check (quantity between 1 and 1000),
  happened_on date not null,
  handed_by text not null default '',     -- who gave, in words
  taken_by text not null default '',      -- who took, in words
  note text not null default '',
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null
);
create index specimen_entry_dossier on dossiers.specimen_entry (dossier_id, recorded_at);
create index specimen_entry_recorded_by on dossiers.specimen_entry (recorded_by);

-- What came back from the province: by itself, or recorded by the commune from the province's paper.
create table dossiers.province_answer (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  kind text not null check (kind in ('taken-in', 'sent-back', 'result')),
  paper_number text not null default '',
  paper_date date,
  reason text not null default '',
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null
);
create index province_answer_dossier on dossiers.province_answer (dossier_id, recorded_at);
create index province_answer_recorded_by on dossiers.province_answer (recorded_by);

-- Kiến nghị after a result.
create table dossiers.complaint (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  words text not null,
  filed_by uuid references identity.person (id),
  on_behalf boolean not null default false, -- the office wrote it down for the producer
  filed_at timestamptz not null,
  upheld boolean,
  answer text not null default '',
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  constraint complaint_answered_whole check ((answered_at is null) = (upheld is null))
);
create unique index complaint__one_open on dossiers.complaint (dossier_id) where answered_at is null;
create index complaint_dossier on dossiers.complaint (dossier_id, filed_at);
create index complaint_filed_by on dossiers.complaint (filed_by);
create index complaint_answered_by on dossiers.complaint (answered_by);
