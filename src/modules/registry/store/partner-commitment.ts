import { eq } from 'drizzle-orm'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Commitment, CommitmentForm, CommitmentKind, Counted, Span } from '../domain/partner-commitment.ts'
import { partnerCommitment } from '../tables/partner.ts'

const columns = `c.id, c.partner_id as "partnerId", c.kind, c.amount, c.per, c.starts_on as "startsOn", c.ends_on as "endsOn", c.document,
  c.document_on as "documentOn", c.ended_on as "endedOn", c.end_reason as "endReason"`

const ofPartner = statement(
  'partner_commitments',
  `select ${columns} from partner_commitment c where c.partner_id = $1 order by c.starts_on desc, c.kind, c.id limit 100`,
)
/** What a partner promised, the newest first. */
export const commitmentsOf = (reader: Reader, partnerId: string) => reader.rows<Commitment>(ofPartner, [partnerId])

const one = statement(
  'partner_commitment_one',
  `select ${columns}, p.name as "partnerName" from partner_commitment c join partner p on p.id = c.partner_id where c.id = $1`,
)
export const findCommitment = async (reader: Reader, id: string) =>
  (await reader.rows<Commitment & { partnerName: string }>(one, [id]))[0]

export const lockCommitment = async (tx: Tx, id: string) =>
  (await tx.select().from(partnerCommitment).where(eq(partnerCommitment.id, id)).for('update'))[0]

export const insertCommitment = (
  tx: Tx,
  commitment: CommitmentForm & { id: string; partnerId: string },
  { by, at }: { by: string; at: Temporal.Instant },
) => tx.insert(partnerCommitment).values({ ...commitment, recordedBy: by, createdAt: at })

export const endCommitmentRow = (
  tx: Tx,
  { id, endedOn, endReason }: { id: string; endedOn: Temporal.PlainDate; endReason: string },
) => tx.update(partnerCommitment).set({ endedOn, endReason }).where(eq(partnerCommitment.id, id))

/** The whole of a span, as moments of Jakarta's clock. */
const within = (at: string) =>
  `${at} >= s.since::timestamp at time zone interval '7 hours' and ${at} < (s.upto + 1)::timestamp at time zone interval '7 hours'`

/**
 * What the events of given spans add up to: `$1` names, `$2` partners, `$3` kinds, `$4` first and `$5` last days, and for
 * payment `$6` within how many days (blank: by the bill's own due day), arrays of one length. The events come through views that the modules above own, so that this floor knows none of their tables.
 */
export const countText = `
  with s as (
    select * from unnest($1::text[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::integer[]) as given (name, partner_id, kind, since, upto, days)
  ), running as (
    select distinct on (s.name, v.agreement_id) s.name, v.business_id, v.ends_on, s.upto
    from s join report_accepted_version v on v.partner_id = s.partner_id and v.starts_on <= s.upto
      and (v.ended_at is null or (v.ended_at at time zone interval '7 hours')::date > s.upto)
    where s.kind = 'partnerships' order by s.name, v.agreement_id, v.number desc
  ), bill as (
    select s.name, s.upto, t.complete_on, coalesce(t.complete_on + s.days, t.due_on) as due_on, case when t.paid_on <= s.upto then t.paid_on end as paid_on
    from s join report_payment_time t on t.partner_id = s.partner_id and ${within('t.posted_at')}
    where s.kind = 'payment_days' and t.complete_on <= s.upto
  ), judged as (
    select name, greatest(0, coalesce(paid_on, upto) - complete_on) as days, paid_on is not null and (due_on is null or paid_on <= due_on) as in_time
    from bill where paid_on is not null or due_on < upto
  )
  select s.name, count(distinct (g.outlet_id, g.product_id)) as realised, 0 as cases, 0 as within
    from s join report_accepted_goods g on g.partner_id = s.partner_id and ${within('g.at')} where s.kind = 'shelf_slots' group by 1
  union all
  select s.name, count(distinct g.delivery_id), 0, 0
    from s join report_accepted_goods g on g.partner_id = s.partner_id and ${within('g.at')} where s.kind = 'orders' group by 1
  union all
  select s.name, sum(t.gross)::bigint, count(distinct t.business_id)::integer, 0
    from s join report_settled t on t.partner_id = s.partner_id and ${within('t.posted_at')} where s.kind = 'purchases' group by 1
  union all
  select name, count(distinct business_id), 0, 0 from running where ends_on >= upto group by 1
  union all
  select name, percentile_disc(0.5) within group (order by days)::bigint, count(*)::integer, count(*) filter (where in_time)::integer
    from judged group by 1`
const count = statement('partner_commitment_count', countText)

export type Asked = Span & { name: string; partnerId: string; kind: CommitmentKind; days: number | null }

/** Counts the events behind promises, each under its name; one without events is left out. */
export const countEvents = async (reader: Reader, asked: readonly Asked[]): Promise<Map<string, Counted>> => {
  if (asked.length === 0) return new Map()
  const found = await reader.rows<Counted & { name: string }>(count, countValues(asked))
  return new Map(found.map(({ name, ...counted }) => [name, counted]))
}

export const countValues = (asked: readonly Asked[]): unknown[] => [
  asked.map(({ name }) => name),
  asked.map(({ partnerId }) => partnerId),
  asked.map(({ kind }) => kind),
  asked.map(({ since }) => since.toString()),
  asked.map(({ upto }) => upto.toString()),
  asked.map(({ days }) => days),
]
