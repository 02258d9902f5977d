-- Ideas: the ward's own step before a dossier (Kế hoạch 103/KH-UBND, II.5.4); QĐ 26/2026/QĐ-TTg knows no such form, and no
-- dossier asks for one. Rounds beyond those of the law, written down from a province's plan.

create table dossiers.idea (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  producer_id uuid not null references registry.producer (id),
  year integer not null,
  name text not null,                     -- the product that is meant
  search_key text not null,               -- its name without diacritics
  set_code text references regulation.criteria_set (code), -- which set it would fall under, where known
  state text not null check (state in ('draft', 'submitted', 'returned', 'potential', 'declined', 'withdrawn')),
  form jsonb not null,                    -- IdeaForm: the registration and the production and business plan
  appraisal jsonb,                        -- IdeaAppraisal
  entered_by uuid references identity.person (id),
  by_office boolean not null,             -- entered for the producer: the office reads it before it is submitted
  submitted_at timestamptz,
  return_reason text not null default '', -- of the last return
  appraised_by uuid references identity.person (id),
  appraised_at timestamptz,
  version integer not null default 1,
  sample boolean not null default false,
  created_at timestamptz not null,
  check ((state in ('potential', 'declined')) = (appraisal is not null)),
  check ((appraisal is null) = (appraised_at is null))
);
create index idea_unit on dossiers.idea (unit_id, year, state);
create index idea_producer on dossiers.idea (producer_id);
create index idea_set on dossiers.idea (set_code);
create index idea_entered_by on dossiers.idea (entered_by);
create index idea_appraised_by on dossiers.idea (appraised_by);
create unique index idea__named_already on dossiers.idea (producer_id, year, search_key) where state <> 'withdrawn';

-- The list of potential products that goes to the coordination office, as it stood when it was made.
create table dossiers.potential_list (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  year integer not null,
  sequence integer not null,
  paper_id uuid not null references documents.paper (id),
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  sample boolean not null default false,
  constraint potential_list__made_meanwhile unique (unit_id, year, sequence)
);
create index potential_list_paper on dossiers.potential_list (paper_id);
create index potential_list_made_by on dossiers.potential_list (made_by);

create table dossiers.potential_list_row (
  list_id uuid not null references dossiers.potential_list (id),
  rank integer not null,
  idea_id uuid not null references dossiers.idea (id),
  snapshot jsonb not null,                -- ListedProduct: what the list said, whatever becomes of the idea
  primary key (list_id, rank),
  unique (list_id, idea_id)
);
create index potential_list_row_idea on dossiers.potential_list_row (idea_id);

-- Rounds beside the two that the law gives each year: they stand in the plan and the council rules of a province.
create table dossiers.round (
  id uuid primary key,
  unit_id text not null references identity.unit (id), -- who wrote it down: the province, or a commune for itself
  level text not null check (level in ('province', 'central')),
  year integer not null,
  name text not null,
  last_day date not null,                 -- the last day on which a proposal is in time
  results_by date not null,
  instrument text not null,               -- the plan that says so
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text not null default '',
  constraint round__days_in_order check (last_day < results_by)
);
create index round_unit on dossiers.round (unit_id, year);
create index round_recorded_by on dossiers.round (recorded_by);
create unique index round__written_already on dossiers.round (unit_id, level, year, name) where cancelled_at is null;
