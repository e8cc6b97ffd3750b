import { newId } from '../../../core/ids.ts'
import { type Rupiah, rupiah } from '../../../core/money.ts'
import type { Business } from '../domain/business.ts'
import { matchKey, matchKeys } from '../domain/match.ts'
import type { Outlet } from '../domain/outlet.ts'
import type { PartnerKind, PartnerPrivate, PartnerProfile } from '../domain/partner.ts'
import type { Product } from '../domain/product.ts'
import { centres } from './centres.ts'
import { semarangPlaces } from './places.ts'

/** What planting needs of a database client of the owner: the application's role may not add places. */
export type Client = { query: (text: string, values?: unknown[]) => Promise<unknown> }

const asJson = (rows: unknown) =>
  JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))

/** The 16 kecamatan and 177 kelurahan of Semarang. Planting them again changes nothing. */
export const plantPlaces = async (client: Client): Promise<void> => {
  const places = semarangPlaces()
  const kecamatan = [...new Map(places.map((place) => [place.kecamatanCode, place.kecamatanName]))].map(
    ([code, name]) => {
      const [latitude = 0, longitude = 0] = centres[code] ?? []
      return { code, name, latitude, longitude }
    },
  )
  await client.query(
    `insert into kecamatan select * from json_populate_recordset(null::kecamatan, $1::json) on conflict do nothing`,
    [asJson(kecamatan)],
  )
  const kelurahan = places.map(({ code, name, kecamatanCode }) => ({ code, name, kecamatan_code: kecamatanCode }))
  await client.query(
    `insert into kelurahan select * from json_populate_recordset(null::kelurahan, $1::json) on conflict do nothing`,
    [asJson(kelurahan)],
  )
}

const at = Temporal.Instant.from('2026-01-05T02:00:00Z')
const bulusan = '33.74.10.1004'

/** A small true-to-life business in Bulusan: for tests and as a pattern. */
export const sampleBusiness = (changes: Partial<Business> = {}): Business => {
  const id = changes.id ?? newId()
  const business = {
    id,
    name: `Keripik Bu Siti ${id.slice(-4)}`,
    ownerName: 'Siti Rahmawati',
    nib: null,
    phone: '+6281200000001',
    email: null,
    address: 'Jl. Kenanga Raya II No. 14',
    kelurahanCode: bulusan,
    goods: 'keripik' as const,
    gender: 'female' as const,
    capital: rupiah(12_000_000),
    yearlySales: rupiah(180_000_000),
    startedOn: Temporal.PlainDate.from('2016-03-01'),
    ownerKind: 'person' as const,
    kbliCode: null,
    kbliVersion: null,
    latitude: null,
    longitude: null,
    salesYear: null,
    capacityWeek: null,
    capacityUnit: '',
    channels: [],
    existingPartners: '',
    mergedInto: null,
    source: 'officer' as const,
    byHand: false,
    active: true,
    createdAt: at,
    ...changes,
  }
  return { ...business, matchKey: changes.matchKey ?? matchKey(business) }
}

/** Plants businesses with their organisations and keys, in one statement however many. */
export const plantBusinesses = async (client: Client, businesses: readonly Business[]): Promise<void> => {
  const rows = businesses.map((business) => ({ ...snakeCased(business), keys: matchKeys(business) }))
  await client.query(
    `with given as (select * from json_to_recordset($1::json) as r(
       id uuid, name text, owner_name text, nib text, phone text, email text, address text, kelurahan_code text, goods text, gender text,
       capital bigint, yearly_sales bigint, started_on date, owner_kind text, kbli_code text, kbli_version text, latitude numeric,
       longitude numeric, sales_year int, capacity_week int, capacity_unit text, channels text[], existing_partners text, source text,
       match_key text, by_hand boolean, active boolean, created_at timestamptz, keys text[])
     ), organised as (
       insert into organisation (id, kind, name, created_at) select id, 'business', name, created_at from given
     ), planted as (
       insert into business (id, name, owner_name, nib, phone, email, address, kelurahan_code, goods, gender, capital, yearly_sales,
         started_on, owner_kind, kbli_code, kbli_version, latitude, longitude, sales_year, capacity_week, capacity_unit, channels,
         existing_partners, source, match_key, by_hand, active, created_at)
       select id, name, owner_name, nib, phone, email, address, kelurahan_code, goods, gender, capital, yearly_sales,
         started_on, owner_kind, kbli_code, kbli_version, latitude, longitude, sales_year, capacity_week, capacity_unit, channels,
         existing_partners, source, match_key, by_hand, active, created_at from given
     )
     insert into business_key (match_key, business_id) select key, id from given, unnest(keys) key on conflict do nothing`,
    [asJson(rows)],
  )
}

