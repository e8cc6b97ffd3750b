import assert from 'node:assert/strict'
import sharp from 'sharp'
import { today } from '../src/core/dates.ts'
import { newId } from '../src/core/ids.ts'
import { signedIn } from '../src/modules/identity/door.ts'
import { codeOf } from '../src/modules/intake/actions/guard.ts'
import { recountContacts, recountRegistry } from '../src/modules/verification/door.ts'
import { allActions } from '../src/modules.ts'
import type { By } from '../src/platform/actor.ts'
import { run } from '../src/platform/run.ts'
import { newToken, sha256 } from '../src/platform/secrets.ts'
import { accountOf, organisationOf, type Person, type Role, type Town, tokenOf } from './town.ts'

/** How someone of the town acts. A visitor has no token. */
export const byOf = async ({ db, house }: Town, role: Role): Promise<By> => {
  const { actor, at } = await signedIn(db, role === 'visitor' ? undefined : tokenOf(role), house)
  return { actor, at, entrance: 'page', house }
}

/** Does something in the town as someone who may; anything else is a fault of the test. */
export const doing = async (town: Town, person: Person, name: string, raw: object): Promise<string> => {
  const command = allActions.find(({ action, kind }) => action === name && kind !== 'query')
  assert.ok(command && command.kind !== 'query', `there is no command ${name}`)
  const done = await run(town.db, command, await byOf(town, person), raw)
  assert.ok(done.ok, `${person} ${name}: ${JSON.stringify(done)}`)
  return done.value.id
}

const list = `nama usaha;pemilik;kelurahan;nomor hp
Dapur Uji Satu;Sri Uji;Bulusan;081255500001
Dapur Uji Dua;Tono Uji;Tempat Entah;081255500002
`

/**
 * One thing of each kind between the owner and the store, and the same of others (`other…`): what the sample town has,
 * and what is made here because a new town has none.
 */
export const furnish = async (town: Town) => {
  const { sql } = town
  const [owner, store] = [organisationOf('owner'), organisationOf('manager')]
  const one = async (text: string, ...values: unknown[]): Promise<string> => {
    const [row] = await sql<{ id: string }>(text, values)
    assert.ok(row, `the town has no ${text}`)
    return row.id
  }
  const between = 'business_id = $1 and partner_id = $2'
  const member = (person: Person) =>
    one(
      'select id from membership where account_id = $1 and organisation_id = $2',
      accountOf(person),
      organisationOf(person),
    )
  const session = (person: Person) => one('select id from session where account_id = $1', accountOf(person))

  const found = {
    business: owner,
    otherBusiness: organisationOf('otherOwner'),
    partner: store,
    otherPartner: organisationOf('otherManager'),
    agreement: await one(
      `select a.id from agreement a where ${between} and (select count(*) from agreement_acceptance x join agreement_version v on v.id = x.version_id where v.agreement_id = a.id) = 2`,
      owner,
      store,
    ),
    offer: await one(`select id from report_offer where ${between}`, owner, store),
    delivery: await one(`select id from delivery where ${between} and state = 'sent'`, owner, store),
    accepted: await one(
      `select id from delivery where ${between} and state = 'accepted' order by decided_at desc limit 1`,
      owner,
      store,
    ),
    settlement: await one(`select id from settlement where ${between} and documents_complete_at is null`, owner, store),
    paid: await one(
      `select id from settlement where ${between} and paid_at is not null order by period_to desc limit 1`,
      owner,
      store,
    ),
    payment: await one(
      `select p.id from payment p join settlement s on s.id = p.settlement_id where ${between} and not exists (select from payment_confirmation c where c.payment_id = p.id)`,
      owner,
      store,
    ),
    lines: await sql<{ id: string; sent: number }>(
      `select l.id, l.sent from delivery_line l join delivery d on d.id = l.delivery_id where ${between} and d.state = 'sent'`,
      [owner, store],
    ),
    outlet: await one(`select outlet_id as id from delivery where ${between} and state = 'sent'`, owner, store),
    otherOutlet: await one('select id from outlet where partner_id = $1 limit 1', organisationOf('otherManager')),
    contact: await one('select id from partner_contact where partner_id = $1 order by id limit 1', store),
    commitment: await one(
      `select id from partner_commitment where partner_id = $1 and kind = 'shelf_slots' and ends_on > current_date`,
      store,
    ),
    sale: await one('select id from sale where partner_id = $1 order by at desc limit 1', store),
    product: await one('select id from product where business_id = $1 and photo_id is not null limit 1', owner),
    firstPhoto: await one(
      'select photo_id as id from product where business_id = $1 and photo_id is not null limit 1',
      owner,
    ),
    permit: await one(`select id from permit where business_id = $1 and kind = 'pirt' order by id limit 1`, owner),
    label: await one(`select id from permit where business_id = $1 and kind = 'label' limit 1`, owner),
    readinessForm: 'titip-jual',
    otherProduct: await one('select id from product where business_id = $1 limit 1', organisationOf('otherOwner')),
    photo: await one('select photo_id as id from product where photo_id is not null limit 1'),
    listedBusiness: await one('select business_id as id from directory_entry order by business_id limit 1'),
    listedProduct: await one('select product_id as id from directory_product order by product_id limit 1'),
    batch: await one(`select id from batch where ${between} and on_shelf > 0 limit 1`, owner, store),
    member: await member('cashier'),
    otherMember: await member('otherManager'),
    acting: await member('owner'),
    session: await session('owner'),
    account: accountOf('owner'),
    purpose: 'match',
    delegation: await one(
      'select id from delegation where organisation_id = $1 and helper_id = $2 and ended_at is null',
      owner,
      accountOf('helper'),
    ),
    kelurahan: await one('select kelurahan_code as id from business where id = $1', owner),
  }
  return { ...found, ...(await made(town, found)) }
}

