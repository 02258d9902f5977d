-- A dossier may use a paper that the register holds: the same file, not a second upload.
alter table dossiers.evidence add column held_paper_id uuid references registry.held_paper (id);
create index evidence_held_paper on dossiers.evidence (held_paper_id);
create unique index evidence__taken_already on dossiers.evidence (dossier_id, held_paper_id) where removed_at is null;
