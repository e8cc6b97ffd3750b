import { dueOn } from '../../modules/agreements/door.ts'
import { bySql, type Check, type Found } from '../check.ts'

export const settlementsSummed = bySql({
  name: 'settlements.summed',
  title: { id: 'Tiap penyelesaian adalah jumlah barisnya', en: 'Every settlement is the sum of its lines' },
  kinds: {
    settlement_differs: { id: 'jumlah berbeda dari barisnya', en: 'the sums differ from the lines' },
    settlement_missing: {
      id: 'baris menunjuk penyelesaian yang tidak ada',
      en: 'lines of a settlement that is not there',
    },
    line_settled_elsewhere: {
      id: 'baris diselesaikan di luar perjanjian atau masanya',
      en: 'a line is settled outside its agreement or period',
    },
  },
  statements: [
    `with counted as (
       select settlement_id, count(*) as lines, sum(quantity) as quantity, sum(gross) as gross, sum(store_share) as store, sum(supplier_share) as supplier
       from sale_line where settlement_id is not null group by 1
     )
     select case when s.id is null then 'settlement_missing' else 'settlement_differs' end as kind, 'settlement ' || coalesce(s.number, c.settlement_id::text) as place,
       concat_ws(' ', s.lines, s.quantity, s.gross, '=', s.store_share, '+', s.supplier_share) as written, concat_ws(' ', c.lines, c.quantity, c.gross, '=', c.store, '+', c.supplier) as counted
     from settlement s full join counted c on c.settlement_id = s.id
     where (s.lines, s.quantity, s.gross, s.store_share, s.supplier_share) is distinct from (c.lines, c.quantity, c.gross, c.store, c.supplier)`,
    `select 'line_settled_elsewhere' as kind, 'sale_line ' || l.id || ', settlement ' || s.number as place, l.agreement_id || ' ' || l.at as written,
       s.agreement_id || ' ' || s.period_from || '–' || s.period_to as counted
     from sale_line l join settlement s on s.id = l.settlement_id
     where l.agreement_id <> s.agreement_id or l.at < s.period_from::timestamp at time zone interval '7 hours' or l.at >= (s.period_to + 1)::timestamp at time zone interval '7 hours'`,
  ],
})

const unpaid = `
  with paid as (select settlement_id, sum(amount) as amount, max(recorded_at) as at from payment group by 1)
  select case when p.amount > s.supplier_share then 'settlement_overpaid' else 'settlement_paid_differs' end as kind, 'settlement ' || s.number as place,
    coalesce(s.paid_at::text, '-') as written, concat_ws(' ', coalesce(p.amount, 0), '/', s.supplier_share, p.at) as counted
  from settlement s left join paid p on p.settlement_id = s.id
  where p.amount > s.supplier_share or s.paid_at is distinct from case when p.amount = s.supplier_share then p.at end`

const documents = `
  with handed as (
    select s.id, count(*) filter (where d.kind = any(s.required_documents)) as kinds, max(d.at) filter (where d.kind = any(s.required_documents)) as at
    from settlement s join billing_document d on d.settlement_id = s.id group by 1
  )
  select 'settlement_documents_differ' as kind, 'settlement ' || s.number as place, coalesce(s.documents_complete_at::text, '-') as written,
    concat_ws(' ', coalesce(h.kinds, 0), '/', cardinality(s.required_documents), h.at) as counted
  from settlement s left join handed h on h.id = s.id
  where s.documents_complete_at is distinct from case when h.kinds = cardinality(s.required_documents) then h.at end`

// Most are due when the clause says. Where the law is sooner, the domain knows.
const dueOtherwise = `
  select s.number, s.due_on::text as due_on, (s.documents_complete_at at time zone interval '7 hours')::date::text as complete_on, s.payment_days, p.kind
  from settlement s left join partner p on p.id = s.partner_id
  where s.due_on is distinct from (s.documents_complete_at at time zone interval '7 hours')::date + s.payment_days`

type Due = { number: string; due_on: string; complete_on: string; payment_days: number; kind: string | null }

/** A due day that follows neither from the clause nor from the law. */
const dueWrongly = ({ number, due_on, complete_on, payment_days, kind }: Due): Found[] => {
  const counted = dueOn(Temporal.PlainDate.from(complete_on), payment_days, kind ?? '').toString()
  return counted === due_on
    ? []
    : [{ kind: 'settlement_due_differs', place: `settlement ${number}`, written: due_on, counted }]
}

const standing = bySql({
  name: 'settlements.standing',
  title: {
    id: 'Lunas dan jatuh tempo mengikuti pembayaran dan dokumen',
    en: 'Paid and due follow from payments and documents',
  },
  kinds: {
    settlement_paid_differs: { id: 'tanda lunas berbeda dari pembayaran', en: 'paid differs from the payments' },
    settlement_overpaid: { id: 'dibayar lebih dari haknya', en: 'paid more than was owed' },
    settlement_documents_differ: {
      id: 'kelengkapan berbeda dari dokumen',
      en: 'completeness differs from the documents',
    },
    settlement_due_differs: {
      id: 'jatuh tempo berbeda dari klausul dan hukum',
      en: 'due day differs from clause and law',
    },
  },
  statements: [unpaid, documents],
})

export const settlementsStanding: Check = {
  ...standing,
  breaks: async function* (reader) {
    yield* standing.breaks(reader)
    const found = (await reader.rows<Due>(dueOtherwise)).flatMap(dueWrongly)
    yield { found, total: found.length }
  },
}