/** A paper of the owner's with a scan. */
const scanned = async (town: Town, businessId: string, picture: Buffer): Promise<string> => {
  const scan = { name: 'slhs.png', kind: 'proof', content: new Uint8Array(picture) }
  return doing(town, 'owner', 'permit.add', {
    id: newId(),
    businessId,
    kind: 'hygiene',
    number: 'SLHS/12/2026',
    holder: 'Keripik Bu Siti',
    scan: await doing(town, 'owner', 'file.upload', scan),
  })
}

/** Two records that may be one business, to be decided; and two of which one rests in the other. */
const alike = async (town: Town) => {
  const { sql } = town
  const pair = async (first: string, second: string, phone: string) => {
    const [older, newer] = [newId(), newId()]
    const kelurahanCode = '33.74.10.1004'
    await doing(town, 'officer', 'business.add', { id: older, name: first, phone, kelurahanCode })
    await doing(town, 'officer', 'business.add', { id: newer, name: second, phone, kelurahanCode })
    const [found] = await sql<{ id: string }>('select id from business_twin where newer_id = $1 and older_id = $2', [
      newer,
      older,
    ])
    assert.ok(found)
    return { twin: found.id, older }
  }
  const merged = await pair('Opak Uji Melati', 'Opak Uji Mlati', '081255500071')
  await doing(town, 'officer', 'twin.decide', { twinId: merged.twin, choice: merged.older, reason: 'Orang yang sama.' })
  const { twin } = await pair('Rengginang Uji Kenanga', 'Renginang Uji Kenanga', '081255500072')
  return { twin, mergedTwin: merged.twin }
}

