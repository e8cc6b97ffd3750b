import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { now, openAgreements, termsBody, type World } from '../../../test/agreements-app.ts'
import { newId } from '../../core/ids.ts'
import type { Actor, By } from '../../platform/actor.ts'
import { ask, run } from '../../platform/run.ts'
import { acceptAgreement, declineAgreement, endAgreement } from './actions/answer.ts'
import { check, counter, propose } from './actions/negotiate.ts'
import { list, view } from './actions/read.ts'
import { findAgreement } from './store/agreement.ts'

let world: World
before(async () => {
  world = await openAgreements()
})
after(() => world.close())

type Answer = Awaited<ReturnType<typeof run>>
const codeOf = (answer: Answer) => (answer.ok ? 'done' : `${answer.refusal.kind} ${answer.refusal.code}`)

/** Bu Sri offers to Toko Melati. */
const offered = async (changes: object = {}, by: By = world.by(world.people.sri)) => {
  const id = newId()
  const answer = await run(world.db, propose, by, {
    id,
    versionId: newId(),
    otherId: world.melati.id,
    ...termsBody(world, changes),
  })
  return { id, answer }
}
const newest = async (id: string) => {
  const [version] = (await findAgreement(world.db.read, id))?.versions ?? []
  assert.ok(version)
  return version
}
const accepted = async (id: string, actor: Actor = world.people.budi, changes: object = {}) => {
  const { id: versionId, termsHash } = await newest(id)
  return run(world.db, acceptAgreement, world.by(actor), { agreementId: id, versionId, termsHash, ...changes })
}
const agreed = async (changes: object = {}) => {
  const { id } = await offered(changes)
  assert.equal(codeOf(await accepted(id)), 'done')
  return id
}
const events = (id: string) =>
  world.sql<{ action: string; outcome: string; actor_id: string; reason: string | null }>(
    'select action, outcome, actor_id, reason from audit_event where subject_id = $1 order by id',
    [id],
  )
const count = async (table: string, column: string, id: string) =>
  Number((await world.sql<{ n: string }>(`select count(*) as n from ${table} where ${column} = $1`, [id]))[0]?.n)

test('an offer is numbered, kept as typed and accepted by the one who makes it; nothing is booked yet', async () => {
  const { id, answer } = await offered()
  assert.equal(codeOf(answer), 'done')
  const agreement = await findAgreement(world.db.read, id)
  const [version] = agreement?.versions ?? []
  assert.match(agreement?.number ?? '', /^PJK-2026-\d{5}$/)
  assert.deepEqual(version?.terms.margin, { kind: 'commission', bps: 1500 })
  assert.deepEqual(version?.products, [{ productId: world.products.balado.id, price: 15_000n, supplierPrice: null }])
  assert.deepEqual(
    version?.acceptances.map((each) => each.organisationId),
    [world.sri.id],
  )
  assert.equal(await count('ledger_account', 'agreement_id', id), 0)
  assert.deepEqual(
    (await events(id)).map(({ action, outcome }) => `${action} ${outcome}`),
    ['agreement.propose done'],
  )
})

test('with the second party’s word the four accounts are opened, once', async () => {
  const id = await agreed()
  assert.equal(await count('ledger_account', 'agreement_id', id), 4)
  assert.equal(codeOf(await accepted(id)), 'conflict agreement.nothing_open')
  assert.equal(await count('ledger_account', 'agreement_id', id), 4)
})

test('a store may make the offer too', async () => {
  const id = newId()
  const answer = await run(world.db, propose, world.by(world.people.budi), {
    id,
    versionId: newId(),
    otherId: world.sri.id,
    ...termsBody(world),
  })
  assert.equal(codeOf(answer), 'done')
  assert.equal(codeOf(await accepted(id, world.people.sri)), 'done')
})

/** Opens the connections first, so that the eight really run beside each other. */
const eightAtOnce = async (attempt: () => Promise<Answer>): Promise<string[]> => {
  const pause = () => world.db.transaction((tx) => tx.rows({ name: '', text: 'select pg_sleep(0.05)' }))
  await Promise.all(Array.from({ length: 8 }, pause))
  const answers = await Promise.all(Array.from({ length: 8 }, attempt))
  return answers.map(codeOf).sort()
}

