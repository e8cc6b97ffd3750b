import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from '../../test/database.ts'
import { plantTown } from '../sample/town/plant.ts'
import { checks } from './checks.ts'
import { type Break, runChecks, verifyDatabase } from './verify.ts'

let url: string
let drop: () => Promise<void>
let client: pg.Client
let filesDir: string

before(async () => {
  ;({ url, drop } = await freshDatabaseUrl())
  filesDir = await mkdtemp(join(tmpdir(), 'town-'))
  await plantTown({ url, size: 'small', filesDir, at: Temporal.Instant.from('2026-11-23T05:00:00Z') })
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
after(async () => {
  await client.end()
  await drop()
  await rm(filesDir, { recursive: true })
})

test('a town as it was planted is whole', async () => {
  const seen: string[] = []
  const broken: Break[] = []
  assert.equal(
    await verifyDatabase(url, { done: ({ name }) => seen.push(name), found: (each) => broken.push(each) }),
    0,
    JSON.stringify(broken.slice(0, 5)),
  )
  assert.deepEqual(
    seen,
    checks.map(({ name }) => name),
  )
})

/** What someone with all rights in the database might do around the application, and where it must show. */
type Tampering = {
  check: string
  kind: string
  /** Statements; the last one gives the place that must be named. */
  by: readonly string[]
}

const anyLine = `(select min(id) from sale_line where settlement_id is not null)`
// The oldest of the first agreement: long paid.
const anySettlement = `(select id from settlement order by id limit 1)`
const anyBatch = `(select id from batch where sold > 1 and on_shelf > 0 order by id limit 1)`

const anyPaper = `(select min(id::text)::uuid from permit where kind = 'pirt')`

const tamperings: readonly Tampering[] = [
  {
    check: 'readiness.counted',
    kind: 'level_differs',
    by: [
      `update business_readiness set level = 'ready', missing = 0, next = '' where form = 'franchise_giver' and business_id = (select min(id::text)::uuid from business)`,
      `select 'business ' || min(id::text) || ' franchise_giver' from business`,
    ],
  },
  {
    check: 'readiness.counted',
    kind: 'reminder_early',
    by: [
      `insert into permit_reminder (permit_id, days, at) select id, 5, recorded_at from permit where id = ${anyPaper}`,
      `select 'permit ' || ${anyPaper}`,
    ],
  },
  {
    check: 'readiness.counted',
    kind: 'goods_of_others',
    by: [
      `insert into permit_product (permit_id, product_id)
       select p.id, (select min(o.id::text)::uuid from product o where o.business_id <> p.business_id) from permit p where p.id = ${anyPaper}`,
      `select 'permit ' || ${anyPaper}`,
    ],
  },
  {
    check: 'readiness.counted',
    kind: 'replaced_open',
    by: [
      `update permit set replaces_id = ${anyPaper} where id = (select max(id::text)::uuid from permit)`,
      `select 'permit ' || ${anyPaper}`,
    ],
  },
  {
    check: 'books.balance',
    kind: 'transfer_crosses',
    by: [
      `update transfer t set to_account = (select max(id) from ledger_account where kind = 'payable') where t.id = (select min(id) from transfer)`,
      `select 'transfer ' || min(id) from transfer`,
    ],
  },
  {
    check: 'books.balance',
    kind: 'books_unbalanced',
    by: [
      `update transfer t set to_account = (select max(id) from ledger_account where kind = 'payable') where t.id = (select min(id) from transfer)`,
      `select 'agreement ' || agreement_id from ledger_account order by id desc limit 1`,
    ],
  },
  {
    check: 'books.balance',
    kind: 'account_of_others',
    by: [
      `update ledger_account set partner_id = (select max(id::text)::uuid from organisation) where id = (select min(id) from ledger_account)`,
      `select 'ledger_account ' || min(id) from ledger_account`,
    ],
  },
  {
    check: 'books.sales',
    kind: 'sale_books_differ',
    by: [
      `update transfer set amount = amount + 1 where id = (select min(id) from transfer where reason = 'sale')`,
      `select 'sale ' || source_id from transfer where reason = 'sale' order by id limit 1`,
    ],
  },
  {
    check: 'books.sales',
    kind: 'sale_not_booked',
    by: [
      `delete from transfer where source_id = (select min(id::text)::uuid from sale)`,
      `select 'sale ' || min(id::text) from sale`,
    ],
  },
  {
    check: 'books.sales',
    kind: 'booked_without_sale',
    by: [
      `insert into transfer (at, from_account, to_account, amount, reason, source_id)
       select now(), s.id, p.id, 5000, 'sale', '01900000-0000-7000-8000-0000000000aa' from ledger_account s join ledger_account p using (agreement_id)
       where s.kind = 'sales' and p.kind = 'payable' order by s.id limit 1`,
      `select 'sale 01900000-0000-7000-8000-0000000000aa'`,
    ],
  },
  {
    check: 'books.payments',
    kind: 'payment_books_differ',
    by: [
      `update payment set amount = amount - 1000 where settlement_id = ${anySettlement}`,
      `select 'payment ' || id from payment where settlement_id = ${anySettlement}`,
    ],
  },
  {
    check: 'books.payments',
    kind: 'payment_not_booked',
    by: [
      `delete from transfer where source_id in (select id from payment where settlement_id = ${anySettlement})`,
      `select 'payment ' || id from payment where settlement_id = ${anySettlement}`,
    ],
  },
  {
    check: 'books.payments',
    kind: 'booked_without_payment',
    by: [
      `insert into transfer (at, from_account, to_account, amount, reason, source_id)
       select now(), s.id, p.id, 5000, 'payment', '01900000-0000-7000-8000-0000000000ab' from ledger_account s join ledger_account p using (agreement_id)
       where s.kind = 'payable' and p.kind = 'paid' order by s.id limit 1`,
      `select 'payment 01900000-0000-7000-8000-0000000000ab'`,
    ],
  },
  {
    check: 'consents.standing',
    kind: 'consent_wrong',
    by: [
      `update consent set given = not given where (business_id, purpose) = (select business_id, purpose from consent order by 1, 2 limit 1)`,
      `select 'consent ' || business_id || ' ' || purpose from consent order by business_id, purpose limit 1`,
    ],
  },
  {
    check: 'consents.standing',
    kind: 'consent_missing',
    by: [
      `delete from consent where (business_id, purpose) = (select business_id, purpose from consent order by 1, 2 limit 1)`,
      `select 'consent ' || business_id || ' ' || purpose from consent_receipt order by business_id, purpose limit 1`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'listed_unwillingly',
    by: [
      `create temp table gone as select min(business_id::text)::uuid as id from directory_entry`,
      `update consent set given = false where business_id = (select id from gone) and purpose = 'directory.listing'`,
      `select 'business ' || id from gone`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'not_listed',
    by: [
      `create temp table gone as select min(business_id::text)::uuid as id from directory_entry`,
      `delete from directory_entry where business_id = (select id from gone)`,
      `select 'business ' || id from gone`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'entry_differs',
    by: [
      `update directory_entry set keys = keys[2:] where business_id = (select min(business_id::text)::uuid from directory_entry)`,
      `select 'business ' || min(business_id::text) from directory_entry`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'goods_differ',
    by: [
      `update directory_product set keys = keys[2:] where product_id = (select min(product_id::text)::uuid from directory_product)`,
      `select 'product ' || min(product_id::text) from directory_product`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'goods_not_listed',
    by: [
      `create temp table gone as select min(product_id::text)::uuid as id from directory_product`,
      `delete from directory_product where product_id = (select id from gone)`,
      `select 'product ' || id from gone`,
    ],
  },
  {
    check: 'directory.indexed',
    kind: 'goods_of_nobody',
    by: [
      `update product set active = false where id = (select min(product_id::text)::uuid from directory_product)`,
      `select 'product ' || min(product_id::text) from directory_product`,
    ],
  },
  {
    check: 'verification.decided',
    kind: 'decided_by_maker',
    by: [
      `insert into verification_maker (business_id, round, account_id, how, at) select business_id, round, decided_by, 'checked', now() from verification_decision order by business_id limit 1`,
      `select 'business_verification ' || business_id || ' round ' || round from verification_decision order by business_id limit 1`,
    ],
  },
  {
    check: 'verification.decided',
    kind: 'state_undecided',
    by: [
      `delete from verification_decision where business_id = (select business_id from business_verification where state = 'verified' order by business_id limit 1)`,
      `select 'business_verification ' || business_id from business_verification where state = 'verified' order by business_id limit 1`,
    ],
  },
  {
    check: 'figures.counted',
    kind: 'figure_differs',
    by: [
      `update registry_figure set value = value + 1 where measure = 'registered' and axis = 'all'`,
      `select 'registry_figure registered all all'`,
    ],
  },
  {
    check: 'sales.shared',
    kind: 'line_share_differs',
    by: [
      `update sale_line set store_share = store_share + 1, supplier_share = supplier_share - 1 where id = ${anyLine}`,
      `select 'sale_line ' || ${anyLine}`,
    ],
  },
  {
    check: 'sales.shared',
    kind: 'line_of_others',
    by: [
      `update sale_line set sale_id = (select id from sale where partner_id <> (select s.partner_id from sale s join sale_line l on l.sale_id = s.id where l.id = ${anyLine}) limit 1) where id = ${anyLine}`,
      `select 'sale_line ' || ${anyLine}`,
    ],
  },
  {
    check: 'sales.shared',
    kind: 'sale_empty',
    by: [
      `delete from sale_line where sale_id = (select min(id::text)::uuid from sale)`,
      `select 'sale ' || min(id::text) from sale`,
    ],
  },
  {
    check: 'goods.conserved',
    kind: 'batch_differs',
    by: [
      `update batch set on_shelf = on_shelf + 1, sold = sold - 1 where id = ${anyBatch}`,
      `select 'batch ' || ${anyBatch}`,
    ],
  },
  {
    check: 'goods.conserved',
    kind: 'batch_missing',
    by: [
      `create temp table gone as select ${anyBatch} as id`,
      `delete from batch where id = ${anyBatch}`,
      `select 'batch ' || id from gone`,
    ],
  },
  {
    check: 'goods.conserved',
    kind: 'batch_differs',
    by: [
      `create temp table gone as select batch_id from stock_movement order by id limit 1`,
      `delete from stock_movement where id = (select min(id) from stock_movement)`,
      `select 'batch ' || batch_id from gone`,
    ],
  },
  {
    check: 'goods.delivered',
    kind: 'batch_not_delivered',
    by: [
      `update delivery_line set accepted = accepted - 1, difference_reason = 'missing' where id = ${anyBatch}`,
      `select l.id::text from delivery_line l where id = ${anyBatch}`,
    ],
  },
  {
    check: 'goods.delivered',
    kind: 'line_without_batch',
    by: [
      `create temp table gone as select ${anyBatch} as id`,
      `delete from batch where id = ${anyBatch}`,
      `select id::text from gone`,
    ],
  },
  {
    check: 'goods.delivered',
    kind: 'clause_differs',
    by: [
      `update batch set price = price + 500 where id = ${anyBatch}`,
      `update delivery_line set price = price + 500 where id = ${anyBatch}`,
      `select 'batch ' || ${anyBatch}`,
    ],
  },
  {
    check: 'goods.delivered',
    kind: 'delivery_of_others',
    by: [
      `update delivery set outlet_id = (select id from outlet where partner_id <> delivery.partner_id order by id limit 1) where id = (select min(id::text)::uuid from delivery)`,
      `select 'delivery ' || number from delivery order by id limit 1`,
    ],
  },
  {
    check: 'settlements.summed',
    kind: 'settlement_differs',
    by: [
      `create temp table gone as select settlement_id as id from sale_line where id = ${anyLine}`,
      `update sale_line set settlement_id = null where id = ${anyLine}`,
      `select 'settlement ' || number from settlement where id = (select id from gone)`,
    ],
  },
  {
    check: 'settlements.summed',
    kind: 'settlement_missing',
    by: [
      `create temp table gone as select ${anySettlement} as id`,
      `delete from settlement where id = ${anySettlement}`,
      `select 'settlement ' || id from gone`,
    ],
  },
  {
    check: 'settlements.summed',
    kind: 'line_settled_elsewhere',
    by: [
      `update sale_line set at = at + interval '90 days' where id = ${anyLine}`,
      `select 'sale_line ' || ${anyLine}`,
    ],
  },
  {
    check: 'settlements.standing',
    kind: 'settlement_paid_differs',
    by: [
      `update settlement set paid_at = null where id = ${anySettlement}`,
      `select 'settlement ' || number from settlement where id = ${anySettlement}`,
    ],
  },
  {
    check: 'settlements.standing',
    kind: 'settlement_overpaid',
    by: [
      `update payment set amount = amount + 1 where settlement_id = ${anySettlement}`,
      `select 'settlement ' || number from settlement where id = ${anySettlement}`,
    ],
  },
  {
    check: 'settlements.standing',
    kind: 'settlement_documents_differ',
    by: [
      `delete from billing_document where settlement_id = ${anySettlement} and kind = 'invoice'`,
      `select 'settlement ' || number from settlement where id = ${anySettlement}`,
    ],
  },
  {
    check: 'settlements.standing',
    kind: 'settlement_due_differs',
    by: [
      `update settlement set due_on = due_on + 7 where id = ${anySettlement}`,
      `select 'settlement ' || number from settlement where id = ${anySettlement}`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'version_changed',
    by: [
      `update agreement_version set terms = jsonb_set(terms, '{paymentDays}', '60') where id = (select min(id::text)::uuid from agreement_version)`,
      `select 'agreement ' || a.number from agreement a join agreement_version v on v.agreement_id = a.id order by v.id limit 1`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'version_changed',
    by: [
      `update agreement_product set price = price + 1 where version_id = (select min(id::text)::uuid from agreement_version)`,
      `select 'agreement ' || a.number from agreement a join agreement_version v on v.agreement_id = a.id order by v.id limit 1`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'version_changed',
    by: [
      `update agreement_version set terms = '{"margin": 3}' where id = (select min(id::text)::uuid from agreement_version)`,
      `select 'agreement ' || a.number from agreement a join agreement_version v on v.agreement_id = a.id order by v.id limit 1`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'accepted_otherwise',
    by: [
      `update agreement_acceptance set terms_hash = sha256('other') where version_id = (select min(id::text)::uuid from agreement_version)`,
      `select 'agreement ' || a.number from agreement a join agreement_version v on v.agreement_id = a.id order by v.id limit 1`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'accepted_by_others',
    by: [
      `update agreement_acceptance set organisation_id = (select id from organisation where kind = 'agency' limit 1)
       where ctid = (select ctid from agreement_acceptance where version_id = (select min(id::text)::uuid from agreement_version) limit 1)`,
      `select 'agreement ' || a.number from agreement a join agreement_version v on v.agreement_id = a.id order by v.id limit 1`,
    ],
  },
  {
    check: 'agreements.unchanged',
    kind: 'goods_without_agreement',
    by: [
      `update delivery set version_id = (select version_id from agreement_acceptance group by 1 having count(*) = 1 order by 1 limit 1) where id = (select min(id::text)::uuid from delivery)`,
      `select 'delivery ' || number from delivery order by id limit 1`,
    ],
  },
  {
    check: 'numbers.gapless',
    kind: 'number_missing',
    by: [`delete from delivery where state = 'sent'`, `select 'KRM-2026'`],
  },
  {
    check: 'references.hold',
    kind: 'reference_dangling',
    by: [
      `create temp table gone as select min(id::text)::uuid as id from sale`,
      `delete from sale where id = (select id from gone)`,
      `select 'sale_line ' || id from sale_line where sale_id = (select id from gone) order by id limit 1`,
    ],
  },
  {
    check: 'log.attributed',
    kind: 'unattributed',
    by: [
      `insert into sale (id, outlet_id, partner_id, kind, at) select '01900000-0000-7000-8000-0000000000ac', outlet_id, partner_id, kind, at from sale limit 1`,
      `select 'sale 01900000-0000-7000-8000-0000000000ac'`,
    ],
  },
  {
    check: 'log.attributed',
    kind: 'unattributed',
    by: [
      `set local session_replication_role = origin`,
      `update business set name = 'Keripik Orang Lain' where id = (select min(id::text)::uuid from business)`,
      `select 'business ' || min(id::text) from business`,
    ],
  },
  {
    check: 'log.remembered',
    kind: 'row_changed',
    by: [
      `update business set name = 'Keripik Orang Lain' where id = (select min(id::text)::uuid from business)`,
      `select 'business ' || min(id::text) from business`,
    ],
  },
  {
    check: 'log.remembered',
    kind: 'row_unremembered',
    by: [
      `delete from row_history where row_key = (select min(id::text) from business) and table_name = 'business'`,
      `select 'business ' || min(id::text) from business`,
    ],
  },
  {
    check: 'log.remembered',
    kind: 'row_returned',
    by: [
      `insert into row_history (table_name, row_key, operation, content) select 'business', id::text, 'D', to_jsonb(b) from business b order by id limit 1`,
      `select 'business ' || min(id::text) from business`,
    ],
  },
  {
    check: 'log.remembered',
    kind: 'row_vanished',
    by: [
      `create temp table gone as select id from product order by id limit 1`,
      `delete from product where id = (select id from gone)`,
      `select 'product ' || id from gone`,
    ],
  },
]

/** Tampers, looks and undoes it again. */
const looked = async ({ check, by }: Tampering) => {
  const found: Break[] = []
  await client.query('begin')
  try {
    await client.query('set local session_replication_role = replica')
    let place = ''
    for (const statement of by) place = Object.values((await client.query(statement)).rows[0] ?? {}).join() || place
    await runChecks(client, { checks: checks.filter(({ name }) => name === check), found: (each) => found.push(each) })
    return { found, place }
  } finally {
    await client.query('rollback')
  }
}

for (const tampering of tamperings) {
  const { check, kind, by } = tampering
  test(`${check}: ${kind} is found and located (${by[0]?.trim().replaceAll(/\s+/g, ' ').slice(0, 70)}…)`, async () => {
    const { found, place } = await looked(tampering)
    assert(place !== '', 'the tampering names its place')
    const named = found.filter((each) => each.kind === kind && each.place.includes(place))
    assert(named.length > 0, `nothing says ${kind} at ${place}; found ${JSON.stringify(found.slice(0, 3))}`)
    assert(found.length < 40, `${found.length} breaks for one tampering say where in general, not where`)
  })
}

test('every kind of break that a check can name has been seen once', () => {
  const seen = new Set(tamperings.map(({ check, kind }) => `${check} ${kind}`))
  const kinds = checks.flatMap(({ name, kinds }) => Object.keys(kinds).map((kind) => `${name} ${kind}`))
  assert.deepEqual(
    kinds.filter((kind) => !seen.has(kind)),
    [],
  )
})
