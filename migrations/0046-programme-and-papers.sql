-- Minutes carry two signatures: the secretary's, then the chair's (Mẫu 1.9 Phụ lục III Nghị định 30/2020/NĐ-CP).
alter table documents.paper
  add second_signer_id uuid references identity.person (id), -- the secretary who is asked; null: who drafted it
  add second_signed_by uuid references identity.person (id),
  add second_signed_at timestamptz;
create index paper_second_signer on documents.paper (second_signer_id);
create index paper_second_signed_by on documents.paper (second_signed_by);

-- An indicator can be mended and taken out of the plan's figures; what it was stays in the events.
alter table programme.indicator
  add how_counted text not null default '', -- in the office's own words: which names, from which list
  add retired_at timestamptz,
  add version integer not null default 1;

-- What an issued decision's member list means for roles here, until a head gives the role or leaves it.
create table programme.role_proposal (
  paper_member_id uuid primary key references documents.paper_member (id),
  paper_id uuid not null references documents.paper (id),
  unit_id text not null references identity.unit (id),
  role text not null,
  proposed_at timestamptz not null,
  settled_at timestamptz
);
create index role_proposal_paper on programme.role_proposal (paper_id);
create index role_proposal_unit on programme.role_proposal (unit_id, settled_at);

-- The council that a role from a decision is for.
alter table programme.member_role add council_id uuid;
create index member_role_council on programme.member_role (council_id);