test('of eight acceptances at once one is kept', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await offered()
    const { id: versionId, termsHash } = await newest(id)
    const accepting = { agreementId: id, versionId, termsHash }
    const answers = await eightAtOnce(() => run(world.db, acceptAgreement, world.by(world.people.budi), accepting))
    assert.deepEqual(answers, [...Array(7).fill('conflict agreement.nothing_open'), 'done'])
    assert.equal(await count('agreement_acceptance', 'version_id', versionId), 2)
    assert.equal(await count('ledger_account', 'agreement_id', id), 4)
  }
})

test('of eight counter-offers to the same version at once one is kept, and the others are asked to read it', async () => {
  const { id } = await offered()
  const { id: followsId } = await newest(id)
  const answers = await eightAtOnce(() => {
    const terms = termsBody(world, { commissionBps: 2000 })
    return run(world.db, counter, world.by(world.people.budi), {
      agreementId: id,
      versionId: newId(),
      followsId,
      ...terms,
    })
  })
  assert.deepEqual(answers, [...Array(7).fill('conflict agreement.version_replaced'), 'done'])
  assert.equal((await newest(id)).number, 2)
})

test('an acceptance with the hash of other content is refused, and so is one of a version that was replaced', async () => {
  const { id } = await offered()
  const first = await newest(id)
  assert.equal(
    codeOf(await accepted(id, world.people.budi, { termsHash: 'f'.repeat(64) })),
    'conflict agreement.version_replaced',
  )
  const changed = { agreementId: id, versionId: newId(), ...termsBody(world, { commissionBps: 1000 }) }
  assert.equal(codeOf(await run(world.db, counter, world.by(world.people.sri), changed)), 'done')
  const stale = { versionId: first.id, termsHash: first.termsHash }
  assert.equal(codeOf(await accepted(id, world.people.budi, stale)), 'conflict agreement.version_replaced')
  assert.equal(await count('ledger_account', 'agreement_id', id), 0)
  assert.equal(codeOf(await accepted(id)), 'done')
})

test('signing asks for a fresh second factor; turning down does not', async () => {
  const stale = (actor: Actor, minutes: number) => ({ ...actor, confirmedAt: now.subtract({ minutes }) })
  const { confirmedAt: _never, ...unproven } = world.people.budi
  const { id } = await offered()
  for (const actor of [unproven, stale(world.people.budi, 16)])
    assert.equal(codeOf(await accepted(id, actor)), 'denied action.step_up')
  assert.equal(codeOf((await offered({}, world.by(stale(world.people.sri, 16)))).answer), 'denied action.step_up')
  assert.equal(await count('agreement_acceptance', 'version_id', (await newest(id)).id), 1)
  const declined = await run(world.db, declineAgreement, world.by(stale(world.people.budi, 16)), {
    agreementId: id,
    reason: 'Raknya penuh.',
  })
  assert.equal(codeOf(declined), 'done')
})

test('strangers find nothing; who belongs to a party but has no such duty is refused, and that is remembered', async () => {
  const { id } = await offered()
  for (const stranger of [world.people.tono, world.people.dewi]) {
    const seen = await ask(world.db, view, world.by(stranger), { agreementId: id })
    assert.ok(!seen.ok && seen.refusal.kind === 'missing')
    assert.equal(codeOf(await accepted(id, stranger)), 'denied action.denied')
  }
  for (const colleague of [world.people.helper, world.people.cashier]) {
    assert.ok((await ask(world.db, view, world.by(colleague), { agreementId: id })).ok)
    assert.equal(codeOf(await accepted(id, { ...colleague, confirmedAt: now })), 'denied action.denied')
  }
  const denied = (await events(id)).filter(({ outcome }) => outcome === 'denied')
  assert.deepEqual(
    denied.map((each) => `${each.action} ${each.actor_id}`),
    [world.people.tono, world.people.dewi, world.people.helper, world.people.cashier].map(
      (who) => `agreement.accept ${who.id}`,
    ),
  )
})

