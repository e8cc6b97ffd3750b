import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { ask, run } from '../../platform/run.ts'
import { outletChange } from './actions/outlet.ts'
import { partnerAdd, partnerChange, partnerList, partnerView } from './actions/partner.ts'
import { partnerCheck } from './actions/partner-check.ts'
import { commitmentAdd, commitmentEnd } from './actions/partner-commitment.ts'
import { contactAdd, contactChange } from './actions/partner-contact.ts'
import { partnerRulesView } from './actions/partner-rules.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, store, outlet, as } = world

type Answer = Awaited<ReturnType<typeof run>>
const told = (answer: Answer): string =>
  answer.ok
    ? 'done'
    : (Object.entries(answer.refusal.fields ?? {}).map(([field, { code }]) => `${field}: ${code}`)[0] ??
      `${answer.refusal.kind}: ${answer.refusal.code}`)
const seenBy = async (actor: Actor, partnerId = store.id) => {
  const found = await ask(db, partnerView, by(actor), { partnerId })
  assert.ok(found.ok, JSON.stringify(found))
  return found.value
}

describe('the agency’s look at a partner', () => {
  const form = { name: 'Hotel Candi', kind: 'hotel', kelurahanCode: '33.74.01.1001' }
  const partnerId = newId()
  const check = async (actor: Actor, outcome: string, note = '') =>
    told(await run(db, partnerCheck, by(actor), { id: newId(), partnerId, outcome, note }))

  it('is another officer’s than who entered it, and is undone by a change of what was looked at', async () => {
    assert.equal(told(await run(db, partnerAdd, by(people.officer), { id: partnerId, ...form })), 'done')
    assert.equal((await seenBy(visitor, partnerId)).check.state, 'unchecked')
    assert.equal(await check(people.officer, 'verified'), 'conflict: partner.check.maker')
    assert.equal(await check(people.manager, 'verified'), 'denied: action.denied')
    assert.equal(await check(people.head, 'needs_fixing'), 'note: partner.check.note_missing')
    assert.equal(await check(people.head, 'needs_fixing', 'Alamat belum ada.'), 'done')
    assert.deepEqual((await seenBy(visitor, partnerId)).check, { state: 'unchecked' }, 'not for everyone to read')
    assert.equal((await seenBy(people.officer, partnerId)).check.note, 'Alamat belum ada.')

    const later = world.by(people.officer, { at: world.by(people.officer).at.add({ minutes: 5 }) })
    const change = (changes: object) => run(db, partnerChange, later, { partnerId, ...form, ...changes })
    assert.equal(told(await change({ address: 'Jl. Kamboja No. 1' })), 'done')
    assert.equal((await seenBy(people.officer, partnerId)).check.state, 'unchecked', 'it has to be looked at again')
    const evening = { ...by(people.head), at: later.at.add({ minutes: 5 }) }
    const verify = { id: newId(), partnerId, outcome: 'verified' }
    assert.equal(told(await run(db, partnerCheck, evening, verify)), 'done')
    assert.equal((await seenBy(visitor, partnerId)).check.state, 'verified')
    const noon = { ...later, at: later.at.add({ hours: 1 }) }
    const phone = { partnerId, ...form, address: 'Jl. Kamboja No. 1', phone: '024-7460009' }
    assert.equal(told(await run(db, partnerChange, noon, phone)), 'done')
    assert.equal((await seenBy(visitor, partnerId)).check.state, 'verified', 'a telephone number is not looked at')
  })

  it('is held by the database too, and is never taken back', async () => {
    const forge = `insert into partner_check (id, partner_id, outcome, checked_by, at) values ($1, $2, 'verified', $3, now())`
    await assert.rejects(sql(forge, [newId(), partnerId, people.officer.id]), { code: '23001' })
    await sql(forge, [newId(), partnerId, people.overseer.id])
    await assert.rejects(sql(`delete from partner_check`), { code: '23001' })
  })
})

