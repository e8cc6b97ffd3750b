-- What a label says of goods, and more than one photo of them.

alter table product
  -- Which papers the law asks for goods of this sort; null goes by what the business makes.
  add regime text check (regime in ('packaged', 'fresh', 'controlled', 'goods', 'service')),
  add ingredients text not null default '' check (length(ingredients) <= 1000),
  -- What the label names, by the words of the registry's domain.
  add allergens text[] not null default '{}' check (array_position(allergens, null) is null);

-- The photos beside the first, which stands with the product.
create table product_photo (
  id uuid primary key,
  product_id uuid not null references product,
  file_id uuid not null references file,
  added_at timestamptz not null,
  unique (product_id, file_id)
);
call remember('product_photo');
grant select, insert, delete on product_photo to jejaring_app;

-- What readiness is judged by: that something is there, never what it says.
create view report_business_evidence as
  select b.id, b.name, b.goods, b.kelurahan_code, b.active, b.merged_into, b.started_on, b.nib is not null as nib, b.phone is not null as phone, b.address <> '' as address,
    b.capital is not null as capital, b.yearly_sales is not null as sales, b.capacity_week is not null as capacity,
    exists (select from bank_account a where a.organisation_id = b.id) as account
  from business b;
create view report_product_evidence as
  select p.id, p.business_id, p.name, p.regime, p.active, p.photo_id is not null as photo, p.shelf_life_days is not null as shelf_life, p.ingredients <> '' as ingredients
  from product p;
grant select on report_business_evidence, report_product_evidence to jejaring_app;
