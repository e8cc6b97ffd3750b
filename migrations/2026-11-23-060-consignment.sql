-- Titip jual: goods travel, ownership does not. Every piece and every rupiah can be followed.

create table delivery (
  id uuid primary key,
  number text not null unique,
  agreement_id uuid not null references agreement,
  version_id uuid not null references agreement_version,
  business_id uuid not null references business,
  partner_id uuid not null references partner,
  outlet_id uuid not null references outlet,
  state text not null check (state in ('draft', 'sent', 'accepted', 'refused', 'recalled')),
  note text not null default '',
  created_at timestamptz not null,
  sent_at timestamptz,
  decided_at timestamptz,
  refuse_reason text
);
create index delivery_business on delivery (business_id, created_at desc);
create index delivery_partner on delivery (partner_id, created_at desc);
create index delivery_agreement on delivery (agreement_id, created_at desc);
create index delivery_waiting on delivery (partner_id) where state = 'sent';
call remember('delivery');

create table delivery_line (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  product_id uuid not null references product,
  batch_code text not null default '',
  best_before date,
  price bigint not null check (price > 0),
  supplier_price bigint check (supplier_price between 1 and price),
  sent integer not null check (sent > 0),
  accepted integer check (accepted between 0 and sent),
  -- Why fewer were accepted than sent: a reason from the list, required by a check as soon as they differ.
  difference_reason text check (difference_reason in ('missing', 'damaged', 'expired_soon', 'wrong_goods', 'label', 'other')),
  difference_note text not null default '',
  check (accepted is null or accepted = sent or difference_reason is not null)
);
create index delivery_line_delivery on delivery_line (delivery_id);
call remember('delivery_line');

