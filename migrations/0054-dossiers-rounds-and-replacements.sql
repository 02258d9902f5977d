-- Which round a deferred dossier waits for, beside the words of `deferred_to`; dossiers deferred before have only the words.
alter table dossiers.dossier
  add column deferred_round_id uuid references dossiers.round (id), -- a round that a unit wrote down; empty for one of the law
  add column deferred_until date,                                   -- that round's last day for proposals
  add constraint dossier_deferred_round_has_day check (deferred_round_id is null or deferred_until is not null);
create index dossier_deferred_round on dossiers.dossier (deferred_round_id);
create index dossier_deferred_until on dossiers.dossier (deferred_until) where state = 'deferred';

-- The older paper of the same dossier in whose place this one stands; the older one stays, removed.
alter table dossiers.evidence add column replaces_id uuid references dossiers.evidence (id);
create unique index evidence_replaces on dossiers.evidence (replaces_id);
