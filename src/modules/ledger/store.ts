import { type Rupiah, rupiah } from '../../core/money.ts'
import { type Reader, statement, type Tx } from '../../platform/db.ts'
import { type AccountKind, accountKinds, type Balances, type Transfer } from './domain.ts'

export type Pair = { agreementId: string; businessId: string; partnerId: string }

const openAccountsOf = statement(
  'ledger_open',
  `insert into ledger_account (agreement_id, kind, business_id, partner_id)
   select $1, kind, $2, $3 from unnest($4::text[]) kind on conflict (agreement_id, kind) do nothing`,
)
/** Opens the four accounts of an agreement; doing it again changes nothing. */
export const openAccounts = (tx: Tx, { agreementId, businessId, partnerId }: Pair) =>
  tx.rows(openAccountsOf, [agreementId, businessId, partnerId, accountKinds])

const postTransfers = statement(
  'ledger_post',
  `insert into transfer (at, from_account, to_account, amount, reason, source_id)
   select $2, source.id, target.id, moved.amount, $3, $4
   from unnest($5::text[], $6::text[], $7::bigint[]) as moved(source, target, amount)
   join ledger_account source on source.agreement_id = $1 and source.kind = moved.source
   join ledger_account target on target.agreement_id = $1 and target.kind = moved.target
   returning id`,
)

type Posting = {
  agreementId: string
  at: Temporal.Instant
  reason: 'sale' | 'payment' | 'correction'
  sourceId: string
}

/** Writes transfers down. Throws when an account is missing: money must never be posted in part. */
export const postToLedger = async (
  tx: Tx,
  { agreementId, at, reason, sourceId }: Posting,
  transfers: readonly Transfer[],
) => {
  if (transfers.length === 0) return
  const posted = await tx.rows(postTransfers, [
    agreementId,
    at.toString(),
    reason,
    sourceId,
    transfers.map((t) => t.from),
    transfers.map((t) => t.to),
    transfers.map((t) => t.amount.toString()),
  ])
  if (posted.length !== transfers.length) throw new Error(`agreement ${agreementId} has no complete accounts`)
}

const balances = statement(
  'ledger_balances',
  `select account.agreement_id, account.kind,
     (coalesce((select sum(amount) from transfer where to_account = account.id), 0)
      - coalesce((select sum(amount) from transfer where from_account = account.id), 0))::bigint as balance
   from ledger_account account where account.agreement_id = any($1)`,
)

/** The four balances of each agreement asked for. */
export const balancesOfAgreements = async (
  reader: Reader,
  agreementIds: readonly string[],
): Promise<Map<string, Balances>> => {
  const found = await reader.rows<{ agreement_id: string; kind: AccountKind; balance: bigint }>(balances, [
    agreementIds,
  ])
  const all = new Map(agreementIds.map((id) => [id, emptyBalances()]))
  for (const { agreement_id, kind, balance } of found) {
    const one = all.get(agreement_id)
    if (one) one[kind] = rupiah(balance)
  }
  return all
}

const emptyBalances = (): Balances => ({ sales: zero, store_share: zero, payable: zero, paid: zero })
const zero: Rupiah = rupiah(0)

export type Entry = {
  id: bigint
  at: Temporal.Instant
  from: AccountKind
  to: AccountKind
  amount: bigint
  reason: string
  source_id: string
}

// Each account is read from its own end of the index, so that a page costs what it shows.
const entries = statement(
  'ledger_entries',
  `select moved.id, moved.at, source.kind as "from", target.kind as "to", moved.amount, moved.reason, moved.source_id
   from ledger_account source
   cross join lateral (
     select * from transfer t
     where t.from_account = source.id and t.at <= coalesce($2::timestamptz, 'infinity')
       and (t.at, t.id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::bigint, 0))
     order by t.at desc, t.id desc limit $4
   ) moved
   join ledger_account target on target.id = moved.to_account
   where source.agreement_id = $1
   order by moved.at desc, moved.id desc limit $4`,
)
/** What moved between the accounts of an agreement, newest first, after a place in the list. */
export const entriesOf = (
  reader: Reader,
  agreementId: string,
  after: { at: string; id: string } | undefined,
  limit: number,
) => reader.rows<Entry>(entries, [agreementId, after?.at ?? null, after?.id ?? null, limit])

type NamedPair = Pair & { businessName: string; partnerName: string }
const pair = statement(
  'ledger_pair',
  `select a.agreement_id as "agreementId", a.business_id as "businessId", a.partner_id as "partnerId", b.name as "businessName", p.name as "partnerName"
   from ledger_account a join report_organisation b on b.id = a.business_id join report_organisation p on p.id = a.partner_id
   where a.agreement_id = $1 and a.kind = 'payable'`,
)
/** The two organisations whose books an agreement's are. */
export const findPair = async (reader: Reader, agreementId: string): Promise<NamedPair | undefined> =>
  (await reader.rows<NamedPair>(pair, [agreementId]))[0]
