import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import sharp from 'sharp'
import { now, openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import type { AnyQuery } from '../../platform/action.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Reader } from '../../platform/db.ts'
import { upload } from '../../platform/files.ts'
import { ask, run } from '../../platform/run.ts'
import { bankChange, bankView } from './actions/bank.ts'
import { businessAdd, businessChange, businessList, businessView } from './actions/business.ts'
import { outletAdd, outletChange } from './actions/outlet.ts'
import { partnerAdd, partnerChange, partnerList, partnerView } from './actions/partner.ts'
import { productAdd, productChange, productList, productRetire, productView } from './actions/product.ts'
import {
  businessNames,
  findProductForAgreement,
  kelurahanNames,
  outletsOf,
  partnerProfile,
  places,
  productsOf,
} from './door.ts'
import { plantBusinesses, plantProduct, sampleBusiness } from './sample.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, siti, rival, store, outlet, product } = world

const bulusan = '33.74.10.1004'
const business = { name: 'Kopi Pak Joko', kelurahanCode: bulusan, goods: 'kopi' }
/** The fields a business has now, as its form sends them back. */
const sitiForm = {
  name: siti.name,
  nib: siti.nib ?? '',
  phone: siti.phone ?? '',
  email: siti.email ?? '',
  ownerName: siti.ownerName,
  kelurahanCode: bulusan,
  goods: siti.goods,
}
let number = 0
const nib = () => `91206${String(++number).padStart(8, '0')}`
const refusal = (
  answer:
    | { ok: true }
    | { ok: false; refusal: { kind: string; code: string; fields?: Record<string, { code: string }> | undefined } },
) =>
  answer.ok
    ? 'done'
    : (Object.entries(answer.refusal.fields ?? {}).map(([field, { code }]) => `${field}: ${code}`)[0] ??
      `${answer.refusal.kind}: ${answer.refusal.code}`)
const events = (id: string) =>
  sql<{ action: string; outcome: string }>(
    'select action, outcome from audit_event where subject_id = $1 order by id',
    [id],
  )

/** A database that notes every statement a query sends. */
const watched = () => {
  const sent: string[] = []
  const rows: Reader['rows'] = (statement, values) => {
    sent.push(statement.text)
    return db.read.rows(statement, values)
  }
  return { sent, db: { ...db, read: { ...db.read, rows } } as Db }
}
describe('a business', () => {
  it('is entered by an officer as an organisation of the same name, with one event', async () => {
    const id = newId()
    assert.equal(
      refusal(
        await run(db, businessAdd, by(people.officer), {
          id,
          ...business,
          phone: '0813 9000 0001',
          capital: 'Rp5.000.000,-',
        }),
      ),
      'done',
    )
    const [stored] = await sql(
      `select b.name, b.phone, b.capital, b.source, b.by_hand, o.kind, o.name as organisation from business b join organisation o using (id) where id = $1`,
      [id],
    )
    assert.deepEqual(stored, {
      name: 'Kopi Pak Joko',
      phone: '+6281390000001',
      capital: '5000000',
      source: 'officer',
      by_hand: true,
      kind: 'business',
      organisation: 'Kopi Pak Joko',
    })
    assert.deepEqual(await events(id), [{ action: 'business.add', outcome: 'done' }])
    assert.equal((await sql('select from business_key where business_id = $1', [id])).length, 1)
  })

  it('is not entered twice, by NIB or by name, place and telephone', async () => {
    const [one, phone] = [nib(), '081390000002']
    assert.equal(
      refusal(
        await run(db, businessAdd, by(people.officer), {
          id: newId(),
          ...business,
          name: 'Jamu Satu',
          nib: one,
          phone,
        }),
      ),
      'done',
    )
    const twin = (changes: object) =>
      run(db, businessAdd, by(people.officer), { id: newId(), ...business, name: 'Jamu Satu', phone, ...changes })
    assert.equal(refusal(await twin({ name: 'Lain Sekali', nib: one })), 'nib: business.nib_taken')
    assert.equal(refusal(await twin({ name: 'JAMU  SATU' })), 'conflict: business.known')
    assert.equal(refusal(await twin({ nib: nib() })), 'done', 'another NIB is another business')
  })

  it('is refused field by field', async () => {
    const answer = await run(db, businessAdd, by(people.officer), {
      id: newId(),
      name: '',
      nib: '123',
      phone: 'abc',
      email: 'x@',
      kelurahanCode: '',
      capital: '1.5',
      startedOn: '31/2/2020',
    })
    assert.ok(!answer.ok)
    assert.deepEqual(
      Object.fromEntries(Object.entries(answer.refusal.fields ?? {}).map(([field, { code }]) => [field, code])),
      {
        name: 'field.required',
        nib: 'business.nib_wrong',
        phone: 'field.phone',
        email: 'field.email',
        kelurahanCode: 'field.choose',
        capital: 'field.money',
        startedOn: 'field.day',
      },
    )
    assert.equal(
      refusal(
        await run(db, businessAdd, by(people.officer), {
          id: newId(),
          ...business,
          name: 'X',
          kelurahanCode: '33.74.99.1001',
        }),
      ),
      'kelurahanCode: field.unknown',
    )
  })

  it('of eight entries with one NIB at once, one is kept', async () => {
    const one = nib()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        run(db, businessAdd, by(people.officer), { id: newId(), ...business, name: `Rebutan ${i}`, nib: one }),
      ),
    )
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.equal((await sql(`select from organisation where name like 'Rebutan %'`)).length, 1)
  })

  it('is changed by its own people with the duty and by officers, and by nobody else', async () => {
    const change = (actor: Actor, changes: object = {}) =>
      run(db, businessChange, by(actor), { businessId: siti.id, ...sitiForm, ...changes })
    assert.equal(refusal(await change(people.siti, { name: 'Keripik Bu Siti Asli' })), 'done')
    const [renamed] = await sql('select name from organisation where id = $1', [siti.id])
    assert.deepEqual(renamed, { name: 'Keripik Bu Siti Asli' })
    assert.equal(refusal(await change(people.officer)), 'done')
    for (const actor of [people.helper, people.tono, people.clerk, people.auditor])
      assert.equal(refusal(await change(actor)), 'denied: action.denied')
    assert.equal((await events(siti.id)).filter(({ outcome }) => outcome === 'denied').length, 4)
    assert.equal(
      refusal(await run(db, businessChange, by(people.officer), { businessId: newId(), ...sitiForm })),
      'missing: page.missing',
    )
  })

  it('loses what is cleared in its form', async () => {
    await run(db, businessChange, by(people.tono), { businessId: rival.id, name: rival.name, kelurahanCode: bulusan })
    const [cleared] = await sql('select phone, capital, goods, owner_name from business where id = $1', [rival.id])
    assert.deepEqual(cleared, { phone: null, capital: null, goods: '', owner_name: '' })
  })

  it('cannot take the NIB of another', async () => {
    const answer = await run(db, businessChange, by(people.tono), {
      businessId: rival.id,
      name: rival.name,
      kelurahanCode: bulusan,
      nib: siti.nib,
    })
    assert.equal(refusal(answer), 'nib: business.nib_taken')
  })
})

