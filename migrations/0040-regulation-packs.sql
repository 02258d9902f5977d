-- Regulation packs as whole dated documents, the working mode of each unit, the days off, the unit's own choices and
-- the official wording for printing.

-- A statute decides dossiers by their filing date (Điều 12 QĐ 26/2026/QĐ-TTg). A ward mode stands on a statute: its
-- criteria are the statute's, only who assesses and who recognises differs.
alter table regulation.pack
  add column kind text not null default 'statute' check (kind in ('statute', 'ward-mode')),
  add column base_id text references regulation.pack (id),
  add column document jsonb not null default '{}', -- RegulationPack, checked on load
  add column loaded_by uuid references identity.person (id),
  add column loaded_at timestamptz,
  add check ((kind = 'ward-mode') = (base_id is not null));
create index pack_base on regulation.pack (base_id);
create index pack_loaded_by on regulation.pack (loaded_by);

-- Each row is one delegation to the ward (mode B) by a paper with a term; without one that holds on a day the unit is in
-- mode A. The term ends by itself: nobody and nothing has to switch it off.
create table regulation.unit_mode (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  pack_id text not null references regulation.pack (id),
  number text not null,                   -- 'số' of the delegating paper
  dated date not null,
  abstract text not null,                 -- trích yếu
  issuer text not null,
  scope text not null,                    -- what is delegated
  valid_from date not null,
  valid_to date not null,                 -- last day on which it holds
  incoming_id uuid references documents.incoming (id),
  delegated_by uuid references identity.person (id),
  recorded_at timestamptz not null,
  returned_from date,                     -- first day back in mode A, when returned before the term ended
  return_reason text not null default '',
  returned_by uuid references identity.person (id),
  returned_at timestamptz,
  sample boolean not null default false,
  constraint working_mode__term_in_order check (valid_from <= valid_to),
  constraint working_mode__dated_before_term check (dated <= valid_from),
  check ((returned_from is null) = (returned_at is null))
);
create index unit_mode_unit on regulation.unit_mode (unit_id, valid_to);
create index unit_mode_pack on regulation.unit_mode (pack_id);
create index unit_mode_incoming on regulation.unit_mode (incoming_id);
create index unit_mode_delegated_by on regulation.unit_mode (delegated_by);
create index unit_mode_returned_by on regulation.unit_mode (returned_by);

-- What the law leaves to the unit. Without a row the defaults hold.
create table regulation.unit_setting (
  unit_id text primary key references identity.unit (id),
  supplement_stops_clock boolean not null default false, -- khoản 2 Điều 7 stops no clock
  helper_body text not null default 'advisory-team' check (helper_body in ('advisory-team', 'assisting-team')),
  version integer not null default 1,
  changed_by uuid references identity.person (id),
  changed_at timestamptz not null
);
create index unit_setting_changed_by on regulation.unit_setting (changed_by);

-- Days on which offices are closed beside their weekly days off (Điều 112 Bộ luật Lao động 2019) and the weekend days
-- worked instead of swapped ones. A row is switched off, never deleted: deadlines were counted on it.
create table regulation.holiday (
  id uuid primary key,
  from_day date not null,
  to_day date not null,                   -- the last day; a weekend may lie inside
  name text not null,
  make_up_days text[] not null default '{}', -- yyyy-MM-dd
  certainty text not null check (certainty in ('announced', 'computed', 'unconfirmed')),
  active boolean not null,
  instrument text not null default '',    -- the paper that announced it
  note text not null default '',
  version integer not null default 1,
  constraint holiday__days_in_order check (from_day <= to_day),
  constraint holiday__listed_already unique (from_day, to_day, name)
);

-- The words of the gazetted text, printed instead of the short ones. `level` is '' for the criterion itself, else the
-- value of a row of the form (`2`, `TH2:3`).
create table regulation.official_wording (
  set_code text not null references regulation.criteria_set (code),
  criterion text not null,
  level text not null default '',
  text text not null,
  source text not null,
  loaded_by uuid references identity.person (id),
  loaded_at timestamptz not null,
  primary key (set_code, criterion, level)
);
create index official_wording_loaded_by on regulation.official_wording (loaded_by);
