-- Papers: what one was drafted from, and why a number or day stands out of order in the register.
alter table documents.paper
  add column origin_kind text,                -- 'dossier', 'certificate' …: only where the other side keeps no paper_id
  add column origin_id uuid,
  add column order_note text not null default '', -- khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP: in order and in the order of time
  add check ((origin_kind is null) = (origin_id is null));

-- An annex goes with its paper once.
create unique index paper__annex_there on documents.paper_file (paper_id, title) where purpose = 'attachment';
