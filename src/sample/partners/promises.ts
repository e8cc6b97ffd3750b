import type { PartnerKind } from './kinds.ts'

/** A promise to the city: what, how much, for which span; since and for how many days. */
type Promised = {
  kind:
    | 'shelf_slots'
    | 'partnerships'
    | 'orders'
    | 'purchases'
    | 'payment_days'
    | 'shelf_metres'
    | 'spaces'
    | 'training_places'
    | 'financing'
  amount: number
  per?: 'week' | 'month' | 'year'
  daysAgo?: number
  days?: number
}

type Mandate = {
  name?: string
  position?: string
  paper: 'deed' | 'decree' | 'power_of_attorney' | 'assignment' | null
  /** Days from today to its last one; without it, it holds until withdrawn. */
  lasts?: number
}

type Story = {
  seeks: readonly string[]
  note?: string
  /** Its outlets are cafés, galleries or stalls; or it is a department store. */
  format?: 'other' | 'department'
  promises: readonly Promised[]
  mandates: readonly Mandate[]
  check?: 'none' | { fix: string }
}

const promise = (kind: Promised['kind'], amount: number, rest: Omit<Promised, 'kind' | 'amount'> = {}): Promised => ({
  kind,
  amount,
  ...rest,
})
const deed: Mandate = { paper: 'deed' }
const until = (lasts: number): Mandate => ({ paper: 'power_of_attorney', lasts })