describe('what only the owner and the agency may know', () => {
  const secrets = /phone|email|capital|yearly_sales|owner_name|\bnib\b|contact_name/
  const queries: [AnyQuery, object][] = [
    [businessList, {}],
    [businessView, { businessId: siti.id }],
    [partnerList, {}],
    [partnerView, { partnerId: store.id }],
    [productList, { businessId: siti.id }],
    [productView, { productId: product.id }],
  ]

  it('is not even asked of the database for others', async () => {
    for (const [query, input] of queries)
      for (const actor of [people.tono, people.auditor, people.clerk]) {
        const { sent, db } = watched()
        const found = await ask(db, query, by(actor), input)
        assert.ok(found.ok, query.action)
        assert.ok(sent.length > 0)
        for (const text of sent) assert.doesNotMatch(text, secrets, query.action)
        assert.doesNotMatch(
          JSON.stringify(found.value, (_, v) => (typeof v === 'bigint' ? `${v}` : v)),
          /\+62|siti@|toko@/,
        )
      }
  })

  it('is shown to the owner and the agency', async () => {
    for (const actor of [people.siti, people.helper, people.officer, people.overseer]) {
      const found = await ask(db, businessView, by(actor), { businessId: siti.id })
      assert.ok(found.ok && found.value.private?.email === 'siti@contoh.id', actor.name)
    }
    const list = await ask(db, businessList, by(people.officer), { search: 'Keripik Bu Siti' })
    assert.ok(list.ok && list.value.rows[0]?.phone)
    const partner = await ask(db, partnerView, by(people.cashier), { partnerId: store.id })
    assert.ok(partner.ok && partner.value.private?.contactName === 'Rina Kusuma')
  })

  it('is nothing for a visitor', async () => {
    const { visitor } = await import('../../platform/actor.ts')
    for (const [query, input] of queries.filter(([{ action }]) => !action.startsWith('partner.')))
      assert.equal(refusal(await ask(db, query, by(visitor), input)), 'missing: page.missing')
  })
})

