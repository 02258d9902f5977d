-- Who holds shares in a producer, supplies it or buys from it: facts by which a council finds conflicts of interest.
create table registry.producer_relation (
  id uuid primary key,
  producer_id uuid not null references registry.producer (id),
  kind text not null check (kind in ('shareholder', 'supplier', 'buyer')),
  name text not null,                      -- a person's or an organisation's
  search_key text not null,                -- name without diacritics
  identifier text not null default '',     -- tax code or enterprise number, where known
  detail text not null default '',         -- share, what is supplied
  since date,
  until date,
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null,
  removed_at timestamptz,
  removal_reason text not null default '',
  constraint producer_relation__term_in_order check (until is null or since is null or until >= since)
);
create index producer_relation_producer on registry.producer_relation (producer_id) where removed_at is null;
create index producer_relation_all on registry.producer_relation (producer_id);
create index producer_relation_recorded_by on registry.producer_relation (recorded_by);
create unique index producer_relation__recorded_once on registry.producer_relation (producer_id, kind, search_key)
  where removed_at is null;