-- Goods of one delivery line at one outlet. The law of goods is a constraint:
-- accepted = on shelf + sold + returned + damaged + expired + lost + disputed, each at least 0.
create table batch (
  id uuid primary key references delivery_line,
  agreement_id uuid not null references agreement,
  version_id uuid not null references agreement_version,
  business_id uuid not null references business,
  partner_id uuid not null references partner,
  outlet_id uuid not null references outlet,
  product_id uuid not null references product,
  best_before date,
  price bigint not null check (price > 0),
  -- Exactly one of the two says how the price is shared.
  commission_bps integer check (commission_bps between 0 and 10000),
  supplier_price bigint check (supplier_price between 1 and price),
  accepted_at timestamptz not null,
  accepted integer not null check (accepted > 0),
  on_shelf integer not null check (on_shelf >= 0),
  sold integer not null default 0 check (sold >= 0),
  returned integer not null default 0 check (returned >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  expired integer not null default 0 check (expired >= 0),
  lost integer not null default 0 check (lost >= 0),
  disputed integer not null default 0 check (disputed >= 0),
  constraint goods_conserved check (accepted = on_shelf + sold + returned + damaged + expired + lost + disputed),
  constraint one_margin check ((commission_bps is null) <> (supplier_price is null))
) with (fillfactor = 80);
create index batch_shelf on batch (outlet_id, product_id) where on_shelf > 0;
create index batch_business on batch (business_id) where on_shelf > 0;
create index batch_partner on batch (partner_id) where on_shelf > 0;
create index batch_agreement on batch (agreement_id);
call remember('batch');

-- Goods move with one source and one target. Sales are movements too, but live in sale_line with their money.
create table stock_movement (
  id bigint generated always as identity primary key,
  batch_id uuid not null references batch,
  source text not null check (source in ('transit', 'on_shelf', 'sold', 'returned', 'damaged', 'expired', 'lost', 'disputed')),
  target text not null check (target in ('on_shelf', 'sold', 'returned', 'damaged', 'expired', 'lost', 'disputed') and target <> source),
  quantity integer not null check (quantity > 0),
  reason text not null default '',
  -- The delivery, count or return it came from.
  source_id uuid not null,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
create index stock_movement_batch on stock_movement (batch_id);
call append_only('stock_movement');

create table sale (
  id uuid primary key,
  outlet_id uuid not null references outlet,
  partner_id uuid not null references partner,
  kind text not null check (kind in ('cashier', 'count')),
  at timestamptz not null,
  recorded_by uuid,
  -- For a count: the first and last day it covers.
  period_from date,
  period_to date,
  tx xid8 not null default pg_current_xact_id()
);
create index sale_outlet on sale (outlet_id, at desc);
call append_only('sale');

-- One line takes pieces of one batch off the shelf and shares their price, to the rupiah.
create table sale_line (
  id bigint generated always as identity primary key,
  sale_id uuid not null references sale,
  batch_id uuid not null references batch,
  agreement_id uuid not null references agreement,
  quantity integer not null check (quantity > 0),
  price bigint not null check (price > 0),
  gross bigint not null check (gross = price * quantity),
  store_share bigint not null check (store_share >= 0),
  supplier_share bigint not null check (supplier_share >= 0),
  at timestamptz not null,
  settlement_id uuid,
  tx xid8 not null default pg_current_xact_id(),
  constraint money_conserved check (gross = store_share + supplier_share)
);
create index sale_line_sale on sale_line (sale_id);
create index sale_line_batch on sale_line (batch_id);
create index sale_line_settlement on sale_line (settlement_id) where settlement_id is not null;
create index sale_line_unsettled on sale_line (agreement_id, at) where settlement_id is null;

-- The settlement of a line is written once; nothing else about it ever changes.
create function sale_line_settles_once() returns trigger language plpgsql as $$
begin
  if exists (
    select from old_rows o join new_rows n using (id)
    where o.settlement_id is not null or n.settlement_id is null
      or (o.sale_id, o.batch_id, o.agreement_id, o.quantity, o.price, o.gross, o.store_share, o.supplier_share, o.at, o.tx)
        is distinct from (n.sale_id, n.batch_id, n.agreement_id, n.quantity, n.price, n.gross, n.store_share, n.supplier_share, n.at, n.tx)
  ) then raise exception 'a sale line is settled once and never changed' using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger sale_line_settled after update on sale_line referencing old table as old_rows new table as new_rows
  for each statement execute function sale_line_settles_once();
create trigger sale_line_fixed before delete or truncate on sale_line for each statement execute function refuse_change();

create table settlement (
  id uuid primary key,
  number text not null unique,
  agreement_id uuid not null references agreement,
  version_id uuid not null references agreement_version,
  business_id uuid not null references business,
  partner_id uuid not null references partner,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  lines integer not null check (lines > 0),
  quantity integer not null check (quantity > 0),
  gross bigint not null check (gross > 0),
  store_share bigint not null check (store_share >= 0),
  supplier_share bigint not null check (supplier_share > 0),
  -- Days from complete billing documents to payment, as the clause and the law allow.
  payment_days integer not null check (payment_days between 0 and 60),
  required_documents text[] not null,
  posted_at timestamptz not null,
  -- The payment clock starts when every document is there (PP 29/2021 ps 95(1)b).
  documents_complete_at timestamptz,
  due_on date,
  paid_at timestamptz,
  check (gross = store_share + supplier_share),
  check ((documents_complete_at is null) = (due_on is null))
);
alter table sale_line add foreign key (settlement_id) references settlement;
create index settlement_business on settlement (business_id, posted_at desc);
create index settlement_partner on settlement (partner_id, posted_at desc);
create index settlement_agreement on settlement (agreement_id, period_to desc);
create index settlement_unpaid on settlement (due_on) where paid_at is null and due_on is not null;
create index settlement_open_partner on settlement (partner_id, due_on) where paid_at is null;
create index settlement_open_business on settlement (business_id, due_on) where paid_at is null;
call remember('settlement');

create table billing_document (
  settlement_id uuid not null references settlement,
  kind text not null check (kind in ('invoice', 'delivery_note', 'sales_statement', 'tax_invoice')),
  -- Null when the platform itself holds the document (the statement, the signed delivery notes).
  file_id uuid references file,
  submitted_by uuid not null,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (settlement_id, kind)
);
call append_only('billing_document');

create table payment (
  id uuid primary key,
  settlement_id uuid not null references settlement,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  method text not null check (method in ('transfer', 'cash', 'qris', 'giro')),
  reference text not null default '',
  proof_id uuid references file,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
create index payment_settlement on payment (settlement_id);
call append_only('payment');

-- The payee says that the money came. Silence is shown as silence.
create table payment_confirmation (
  payment_id uuid primary key references payment,
  confirmed_by uuid not null,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
call append_only('payment_confirmation');

grant select, insert, update on delivery, delivery_line, batch, settlement to jejaring_app;
grant delete on delivery_line to jejaring_app;
grant select, insert on stock_movement, sale, billing_document, payment, payment_confirmation to jejaring_app;
grant select, insert on sale_line to jejaring_app;
grant update (settlement_id) on sale_line to jejaring_app;

create view report_delivery as select id, number, business_id, partner_id, outlet_id, state, sent_at from delivery;
create view report_settlement as select id, number, business_id, partner_id, period_to, supplier_share, posted_at, due_on, documents_complete_at, paid_at from settlement;
create view report_unconfirmed_payment as
  select p.id, p.settlement_id, s.number, s.business_id, s.partner_id, p.amount, p.paid_on from payment p join settlement s on s.id = p.settlement_id
  where not exists (select from payment_confirmation c where c.payment_id = p.id);
create view report_shelf as select business_id, partner_id, outlet_id, product_id, on_shelf, best_before from batch where on_shelf > 0;
grant select on report_unconfirmed_payment, report_shelf to jejaring_app;
create view report_payment as select id, settlement_id, amount, paid_on, recorded_at from payment;
grant select on report_delivery, report_settlement, report_payment to jejaring_app;