describe('the list of businesses', () => {
  const names = async (input: object, actor: Actor = people.officer) => {
    const found = await ask(db, businessList, by(actor), input)
    assert.ok(found.ok, JSON.stringify(found))
    return found.value.rows.map(({ name }) => name)
  }
  const many = Array.from({ length: 130 }, (_, i) =>
    sampleBusiness({
      name: `Zamrud ${String(i % 65).padStart(3, '0')}`,
      phone: `+62813800${String(i).padStart(5, '0')}`,
      nib: nib(),
      goods: i % 2 === 0 ? 'batik' : 'jasa',
      kelurahanCode: i % 3 === 0 ? '33.74.01.1001' : bulusan,
      source: i % 5 === 0 ? 'import' : 'seed',
    }),
  )

  it('pages forth and back by key, each row once, also among equal names', async () => {
    await plantBusinesses(world.owner, many)
    for (const sort of ['name', '-name', 'newest', 'oldest']) {
      const pages: string[][] = []
      let edge: object | undefined = {}
      let last: { previous?: string | undefined } = {}
      const look = (from: object) => ask(db, businessList, by(people.officer), { search: 'Zamrud', sort, ...from })
      while (edge) {
        const found: Awaited<ReturnType<typeof look>> = await look(edge)
        assert.ok(found.ok)
        pages.push(found.value.rows.map(({ id }) => id))
        last = found.value
        edge = found.value.next ? { after: found.value.next } : undefined
      }
      assert.deepEqual(
        pages.map((page) => page.length),
        [50, 50, 30],
        sort,
      )
      assert.equal(new Set(pages.flat()).size, 130)
      const back = await ask(db, businessList, by(people.officer), { search: 'Zamrud', sort, before: last.previous })
      assert.ok(back.ok)
      assert.deepEqual(
        back.value.rows.map(({ id }) => id),
        pages[1],
        sort,
      )
      assert.ok(back.value.next && back.value.previous)
    }
  })

  it('is filtered by place, goods and source, together with the search', async () => {
    const matching = many.filter(
      (each) => each.goods === 'batik' && each.kelurahanCode === '33.74.01.1001' && each.source === 'import',
    )
    const asked = { search: 'zamrud', goods: 'batik', kecamatan: '33.74.01', source: 'import' }
    assert.equal((await names(asked)).length, matching.length)
    assert.equal((await names({ ...asked, kelurahan: '33.74.01.1001' })).length, matching.length)
    assert.equal((await names({ ...asked, kecamatan: '33.74.02' })).length, 0)
  })

  it('finds by the beginning of a name, by any part of it, and for officers by NIB', async () => {
    assert.deepEqual(await names({ search: 'ke' }), ['Keripik Bu Siti'])
    assert.deepEqual(await names({ search: 'bu sit' }), ['Keripik Bu Siti'])
    assert.deepEqual(await names({ search: siti.nib }), ['Keripik Bu Siti'])
    assert.deepEqual(await names({ search: siti.nib }, people.tono), [])
  })

  it('shows names that begin with what was typed before those that hold it, forth and back', async () => {
    const begin = Array.from({ length: 70 }, (_, i) => `Mutiara ${String(i).padStart(3, '0')}`)
    const hold = Array.from({ length: 60 }, (_, i) => `Dapur mutiara ${String(i).padStart(3, '0')}`)
    const mixed = [...hold, ...begin].map((name, i) =>
      sampleBusiness({ name, nib: nib(), phone: `+62813700${String(i).padStart(5, '0')}` }),
    )
    await plantBusinesses(world.owner, mixed)
    const look = async (from: object) => {
      const found = await ask(db, businessList, by(people.officer), { search: 'MUTIARA', ...from })
      assert.ok(found.ok)
      return { ...found.value, names: found.value.rows.map(({ name }) => name) }
    }
    const first = await look({})
    const second = await look({ after: first.next })
    const third = await look({ after: second.next })
    assert.deepEqual([...first.names, ...second.names, ...third.names], [...begin, ...hold])
    assert.deepEqual([third.next, third.names.length], [undefined, 30])
    const back = await look({ before: third.previous })
    assert.deepEqual(back.names, second.names)
    assert.deepEqual((await look({ before: back.previous })).names, first.names)
    const down = await look({ sort: '-name' })
    assert.deepEqual(down.names, begin.toReversed().slice(0, 50))
    assert.deepEqual((await look({ sort: '-name', after: down.next })).names, [
      ...begin.slice(0, 20).toReversed(),
      ...hold.toReversed().slice(0, 30),
    ])
  })

  it('takes what is typed for nothing but letters', async () => {
    for (const search of [
      '%',
      '_',
      '\\',
      "'; drop table business; --",
      '100%',
      'a\u0000b',
      '\ud800',
      '(((',
      '🍤'.repeat(80),
      'x'.repeat(5000),
      '<script>',
    ])
      assert.ok((await names({ search })).length <= 50, search.slice(0, 20))
    assert.deepEqual(await names({ search: '%' }), [])
    assert.deepEqual(await names({ search: '_______' }), [])
    assert.ok((await names({ search: '' })).length === 50)
    assert.ok((await names({ search: '\u0000' })).length === 50)
  })

  it('refuses filters that do not exist, and knows no page behind an unknown row', async () => {
    for (const wrong of [
      { kecamatan: 'x' },
      { kelurahan: '33' },
      { goods: 'emas' },
      { sort: 'price' },
      { after: 'x' },
      { format: 'pdf' },
    ])
      assert.equal((await ask(db, businessList, by(people.officer), wrong)).ok, false, JSON.stringify(wrong))
    assert.deepEqual(await names({ after: newId() }), [])
  })

  it('gives a file more rows than a page', async () => {
    assert.equal((await names({ search: 'Zamrud', format: 'csv' })).length, 130)
  })

  it('is one statement, and one for how far the Dinas knows each', async () => {
    const { sent, db } = watched()
    await ask(db, businessList, by(people.officer), { search: 'zam', goods: 'batik' })
    assert.equal(sent.length, 2)
  })
})

