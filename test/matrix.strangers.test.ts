import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inputsOf } from './matrix.inputs.ts'
import { asForm, filled, written } from './matrix.routes.ts'
import { cookieOf, openTown, organisationOf, origin, type Person, type Role, type Town } from './town.ts'
import { furnish, type Things } from './town-things.ts'

/* What belongs to others stays theirs, whatever id is put where. */

let town: Town
let things: Things
before(async () => {
  town = await openTown()
  things = await furnish(town)
})
after(() => town.close())

const send = async (role: Role, method: 'GET' | 'POST', path: string, fields: [string, string][] = []) => {
  const response = await town.app.request(origin + path, {
    method,
    headers: { cookie: cookieOf(role), origin },
    ...(method === 'POST' && { body: new URLSearchParams(fields) }),
  })
  return { status: response.status, text: await response.text() }
}

/** What the town holds, by the newest rows of everything that a form can write. */
const state = async () => {
  const tables = [
    'agreement_version',
    'delivery',
    'sale',
    'payment',
    'product',
    'billing_document',
    'membership',
    'invitation',
    'row_history',
  ]
  const [row] = await town.sql<Record<string, string>>(
    `select ${tables.map((name) => `(select count(*) from ${name}) as ${name}`).join(', ')}`,
  )
  return row
}

type Mixed = { as: Person; path: string; like: string; with: Record<string, string | undefined> }

/** Forms of one's own into which somebody else's id is put. */
const mixed = (): Mixed[] => [
  {
    as: 'owner',
    path: `/titip-jual/kirim/${things.agreement}`,
    like: 'delivery.send',
    with: { 'lines.0.productId': things.otherProduct },
  },
  {
    as: 'owner',
    path: `/titip-jual/kirim/${things.agreement}`,
    like: 'delivery.send',
    with: { outletId: things.otherOutlet },
  },
  {
    as: 'manager',
    path: `/perjanjian/${things.offer}/usul`,
    like: 'agreement.counter',
    with: { outletIds: things.otherOutlet },
  },
  {
    as: 'manager',
    path: `/perjanjian/${things.offer}/usul`,
    like: 'agreement.counter',
    with: { 'products.0.productId': things.otherProduct },
  },
  {
    as: 'owner',
    path: `/perjanjian/baru/${things.partner}`,
    like: 'agreement.propose',
    with: { 'products.0.productId': things.otherProduct },
  },
  { as: 'owner', path: `/produk/${things.product}/ubah`, like: 'product.change', with: { photo: things.otherFile } },
  {
    as: 'owner',
    path: `/titip-jual/penyelesaian/${things.settlement}/tagih`,
    like: 'billing.submit',
    with: { kinds: 'tax_invoice', taxInvoiceId: things.otherFile },
  },
  {
    as: 'finance',
    path: `/titip-jual/penyelesaian/${things.settlement}/bayar`,
    like: 'payment.record',
    with: { proof: things.otherFile },
  },
  {
    as: 'cashier',
    path: `/titip-jual/gerai/${things.outlet}/kasir`,
    like: 'sale.record',
    with: { 'lines.0.productId': things.otherProduct },
  },
  {
    as: 'otherManager',
    path: `/titip-jual/gerai/${things.outlet}/kasir`,
    like: 'sale.record',
    with: { outletId: things.otherOutlet },
  },
  {
    as: 'manager',
    path: `/titip-jual/kiriman/${things.delivery}/terima`,
    like: 'delivery.accept',
    with: { 'lines.0.lineId': things.batch },
  },
  {
    as: 'otherManager',
    path: `/titip-jual/kiriman/${things.delivery}/terima`,
    like: 'delivery.accept',
    with: { deliveryId: things.accepted },
  },
  {
    as: 'otherOwner',
    path: `/usaha/${things.business}/produk/tambah`,
    like: 'product.add',
    with: { businessId: things.otherBusiness },
  },
  { as: 'otherOwner', path: `/anggota`, like: 'member.invite', with: { organisationId: things.business } },
  {
    as: 'otherManager',
    path: `/mitra/${things.partner}/gerai/tambah`,
    like: 'outlet.add',
    with: { partnerId: things.otherPartner },
  },
  {
    as: 'otherManager',
    path: `/gerai/${things.outlet}/ubah`,
    like: 'outlet.change',
    with: { outletId: things.otherOutlet },
  },
  { as: 'owner', path: `/pilih-peran`, like: 'session.act_for', with: { membershipId: things.otherMember } },
  { as: 'officer', path: `/impor`, like: 'import.upload', with: { sheet: things.otherFile } },
]

