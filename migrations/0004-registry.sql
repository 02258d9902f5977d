-- Registry, the least of it that the first flow needs: producers and their products.
create schema registry;

create table registry.producer (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  neighbourhood_id text references identity.unit (id),
  name text not null,
  search_key text not null,               -- name without diacritics
  -- Điều 2.3 QĐ 26/2026/QĐ-TTg; association and operating centre for set 26 only
  legal_kind text not null check (legal_kind in ('cooperative', 'cooperative-group', 'small-medium-enterprise', 'farm',
    'registered-household', 'association', 'operating-centre')),
  tax_code text,
  representative text not null,
  phone text,                             -- E.164
  address text not null,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint producer__tax_code_taken unique (unit_id, tax_code)
);
create index producer_unit on registry.producer (unit_id, search_key);
create index producer_neighbourhood on registry.producer (neighbourhood_id);

create table registry.product (
  id uuid primary key,
  unit_id text not null references identity.unit (id),
  producer_id uuid not null references registry.producer (id),
  set_code text not null references regulation.criteria_set (code),
  name text not null,
  search_key text not null,               -- name without diacritics
  description text not null default '',
  packaging text not null default '',
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint product__name_taken unique (producer_id, name)
);
create index product_unit on registry.product (unit_id, search_key);
create index product_set on registry.product (set_code);
