-- The register in full: what Mẫu số 02 (Phụ lục III QĐ 26/2026/QĐ-TTg) asks of a producer, the papers it holds, its
-- premises and figures by year, and a product's pictures, label, price, channels and barcode.

alter table registry.producer
  -- A household without business registration is kept as "tiềm năng" and cannot file: khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg.
  add column registered boolean not null default true,
  add column registration_number text not null default '',
  add column established_on date,
  add column position text not null default '',       -- of the representative, as Mẫu số 01 asks
  add column email text,
  add column gln text,                                -- 13 digits, GS1 location number of the producer
  add constraint producer__potential_household_only check (registered or legal_kind = 'registered-household'),
  add constraint producer__gln_taken unique (gln);

-- What Mẫu số 02 asks about the legal representative: sensitive data, apart from the register, each reading recorded.
create table registry.representative_detail (
  producer_id uuid primary key references registry.producer (id),
  sex text check (sex in ('female', 'male')),
  ethnicity text not null default '',
  residence text not null default '',
  -- Number, date and issuer of the giấy xác nhận khuyết tật; only as proof for criterion 3.2, else empty.
  disability_paper text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null
);

-- Labour and results of a producer in one year; criteria 3.3 and 3.4 use them. Money in đồng, profit may be a loss.
create table registry.producer_year (
  producer_id uuid not null references registry.producer (id),
  year integer not null check (year between 1990 and 2100),
  labour_total integer check (labour_total >= 0),
  labour_local integer check (labour_local >= 0),
  labour_insured integer check (labour_insured >= 0),
  revenue bigint check (revenue >= 0),
  profit bigint,
  cooperative_class text check (cooperative_class in ('good', 'fair', 'average', 'weak')),
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (producer_id, year),
  constraint producer_year__labour_parts check (coalesce(greatest(labour_local, labour_insured), 0) <= coalesce(labour_total, 0))
);

create table registry.premises (
  id uuid primary key,
  producer_id uuid not null references registry.producer (id),
  kind text not null check (kind in ('office', 'workshop', 'growing-area', 'store', 'shop', 'visitor-place')),
  name text not null,
  address text not null,
  -- Millionths of a degree, WGS 84: whole numbers, about 11 cm.
  latitude integer check (latitude between -90000000 and 90000000),
  longitude integer check (longitude between -180000000 and 180000000),
  gln text,
  version integer not null default 1,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint premises__position_whole check ((latitude is null) = (longitude is null))
);
create index premises_producer on registry.premises (producer_id);

-- A paper that a producer holds: stored once, used by dossiers, other products and inspections.
create table registry.held_paper (
  id uuid primary key,
  producer_id uuid not null references registry.producer (id),
  kind text not null,                     -- a code of rules/paper-kind.ts
  title text not null,
  number text not null default '',
  issuer text not null default '',
  scope text not null default '',
  issued_on date,
  expires_on date,                        -- the last day on which it counts
  file_id uuid references platform.file (id),
  renews_id uuid references registry.held_paper (id), -- the older paper that this one takes the place of
  superseded_at timestamptz,
  removed_at timestamptz,
  version integer not null default 1,
  created_by uuid references identity.person (id),
  created_at timestamptz not null,
  constraint held_paper__dates_in_order check (expires_on >= issued_on)
);
create index held_paper_producer on registry.held_paper (producer_id);
create index held_paper_file on registry.held_paper (file_id);
create index held_paper_created_by on registry.held_paper (created_by);
create index held_paper_renews on registry.held_paper (renews_id);
create index held_paper_expiry on registry.held_paper (expires_on) where superseded_at is null and removed_at is null;
create unique index held_paper__renewed_already on registry.held_paper (renews_id) where removed_at is null;

-- Which products a paper speaks of; none means the producer as a whole.
create table registry.held_paper_product (
  held_paper_id uuid not null references registry.held_paper (id),
  product_id uuid not null references registry.product (id),
  primary key (held_paper_id, product_id)
);
create index held_paper_product_product on registry.held_paper_product (product_id);

-- Each reminder once. The day of expiry is part of the key: a corrected date has its own reminders.
create table registry.held_paper_reminder (
  held_paper_id uuid not null references registry.held_paper (id),
  expires_on date not null,
  days_before integer not null check (days_before in (180, 90, 30)),
  sent_at timestamptz not null,
  primary key (held_paper_id, expires_on, days_before)
);

alter table registry.product
  add column gtin text,                               -- digits of a GTIN-8, -12, -13 or -14 with a right check digit
  add column price bigint check (price >= 0),         -- đồng for one pack
  add column channels text[] not null default '{}';   -- codes of rules/sales-channel.ts
create unique index product__gtin_taken on registry.product (lpad(gtin, 14, '0'));

-- Pictures without the place where they were taken; the first by position is the main one. WebP in three widths.
create table registry.product_picture (
  id uuid primary key,
  product_id uuid not null references registry.product (id),
  position integer not null,
  caption text not null default '',
  large_file_id uuid not null references platform.file (id),
  medium_file_id uuid not null references platform.file (id),
  small_file_id uuid not null references platform.file (id),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index product_picture_product on registry.product_picture (product_id, position);
create index product_picture_large on registry.product_picture (large_file_id);
create index product_picture_medium on registry.product_picture (medium_file_id);
create index product_picture_small on registry.product_picture (small_file_id);

-- What stands on a product's label, item by item (NĐ 37/2026/NĐ-CP, Phụ lục I): code → text as printed.
create table registry.product_label (
  product_id uuid primary key references registry.product (id),
  label_group text not null,              -- a code of seeds/regulation/labels.json
  items jsonb not null default '{}',
  printed_on date,                        -- of the label stock in use
  version integer not null default 1,
  changed_at timestamptz not null
);
