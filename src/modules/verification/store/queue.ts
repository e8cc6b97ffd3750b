import { type Reader, statement } from '../../../platform/db.ts'
import type { State } from '../domain/verification.ts'

export const queueFilters = ['open', 'mine', 'free', 'decide', 'late', 'owner'] as const
export type QueueFilter = (typeof queueFilters)[number]

export type QueueRow = {
  id: string
  name: string
  kelurahanCode: string
  state: State
  round: number
  dueOn: Temporal.PlainDate | null
  claimedBy: string | null
  absences: number
  checkedOn: Temporal.PlainDate | null
  visitAt: Temporal.Instant | null
}

/** What each filter asks; `today` and `me` are put in as values. */
const conditions: Record<QueueFilter, (today: () => string, me: () => string) => string> = {
  open: () => 'v.due_on is not null',
  mine: (_today, me) => `v.claimed_by = ${me()}::uuid and v.due_on is not null`,
  free: () => `v.due_on is not null and v.state = 'complete'`,
  decide: () => `v.due_on is not null and v.state in ('checked', 'appealed')`,
  late: (today) => `v.due_on < ${today()}::date`,
  owner: () => `v.state in ('submitted', 'fixing')`,
}
const orderOf = (filter: QueueFilter) => (filter === 'owner' ? ['v.business_id'] : ['v.due_on', 'v.business_id'])

/** The statement and its values. It is planned each time: how many cases are open decides the plan. */
const listing = ({ filter, kecamatan, after, before, limit, me, today }: QueueAsked) => {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const columns = orderOf(filter)
  const edge = before ?? after
  const beyond = edge
    ? `and (${columns}) ${before ? '<' : '>'} (select ${columns} from business_verification v where v.business_id = ${place(edge)}::uuid)`
    : ''
  const condition = conditions[filter](
    () => place(today.toString()),
    () => place(me || null),
  )
  const within = kecamatan ? `and left(b.kelurahan_code, 8) = ${place(kecamatan)}` : ''
  const order = columns.map((column) => (before ? `${column} desc` : column))
  const text = `select b.id, b.name, b.kelurahan_code as "kelurahanCode", v.state, v.round, v.due_on as "dueOn", v.claimed_by as "claimedBy",
      v.absences, v.checked_on as "checkedOn", visit.chosen_slot as "visitAt"
    from business_verification v join report_business b on b.id = v.business_id
    left join verification_visit visit on visit.business_id = v.business_id and visit.outcome is null
    where ${condition} ${beyond} ${within} order by ${order} limit ${place(limit + 1)}`
  return { statement: statement('', text), values }
}

export type QueueAsked = {
  filter: QueueFilter
  kecamatan?: string | undefined
  after?: string | undefined
  before?: string | undefined
  limit: number
  me: string
  today: Temporal.PlainDate
}

/** One page of the queue, what is promised soonest first. */
export const listQueue = async (reader: Reader, asked: QueueAsked) => {
  const { after, before, limit } = asked
  const { statement, values } = listing(asked)
  const found = await reader.rows<QueueRow>(statement, values)
  const more = found.length > limit
  const kept = found.slice(0, limit)
  const rows = before ? kept.toReversed() : kept
  return {
    rows,
    next: (before ? rows.length > 0 : more) ? rows.at(-1)?.id : undefined,
    previous: (before ? more : after !== undefined) ? rows[0]?.id : undefined,
  }
}

const counts = statement(
  'verification_queue_counts',
  `select count(*) filter (where due_on < $1::date)::int as late, count(*)::int as open,
     count(*) filter (where state = 'complete')::int as free, count(*) filter (where claimed_by = $2::uuid)::int as mine,
     count(*) filter (where state in ('checked', 'appealed'))::int as decide
   from business_verification where due_on is not null`,
)
export type QueueCounts = { late: number; open: number; free: number; mine: number; decide: number }

/** How much waits: of open cases only, which an index holds apart from all that are decided. */
export const countQueue = async (reader: Reader, today: Temporal.PlainDate, me: string): Promise<QueueCounts> =>
  (await reader.rows<QueueCounts>(counts, [today.toString(), me || null]))[0] ?? {
    late: 0,
    open: 0,
    free: 0,
    mine: 0,
    decide: 0,
  }