describe('who speaks for a partner', () => {
  const contact = { name: 'Bernadet', position: 'Pemilik', phone: '0812 3400 5566', mandate: 'power_of_attorney' }

  it('is entered by the partner itself or an officer, with a paper that has its days in order', async () => {
    const add = async (actor: Actor, changes: object = {}) =>
      told(await run(db, contactAdd, by(actor), { id: newId(), partnerId: store.id, ...contact, ...changes }))
    assert.equal(await add(people.cashier), 'denied: action.denied')
    assert.equal(await add(people.siti), 'denied: action.denied')
    const days = (mandateFrom: string, mandateTo: string) => ({ mandateFrom, mandateTo })
    assert.equal(await add(people.manager, days('2026-05-02', '2026-05-01')), 'mandateTo: contact.mandate_ends_before')
    assert.equal(await add(people.manager, days('2026-05-01', '2026-05-01')), 'done')
    assert.equal(await add(people.officer, { phone: '12' }), 'phone: field.phone')
    assert.equal(await add(people.officer, { mandate: 'whim' }), 'mandate: field.choose')
    assert.equal(
      told(await run(db, contactAdd, by(people.officer), { id: newId(), partnerId: newId(), ...contact })),
      'missing: page.missing',
    )
  })

  it('is read by the partner and the agency only; an expired mandate warns them', async () => {
    const open = await as(visitor).get(`/mitra/${store.id}`)
    assert.equal(open.status, 200)
    assert.doesNotMatch(open.text, /Bernadet|\+62|Rina Kusuma/)
    const { text } = await as(people.manager).get(`/mitra/${store.id}`)
    assert.match(text, /Bernadet/)
    assert.match(text, /Mandat Bernadet sudah habis/)
  })

  it('stays in sight when they leave, and then warns nobody', async () => {
    const [known] = await sql<{ id: string }>('select id from partner_contact')
    const leave = { contactId: known?.id, ...contact, serves: '' }
    assert.equal(told(await run(db, contactChange, by(people.siti), leave)), 'denied: action.denied')
    assert.equal(told(await run(db, contactChange, by(people.manager), leave)), 'done')
    const { text } = await as(people.manager).get(`/mitra/${store.id}`)
    assert.match(text, /Tidak bertugas lagi/)
    assert.doesNotMatch(text, /Mandat Bernadet/)
  })
})

describe('what a partner promised', () => {
  const form = {
    kind: 'shelf_slots',
    amount: '10',
    startsOn: '1-1-2026',
    endsOn: '31-12-2026',
    document: 'Surat komitmen 12/2026',
    documentOn: '2025-12-20',
  }
  const add = async (changes: object = {}, actor: Actor = people.officer) =>
    told(await run(db, commitmentAdd, by(actor), { id: newId(), partnerId: store.id, ...form, ...changes }))

  it('is written down by an officer, one of a kind at a time', async () => {
    assert.equal(await add({}, people.manager), 'denied: action.denied')
    assert.equal(await add({ amount: '' }), 'amount: field.required')
    assert.equal(await add({ amount: '0' }), 'amount: field.too_small')
    assert.equal(await add({ amount: 'banyak' }), 'amount: field.money')
    assert.equal(await add({ endsOn: '2025-12-31' }), 'endsOn: partner.commitment.ends_before')
    assert.equal(await add(), 'done')
    assert.equal(
      await add({ startsOn: '31-12-2026', endsOn: '31-12-2027' }),
      'conflict: partner.commitment.one_at_a_time',
    )
    assert.equal(await add({ startsOn: '1-1-2027', endsOn: '31-12-2027' }), 'done')
    assert.equal(await add({ kind: 'financing', amount: 'Rp250.000.000', per: 'year' }), 'done')
    const [stored] = await sql<{ amount: string; per: string }>(
      `select amount, per from partner_commitment where kind = 'financing'`,
    )
    assert.deepEqual(stored, { amount: '250000000', per: 'year' })
  })

  it('stands in public with what became of it, and says what nothing counts yet', async () => {
    const { text } = await as(visitor).get(`/mitra/${store.id}`)
    assert.match(text, /10 jenis barang/)
    assert.match(text, /0 %/)
    assert.match(text, /Rp250\.000\.000 per tahun/)
    assert.match(text, /Belum ada kejadian di Jejaring yang menghitungnya/)
    assert.match(text, /Belum mulai/)
    assert.match(text, /Tagihannya belum cukup banyak/)
    assert.doesNotMatch(text, /Akhiri janji/)
  })

  it('may be ended with a reason, and leaves room for another', async () => {
    const [running] = await sql<{ id: string }>(
      `select id from partner_commitment where kind = 'shelf_slots' and starts_on = '2026-01-01'`,
    )
    const end = async (actor: Actor, reason = 'Gerai tutup.') =>
      told(await run(db, commitmentEnd, by(actor), { commitmentId: running?.id, reason }))
    assert.equal(await end(people.manager), 'denied: action.denied')
    assert.equal(await end(people.officer, ''), 'reason: field.required')
    assert.equal(await end(people.officer), 'done')
    assert.equal(await end(people.officer), 'conflict: partner.commitment.over')
    assert.match((await as(visitor).get(`/mitra/${store.id}`)).text, /Diakhiri 23 November 2026: Gerai tutup\./)
    assert.equal(await add({ startsOn: '23-11-2026' }), 'done')
    const [event] = await sql<{ reason: string }>(
      `select reason from audit_event where action = 'commitment.end' and outcome = 'done'`,
    )
    assert.equal(event?.reason, 'Gerai tutup.')
  })
})