const snakeCased = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  )

export const plantBusiness = async (client: Client, changes: Partial<Business> = {}): Promise<Business> => {
  const business = sampleBusiness(changes)
  await plantBusinesses(client, [business])
  return business
}

type Partner = PartnerProfile & PartnerPrivate

export const plantPartner = async (
  client: Client,
  changes: Partial<Partner> & { kind?: PartnerKind } = {},
): Promise<Partner> => {
  const partner: Partner = {
    id: newId(),
    name: 'Simpang Raos',
    kind: 'store',
    phone: '+62247460001',
    email: 'toko@contoh.id',
    address: 'Jl. Melati No. 3',
    kelurahanCode: '33.74.01.1001',
    contactName: 'Rina Kusuma',
    seeks: ['keripik'],
    seeksNote: '',
    active: true,
    ...changes,
  }
  const { id, name, kind, phone, email, address, kelurahanCode, contactName, seeks, seeksNote, active } = partner
  await client.query(`insert into organisation (id, kind, name, created_at) values ($1, 'partner', $2, $3)`, [
    id,
    name,
    at.toString(),
  ])
  await client.query(
    `insert into partner (id, name, kind, phone, email, address, kelurahan_code, contact_name, seeks, seeks_note, active, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, name, kind, phone, email, address, kelurahanCode, contactName, seeks, seeksNote, active, at.toString()],
  )
  return partner
}

export const plantOutlet = async (
  client: Client,
  partnerId: string,
  changes: Partial<Outlet> = {},
): Promise<Outlet> => {
  const outlet: Outlet = {
    id: newId(),
    partnerId,
    name: 'Simpang Raos Pekunden',
    address: 'Jl. Seruni No. 9',
    kelurahanCode: '33.74.01.1001',
    floorArea: 180,
    format: 'self_service',
    active: true,
    ...changes,
  }
  await client.query(
    `insert into outlet (id, partner_id, name, address, kelurahan_code, floor_area, format, active, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      outlet.id,
      partnerId,
      outlet.name,
      outlet.address,
      outlet.kelurahanCode,
      outlet.floorArea,
      outlet.format,
      outlet.active,
      at.toString(),
    ],
  )
  return outlet
}

export const plantProduct = async (
  client: Client,
  businessId: string,
  changes: Partial<Omit<Product, 'price'>> & { price?: Rupiah } = {},
): Promise<Product> => {
  const product: Product = {
    id: newId(),
    businessId,
    name: 'Keripik singkong balado 250 g',
    unit: 'bungkus',
    price: rupiah(15_000),
    shelfLifeDays: 60,
    description: '',
    regime: null,
    ingredients: '',
    allergens: [],
    photoId: null,
    active: true,
    ...changes,
  }
  await client.query(
    `insert into product (id, business_id, name, unit, price, shelf_life_days, description, photo_id, active, created_at, regime, ingredients, allergens)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      product.id,
      businessId,
      product.name,
      product.unit,
      `${product.price}`,
      product.shelfLifeDays,
      product.description,
      product.photoId,
      product.active,
      at.toString(),
      product.regime,
      product.ingredients,
      product.allergens,
    ],
  )
  return product
}
