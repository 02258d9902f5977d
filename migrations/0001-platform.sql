-- Platform: what every command leaves behind. No OCOP word here.
create schema platform;

-- One event for each change. The application may insert and read, never change or delete (see bootstrap).
create table platform.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  name text not null,
  actor_person_id uuid,
  actor_grant_id uuid,
  actor_role text not null,
  unit_id text,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  request_key text,
  request_number text
);
create index event_subject on platform.event (subject_kind, subject_id, id);
create index event_unit on platform.event (unit_id, id);
create index event_at on platform.event (at);

-- One row for each sealed day of Asia/Ho_Chi_Minh; the hash includes the day before, so a change breaks every later day.
create table platform.event_seal (
  day date primary key,
  first_event_id bigint,
  last_event_id bigint,
  event_count integer not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null
);

-- Forms carry a key made by the server; a double tap finds the first answer here.
create table platform.request (
  actor text not null,
  key text not null,
  command text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (actor, key)
);
create index request_at on platform.request (at);

-- What a stored file is; who may read it is decided by the module that points to it.
create table platform.file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size integer not null check (size >= 0),
  name text not null,
  unit_id text,
  stored_by uuid,
  stored_at timestamptz not null
);
create index file_sha256 on platform.file (sha256);

-- Counted tries per key and window, shared by all web processes.
create table platform.rate_limit (
  key text primary key,
  tries integer not null,
  window_ends timestamptz not null
);

-- Seeds that were loaded, so that a second start loads nothing twice.
create table platform.seed (
  name text primary key,
  hash text not null,
  loaded_at timestamptz not null
);