describe('a partner and its outlets', () => {
  const form = { name: 'Hotel Candi', kind: 'hotel', kelurahanCode: '33.74.01.1001', phone: '024-7460002' }

  it('are entered by an officer, and kept by the partner itself', async () => {
    const id = newId()
    assert.equal(refusal(await run(db, partnerAdd, by(people.officer), { id, ...form })), 'done')
    assert.equal(
      refusal(await run(db, partnerAdd, by(people.manager), { id: newId(), ...form })),
      'denied: action.denied',
    )
    const change = (actor: Actor, changes: object = {}) =>
      run(db, partnerChange, by(actor), {
        partnerId: store.id,
        ...form,
        name: store.name,
        kind: store.kind,
        ...changes,
      })
    assert.equal(refusal(await change(people.manager, { phone: '024-7460003' })), 'done')
    assert.equal(refusal(await change(people.manager, { kind: 'bank' })), 'kind: partner.kind_fixed')
    assert.equal(refusal(await change(people.cashier)), 'denied: action.denied')

    const outletId = newId()
    const told = { name: 'Simpang Raos Baru', kelurahanCode: bulusan, floorArea: '1.200' }
    assert.equal(
      refusal(await run(db, outletAdd, by(people.manager), { id: outletId, partnerId: store.id, ...told })),
      'done',
    )
    assert.equal(
      refusal(await run(db, outletAdd, by(people.siti), { id: newId(), partnerId: store.id, ...told })),
      'denied: action.denied',
    )
    assert.equal(
      refusal(await run(db, outletAdd, by(people.officer), { id: newId(), partnerId: newId(), ...told })),
      'missing: page.missing',
    )
    assert.equal(
      refusal(await run(db, outletChange, by(people.manager), { outletId, ...told, floorArea: '0' })),
      'floorArea: field.too_small',
    )
    assert.equal(refusal(await run(db, outletChange, by(people.manager), { outletId, ...told, open: '' })), 'done')
    const [closed] = await sql('select active, floor_area from outlet where id = $1', [outletId])
    assert.deepEqual(closed, { active: false, floor_area: 1200 })

    const seen = async (actor: Actor) => {
      const found = await ask(db, partnerView, by(actor), { partnerId: store.id })
      return found.ok ? found.value.outlets.map(({ name }) => name) : []
    }
    assert.deepEqual(await seen(people.siti), ['Simpang Raos Pekunden'], 'closed outlets are only for their own people')
    assert.deepEqual(await seen(people.cashier), ['Simpang Raos Baru', 'Simpang Raos Pekunden'])
  })
})