/** What each partner promised, looks for and who speaks for it: some keep their word, some do not. */
export const stories: Readonly<Record<string, Story>> = {
  'simpang-raos': {
    seeks: ['keripik', 'lumpia', 'wingko', 'bandeng', 'kopi'],
    note: 'Kemasan 100–250 gram, tahan dua bulan, label halal. Kiriman diterima Senin sampai Kamis pagi.',
    promises: [
      promise('shelf_slots', 80),
      promise('orders', 16, { per: 'week' }),
      promise('partnerships', 15),
      promise('payment_days', 14),
      promise('purchases', 120_000_000, { per: 'month' }),
      promise('shelf_slots', 40, { daysAgo: 620, days: 300 }),
    ],
    mandates: [until(240), { name: 'Bernadet Hartini', position: 'Pemilik', paper: 'deed' }],
  },
  'rasa-pesisir': {
    seeks: ['bandeng', 'lumpia', 'sambal'],
    note: 'Olahan ikan yang dikemas hampa udara.',
    promises: [promise('shelf_slots', 40), promise('payment_days', 15)],
    mandates: [until(120)],
  },
  'warak-endah': {
    seeks: ['keripik', 'wingko', 'roti'],
    promises: [promise('shelf_slots', 80), promise('partnerships', 20), promise('payment_days', 15)],
    mandates: [deed],
    check: { fix: 'Alamat gerai Krapyak belum sama dengan izinnya.' },
  },
  'dua-kenari': { seeks: ['keripik', 'roti'], promises: [promise('shelf_slots', 12)], mandates: [deed] },
  'warga-rukun': {
    seeks: ['keripik', 'roti', 'kopi', 'jamu'],
    note: 'Camilan harga di bawah Rp20.000 untuk rak depan kasir.',
    promises: [
      promise('shelf_slots', 50),
      promise('orders', 10, { per: 'week' }),
      promise('payment_days', 7),
      promise('shelf_metres', 12),
    ],
    mandates: [{ paper: 'power_of_attorney', lasts: 18 }],
  },
  'lumbung-kita': {
    seeks: ['keripik', 'sambal', 'roti'],
    promises: [promise('shelf_slots', 48), promise('payment_days', 15)],
    mandates: [{ paper: 'decree', lasts: 300 }],
  },
  'pojok-ijo': { seeks: ['keripik', 'kopi'], promises: [promise('shelf_slots', 10)], mandates: [deed] },
  'kidul-makmur': {
    seeks: ['batik', 'kerajinan', 'keripik', 'kue-basah'],
    note: 'Jajan pasar untuk pojok pagi, kriya untuk lantai dua.',
    format: 'department',
    promises: [
      promise('shelf_slots', 70),
      promise('purchases', 50_000_000, { per: 'month' }),
      promise('payment_days', 15),
    ],
    mandates: [{ paper: 'decree', lasts: 500 }],
  },
  'blekok-kriya': {
    seeks: ['batik', 'kerajinan', 'fesyen'],
    note: 'Karya dengan cerita pembuatnya; satu jenis paling banyak sepuluh potong.',
    format: 'other',
    promises: [promise('partnerships', 8), promise('shelf_slots', 36)],
    mandates: [{ paper: 'assignment', lasts: 90 }],
  },
  'lawang-wengi': {
    seeks: ['kopi', 'kue-basah', 'roti'],
    format: 'other',
    promises: [promise('orders', 6, { per: 'month' })],
    mandates: [deed],
  },
  'kantin-bina-waras': {
    seeks: ['kue-basah', 'makanan', 'jamu'],
    promises: [promise('orders', 4, { per: 'month' }), promise('payment_days', 15)],
    mandates: [{ paper: 'assignment', lasts: 200 }],
  },
  'bukit-pudak': {
    seeks: ['lumpia', 'wingko', 'bandeng', 'kopi'],
    promises: [promise('spaces', 10), promise('shelf_slots', 30)],
    mandates: [{ paper: 'decree', lasts: 400 }],
  },
  'guyub-rahayu': {
    seeks: ['sambal', 'keripik', 'jamu'],
    promises: [promise('partnerships', 10), promise('training_places', 40, { per: 'year' })],
    mandates: [{ paper: 'deed' }],
  },
  'taman-segaran': {
    seeks: ['kerajinan', 'fesyen', 'kopi'],
    note: 'Penjual untuk pojok lantai dasar, bergilir tiap tiga bulan.',
    promises: [promise('spaces', 18)],
    mandates: [until(350)],
  },
  'puri-warak': {
    seeks: ['kue-basah', 'jamu', 'batik'],
    promises: [promise('orders', 25, { per: 'month' }), promise('shelf_slots', 24)],
    mandates: [until(150)],
  },
  'lintang-srondol': {
    seeks: ['kue-basah', 'kopi'],
    promises: [promise('orders', 24, { per: 'month' })],
    mandates: [until(-20)],
  },
  'tirta-utara': { seeks: ['bandeng', 'kue-basah'], promises: [promise('payment_days', 15)], mandates: [until(60)] },
  'omah-kawung': { seeks: ['jamu', 'batik'], promises: [promise('shelf_slots', 10)], mandates: [deed] },
  'lumintu-warga': {
    seeks: [],
    promises: [promise('financing', 1_500_000_000, { per: 'year' })],
    mandates: [{ paper: 'decree', lasts: 700 }],
  },
  'srikandi-bakul': {
    seeks: ['keripik', 'sambal'],
    promises: [promise('financing', 400_000_000, { per: 'year' }), promise('shelf_slots', 24)],
    mandates: [deed],
  },
  'politeknik-boga': {
    seeks: ['roti', 'kue-basah'],
    promises: [promise('training_places', 120, { per: 'year' })],
    mandates: [{ paper: null }],
    check: 'none',
  },
  'institut-kaligarang': {
    seeks: [],
    promises: [promise('training_places', 60, { per: 'year' }), promise('spaces', 4)],
    mandates: [{ paper: 'assignment', lasts: 30 }],
  },
  'wedang-rolasan': {
    seeks: ['jamu'],
    promises: [promise('training_places', 12, { per: 'year' })],
    mandates: [deed],
  },
  kemuning: { seeks: [], promises: [promise('training_places', 90, { per: 'year' })], mandates: [deed] },
  'pasar-layar': {
    seeks: ['keripik', 'batik', 'kerajinan', 'kopi'],
    promises: [promise('partnerships', 12)],
    mandates: [{ paper: 'assignment', lasts: 25 }],
    check: 'none',
  },
}

/** Only stores and cooperatives let customers serve themselves among shelves. */
export const formatOf = (kind: PartnerKind, story: Story | undefined): string =>
  story?.format ?? (kind === 'store' || kind === 'cooperative' ? 'self_service' : 'other')