describe('the rules of a partner', () => {
  it('follow from its kind and the class of its outlets, and are open to everyone', async () => {
    const ids = async () => {
      const found = await ask(db, partnerRulesView, by(visitor), { partnerId: store.id })
      assert.ok(found.ok)
      return { classes: found.value.classes, ids: found.value.rules.map(({ id }) => id) }
    }
    assert.deepEqual((await ids()).classes, ['minimarket'])
    assert.ok((await ids()).ids.includes('listing_fee'))
    const { text } = await as(visitor).get(`/mitra/${store.id}/aturan`)
    assert.match(text, /Biaya pendaftaran barang: Rp0/)
    assert.match(text, /§ PP 29\/2021 Pasal 95 ayat \(1\) huruf a/)
    assert.match(text, /Perlu konfirmasi/)
    const café = {
      outletId: outlet.id,
      name: outlet.name,
      kelurahanCode: outlet.kelurahanCode,
      floorArea: '180',
      open: 'on',
    }
    const change = async (format: string) => told(await run(db, outletChange, by(people.manager), { ...café, format }))
    assert.equal(await change('tent'), 'format: field.choose')
    assert.equal(await change('other'), 'done')
    assert.deepEqual((await ids()).classes, [])
    assert.ok(!(await ids()).ids.includes('listing_fee') && (await ids()).ids.includes('payment_policy'))
    assert.equal(await change('department'), 'done')
    assert.match((await as(people.manager).get(`/mitra/${store.id}`)).text, /Di bawah 400 m²/)
    assert.doesNotMatch((await as(visitor).get(`/mitra/${store.id}`)).text, /Di bawah 400 m²/)
    assert.equal(await change('self_service'), 'done')
  })
})

describe('the list of partners', () => {
  it('is open to visitors, by kind and by the district of office or outlets, without what is private', async () => {
    const names = async (input: object) => {
      const found = await ask(db, partnerList, by(visitor), input)
      assert.ok(found.ok, JSON.stringify(found))
      assert.doesNotMatch(JSON.stringify(found.value.rows), /\+62|contoh\.id|Rina/)
      return found.value.rows.map(({ name }) => name)
    }
    assert.deepEqual(await names({ macam: 'hotel' }), ['Hotel Candi'])
    assert.deepEqual(await names({ kecamatan: '33.74.01' }), ['Hotel Candi', 'Simpang Raos'])
    assert.deepEqual(await names({ kecamatan: '33.74.10' }), [])
    await sql(`update outlet set kelurahan_code = '33.74.10.1004' where id = $1`, [outlet.id])
    assert.deepEqual(await names({ kecamatan: '33.74.10' }), ['Simpang Raos'])
    assert.equal((await as(visitor).get('/mitra?kecamatan=33.74.10&macam=store')).status, 200)
  })

  it('says of whom the agency has had a look', async () => {
    const found = await ask(db, partnerList, by(visitor), {})
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.rows.map(({ name, verified }) => [name, verified]),
      [
        ['Hotel Candi', true],
        ['Simpang Raos', false],
      ],
    )
  })

  it('what a partner looks for is its own to say', async () => {
    const form = { partnerId: store.id, name: store.name, kind: store.kind, kelurahanCode: store.kelurahanCode }
    const seeks = { seeks: ['batik', 'kopi'], seeksNote: 'Kemasan kecil.' }
    assert.equal(told(await run(db, partnerChange, by(people.manager), { ...form, ...seeks })), 'done')
    const { text } = await as(visitor).get(`/mitra/${store.id}`)
    assert.match(text, /Batik Semarangan, Kopi/)
    assert.match(text, /Kemasan kecil\./)
  })
})
