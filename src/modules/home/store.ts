import { today } from '../../core/dates.ts'
import type { By } from '../../platform/actor.ts'
import { type Reader, statement } from '../../platform/db.ts'
import { type DutyKind, dutyOf, type Standing, type Waiting } from './domain.ts'

type Row = {
  kind: DutyKind
  id: string
  name: string
  number: string
  amount: bigint | null
  due: Temporal.PlainDate | null
}

const pathOf: Record<DutyKind, string> = {
  offer: '/perjanjian/',
  count: '/titip-jual/kiriman/',
  documents: '/titip-jual/penyelesaian/',
  confirm: '/titip-jual/penyelesaian/',
  pay: '/titip-jual/penyelesaian/',
  late: '/titip-jual/penyelesaian/',
  owed_late: '/titip-jual/penyelesaian/',
  permit_ends: '/izin/',
  permit_over: '/izin/',
}

const most = 12

/** A bill with what is still owed of it: a payment in part leaves the rest. */
const bills = `(
  select s.*, s.supplier_share - coalesce((select sum(y.amount) from report_payment y where y.settlement_id = s.id), 0)::bigint as owed
  from report_settlement s where s.paid_at is null
) s`

/** Papers by the name on them, which is the same in every language. */
const permitName = `case kind when 'pirt' then 'P-IRT' when 'bpom' then 'BPOM' when 'hygiene' then 'SLHS' when 'brand' then 'IDM' else upper(kind) end`

const forBusiness = statement(
  'home_business',
  `(select 'offer' as kind, o.id, p.name, o.number, null::bigint as amount, null::date as due
    from report_offer o join report_partner p on p.id = o.partner_id
    where o.business_id = $1 and o.waits_for = $1 limit ${most})
   union all (select 'documents', s.id, p.name, s.number, s.owed, null from ${bills} join report_partner p on p.id = s.partner_id
    where s.business_id = $1 and s.due_on is null order by s.posted_at limit ${most})
   union all (select 'owed_late', s.id, p.name, s.number, s.owed, s.due_on from ${bills} join report_partner p on p.id = s.partner_id
    where s.business_id = $1 and s.due_on < $2 order by s.due_on limit ${most})
   union all (select 'confirm', u.settlement_id, p.name, u.number, u.amount, null
    from report_unconfirmed_payment u join report_partner p on p.id = u.partner_id
    where u.business_id = $1 order by u.paid_on limit ${most})
   union all (select case when expires_on < $2 then 'permit_over' else 'permit_ends' end, id, ${permitName}, '', null, expires_on
    from report_permit where business_id = $1 and expires_on <= $2::date + 60 order by expires_on limit ${most})`,
)
const forPartner = statement(
  'home_partner',
  `(select 'offer' as kind, o.id, b.name, o.number, null::bigint as amount, null::date as due
    from report_offer o join report_business b on b.id = o.business_id
    where o.partner_id = $1 and o.waits_for = $1 limit ${most})
   union all (select 'count', d.id, b.name, d.number, null, null from report_delivery d join report_business b on b.id = d.business_id
    where d.partner_id = $1 and d.state = 'sent' order by d.sent_at limit ${most})
   union all (select case when s.due_on < $2 then 'late' else 'pay' end, s.id, b.name, s.number, s.owed, s.due_on
    from ${bills} join report_business b on b.id = s.business_id
    where s.partner_id = $1 and s.due_on is not null order by s.due_on limit ${most})`,
)
const lateInTown = statement(
  'home_agency',
  `select 'owed_late' as kind, s.id, p.name || ' → ' || b.name as name, s.number, s.owed as amount, s.due_on as due
   from ${bills} join report_partner p on p.id = s.partner_id join report_business b on b.id = s.business_id
   where s.due_on < $1 order by s.due_on limit ${most}`,
)

const asWaiting = ({ kind, id, name, number, amount, due }: Row): Waiting => ({
  kind,
  href: pathOf[kind] + id,
  facts: { name, number },
  due,
  ...(amount === null ? {} : { amount }),
})

/** What waits for the actor's organisation, as far as it is the actor's duty; for oversight who is paid late. */
export const waitingFor = async (reader: Reader, { actor, at }: By): Promise<Waiting[]> => {
  const { organisationKind: kind, organisationId, duties } = actor
  const day = today(at).toString()
  if (kind !== 'business' && kind !== 'partner') {
    const oversees = duties.has('oversee') || duties.has('audit')
    return oversees ? (await reader.rows<Row>(lateInTown, [day])).map(asWaiting) : []
  }
  const found = await reader.rows<Row>(kind === 'business' ? forBusiness : forPartner, [organisationId, day])
  return found.filter((row) => duties.has(dutyOf[row.kind])).map(asWaiting)
}

const standing = (column: 'business_id' | 'partner_id') =>
  `select (select coalesce(sum(s.owed), 0)::bigint from ${bills} where s.${column} = $1) as owed,
     (select count(*)::int from report_settlement where ${column} = $1 and paid_at is null and due_on < $2) as "lateCount",
     (select coalesce(sum(on_shelf), 0)::int from report_shelf where ${column} = $1) as "onShelf",
     (select count(*)::int from report_agreement where ${column} = $1 and ended_at is null) as running`
const standingOfBusiness = statement('home_standing_business', standing('business_id'))
const standingOfPartner = statement('home_standing_partner', standing('partner_id'))

/** The figures of a business or a partner. */
export const standingOf = async (reader: Reader, { actor, at }: By): Promise<Standing | undefined> => {
  const { organisationKind: kind, organisationId } = actor
  if (kind !== 'business' && kind !== 'partner') return undefined
  const statement = kind === 'business' ? standingOfBusiness : standingOfPartner
  return (await reader.rows<Standing>(statement, [organisationId, today(at).toString()]))[0]
}

export type CityFigure = { name: string; value: bigint; at: Temporal.Instant }
const city = statement('home_city', `select name, value, at from city_figure`)
/** The city's figures as last counted. */
export const cityFigures = (reader: Reader) => reader.rows<CityFigure>(city)

const outlets = statement(
  'home_outlets',
  `select id, name from report_outlet where partner_id = $1 and active order by name limit 5`,
)
export const tillsOf = (reader: Reader, partnerId: string) =>
  reader.rows<{ id: string; name: string }>(outlets, [partnerId])
