import type { Place } from '../domain/import/place.ts'
import type { Chance } from './chance.ts'

/** An invented business as its owner would tell it, before anybody typed it into a list. Amounts in whole rupiah. */
export type SampleBusiness = {
  name: string
  owner: string
  gender: 'L' | 'P'
  nib: string
  /** National digits after +62. */
  phone: string
  street: string
  place: Place
  goods: string
  product: string
  price: number
  capital: number
  monthlySales: number
  startedOn: Temporal.PlainDate
}

/** Kinds of goods with products and a usual price: what Semarang really makes and sells. */
const kinds: [goods: string, product: string, price: number][] = [
  ['Makanan ringan', 'Keripik Pisang', 15_000],
  ['Makanan ringan', 'Keripik Singkong', 12_000],
  ['Makanan khas', 'Lunpia', 15_000],
  ['Makanan khas', 'Wingko Babat', 35_000],
  ['Makanan khas', 'Bandeng Presto', 85_000],
  ['Makanan khas', 'Tahu Bakso', 40_000],
  ['Minuman', 'Kopi Bubuk', 45_000],
  ['Minuman', 'Jamu Kunyit Asam', 10_000],
  ['Fesyen', 'Batik Semarangan', 175_000],
  ['Kerajinan', 'Tas Anyaman', 65_000],
  ['Kerajinan', 'Souvenir Kayu', 25_000],
  ['Jasa', 'Jahit Pakaian', 50_000],
  ['Kuliner', 'Nasi Ayam', 13_000],
  ['Kuliner', 'Kue Basah', 2_500],
]

const women = 'Siti Sri Wahyuni Endang Rahayu Kartini Lestari Ningsih Yuliana Fatimah Suparmi Dewi Tutik Maryati'.split(
  ' ',
)
const men = 'Budi Agus Slamet Joko Bambang Supriyadi Hartono Wahyu Mulyono Sutrisno Eko Teguh Sugeng Purnomo'.split(' ')
const families = 'Utami Handayani Susanto Prasetyo Widodo Astuti Setiawan Kusuma Hidayat Santoso Wibowo Saputra'.split(
  ' ',
)
const brands = 'Barokah Sumber Rejeki Mekar Sari Lestari Makmur Jaya Berkah Mandiri Sekar Arum Melati Kinanti'.split(
  ' ',
)
const streets =
  'Melati Kenanga Mawar Cempaka Flamboyan Merpati Cendrawasih Sriwijaya Diponegoro Pandanaran Sidodadi'.split(' ')

/** One invented business in one of the places. */
export const sampleBusiness = (luck: Chance, places: readonly Place[]): SampleBusiness => {
  const female = luck.now(0.62)
  const first = luck.pick(female ? women : men)
  const [goods, product, price] = luck.pick(kinds)
  const monthlySales = luck.whole(8, 250) * 100_000
  return {
    name: nameOf(luck, product, `${female ? 'Bu' : 'Pak'} ${first}`),
    owner: `${first} ${luck.pick(families)}`,
    gender: female ? 'P' : 'L',
    nib: `${luck.pick(['912', '022', '810', '120'])}${String(luck.whole(0, 9_999_999_999)).padStart(10, '0')}`,
    phone: `8${luck.pick(['12', '13', '21', '22', '56', '57', '77', '95'])}${luck.whole(10_000_001, 99_999_999)}`,
    street: `Jl. ${luck.pick(streets)} ${luck.pick(['I', 'II', 'Raya', 'Dalam', 'Timur'])} No. ${luck.whole(1, 120)}`,
    place: luck.pick(places),
    goods,
    product,
    price: price + luck.whole(-2, 4) * 500,
    capital: luck.whole(5, 400) * 250_000,
    monthlySales,
    startedOn: Temporal.PlainDate.from('2008-01-01').add({ days: luck.whole(0, 6_000) }),
  }
}

const nameOf = (luck: Chance, product: string, owner: string): string => {
  const brand = `${luck.pick(brands)} ${luck.pick(brands)}`
  return luck.pick([`${product} ${owner}`, `${product} ${brand}`, `${brand} ${owner}`, `UD ${brand} ${product}`])
}
