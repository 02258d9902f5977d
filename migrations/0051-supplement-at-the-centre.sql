-- The ministry may ask for a supplement too: a paper that runs out while a dossier is with it would hold the dossier there.
alter table dossiers.dossier
  drop constraint dossier_state_before_supplement_check,
  add constraint dossier_state_before_supplement_check check (state_before_supplement in ('received', 'under-assessment',
    'assessed', 'province-received', 'with-advisory-team', 'awaiting-council', 'sent-to-centre'));
