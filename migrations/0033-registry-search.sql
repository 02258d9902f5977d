-- What a product is found by: its own name and its producer's, in one column with one trigram index. Asked as an "or" over
-- two tables, a search read both whole. The table itself keeps the column, so that no command can forget it.
alter table registry.product add column search_words text not null default '';
update registry.product set search_words = product.search_key || ' | ' || producer.search_key
  from registry.producer where producer.id = product.producer_id;
create index product_all_words on registry.product using gin (search_words gin_trgm_ops) with (fastupdate = off);

create function registry.write_search_words() returns trigger language plpgsql as $$
begin
  select new.search_key || ' | ' || producer.search_key into new.search_words
    from registry.producer where producer.id = new.producer_id;
  return new;
end $$;
create trigger search_words before insert or update of search_key, producer_id on registry.product
  for each row execute function registry.write_search_words();

create function registry.spread_search_key() returns trigger language plpgsql as $$
begin
  update registry.product set search_words = product.search_key || ' | ' || new.search_key where producer_id = new.id;
  return null;
end $$;
create trigger search_words after update of search_key on registry.producer
  for each row when (old.search_key is distinct from new.search_key) execute function registry.spread_search_key();

-- A name without the words for its kind, by which duplicates are found. The same words stand in rules/name-core.ts.
alter table registry.producer add column name_core text generated always as (btrim(regexp_replace(regexp_replace(search_key,
  '\m(hop tac xa|htx|to hop tac|tht|cong ty|co phan|cp|trach nhiem huu han|tnhh|mot thanh vien|mtv|doanh nghiep tu nhan|dntn|ho kinh doanh|hkd|co so san xuat|co so|san xuat|trang trai)\M',
  ' ', 'g'), '\s+', ' ', 'g'))) stored;
create index producer_name_core on registry.producer using gin (name_core gin_trgm_ops) with (fastupdate = off);
create index producer_same_core on registry.producer (unit_id, name_core);
-- The order of the books, page by page.
create index product_order on registry.product (unit_id, search_key, id);
drop index registry.product_unit;
