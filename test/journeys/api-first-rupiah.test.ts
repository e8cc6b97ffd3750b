import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../src/core/ids.ts'
import { create, tokenOf } from '../../src/modules/identity/actions/token.ts'
import type { Actor, By, Duty } from '../../src/platform/actor.ts'
import { statement } from '../../src/platform/db.ts'
import { run } from '../../src/platform/run.ts'
import { people } from '../../src/sample/cast.ts'
import { messyList } from './list.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

type Body = Record<string, unknown>
type Answer = { status: number; body: Body }

/** A program with a token: it knows nothing but addresses, names and JSON. */
const client = (token: string | undefined) => {
  const call = async (method: 'GET' | 'POST', name: string, body?: Body): Promise<Answer> => {
    const query = method === 'GET' && body ? `?${new URLSearchParams(body as Record<string, string>)}` : ''
    const response = await fetch(`${town.base}/api/v1/${name}${query}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const good = async (method: 'GET' | 'POST', name: string, body?: Body) => {
    const answer = await call(method, name, body)
    assert.equal(answer.status, 200, `${name}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  return {
    call,
    get: (name: string, body?: Body) => good('GET', name, body),
    post: (name: string, body: Body) => good('POST', name, body),
  }
}

const membership = statement(
  'test_membership',
  `select m.id, m.organisation_id, m.duties, o.kind, o.name, a.name as person from membership m join organisation o on o.id = m.organisation_id join account a on a.id = m.account_id where m.account_id = $1 limit 1`,
)
type MembershipRow = {
  id: string
  organisation_id: string
  duties: Duty[]
  kind: Actor['organisationKind']
  name: string
  person: string
}

/** What a person does once in a page: makes a token for a machine, for a day, that may sign and pay or may not. */
const tokenFor = async (accountId: string, confirms: boolean): Promise<string> => {
  const [row] = await town.db.read.rows<MembershipRow>(membership, [accountId])
  assert(row)
  const at = Temporal.Now.instant()
  const actor: Actor = {
    id: accountId,
    name: row.person,
    organisationId: row.organisation_id,
    organisationName: row.name,
    organisationKind: row.kind,
    membershipId: row.id,
    duties: new Set(row.duties),
    sessionId: newId(),
    confirmedAt: at,
  }
  const by: By = { actor, at, entrance: 'page', house: town.house }
  const id = newId()
  const made = await run(town.db, create, by, { id, name: 'uji', duties: row.duties, days: '1', confirms })
  assert(made.ok, JSON.stringify(made))
  return tokenOf(town.house, { id, membershipId: row.id })
}

/** The demo's clock, pushed by the platform's own action. */
const passDays = async (api: ReturnType<typeof client>, weeks: number) => {
  for (let week = 0; week < weeks; week++) await api.post('clock.set', { move: 'week' })
}

test('the same journey through the API alone', async () => {
  // Officer: upload, preview, apply.
  const officer = client(await tokenFor(people.officer.id, false))
  const file = await officer.post('file.upload', {
    name: 'tembalang.csv',
    kind: 'sheet',
    content: Buffer.from(messyList).toString('base64'),
  })
  const list = await officer.post('import.upload', { id: newId(), sheet: file.id })
  const preview = await officer.get('import.view', { listId: String(list.id) })
  assert.equal((preview.counts as Record<string, number>).good, 2, JSON.stringify(preview.counts))
  await officer.post('import.apply', { listId: list.id })
  const found = await officer.get('business.list', { name: 'Keripik Sri' })
  const business = JSON.stringify(found).match(/"id":"([\w-]{36})"/)?.[1] ?? ''
  await officer.post('member.invite', {
    id: newId(),
    organisationId: business,
    name: 'Sri Lestari',
    contact: 'sri.lestari@contoh.id',
    duties: ['catalogue', 'agreements', 'stock', 'money', 'members'],
  })
  const invitation = /\/undangan\/([\w-]+)/.exec((await town.letters()).at(-1)?.text ?? '')?.[1] ?? ''
  await client(undefined).post('invitation.accept', {
    token: invitation,
    name: 'Sri Lestari',
    password: 'keripik renyah sekali 66',
  })

  // Owner: offer. A machine that was not given the power to sign is refused.
  const [account] = await town.db.read.rows<{ id: string }>(
    statement('test_owner', `select id from account where email = 'sri.lestari@contoh.id'`),
  )
  const owner = client(await tokenFor(account?.id ?? '', true))
  const weak = client(await tokenFor(account?.id ?? '', false))
  const partner = await owner.get('partner.list', {})
  const partnerId = JSON.stringify(partner).match(/"id":"([\w-]{36})"/)?.[1] ?? ''
  const ground = await owner.get('agreement.prepare', { otherId: partnerId })
  const [goods] = ground.goods as { id: string; price: number }[]
  const [outlet] = ground.outlets as { id: string }[]
  assert(goods && outlet)
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  const offer = {
    id: newId(),
    versionId: newId(),
    otherId: partnerId,
    marginKind: 'commission',
    commissionBps: 2000,
    settlementEvery: 'week',
    paymentDays: 14,
    damageBornBy: 'partner',
    expiryBornBy: 'business',
    lossBornBy: 'partner',
    returnWindowDays: 7,
    requiredDocuments: ['invoice', 'delivery_note'],
    agreedUse: 'Rak camilan',
    outletIds: [outlet.id],
    startsOn: today.toString(),
    endsOn: today.add({ years: 1 }).toString(),
    offeredIds: [goods.id],
    products: [{ productId: goods.id, price: goods.price }],
  }
  assert.equal((await weak.call('POST', 'agreement.propose', offer)).status, 403)
  const late = await owner.call('POST', 'agreement.propose', { ...offer, paymentDays: 40 })
  assert.equal(late.status, 422)
  assert.match(JSON.stringify(late.body), /15 (hari|days)/)
  const agreement = await owner.post('agreement.propose', offer)

  // Store: accept exactly what was read; goods, count, sale.
  const manager = client(await tokenFor(people.manager.id, true))
  const read = await manager.get('agreement.view', { agreementId: String(agreement.id) })
  const [version] = read.versions as { id: string; termsHash: string }[]
  await manager.post('agreement.accept', {
    agreementId: agreement.id,
    versionId: version?.id,
    termsHash: version?.termsHash,
  })
  const delivery = await owner.post('delivery.send', {
    id: newId(),
    agreementId: agreement.id,
    outletId: outlet.id,
    lines: [{ productId: goods.id, quantity: 40 }],
  })
  const note = await manager.get('delivery.view', { deliveryId: String(delivery.id) })
  const [line] = note.lines as { id: string }[]
  await manager.post('delivery.accept', {
    deliveryId: delivery.id,
    lines: [{ lineId: line?.id, accepted: 39, reason: 'missing' }],
  })
  const cashier = client(await tokenFor(people.cashier.id, false))
  const much = await cashier.call('POST', 'sale.record', {
    id: newId(),
    outletId: outlet.id,
    lines: [{ productId: goods.id, quantity: 50 }],
  })
  assert.equal(much.status, 422)
  assert.match(JSON.stringify(much.body), /39/)
  await cashier.post('sale.record', {
    id: newId(),
    outletId: outlet.id,
    lines: [{ productId: goods.id, quantity: 10 }],
  })

  // Settlement, bill, payment: the same figures on both sides.
  await passDays(manager, 2)
  const finance = client(await tokenFor(people.finance.id, true))
  const settlement = await finance.post('settlement.post', { id: newId(), agreementId: agreement.id })
  const bill = await owner.post('billing.submit', { settlementId: settlement.id, kinds: ['invoice', 'delivery_note'] })
  assert.equal(bill.complete, true)
  const paper = await finance.post('file.upload', { name: 'bukti.png', kind: 'proof', content: proof })
  const day = (await finance.get('settlement.view', { settlementId: String(settlement.id) })).postedAt as string
  const payment = await finance.post('payment.record', {
    id: newId(),
    settlementId: settlement.id,
    amount: settlement.supplierShare,
    paidOn: Temporal.Instant.from(day).toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString(),
    method: 'transfer',
    proof: paper.id,
  })
  await owner.post('payment.confirm', { paymentId: payment.id })
  const [mine, theirs] = [
    await owner.get('statement.view', { agreementId: String(agreement.id) }),
    await finance.get('statement.view', { agreementId: String(agreement.id) }),
  ]
  assert.deepEqual(mine, theirs)
  const gross = goods.price * 10
  assert.deepEqual(mine.position, {
    sales: gross,
    storeShare: gross / 5,
    supplierShare: (gross * 4) / 5,
    paid: (gross * 4) / 5,
    owed: 0,
  })
})

/** One white pixel. */
const proof = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
