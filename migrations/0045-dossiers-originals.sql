-- Electronic originals of a dossier (khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg: the electronic dossier is worth as much as paper),
-- made by a job on request, at filing and at forwarding. A whole one counts as a version in dossiers.electronic_set.
create table dossiers.original (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  version integer not null check (version > 0),
  -- whole: one PDF with everything; reading: the same without the representative's private answers; word-set: Mẫu số 01
  -- and 02 as .docx beside the evidence; archive: all of it with a manifest, for an office that does not use the system.
  kind text not null check (kind in ('whole', 'reading', 'word-set', 'archive')),
  made_for text not null check (made_for in ('request', 'filing', 'supplement', 'forwarding')),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  asked_by uuid references identity.person (id),
  asked_at timestamptz not null,
  file_id uuid references platform.file (id),
  sha256 text,
  pages integer check (pages > 0),        -- of a PDF
  files jsonb not null default '[]',      -- OriginalFile[]: every file in it with size and hash
  made_at timestamptz,
  constraint original_version_once unique (dossier_id, kind, version),
  constraint original_done_whole check ((state = 'done') = (file_id is not null and sha256 is not null and made_at is not null))
);
create index original_file on dossiers.original (file_id);
create index original_asked_by on dossiers.original (asked_by);
create unique index original_one_waiting on dossiers.original (dossier_id, kind) where state = 'waiting';

-- How far a waiting one is, beside the transaction that makes it.
create table dossiers.original_progress (
  original_id uuid primary key references dossiers.original (id),
  done integer not null,
  total integer not null,
  at timestamptz not null
);
