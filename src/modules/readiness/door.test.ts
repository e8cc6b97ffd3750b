import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openRegistry } from '../../../test/registry-app.ts'
import { today } from '../../core/dates.ts'
import { newId } from '../../core/ids.ts'
import type { Result } from '../../core/result.ts'
import { upload } from '../../platform/files.ts'
import { run } from '../../platform/run.ts'
import { plantBusiness, plantProduct } from '../registry/sample.ts'
import { permitAdd, permitGrace, permitReplace, permitWithdraw } from './actions/permit.ts'
import { cheapestStepOf, forms, keepReadiness, levels, offerable, readinessOf } from './door.ts'

let registry: Awaited<ReturnType<typeof openRegistry>>
before(async () => {
  registry = await openRegistry()
})
after(() => registry.close())

const on = Temporal.PlainDate.from('2026-11-23')
const done = <T>(result: Result<T>): T => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}
const refusalOf = (result: Result<unknown>) => {
  assert.ok(!result.ok, 'it was not refused')
  return result.refusal
}

/** Counts until nothing waits: what the worker does all day. */
const count = async (): Promise<void> => {
  while ((await keepReadiness(registry.db)) > 0);
}

const pirt = (productIds: string[], changes: object = {}) => ({
  id: newId(),
  kind: 'pirt',
  number: 'P-IRT No. 2.06.3374.01.0001-31',
  holder: 'Siti Rahmawati',
  productIds,
  issuedOn: '1-12-2025',
  expiresOn: '30-11-2030',
  ...changes,
})

/** A business of crisps with a telephone and one packet of goods; its own people act for it. */
const fresh = async () => {
  const { owner, people, by } = registry
  const business = await plantBusiness(owner, { nib: null, name: `Keripik ${newId().slice(-6)}` })
  const product = await plantProduct(owner, business.id)
  const mine = by({ ...people.siti, organisationId: business.id })
  return { business, product, mine }
}

test('levels are counted for every form, and again when evidence comes or goes', async () => {
  const { db, by, people } = registry
  const { business, product, mine } = await fresh()
  await count()
  const before = (await readinessOf(db.read, [business.id])).get(business.id)
  assert.deepEqual(Object.keys(before ?? {}).sort(), [...forms].sort())
  for (const level of Object.values(before ?? {})) assert.ok(levels.includes(level))
  assert.equal(before?.consignment, 'not_yet', 'NIB, photo, P-IRT and halal are missing')
  assert.deepEqual(await cheapestStepOf(db.read, business.id, on), {
    form: 'premises',
    key: 'photo',
    left: 1,
    href: `/produk/${product.id}/foto`,
  })

  const base = { businessId: business.id }
  done(await run(db, permitAdd, mine, { ...base, ...pirt([product.id]) }))
  const officer = by(people.officer)
  const nib = { ...base, id: newId(), kind: 'nib', number: '9120000000777', holder: 'Siti' }
  done(await run(db, permitAdd, officer, nib))
  await count()
  assert.equal((await readinessOf(db.read, [business.id])).get(business.id)?.consignment, 'almost')
  done(await run(db, permitWithdraw, officer, { permitId: nib.id, reason: 'Nomor orang lain.' }))
  await count()
  assert.equal((await readinessOf(db.read, [business.id])).get(business.id)?.consignment, 'not_yet')
})

test('goods whose paper has ended may not be offered, by a rule with a name; grace and a new paper lift it', async () => {
  const { db, by, people } = registry
  const { business, product, mine } = await fresh()
  const paper = { businessId: business.id, ...pirt([product.id], { expiresOn: '30-11-2026' }) }
  done(await run(db, permitAdd, mine, paper))
  const barredOn = async (day: Temporal.PlainDate) =>
    (await offerable(db.read, [product.id], day)).barred.get(product.id)
  const last = Temporal.PlainDate.from('2026-11-30')
  assert.equal(await barredOn(last), undefined, 'it holds to the end of its last day')
  const barred = await barredOn(last.add({ days: 1 }))
  assert.deepEqual([barred?.rule, barred?.permitId, barred?.kind], ['permit.expired', paper.id, 'pirt'])

  const later = by(people.officer, { at: Temporal.Instant.from('2026-12-05T03:00:00Z') })
  const grace = { permitId: paper.id, id: newId(), until: '20-12-2026', reason: 'Perpanjangan di Dinas Kesehatan.' }
  assert.equal(refusalOf(await run(db, permitGrace, { ...mine, at: later.at }, grace)).kind, 'denied')
  done(await run(db, permitGrace, later, grace))
  assert.equal(await barredOn(today(later.at)), undefined)
  assert.ok(await barredOn(Temporal.PlainDate.from('2026-12-21')), 'grace ends too')

  const next = { permitId: paper.id, ...pirt([product.id], { expiresOn: '30-11-2031' }) }
  done(await run(db, permitReplace, { ...mine, at: later.at }, next))
  assert.equal(await barredOn(Temporal.PlainDate.from('2026-12-21')), undefined)
  assert.equal(refusalOf(await run(db, permitReplace, mine, { ...next, id: newId() })).kind, 'conflict')
})

test('a wrong paper is refused field by field; a scan must be a picture or a PDF of one’s own', async () => {
  const { db } = registry
  const { business, product, mine } = await fresh()
  const base = { businessId: business.id }
  const fields = async (changes: object) =>
    Object.entries(
      refusalOf(await run(db, permitAdd, mine, { ...base, ...pirt([product.id], changes) })).fields ?? {},
    ).map(([name, { code }]) => `${name}: ${code}`)
  assert.deepEqual(await fields({ number: '123' }), ['number: permit.number_wrong.pirt'])
  assert.deepEqual(await fields({ expiresOn: '' }), ['expiresOn: permit.expiry_needed'])
  assert.deepEqual(await fields({ expiresOn: '22-11-2026' }), ['expiresOn: permit.already_over'])
  assert.deepEqual(await fields({ issuedOn: '24-11-2026' }), ['issuedOn: permit.issued_in_future'])
  assert.deepEqual(await fields({ productIds: [] }), ['scope: permit.scope_wrong'])
  assert.deepEqual(await fields({ productIds: [newId()] }), ['productIds: permit.unknown_product'])
  assert.deepEqual(await fields({ scan: newId() }), ['scan: permit.scan_unknown'])
  assert.deepEqual(await fields({ standing: 'filed', expiresOn: '' }), ['standing: permit.not_by_filing'])
  const halal = { ...base, id: newId(), kind: 'halal', number: 'KH123', holder: 'Siti' }
  assert.equal(refusalOf(await run(db, permitAdd, mine, halal)).fields?.number?.code, 'permit.number_ketetapan')

  const words = { name: 'izin.pdf', kind: 'proof', content: new TextEncoder().encode('bukan izin') }
  assert.equal(refusalOf(await run(db, upload, mine, words)).code, 'file.type')
  done(await run(db, permitAdd, mine, { ...base, ...pirt([product.id]) }))
  const twice = refusalOf(await run(db, permitAdd, mine, { ...base, ...pirt([product.id]) }))
  assert.deepEqual([twice.kind, twice.code], ['conflict', 'permit.twice'])
})