describe('a product', () => {
  const form = { name: 'Keripik tempe 200 g', unit: 'bungkus', price: 'Rp12.500' }
  const photoOf = async (actor: Actor) => {
    const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a52' } })
      .png()
      .toBuffer()
    const kept = await run(db, upload, by(actor), { name: 'foto.png', kind: 'photo', content })
    assert.ok(kept.ok)
    return kept.value.id
  }

  it('is offered, changed and retired by the people of its business only', async () => {
    const [id, photo] = [newId(), await photoOf(people.siti)]
    const add = (actor: Actor, changes: object = {}) =>
      run(db, productAdd, by(actor), { id, businessId: siti.id, ...form, photo, ...changes })
    assert.equal(refusal(await add(people.tono)), 'denied: action.denied')
    assert.equal(refusal(await add(people.officer)), 'denied: action.denied')
    assert.equal(refusal(await add(people.siti)), 'done')
    assert.equal(refusal(await add(people.siti)), 'conflict: action.taken', 'a second press is no second product')

    const change = { productId: id, ...form, price: '13.000' }
    assert.equal(refusal(await run(db, productChange, by(people.siti), change)), 'done')
    const [stored] = await sql('select price, photo_id from product where id = $1', [id])
    assert.deepEqual(stored, { price: '13000', photo_id: photo }, 'without a new photo the old one stays')
    assert.equal(refusal(await run(db, productChange, by(people.tono), change)), 'denied: action.denied')

    assert.equal(refusal(await run(db, productRetire, by(people.siti), { productId: id })), 'done')
    assert.equal(refusal(await run(db, productRetire, by(people.siti), { productId: id })), 'conflict: product.retired')
    const rows = async (actor: Actor) => {
      const found = await ask(db, productList, by(actor), { businessId: siti.id })
      return found.ok ? found.value.rows.map((each) => each.name) : []
    }
    assert.deepEqual(await rows(people.tono), [product.name])
    assert.deepEqual(await rows(people.siti), [product.name, form.name].sort())
  })

  it('takes no photo of others, no other file, and none that does not exist', async () => {
    const theirs = await photoOf(people.tono)
    const pdf = await run(db, upload, by(people.siti), {
      name: 'x.pdf',
      kind: 'document',
      content: Buffer.from('%PDF-1.7\n'),
    })
    assert.ok(pdf.ok)
    for (const photo of [theirs, pdf.value.id, newId()]) {
      const answer = await run(db, productAdd, by(people.siti), { id: newId(), businessId: siti.id, ...form, photo })
      assert.equal(refusal(answer), 'photo: product.photo_unknown')
    }
  })

  it('has a price in whole rupiah and a unit', async () => {
    const tried = (changes: object) =>
      run(db, productAdd, by(people.siti), { id: newId(), businessId: siti.id, ...form, ...changes })
    assert.equal(refusal(await tried({ price: '0' })), 'price: field.too_small')
    assert.equal(refusal(await tried({ price: '12,5' })), 'price: field.money')
    assert.equal(refusal(await tried({ price: '9'.repeat(14) })), 'price: field.too_large')
    assert.equal(refusal(await tried({ unit: ' ' })), 'unit: field.required')
    assert.equal(refusal(await tried({ shelfLifeDays: '-1' })), 'shelfLifeDays: field.too_small')
    assert.equal(refusal(await tried({ businessId: newId() })), 'missing: page.missing')
  })
})

