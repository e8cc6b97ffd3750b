import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { now, openAgreements, type World } from '../../../test/agreements-app.ts'
import { newId } from '../../core/ids.ts'
import { rupiah } from '../../core/money.ts'
import type { Actor } from '../../platform/actor.ts'
import { ask } from '../../platform/run.ts'
import { viewStatement } from './actions.ts'
import { paymentTransfers, saleTransfers } from './domain.ts'
import { openAccounts, postToLedger } from './store.ts'

let world: World
before(async () => {
  world = await openAgreements()
})
after(() => world.close())

const opened = async () => {
  const agreementId = newId()
  await world.db.transaction((tx) =>
    openAccounts(tx, { agreementId, businessId: world.sri.id, partnerId: world.melati.id }),
  )
  return agreementId
}
const sold = (agreementId: string, hours: number, store: number, supplier: number) =>
  world.db.transaction((tx) =>
    postToLedger(
      tx,
      { agreementId, at: now.add({ hours }), reason: 'sale', sourceId: newId() },
      saleTransfers(rupiah(store), rupiah(supplier)),
    ),
  )
const seen = async (agreementId: string, actor: Actor, after?: string) => {
  const found = await ask(world.db, viewStatement, world.by(actor), { agreementId, after })
  assert.ok(found.ok)
  return found.value
}

test('both parties and those who watch read the same position', async () => {
  const id = await opened()
  await sold(id, 1, 3_000, 12_000)
  await sold(id, 2, 1_500, 6_000)
  await world.db.transaction((tx) =>
    postToLedger(
      tx,
      { agreementId: id, at: now.add({ hours: 3 }), reason: 'payment', sourceId: newId() },
      paymentTransfers(rupiah(10_000)),
    ),
  )
  const expected = { sales: 22_500n, storeShare: 4_500n, supplierShare: 18_000n, paid: 10_000n, owed: 8_000n }
  for (const who of ['sri', 'helper', 'budi', 'cashier', 'officer', 'auditor'] as const) {
    const statement = await seen(id, world.people[who])
    assert.deepEqual(statement.position, expected, who)
    assert.deepEqual(
      [statement.businessName, statement.partnerName, statement.entries.length],
      ['Keripik Bu Sri', 'Toko Melati', 5],
    )
  }
  for (const who of ['tono', 'dewi', 'registrar'] as const) {
    const found = await ask(world.db, viewStatement, world.by(world.people[who]), { agreementId: id })
    assert.ok(!found.ok && found.refusal.kind === 'missing', who)
  }
})

test('opening accounts again changes nothing', async () => {
  const id = await opened()
  await sold(id, 1, 100, 900)
  await world.db.transaction((tx) =>
    openAccounts(tx, { agreementId: id, businessId: world.sri.id, partnerId: world.melati.id }),
  )
  assert.equal((await seen(id, world.people.sri)).position.owed, 900n)
})

test('money is posted whole or not at all', async () => {
  const nowhere = newId()
  await assert.rejects(sold(nowhere, 1, 100, 900), /no complete accounts/)
  assert.deepEqual(
    await world.sql('select from transfer t join ledger_account a on a.id = t.from_account where a.agreement_id = $1', [
      nowhere,
    ]),
    [],
  )
})

test('movements come newest first, page by page, none twice and none left out', async () => {
  const id = await opened()
  // Three sales at each moment, so that a page ends amid one: the place in the list needs more than the moment.
  for (let n = 0; n < 30; n++) await sold(id, Math.floor(n / 3), 100 + n, 900 + n)
  const pages: bigint[][] = []
  let after: string | undefined
  do {
    const { entries } = await seen(id, world.people.sri, after)
    const page = entries.slice(0, 40)
    pages.push(page.map((entry) => entry.id))
    const last = page.at(-1)
    after = entries.length > 40 && last ? `${last.at}_${last.id}` : undefined
  } while (after)
  assert.deepEqual(
    pages.map((page) => page.length),
    [40, 20],
  )
  const all = pages.flat()
  assert.equal(new Set(all).size, 60)
  assert.deepEqual(
    all,
    all.toSorted((a, b) => Number(b - a)),
  )
})

test('a place that is none begins at the top; a file brings all', async () => {
  const id = await opened()
  for (let n = 0; n < 25; n++) await sold(id, n, 100, 900)
  const first = await seen(id, world.people.sri)
  for (const nowhere of ['nonsense', '1_1', '2026-01-01_x', '_', `${now}_1_2`])
    assert.equal((await seen(id, world.people.sri, nowhere)).entries.length, 41, nowhere)
  assert.equal(first.entries.length, 41)
  const file = await ask(world.db, viewStatement, world.by(world.people.sri), { agreementId: id, format: 'csv' })
  assert.ok(file.ok && file.value.entries.length === 50)
})
