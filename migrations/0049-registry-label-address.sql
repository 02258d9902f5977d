-- Whether a label names a district that ended on 1 July 2025 (khoản 5 Điều 98 NĐ 37/2026/NĐ-CP), so that lists can ask.
-- `registry/rules/old-address.ts` decides when a label is written.
alter table registry.product_label add old_address boolean not null default false;
update registry.product_label set old_address = true
  where items ->> 'responsible-address' ~* '(^|[,;\n]|\s[-–]\s)\s*((quận|huyện|thị xã)\s|(q|h|tx)\.)';
create index product_label_old_address on registry.product_label (printed_on, product_id) where old_address;