describe('a bank account', () => {
  const form = { bank: 'BRI', holder: 'Siti Rahmawati', number: '0012 3456 7890 123' }

  it('asks for a second factor, and shows only the end of its number', async () => {
    const unconfirmed = { ...people.siti, confirmedAt: undefined }
    assert.equal(refusal(await run(db, bankChange, by(unconfirmed), form)), 'denied: action.step_up')
    assert.equal(refusal(await run(db, bankChange, by(people.helper), form)), 'denied: action.denied')
    assert.equal(refusal(await run(db, bankChange, by(people.siti), form)), 'done')
    const found = await ask(db, bankView, by(people.siti), {})
    assert.ok(found.ok)
    assert.deepEqual(found.value.account, {
      organisationId: siti.id,
      bank: 'BRI',
      holder: 'Siti Rahmawati',
      numberEnd: '0123',
      changedAt: now,
    })
  })

  it('is nowhere to be read: not in the table, the history or the log', async () => {
    const [told] = await sql<{ all: string }>(
      `select (select string_agg(b::text, ' ') from bank_account b) || (select string_agg(h.content::text, ' ') from row_history h where table_name = 'bank_account')
         || (select string_agg(e::text, ' ') from audit_event e) as all`,
    )
    assert.doesNotMatch(told?.all ?? '', /00123456789/)
    const [row] = await sql<{ number_sealed: Buffer }>(
      'select number_sealed from bank_account where organisation_id = $1',
      [siti.id],
    )
    assert.ok(row)
    assert.equal(world.house.secrets.unseal(row.number_sealed, siti.id), '001234567890123')
    assert.throws(
      () => world.house.secrets.unseal(row.number_sealed, rival.id),
      'a sealed number cannot be moved to another organisation',
    )
  })

  it('of two organisations that share one is found without reading it', async () => {
    await run(db, bankChange, by(people.tono), { ...form, bank: 'bri', number: '001-234-567-890-123' })
    assert.equal((await sql('select number_fingerprint from bank_account group by 1')).length, 1)
  })

  it('is seen by nobody else', async () => {
    for (const actor of [people.helper, people.officer, people.auditor, people.cashier])
      assert.equal(refusal(await ask(db, bankView, by(actor), {})), 'missing: page.missing', actor.name)
    assert.equal(
      refusal(await run(db, bankChange, by(people.siti), { ...form, number: '12' })),
      'number: bank.number_wrong',
    )
  })
})

describe('the door', () => {
  it('answers for higher modules', async () => {
    assert.deepEqual(await businessNames(db.read, [siti.id, newId()]), new Map([[siti.id, 'Keripik Bu Siti']]))
    assert.equal((await partnerProfile(db.read, store.id))?.place?.kecamatanName, 'Semarang Tengah')
    assert.deepEqual(
      (await outletsOf(db.read, store.id)).map(({ id }) => id),
      [outlet.id],
    )
    assert.deepEqual(
      await kelurahanNames(db.read, [bulusan, 'x']),
      new Map([
        [bulusan, 'Bulusan, Tembalang'],
        ['x', 'x'],
      ]),
    )
    assert.equal((await places(db.read)).kelurahan.length, 177)
    const retired = await plantProduct(world.owner, siti.id, { name: 'Dulu', active: false })
    assert.ok(!(await productsOf(db.read, siti.id)).some(({ id }) => id === retired.id))
    const forAgreement = (productId: string, businessId: string) =>
      findProductForAgreement(db.read, { productId, businessId })
    assert.equal((await forAgreement(product.id, siti.id))?.businessName, 'Keripik Bu Siti')
    assert.equal(await forAgreement(product.id, rival.id), undefined)
    assert.equal(await forAgreement(retired.id, siti.id), undefined)
  })
})
