import { bySql } from '../check.ts'

export const booksBalance = bySql({
  name: 'books.balance',
  title: { id: 'Pembukuan tiap perjanjian berjumlah nol', en: 'The books of every agreement sum to nothing' },
  kinds: {
    transfer_crosses: {
      id: 'mutasi menghubungkan dua perjanjian',
      en: 'a transfer joins accounts of two agreements',
    },
    books_unbalanced: { id: 'saldo perjanjian tidak nol', en: 'the balances of an agreement do not sum to 0' },
    account_of_others: {
      id: 'rekening bukan milik pihak perjanjian',
      en: 'an account names others than the agreement’s parties',
    },
  },
  statements: [
    `select 'transfer_crosses' as kind, 'transfer ' || t.id as place, g.agreement_id as written, f.agreement_id as counted
     from transfer t left join ledger_account f on f.id = t.from_account left join ledger_account g on g.id = t.to_account
     where f.agreement_id is null or g.agreement_id is null or f.agreement_id <> g.agreement_id`,
    `select 'books_unbalanced' as kind, 'agreement ' || agreement_id as place, sum(balance) as written, 0 as counted
     from report_trial_balance group by agreement_id having sum(balance) <> 0`,
    `select 'account_of_others' as kind, 'ledger_account ' || l.id as place, l.business_id || ' ' || l.partner_id as written, a.business_id || ' ' || a.partner_id as counted
     from ledger_account l left join agreement a on a.id = l.agreement_id
     where (l.business_id, l.partner_id) is distinct from (a.business_id, a.partner_id)`,
  ],
})

/** What each sale and each payment moved, by the books and by the business tables. */
const booked = (reason: 'sale' | 'payment', from: string) => `
  select t.source_id, f.agreement_id,
    coalesce(sum(t.amount) filter (where f.kind = '${from}' and g.kind = 'store_share'), 0) as store,
    coalesce(sum(t.amount) filter (where f.kind = '${from}' and g.kind = 'payable'), 0) as supplier,
    coalesce(sum(t.amount) filter (where f.kind = '${from}' and g.kind = 'paid'), 0) as paid,
    sum(t.amount) as moved
  from transfer t join ledger_account f on f.id = t.from_account join ledger_account g on g.id = t.to_account
  where t.reason = '${reason}' group by 1, 2`

export const salesBooked = bySql({
  name: 'books.sales',
  title: { id: 'Tiap penjualan dibukukan tepat sekali, kedua bagiannya', en: 'Every sale is booked once, both shares' },
  kinds: {
    sale_books_differ: {
      id: 'bagian toko + bagian pemilik di pembukuan berbeda dari baris penjualan',
      en: 'store + supplier share in the books differ from the lines',
    },
    sale_not_booked: { id: 'penjualan tidak dibukukan', en: 'a sale is missing from the books' },
    booked_without_sale: { id: 'dibukukan tanpa penjualan', en: 'booked without a sale' },
  },
  statements: [
    `with sold as (
       select sale_id, agreement_id, sum(store_share) as store, sum(supplier_share) as supplier from sale_line group by 1, 2
     ), booked as (${booked('sale', 'sales')})
     select case when b.source_id is null then 'sale_not_booked' when s.sale_id is null then 'booked_without_sale' else 'sale_books_differ' end as kind,
       'sale ' || coalesce(s.sale_id, b.source_id) || ', agreement ' || coalesce(s.agreement_id, b.agreement_id) as place,
       b.store || ' + ' || b.supplier as written, s.store || ' + ' || s.supplier as counted
     from sold s full join booked b on b.source_id = s.sale_id and b.agreement_id = s.agreement_id
     where s.sale_id is null or b.source_id is null or s.store <> b.store or s.supplier <> b.supplier or b.moved <> b.store + b.supplier`,
  ],
})

export const paymentsBooked = bySql({
  name: 'books.payments',
  title: { id: 'Tiap pembayaran dibukukan tepat sekali', en: 'Every payment is booked once' },
  kinds: {
    payment_books_differ: { id: 'pembukuan berbeda dari pembayaran', en: 'the books differ from the payment' },
    payment_not_booked: { id: 'pembayaran tidak dibukukan', en: 'a payment is missing from the books' },
    booked_without_payment: { id: 'dibukukan tanpa pembayaran', en: 'booked without a payment' },
  },
  statements: [
    `with paid as (
       select p.id, p.amount, s.agreement_id, s.number from payment p left join settlement s on s.id = p.settlement_id
     ), booked as (${booked('payment', 'payable')})
     select case when b.source_id is null then 'payment_not_booked' when p.id is null then 'booked_without_payment' else 'payment_books_differ' end as kind,
       'payment ' || coalesce(p.id, b.source_id) || coalesce(', settlement ' || p.number, '') as place, b.paid as written, p.amount as counted
     from paid p full join booked b on b.source_id = p.id and b.agreement_id = p.agreement_id
     where p.id is null or b.source_id is null or p.amount <> b.paid or b.moved <> b.paid`,
  ],
})
