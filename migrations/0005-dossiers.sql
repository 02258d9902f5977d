-- Dossiers, the least of them that the first flow needs: a product, its self-scoring, its evidence, where it stands.
create schema dossiers;

create table dossiers.dossier (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  producer_id uuid not null references registry.producer (id),
  product_id uuid not null references registry.product (id),
  set_code text not null references regulation.criteria_set (code),
  pack_id text not null references regulation.pack (id),
  number text not null,                   -- 'HS-2026-001', counted in the unit and year
  year integer not null,
  sequence integer not null,
  numbered_in text references identity.unit (id), -- where the number was given, when the work has moved on since
  -- Điều 6 QĐ 26/2026/QĐ-TTg
  kind text not null check (kind in ('first', 'upgrade', 're-evaluation')),
  state text not null check (state in ('draft', 'filed', 'returned', 'received', 'forwarded', 'in-council', 'settled', 'withdrawn')),
  self_marks jsonb not null default '{}', -- Marks
  outcome jsonb,                          -- what the last council found: stars, total, knock-outs, session, rehearsal
  forwarded_to text references identity.unit (id),
  filed_at timestamptz,
  received_at timestamptz,
  returned_at timestamptz,
  return_reason text not null default '', -- of the last return
  forwarded_at timestamptz,
  settled_at timestamptz,
  -- The council that has it now, and where it goes back to when it leaves without a result.
  council_id uuid,
  state_before_council text check (state_before_council in ('received', 'forwarded')),
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null,
  constraint dossier__council_whole check ((state = 'in-council') = (council_id is not null)
    and (council_id is null) = (state_before_council is null)),
  constraint dossier__forwarded_whole check (state <> 'forwarded' or (forwarded_to is not null and forwarded_at is not null))
);
-- A number once given stays, also when the unit's work moves to its successor, whose own numbers go on beside it.
create unique index dossier__number_taken on dossiers.dossier (coalesce(numbered_in, unit_id), year, sequence);
create index dossier_numbered_in on dossiers.dossier (numbered_in) where numbered_in is not null;
create index dossier_unit on dossiers.dossier (unit_id, state);
create index dossier_producer on dossiers.dossier (producer_id);
create index dossier_product on dossiers.dossier (product_id);
create index dossier_set on dossiers.dossier (set_code);
create index dossier_pack on dossiers.dossier (pack_id);
create index dossier_forwarded on dossiers.dossier (forwarded_to, state);
create unique index dossier__one_open_per_product on dossiers.dossier (product_id)
  where state in ('draft', 'filed', 'returned', 'received', 'forwarded', 'in-council');

-- The last number given out in a unit and year. Counting in a row that the opening transaction locks leaves no gap.
create table dossiers.numbering (
  unit_id text not null references identity.unit (id),
  year integer not null,
  last integer not null,
  primary key (unit_id, year)
);

create table dossiers.evidence (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  file_id uuid not null references platform.file (id),
  title text not null,
  attached_by uuid references identity.person (id),
  attached_at timestamptz not null,
  removed_at timestamptz
);
create index evidence_dossier on dossiers.evidence (dossier_id);
create index evidence_file on dossiers.evidence (file_id);
create index evidence_attached_by on dossiers.evidence (attached_by);

-- Where a paper proves a criterion: the page and the place on it, so that nobody searches 300 pages.
create table dossiers.evidence_place (
  evidence_id uuid not null references dossiers.evidence (id),
  criterion_code text not null,
  page integer not null check (page between 1 and 5000),
  place text not null default '',
  primary key (evidence_id, criterion_code)
);

-- Who besides the ward and the producer may read a dossier: a council, or one expert for a time.
create table dossiers.reader (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  council_id uuid,
  person_id uuid references identity.person (id),
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint reader__one_kind check ((council_id is null) <> (person_id is null))
);
create index reader_dossier on dossiers.reader (dossier_id);
create index reader_council on dossiers.reader (council_id);
create index reader_person on dossiers.reader (person_id);
create unique index reader_council_once on dossiers.reader (dossier_id, council_id) where council_id is not null;

-- The register comes before dossiers and cannot ask them; so the table itself refuses another set for a product whose
-- dossier is open. Opening a dossier locks the product, so the two cannot pass each other.
create function dossiers.refuse_set_change() returns trigger language plpgsql as $$
begin
  if exists (select from dossiers.dossier where product_id = new.id
      and state in ('draft', 'filed', 'returned', 'received', 'forwarded', 'in-council')) then
    raise exception 'product has an open dossier' using errcode = 'check_violation', constraint = 'product__set_in_use';
  end if;
  return new;
end $$;
create trigger set_in_use before update of set_code on registry.product
  for each row when (old.set_code is distinct from new.set_code) execute function dossiers.refuse_set_change();