test('somebody else’s id in a form of one’s own changes nothing', async () => {
  const wrong: string[] = []
  for (const { as, path, like, with: put } of mixed()) {
    const before = await state()
    const fields = asForm(inputsOf(things)[like]).filter(([name]) => !(name in put))
    const { status } = await send(as, 'POST', path, [...fields, ...(Object.entries(put) as [string, string][])])
    const said = `${as}: ${path} with ${Object.keys(put)} answers ${status}`
    if (![403, 404, 409, 422].includes(status)) wrong.push(said)
    assert.deepEqual(await state(), before, `${said} and changed something`)
    // With one's own id the very same form does what it is for; who comes as a stranger is refused either way.
    const control = await send(as, 'POST', path, asForm(inputsOf(things)[like]))
    if (control.status !== (as.startsWith('other') ? 403 : 303))
      wrong.push(`${as}: ${path} as it should be answers ${control.status}`)
  }
  assert.deepEqual(wrong, [])
})

test('what a path names cannot be exchanged by a question mark', async () => {
  const wrong: string[] = []
  const own: Record<string, string> = {
    businessId: things.otherBusiness,
    partnerId: things.otherPartner,
    outletId: things.otherOutlet,
    productId: things.otherProduct,
    memberId: things.otherMember,
    organisationId: things.otherBusiness,
  }
  const strangers = ['otherOwner', 'otherManager'] as const
  for (const route of written.filter(({ method, path }) => method === 'GET' && path.includes(':')))
    for (const stranger of strangers) {
      const [plain, dressed] = [filled(route, things), `${filled(route, things)}?${new URLSearchParams(own)}`]
      const [first, second] = [await send(stranger, 'GET', plain), await send(stranger, 'GET', dressed)]
      if (first.status !== second.status)
        wrong.push(`${stranger}: ${dressed} answers ${second.status}, without it ${first.status}`)
    }
  assert.deepEqual(wrong, [])
  assert.equal((await send('otherOwner', 'GET', `/anggota?organisationId=${organisationOf('owner')}`)).status, 404)
})

/** Who has to do with a business in person: itself, those who keep the registry, and the administrator of accounts. */
const entitled: readonly Role[] = ['owner', 'officer', 'headOfSection', 'administrator']

/** The others of a store, and the auditor, see no more than these. */
const watched: readonly Role[] = [
  'owner',
  'officer',
  'visitor',
  'otherOwner',
  'manager',
  'auditor',
  'mayorStaff',
  'facilitator',
  'undecided',
]

test('a telephone number, an address and a turnover are shown to nobody who has no right to them', async () => {
  await town.sql(
    `update business set phone = '+6285799887766', address = 'Gang Rahasia 17', capital = 987654321, email = 'diam@contoh.id' where id = $1`,
    [things.business],
  )
  // Else the directory shows the telephone to everyone, as its owner wished.
  await town.sql(`update consent set given = false where business_id = $1 and purpose = 'directory.contact'`, [
    things.business,
  ])
  const secret = /85799887766|857.?9988.?7766|Gang Rahasia|987[.,]?654[.,]?321|diam@contoh/
  const paths = [
    ...written.filter(({ method }) => method === 'GET').map((route) => filled(route, things)),
    '/usaha?format=csv',
    '/usaha?search=siti',
    '/usaha?format=csv&search=siti',
    `/usaha/${things.business}/produk?format=csv`,
    '/titip-jual/kiriman?format=csv',
    '/titip-jual/penyelesaian?format=csv',
  ]
  const seen: string[] = []
  for (const role of watched)
    for (const path of paths) if (secret.test((await send(role, 'GET', path)).text)) seen.push(`${role}: ${path}`)
  // Whoever was sent to a business has to find it.
  const sent = `facilitator: /laporan/kunjungan/${things.errand}`
  const strangers = seen.filter((line) => line !== sent && !entitled.some((role) => line.startsWith(`${role}:`)))
  assert.ok(
    seen.some((line) => line.startsWith('owner:')),
    'this test is blind: not even the owner is shown it',
  )
  assert.ok(
    seen.some((line) => line.startsWith('officer:')),
    'this test is blind: not even the officer is shown it',
  )
  assert.deepEqual(strangers, [])
})
