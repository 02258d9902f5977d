-- Recognition: decisions, certificates, revocations, prizes and the keys that sign what a unit states
-- (Điều 4, 7, 8, 12 QĐ 26/2026/QĐ-TTg; điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC).
create schema recognition;

-- Quyết định công nhận: one that a competent unit issues here, or one from elsewhere that a commune records.
create table recognition.decision (
  id uuid primary key,
  unit_id text not null references identity.unit (id), -- who issues it, or the commune that records it
  source text not null check (source in ('issued', 'recorded')),
  level text not null check (level in ('commune', 'district', 'province', 'centre')), -- of who issued it; districts until July 2025
  issuer text not null,                   -- 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội'
  issuer_key text not null,               -- without diacritics
  state text not null check (state in ('draft', 'issued', 'recorded', 'discarded')),
  abstract text not null,
  grounds jsonb not null default '[]',    -- the lines of "Căn cứ"
  number text,
  number_key text,
  dated date,
  paper_id uuid references documents.paper (id),
  file_id uuid references platform.file (id), -- the scan of what was recorded
  drafted_by uuid references identity.person (id),
  issued_by uuid references identity.person (id),
  created_at timestamptz not null,
  issued_at timestamptz,
  version integer not null default 1,
  sample boolean not null default false,
  check (state in ('draft', 'discarded') or (number is not null and number_key is not null and dated is not null)),
  check ((source = 'recorded') = (state = 'recorded'))
);
create index decision_unit on recognition.decision (unit_id, state);
create index decision_paper on recognition.decision (paper_id);
create index decision_file on recognition.decision (file_id);
create index decision_drafted_by on recognition.decision (drafted_by);
create index decision_issued_by on recognition.decision (issued_by);
create unique index decision__number_taken on recognition.decision (unit_id, issuer_key, number_key, extract(year from dated))
  where state in ('issued', 'recorded');

-- One product that a decision recognises, with the names as they were that day.
create table recognition.decision_item (
  id uuid primary key,
  decision_id uuid not null references recognition.decision (id),
  rank integer not null,
  unit_id text not null references identity.unit (id), -- the commune in whose register the product stands
  product_id uuid not null references registry.product (id),
  producer_id uuid not null references registry.producer (id),
  dossier_id uuid references dossiers.dossier (id),
  stars integer not null check (stars between 3 and 5),
  points text,                            -- the mean cut to hundredths, '74.00', where it is known
  product_name text not null,
  producer_name text not null,
  set_code text not null references regulation.criteria_set (code),
  product_code text not null,             -- '01-00175-001-2026': the dossier's, or as the recorded paper prints it
  outside_number text not null default '', -- the certificate's number as the paper prints it
  dropped_at timestamptz,                 -- the draft was discarded
  constraint decision_item__product_once unique (decision_id, product_id)
);
create index decision_item_unit on recognition.decision_item (unit_id);
create index decision_item_product on recognition.decision_item (product_id);
create index decision_item_producer on recognition.decision_item (producer_id);
create index decision_item_dossier on recognition.decision_item (dossier_id);
create index decision_item_set on recognition.decision_item (set_code);
create unique index decision_item__dossier_taken on recognition.decision_item (dossier_id)
  where dossier_id is not null and dropped_at is null;

-- The last number given in a unit, series and year: certificates, register entries.
create table recognition.numbering (
  unit_id text not null references identity.unit (id),
  series text not null,
  year integer not null,
  last integer not null,
  primary key (unit_id, series, year)
);

-- Giấy chứng nhận, or the commune's register entry for one that was issued elsewhere.
create table recognition.certificate (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  issuer_unit_id text not null references identity.unit (id), -- who issued it here, or who recorded it
  item_id uuid not null references recognition.decision_item (id),
  product_id uuid not null references registry.product (id),
  producer_id uuid not null references registry.producer (id),
  source text not null check (source in ('issued', 'recorded')),
  level text not null check (level in ('commune', 'district', 'province', 'centre')),
  outside_number text not null default '',
  number text not null,                   -- 'GCN-01-2026-0001', 'TD-00175-2026-0001': safe in an address
  product_code text not null,
  stars integer not null check (stars between 3 and 5),
  issued_on date not null,
  expires_on date not null,               -- the last day: 36 months (khoản 3 Điều 4)
  state text not null check (state in ('in-force', 'superseded', 'revoked')),
  ended_on date,
  superseded_by uuid references recognition.certificate (id),
  -- Khoản 3 Điều 12: in force until the new result, at most 180 days after expiry, by a named official with a reason.
  extended_until date,
  extension_official text,
  extension_reason text,
  extended_by uuid references identity.person (id),
  extended_at timestamptz,
  search_key text not null,               -- product, producer, number, code, without diacritics
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null,
  constraint certificate__number_taken unique (number),
  constraint certificate__item_once unique (item_id),
  check ((state = 'in-force') = (ended_on is null)),
  check ((extended_until is null) = (extension_reason is null) and (extended_until is null) = (extension_official is null))
);
create index certificate_unit on recognition.certificate (unit_id, expires_on);
create index certificate_issuer on recognition.certificate (issuer_unit_id);
create index certificate_product on recognition.certificate (product_id);
create index certificate_producer on recognition.certificate (producer_id);
create index certificate_superseded_by on recognition.certificate (superseded_by);
create index certificate_extended_by on recognition.certificate (extended_by);
create unique index certificate__one_per_product on recognition.certificate (product_id) where state = 'in-force';
-- A commune counts its products: two of them never carry one code.
create unique index certificate__code_taken on recognition.certificate (unit_id, product_code) where state = 'in-force';