test('a reason is asked for, kept beside the facts and shown to the other side', async () => {
  const { id } = await offered()
  const by = world.by(world.people.budi)
  assert.equal(
    codeOf(await run(world.db, declineAgreement, by, { agreementId: id, reason: ' ' })),
    'invalid form.invalid',
  )
  assert.equal(
    codeOf(
      await run(world.db, declineAgreement, by, { agreementId: id, reason: 'Raknya penuh.\r\nCoba bulan depan.' }),
    ),
    'done',
  )
  const seen = await ask(world.db, view, world.by(world.people.sri), { agreementId: id })
  assert.ok(seen.ok)
  assert.deepEqual(
    [seen.value.closing.declinedBy, seen.value.closing.declineReason],
    [world.melati.id, 'Raknya penuh.\nCoba bulan depan.'],
  )
  assert.equal((await events(id)).at(-1)?.reason, 'Raknya penuh.\nCoba bulan depan.')
  assert.equal(codeOf(await accepted(id)), 'conflict agreement.nothing_open')
  assert.equal(
    codeOf(
      await run(world.db, counter, world.by(world.people.sri), {
        agreementId: id,
        versionId: newId(),
        ...termsBody(world),
      }),
    ),
    'conflict agreement.closed',
  )
})

test('new terms that were declined leave the old ones in force, and others may follow', async () => {
  const id = await agreed()
  const after = (actor: Actor, hours: number) => {
    const at = now.add({ hours })
    return world.by({ ...actor, confirmedAt: at }, { at })
  }
  const offer = (hours: number) => {
    const changed = { agreementId: id, versionId: newId(), ...termsBody(world, { commissionBps: 3000 }) }
    return run(world.db, counter, after(world.people.budi, hours), changed)
  }
  const decline = { agreementId: id, reason: 'Terlalu tinggi.' }
  assert.equal(codeOf(await offer(1)), 'done')
  assert.equal(codeOf(await run(world.db, declineAgreement, after(world.people.sri, 2), decline)), 'done')
  assert.deepEqual(await world.sql('select 1 from report_offer where id = $1', [id]), [])
  assert.equal(codeOf(await offer(3)), 'done')
  const waiting = await world.sql<{ waits_for: string }>('select waits_for from report_offer where id = $1', [id])
  assert.deepEqual(waiting, [{ waits_for: world.sri.id }])
})

test('ended is ended: with a reason, by one of the parties, once', async () => {
  const id = await agreed()
  const by = world.by(world.people.sri)
  const ended = () => run(world.db, endAgreement, by, { agreementId: id, reason: 'Toko tutup.' })
  assert.deepEqual([codeOf(await ended()), codeOf(await ended())], ['done', 'conflict agreement.not_running'])
})

test('the same offer sent twice is one agreement; the same key gets the same answer', async () => {
  const input = { id: newId(), versionId: newId(), otherId: world.melati.id, ...termsBody(world) }
  const by = world.by(world.people.sri, { key: newId() })
  const [first, again] = [await run(world.db, propose, by, input), await run(world.db, propose, by, input)]
  assert.deepEqual(again, first)
  assert.equal(
    codeOf(await run(world.db, propose, world.by(world.people.sri), input)),
    'conflict agreement.already_proposed',
  )
})

const refusedFields = (answer: Answer) =>
  answer.ok
    ? {}
    : Object.fromEntries(Object.entries(answer.refusal.fields ?? {}).map(([name, { code }]) => [name, code]))

test('percent and basis points say the same, and only one of them may be said', async () => {
  const bps = async (changes: object) => {
    const { id, answer } = await offered({ commissionBps: undefined, ...changes })
    if (!answer.ok) return refusedFields(answer)
    const { margin } = (await newest(id)).terms
    return margin.kind === 'commission' ? margin.bps : margin.kind
  }
  assert.equal(await bps({ commissionPercent: '12,5' }), 1250)
  assert.equal(await bps({ commissionPercent: '12.25 %' }), 1225)
  assert.equal(await bps({ commissionPercent: 15 }), 1500)
  assert.equal(await bps({ commissionPercent: '100' }), 10_000)
  assert.equal(await bps({ commissionBps: 1, commissionPercent: '0,01' }), 1)
  for (const wrong of ['101', 'lima', '12,345', '-1', '1e2', ' 1 5'])
    assert.deepEqual(await bps({ commissionPercent: wrong }), { commissionPercent: 'agreement.percent' }, wrong)
  assert.deepEqual(await bps({ commissionPercent: '' }), { commissionPercent: 'field.required' })
  assert.deepEqual(await bps({ commissionBps: 1500, commissionPercent: '12' }), {
    commissionPercent: 'agreement.commission_twice',
  })
  assert.equal(
    await bps({
      marginKind: 'supplier_price',
      products: [{ productId: world.products.balado.id, price: 15_000, supplierPrice: 11_000 }],
    }),
    'supplier_price',
  )
})

