-- A result may be settled anew: a complaint that was upheld, or the province's own evaluation after the ministry gave less
-- than ninety (khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg). What is recognised once is a result, not a dossier: the line of a
-- decision names the moment in which its result was settled.
alter table recognition.decision_item add column settled_at timestamptz;
-- Where the dossier was settled anew already, its decision stands on the result before that.
update recognition.decision_item item set settled_at = least(dossier.settled_at, decision.created_at)
from recognition.decision decision, dossiers.dossier dossier
where decision.id = item.decision_id and dossier.id = item.dossier_id;
alter table recognition.decision_item
  add check ((dossier_id is null) = (settled_at is null));
drop index recognition.decision_item__dossier_taken;
create unique index decision_item__dossier_taken on recognition.decision_item (dossier_id, settled_at)
  where dossier_id is not null and dropped_at is null;
