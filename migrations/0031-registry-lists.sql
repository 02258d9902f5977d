-- Lists that come in (registrants, .xlsx) and go out, duplicates, succession of producers, consent. Half a name without
-- diacritics must find its row among tens of thousands: trigrams.
create extension if not exists pg_trgm;

alter table registry.producer
  add column former_address text,         -- as written before the units of 1 July 2025 (NQ 202/2025/QH15)
  add column personal_erased_on date,     -- the representative's data were erased on request
  -- A duplicate that was merged or a producer that was succeeded: its old identifier leads on to `moved_to`.
  add column closed_at timestamptz,
  add column closed_as text check (closed_as in ('merged', 'succeeded')),
  add column moved_to uuid references registry.producer (id),
  add constraint producer__closed_whole check ((closed_at is null) = (closed_as is null)
    and (moved_to is null or closed_at is not null) and (closed_as <> 'merged' or moved_to is not null));
create index producer_moved_to on registry.producer (moved_to);
create index producer_phone on registry.producer (unit_id, phone) where phone is not null;
-- Who carries on under a new name keeps the tax code; the closed row keeps it for reading.
alter table registry.producer drop constraint producer__tax_code_taken;
create unique index producer__tax_code_taken on registry.producer (unit_id, tax_code) where closed_at is null;
create index producer_search_words on registry.producer using gin (search_key gin_trgm_ops) with (fastupdate = off);
create index producer_tax_code_words on registry.producer using gin (tax_code gin_trgm_ops) with (fastupdate = off);
create index product_search_words on registry.product using gin (search_key gin_trgm_ops) with (fastupdate = off);

-- A change of the producer itself (đổi tên, sáp nhập, chia tách, hộ lên hợp tác xã), as its paper says.
create table registry.producer_succession (
  id uuid primary key,
  kind text not null check (kind in ('rename', 'merger', 'division', 'conversion')),
  predecessor_id uuid not null references registry.producer (id),
  successor_id uuid not null references registry.producer (id),
  on_date date not null,
  instrument text not null,
  created_at timestamptz not null,
  constraint producer_succession__recorded_already unique (predecessor_id, successor_id),
  constraint producer_succession__itself check (predecessor_id <> successor_id)
);
create index producer_succession_successor on registry.producer_succession (successor_id);

-- Who wants to take part, as the leader of the neighbourhood group lists them; sent to the commune's economic office.
create table registry.registrant (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  neighbourhood_id text not null references identity.unit (id),
  name text not null,
  search_key text not null,               -- name without diacritics
  phone text,                             -- E.164
  product text not null,
  note text not null default '',
  contact_consent boolean not null,       -- agrees to be contacted by the office
  state text not null check (state in ('listed', 'sent', 'returned', 'registered', 'potential', 'linked')),
  return_reason text not null default '',
  producer_id uuid references registry.producer (id),
  entered_by uuid references identity.person (id),
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  -- Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: no phone number without the person's word.
  constraint registrant__phone_with_consent check (phone is null or contact_consent),
  constraint registrant__settled_whole check ((producer_id is not null) = (state in ('registered', 'potential', 'linked')))
);
create index registrant_unit on registry.registrant (unit_id, state, search_key);
create index registrant_neighbourhood on registry.registrant (neighbourhood_id, search_key);
create index registrant_producer on registry.registrant (producer_id);
create index registrant_entered_by on registry.registrant (entered_by);
create unique index registrant__listed_already on registry.registrant (neighbourhood_id, phone)
  where phone is not null and state in ('listed', 'sent', 'returned');

-- One .xlsx that somebody brought. The preview is what will be loaded: `good_rows` are emptied when they are in.
create table registry.import_run (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  asked_by uuid not null references identity.person (id),
  grant_id uuid not null references identity.role_grant (id),
  file_id uuid references platform.file (id),
  state text not null check (state in ('reading', 'previewed', 'loading', 'done', 'failed', 'discarded')),
  good_rows jsonb not null default '[]',  -- fields of a producer with the row number of the sheet
  bad_rows jsonb not null default '[]',   -- {row, column, sentence}: never what stood in the cell
  rows_good integer not null default 0,
  rows_bad integer not null default 0,
  refusal text not null default '',       -- why it failed, as a sentence
  refused_row integer,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index import_run_unit on registry.import_run (unit_id, created_at);
create index import_run_asked_by on registry.import_run (asked_by);
create index import_run_grant on registry.import_run (grant_id);
create index import_run_file on registry.import_run (file_id);

-- A whole book of the register as a file, made by a job; only who asked may fetch it, for a day.
create table registry.export_run (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  asked_by uuid not null references identity.person (id),
  grant_id uuid not null references identity.role_grant (id),
  book text not null check (book in ('producers', 'products')),
  state text not null check (state in ('waiting', 'done', 'failed')),
  rows_written integer not null default 0,
  refusal text not null default '',
  file_id uuid references platform.file (id),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index export_run_asked_by on registry.export_run (asked_by, created_at);
create index export_run_unit on registry.export_run (unit_id);
create index export_run_grant on registry.export_run (grant_id);
create index export_run_file on registry.export_run (file_id);

-- How far a long job is, beside the transaction that does the work: a bar to look at, nothing that decides.
create table registry.run_progress (
  run_id uuid primary key,
  done integer not null,
  total integer,
  at timestamptz not null
);

-- A person's word that their phone, picture or story may be published; a record of its own that can be taken back.
create table registry.consent (
  id uuid primary key,
  producer_id uuid not null references registry.producer (id),
  what text not null check (what in ('phone', 'photo', 'story')),
  person_name text not null,
  purpose text not null,
  given_on date not null,
  paper text not null default '',         -- where the signed paper lies
  file_id uuid references platform.file (id),
  withdrawn_on date,
  recorded_by uuid references identity.person (id),
  created_at timestamptz not null,
  constraint consent__proof_needed check (paper <> '' or file_id is not null),
  constraint consent__dates_in_order check (withdrawn_on >= given_on)
);
create index consent_producer on registry.consent (producer_id);
create index consent_file on registry.consent (file_id);
create index consent_recorded_by on registry.consent (recorded_by);
create unique index consent__given_already on registry.consent (producer_id, what) where withdrawn_on is null;