test('goods and outlets of others cannot be agreed on', async () => {
  const lumpia = { productId: world.products.lumpia.id, price: 9_000 }
  assert.equal(codeOf((await offered({ products: [lumpia] })).answer), 'invalid agreement.unknown_product')
  assert.equal(codeOf((await offered({ outletIds: [newId()] })).answer), 'invalid agreement.unknown_outlet')
})

test('errors land in the row that was typed, also when rows above are not ticked', async () => {
  const { balado, bayam } = world.products
  const products = [
    { productId: balado.id, price: 15_000 },
    { productId: bayam.id, price: 12_345 },
  ]
  const { answer } = await offered({ marginKind: 'supplier_price', offeredIds: [bayam.id], products })
  assert.deepEqual(refusedFields(answer), { 'products.1.supplierPrice': 'agreement.supplier_price_missing' })
  const none = await offered({ offeredIds: [], products })
  assert.deepEqual(refusedFields(none.answer), { products: 'agreement.no_product' })
  const unpriced = await offered({
    offeredIds: [bayam.id],
    products: [products[0], { productId: bayam.id, price: '' }],
  })
  assert.deepEqual(refusedFields(unpriced.answer), { 'products.1.price': 'field.required' })
})

test('checking says what sending would, and keeps nothing', async () => {
  const before = await world.sql('select count(*) from agreement')
  const asked = async (changes: object) => {
    const found = await ask(world.db, check, world.by(world.people.sri), {
      otherId: world.melati.id,
      ...termsBody(world, changes),
    })
    return found.ok ? found.value.draft : found
  }
  assert.ok((await asked({})).ok)
  assert.deepEqual(refusedFields((await asked({ paymentDays: 30 })) as Answer), {
    paymentDays: 'agreement.payment_too_late',
  })
  const nobody = await ask(world.db, check, world.by(world.people.helper), {
    otherId: world.melati.id,
    ...termsBody(world),
  })
  assert.ok(!nobody.ok && nobody.refusal.kind === 'missing')
  assert.deepEqual(await world.sql('select count(*) from agreement'), before)
})

test('a list reaches for one’s own, an officer’s for all; pages follow each other by key', async () => {
  const ids = async (actor: Actor, after?: string) => {
    const found = await ask(world.db, list, world.by(actor, { entrance: 'api' }), { after })
    assert.ok(found.ok)
    return found.value
  }
  assert.deepEqual(await ids(world.people.tono), [])
  for (let n = 0; n < 30; n++) await offered({}, world.by(world.people.sri, { at: now.add({ seconds: n }) }))
  const first = await ids(world.people.sri)
  const last = first[24]
  assert.ok(last && first.length === 26)
  const second = await ids(world.people.sri, `${last.createdAt}_${last.id}`)
  assert.equal(second[0]?.id, first[25]?.id)
  assert.equal(new Set([...first.slice(0, 25), ...second].map(({ id }) => id)).size, 25 + second.length)
  assert.deepEqual(
    (await ids(world.people.officer)).map(({ id }) => id),
    first.map(({ id }) => id),
  )
  assert.deepEqual(
    (await ids(world.people.sri, 'nonsense')).map(({ id }) => id),
    first.map(({ id }) => id),
  )
  for (const nowhere of [`1_${newId()}`, `2026_${newId()}`, '_', `${now}_x`])
    assert.equal((await ids(world.people.sri, nowhere)).length, 26, nowhere)
})

test('on a screen what waits for this party leads, newest first', async () => {
  const found = await ask(world.db, list, world.by(world.people.budi), {})
  assert.ok(found.ok)
  const waiting = found.value.filter(({ waits }) => waits)
  assert.ok(waiting.length > 25 && waiting.every((each) => each.partnerName === 'Toko Melati'))
  const mine = await ask(world.db, list, world.by(world.people.sri), {})
  assert.ok(
    mine.ok &&
      mine.value.filter(({ waits }) => waits).every(({ versions }) => versions[0]?.proposedBy === world.melati.id),
  )
})
