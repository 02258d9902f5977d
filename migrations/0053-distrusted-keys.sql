-- A signing key that leaked: what it signed is trusted no longer, whatever day it bears (docs/decisions/0008).
alter table recognition.signing_key
  add column distrusted_at timestamptz,
  add column distrust_reason text,
  add column distrusted_by uuid references identity.person (id),
  add check ((distrusted_at is null) = (distrust_reason is null)),
  add check (distrusted_at is null or retired_at is not null);
create index signing_key_distrusted_by on recognition.signing_key (distrusted_by);
