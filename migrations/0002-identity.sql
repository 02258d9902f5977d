-- Identity: people, units, grants. The tables person, sign_in_session, account, verification and two_factor have
-- better-auth's shape; it writes sessions, second factors and outside accounts, our commands write people and passwords.
create schema identity;

create table identity.unit (
  id text primary key,                    -- QĐ 19/2025/QĐ-TTg: 'VN', province '01', commune '00175'; a neighbourhood group has a uuid
  kind text not null check (kind in ('central', 'province', 'commune', 'neighbourhood')),
  code text not null,                     -- never changes once issued
  name text not null,
  full_name text not null,                -- 'Phường Yên Hòa'
  parent_id text references identity.unit (id),
  path text not null,                     -- 'VN/01/00175/', prefix of everything below it
  search_key text not null,               -- name without diacritics
  valid_from date not null,
  valid_to date,                          -- first day on which it is no longer there
  sample boolean not null default false,
  constraint unit__path_ends check (path like '%/'),
  constraint unit__dates_in_order check (valid_to is null or valid_to >= valid_from)
);
create index unit_parent on identity.unit (parent_id);
create index unit_path on identity.unit (path text_pattern_ops);
create index unit_search on identity.unit (search_key text_pattern_ops);

-- Merger, division or new code: open work moves from unit to successor on that day.
create table identity.unit_succession (
  unit_id text not null references identity.unit (id),
  successor_id text not null references identity.unit (id),
  on_date date not null,
  instrument text not null,
  carries_work boolean not null,
  took_effect_at timestamptz,             -- set when the day has come and grants and neighbourhoods have moved
  primary key (unit_id, successor_id)
);
create index unit_succession_successor on identity.unit_succession (successor_id);
create unique index unit_succession_one_carrier on identity.unit_succession (unit_id) where carries_work;
create unique index unit__name_taken on identity.unit (parent_id, lower(full_name)) where valid_to is null;

create table identity.person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  search_key text not null default '',    -- name without diacritics
  email text not null constraint person__email_taken unique,  -- lower case; <id>@khong-co-thu.invalid where there is none
  email_verified boolean not null default false,
  image text,
  phone text constraint person__phone_taken unique,  -- E.164
  two_factor_enabled boolean not null default false,
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_search on identity.person (search_key text_pattern_ops);

create table identity.sign_in_session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references identity.person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_session_user on identity.sign_in_session (user_id);

create table identity.account (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references identity.person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_user on identity.account (user_id);
create unique index account_provider on identity.account (provider_id, account_id);

create table identity.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

create table identity.two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references identity.person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index two_factor_user on identity.two_factor (user_id);

-- A grant = one person, one role, one scope, one span of time. Revoking ends it, nothing is deleted.
create table identity.role_grant (
  id uuid primary key,
  person_id uuid not null references identity.person (id),
  role text not null,
  unit_id text not null references identity.unit (id),
  scope_kind text check (scope_kind in ('council', 'producer')),
  scope_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  given_by uuid references identity.person (id),
  constraint role_grant__scope_whole check ((scope_kind is null) = (scope_id is null))
);
create index role_grant_person on identity.role_grant (person_id);
create index role_grant_unit on identity.role_grant (unit_id, role);
create index role_grant_scope on identity.role_grant (scope_id) where scope_id is not null;
create index role_grant_given_by on identity.role_grant (given_by);
create unique index grant__given_already on identity.role_grant (person_id, role, unit_id, scope_id) nulls not distinct
  where valid_to is null;

-- For whom a person acts in one signed-in session.
create table identity.acting (
  session_id uuid primary key references identity.sign_in_session (id) on delete cascade,
  grant_id uuid not null references identity.role_grant (id),
  chosen_at timestamptz not null
);
create index acting_grant on identity.acting (grant_id);

create table identity.invitation (
  id uuid primary key,
  token_hash text unique,                 -- SHA-256; null until a link has been made
  name text not null,
  email text,
  phone text,
  role text not null,
  unit_id text not null references identity.unit (id),
  scope_kind text check (scope_kind in ('council', 'producer')),
  scope_id uuid,
  grant_valid_to timestamptz,
  invited_by uuid references identity.person (id),  -- null: the software, at a seed
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references identity.person (id),
  withdrawn_at timestamptz,
  constraint person__contact_needed check (email is not null or phone is not null)
);
create index invitation_unit on identity.invitation (unit_id);
create index invitation_invited_by on identity.invitation (invited_by);
create index invitation_accepted_by on identity.invitation (accepted_by);

-- Links with which a password is set anew; only the hash of the token is kept.
create table identity.password_reset (
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  token_hash text not null unique,
  issued_by uuid references identity.person (id),   -- null: asked for on the sign-in page
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_person on identity.password_reset (person_id);
create index password_reset_issued_by on identity.password_reset (issued_by);

-- Failed tries per person; a lock ends by itself.
create table identity.sign_in_lock (
  person_id uuid primary key references identity.person (id) on delete cascade,
  failed_tries integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
