-- Mẫu số 01 and 02 filled in the browser, what an upgrade or re-evaluation carries forward, the kinds of proof, and the
-- sets that exist on paper (Điều 6, khoản 1 Điều 7, Phụ lục III QĐ 26/2026/QĐ-TTg).

create table dossiers.form (
  dossier_id uuid not null references dossiers.dossier (id),
  form text not null check (form in ('01', '02')),
  -- Blank → text as typed. A blank of rules/form-01.ts, rules/form-02.ts, or 'describe.<criterion>' of Phần III.
  "values" jsonb not null default '{}',
  -- Blank → what the register said when the blank was last compared with it; another word there now is offered.
  seen jsonb not null default '{}',
  version integer not null default 1,
  saved_by uuid references identity.person (id),
  saved_at timestamptz not null,
  primary key (dossier_id, form)
);
create index form_saved_by on dossiers.form (saved_by);

-- What Phần I of Mẫu số 02 asks about the representative: sensitive, apart from the form, each opening recorded.
create table dossiers.form_detail (
  dossier_id uuid primary key references dossiers.dossier (id),
  sex text check (sex in ('female', 'male')),
  ethnicity text not null default '',
  residence text not null default '',
  version integer not null default 1,
  saved_by uuid references identity.person (id),
  saved_at timestamptz not null
);
create index form_detail_saved_by on dossiers.form_detail (saved_by);

-- Where an upgrade or a re-evaluation started: the product's last settled dossier. `changes` is what differs from it,
-- blank by blank and criterion by criterion (DossierChange[]), written at each filing for the papers.
create table dossiers.carried (
  dossier_id uuid primary key references dossiers.dossier (id),
  from_dossier_id uuid not null references dossiers.dossier (id),
  carried_at timestamptz not null,
  changes jsonb,
  constraint carried__itself check (dossier_id <> from_dossier_id)
);
create index carried_from on dossiers.carried (from_dossier_id);

-- The fifteen kinds of Mẫu số 02's annex; empty where nobody has said.
alter table dossiers.evidence
  add column kind text check (kind in ('business-registration', 'production-conditions', 'raw-material-origin',
    'environment-technology', 'insured-labour', 'growth', 'intellectual-property', 'market-development', 'advertising',
    'story', 'quality-declaration', 'test-report', 'barcode-traceability', 'quality-system', 'awards')),
  -- The same paper in the dossier that this one carries forward.
  add column carried_from uuid references dossiers.evidence (id);
create index evidence_carried_from on dossiers.evidence (carried_from);

-- The electronic set as one printed file: numbered in its dossier, a new one for each change of content.
create table dossiers.electronic_set (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  version integer not null check (version > 0),
  pages integer not null check (pages > 0),
  sha256 text not null,                   -- of the whole file
  file_id uuid references platform.file (id),
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  constraint electronic_set__version_taken unique (dossier_id, version)
);
create index electronic_set_file on dossiers.electronic_set (file_id);
create index electronic_set_made_by on dossiers.electronic_set (made_by);

-- A signed and stamped set on paper that came to the counter (khoản 1 Điều 7: one on paper, one electronic).
create table dossiers.paper_set (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  set_version integer not null check (set_version > 0), -- of the electronic set that its cover prints
  pages integer not null check (pages > 0),
  signed boolean not null,
  stamped boolean not null,
  brought_by text not null,               -- who brought it, in words
  came_on date not null,
  note text not null default '',
  file_id uuid references platform.file (id), -- a scan
  received_by uuid references identity.person (id),
  received_at timestamptz not null,
  removed_at timestamptz
);
create index paper_set_dossier on dossiers.paper_set (dossier_id, came_on);
create index paper_set_file on dossiers.paper_set (file_id);
create index paper_set_received_by on dossiers.paper_set (received_by);