-- One signing key of a unit at a time; the public part of every former one stays published, so that what it signed can
-- still be verified. The private part is sealed with a secret that is not in the database (docs/decisions/0007).
create table recognition.signing_key (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  did text not null,                      -- did:key:z6Mk…
  public_key text not null,               -- multibase, z6Mk…
  sealed_key text not null,
  created_by uuid references identity.person (id),
  created_at timestamptz not null,
  retired_at timestamptz,
  sample boolean not null default false
);
create unique index signing_key_did on recognition.signing_key (did);
create index signing_key_unit on recognition.signing_key (unit_id);
create index signing_key_created_by on recognition.signing_key (created_by);
create unique index signing_key__one_per_unit on recognition.signing_key (unit_id) where retired_at is null;

-- What a unit signed about a certificate, kept as it was signed: a verifiable credential.
create table recognition.statement (
  id uuid primary key,
  certificate_id uuid not null references recognition.certificate (id),
  key_id uuid not null references recognition.signing_key (id),
  document text not null,
  signed_at timestamptz not null
);
create index statement_certificate on recognition.statement (certificate_id, signed_at);
create index statement_key on recognition.statement (key_id);

-- Thu hồi (Điều 8): a finding or the commune's confirmation that production stopped, 15 days, the decision.
create table recognition.revocation (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  certificate_id uuid not null references recognition.certificate (id),
  ground text not null check (ground in ('dishonest', 'criteria-lost', 'violation', 'mark-misused', 'production-stopped', 'other')),
  state text not null check (state in ('reported', 'open', 'revoked', 'dropped')),
  finding text not null,                  -- what was found, and by which paper
  found_on date,                          -- the day of the conclusion or of the confirmation: the clock starts
  due_on date,                            -- the last of the 15 days
  confirmed_by uuid references identity.person (id), -- production stopped: who of the commune confirmed it
  opened_by uuid references identity.person (id),
  opened_at timestamptz not null,
  source text check (source in ('issued', 'recorded')),
  issuer text,
  number text,
  dated date,
  reason text not null default '',        -- of the decision, or why it was dropped
  file_id uuid references platform.file (id),
  paper_id uuid references documents.paper (id),
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  version integer not null default 1,
  sample boolean not null default false,
  check ((found_on is null) = (due_on is null)),
  check (state <> 'open' or found_on is not null),
  check (state <> 'revoked' or (number is not null and dated is not null and issuer is not null and source is not null))
);
create index revocation_unit on recognition.revocation (unit_id, state);
create index revocation_certificate on recognition.revocation (certificate_id);
create index revocation_confirmed_by on recognition.revocation (confirmed_by);
create index revocation_opened_by on recognition.revocation (opened_by);
create index revocation_file on recognition.revocation (file_id);
create index revocation_paper on recognition.revocation (paper_id);
create index revocation_decided_by on recognition.revocation (decided_by);
create unique index revocation__open_already on recognition.revocation (certificate_id) where state in ('reported', 'open');

-- What a prize comes to, by the law or by a province's own resolution, from a day on. Whole đồng.
create table recognition.prize_norm (
  id uuid primary key,
  unit_id text references identity.unit (id), -- null: everywhere
  stars integer not null check (stars between 3 and 5),
  amount integer not null check (amount > 0),
  instrument text not null,
  valid_from date not null,
  valid_to date,
  constraint prize_norm__day_taken unique nulls not distinct (unit_id, stars, valid_from)
);
insert into recognition.prize_norm (id, stars, amount, instrument, valid_from) values
  ('0198f3a0-0000-7000-8000-000000000003', 3, 8000000, 'điểm c khoản 2 Điều 7 Thông tư số 60/2026/TT-BTC', '2026-05-31'),
  ('0198f3a0-0000-7000-8000-000000000004', 4, 10000000, 'điểm c khoản 2 Điều 7 Thông tư số 60/2026/TT-BTC', '2026-05-31'),
  ('0198f3a0-0000-7000-8000-000000000005', 5, 15000000, 'điểm c khoản 2 Điều 7 Thông tư số 60/2026/TT-BTC', '2026-05-31');

-- One prize for a product and star level; an upgrade is paid the difference only.
create table recognition.prize (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  certificate_id uuid not null references recognition.certificate (id),
  product_id uuid not null references registry.product (id),
  producer_id uuid not null references registry.producer (id),
  stars integer not null check (stars between 3 and 5),
  norm_id uuid not null references recognition.prize_norm (id),
  norm_amount integer not null,
  deducted integer not null default 0,    -- the norm of the level that was prized before
  amount integer not null check (amount > 0),
  prized_before integer check (prized_before between 3 and 4),
  state text not null check (state in ('proposed', 'approved', 'ready', 'rejected')),
  reason text not null default '',        -- why it was rejected
  proposed_by uuid references identity.person (id),
  proposed_at timestamptz not null,
  approved_by uuid references identity.person (id),
  approved_at timestamptz,
  ready_at timestamptz,
  version integer not null default 1,
  sample boolean not null default false,
  check (amount = norm_amount - deducted)
);
create index prize_unit on recognition.prize (unit_id, state);
create index prize_certificate on recognition.prize (certificate_id);
create index prize_product on recognition.prize (product_id);
create index prize_producer on recognition.prize (producer_id);
create index prize_norm_used on recognition.prize (norm_id);
create index prize_proposed_by on recognition.prize (proposed_by);
create index prize_approved_by on recognition.prize (approved_by);
create unique index prize__one_per_level on recognition.prize (product_id, stars) where state <> 'rejected';
