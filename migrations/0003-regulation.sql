-- Regulation: the law as dated data. A dossier pins its pack by the filing date.
create schema regulation;

create table regulation.pack (
  id text primary key,                    -- 'qd26-2026'
  instrument text not null,               -- '26/2026/QĐ-TTg'
  title text not null,
  valid_from date not null,
  valid_to date,
  bands jsonb not null,                   -- thresholds in whole points, highest first
  hash text not null
);

create table regulation.criteria_set (
  code text primary key,                  -- 'QD26-06'
  pack_id text not null references regulation.pack (id),
  number integer not null,
  name text not null,
  product_group text not null,
  content jsonb not null,                 -- CriteriaSet, checked on load
  unique (pack_id, number)
);
