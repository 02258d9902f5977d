-- Members, advisers and experts who have an interest in a dossier: in their seat they do not see it at all.
create table dossiers.recusal (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  person_id uuid not null references identity.person (id),
  council_id uuid not null,
  since timestamptz not null,
  lifted_at timestamptz
);
create index recusal_dossier on dossiers.recusal (dossier_id, person_id) where lifted_at is null;
create index recusal_of_dossier on dossiers.recusal (dossier_id);
create index recusal_person on dossiers.recusal (person_id);
create unique index recusal_once on dossiers.recusal (dossier_id, person_id, council_id) where lifted_at is null;