/** What nobody in a new town has yet. */
const made = async (town: Town, { business, paid }: { business: string; paid: string }) => {
  const { sql } = town
  const content = new TextEncoder().encode(list)
  const sheet = await doing(town, 'officer', 'file.upload', { name: 'daftar.csv', kind: 'sheet', content })
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a52' } })
    .png()
    .toBuffer()
  const proof = await doing(town, 'finance', 'file.upload', {
    name: 'bukti.png',
    kind: 'proof',
    content: new Uint8Array(picture),
  })
  const stranger = { name: 'lain.png', kind: 'proof', content: new Uint8Array(picture) }
  const draft = await doing(town, 'owner', 'registration.start', { id: newId(), name: 'Dapur Draf', goods: 'keripik' })
  await doing(town, 'owner', 'registration.owner', {
    code: codeOf(town.house, draft),
    ownerName: 'Sri Draf',
    phone: '081255500071',
    kelurahanCode: '33.74.10.1004',
  })
  const registration = await doing(town, 'officer', 'registration.counter', {
    id: newId(),
    name: 'Warung Bu Loket',
    goods: 'keripik',
    ownerName: 'Bu Loket',
    phone: '081255500072',
    kelurahanCode: '33.74.10.1004',
  })
  const things = {
    registration,
    draftCode: codeOf(town.house, draft),
    counterCode: codeOf(town.house, registration),
    sheet,
    ownPhoto: await doing(town, 'owner', 'file.upload', { ...stranger, name: 'foto.png', kind: 'photo' }),
    scannedPermit: await scanned(town, business, picture),
    otherFile: await doing(town, 'otherOwner', 'file.upload', stranger),
    list: await doing(town, 'officer', 'import.upload', { id: newId(), sheet }),
    askedDelegation: await doing(town, 'owner', 'delegation.ask', {
      id: newId(),
      organisationId: business,
      name: 'Wati Rahmawati',
      contact: '081255500099',
      tasks: ['products', 'deliveries'],
      days: '30',
    }),
    ...(await alike(town)),
    provenPayment: newId(),
    invitation: newId(),
    invitationToken: newToken(),
    resetToken: newToken(),
    passkey: newId(),
    token: newId(),
    picture,
    /** The owner's own business, whose visit waits for the owner's choice; an officer holds it. */
    verifying: business,
    visitCode: 'UJ23456789',
    errand: newId(),
    accountOfOfficer: accountOf('officer'),
  }
  await verified(town, things.verifying, things.visitCode)
  await recountRegistry(town.db)
  await recountContacts(town.db)
  await sql(
    `insert into outreach (id, business_id, assigned_to, assigned_by, assigned_at, due_on) values ($1, $2, $3, $4, now(), current_date + 7)`,
    [things.errand, business, accountOf('facilitator'), accountOf('headOfSection')],
  )
  await doing(town, 'finance', 'bank.change', {
    bank: 'Bank Jateng',
    holder: 'Toko Simpang Raos',
    number: '3012345678',
  })
  await sql(
    `insert into payment (id, settlement_id, amount, paid_on, method, proof_id, recorded_by, recorded_at)
     select $1, $2, 1000, current_date, 'transfer', $3, $4, now()`,
    [things.provenPayment, paid, proof, accountOf('finance')],
  )
  await sql(
    `insert into invitation (id, organisation_id, email, name, duties, token_hash, invited_by, created_at, ends_at)
     values ($1, $2, 'tamu@contoh.id', 'Tamu', '{stock}', $3, $4, now(), now() + interval '7 days')`,
    [things.invitation, business, sha256(things.invitationToken), accountOf('owner')],
  )
  await sql(
    `insert into challenge (id, account_id, purpose, secret, ends_at) values ($1, $2, 'password_reset', $3, now() + interval '1 hour')`,
    [newId(), accountOf('owner'), sha256(things.resetToken)],
  )
  await sql(
    `insert into passkey (id, account_id, credential_id, public_key, counter, name, created_at) values ($1, $2, 'uji', '\\x01', 0, 'HP uji', now())`,
    [things.passkey, accountOf('owner')],
  )
  await sql(
    `insert into api_token (id, token_hash, membership_id, duties, name, created_at, ends_at)
     select $1, $2, id, '{stock}', 'Mesin uji', now(), now() + interval '7 days' from membership where account_id = $3`,
    [things.token, sha256(newToken()), accountOf('owner')],
  )
  return things
}

/** A case that the officer holds and whose three times wait for the owner, by a code that is known here. */
const verified = async (town: Town, businessId: string, code: string) => {
  const [has] = await town.sql<{ state: string }>('select state from business_verification where business_id = $1', [
    businessId,
  ])
  if (has)
    await town.sql('update business_verification set verified_until = current_date + 10 where business_id = $1', [
      businessId,
    ])
  await doing(town, 'owner', 'verification.submit', { businessId })
  await doing(town, 'officer', 'verification.claim', { businessId })
  const tomorrow = today(Temporal.Now.instant()).add({ days: 1 }).toString()
  const slots = ['09:00', '10:00', '11:00'].map((hour) => ({ day: tomorrow, hour }))
  await doing(town, 'officer', 'visit.propose', { businessId, id: newId(), slots })
  await town.sql('update verification_visit set code_hash = $2 where business_id = $1 and outcome is null', [
    businessId,
    town.house.secrets.derive('visit-code', code),
  ])
}

export type Things = Awaited<ReturnType<typeof furnish>>
