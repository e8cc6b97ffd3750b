/** What a parent kind broadly is: decides which permits, labels and forms of partnership make sense. */
export type Family = 'food' | 'craft' | 'service'

/** Shares: per mille of all businesses in town; mostly food and drink (legal reference 10.8). */
type Parent = { key: string; name: string; en: string; family: Family; kbli: string; share: number }

/** First level of the taxonomy. KBLI codes follow the 2020 edition and are examples, not advice. */
export const parents = [
  { key: 'keripik', name: 'Keripik & camilan', en: 'Crisps & snacks', family: 'food', kbli: '10794', share: 160 },
  { key: 'lumpia', name: 'Lumpia', en: 'Spring rolls', family: 'food', kbli: '10750', share: 70 },
  { key: 'wingko', name: 'Wingko babat', en: 'Coconut cakes', family: 'food', kbli: '10792', share: 45 },
  { key: 'bandeng', name: 'Bandeng presto', en: 'Soft-boned milkfish', family: 'food', kbli: '10219', share: 70 },
  { key: 'tahu-bakso', name: 'Tahu bakso', en: 'Meat-filled tofu', family: 'food', kbli: '10392', share: 55 },
  { key: 'kue-basah', name: 'Kue basah', en: 'Fresh sweet cakes', family: 'food', kbli: '10792', share: 95 },
  { key: 'roti', name: 'Roti & kue kering', en: 'Breads & biscuits', family: 'food', kbli: '10710', share: 75 },
  { key: 'kopi', name: 'Kopi', en: 'Coffee', family: 'food', kbli: '10761', share: 60 },
  { key: 'jamu', name: 'Jamu & minuman', en: 'Jamu & drinks', family: 'food', kbli: '11090', share: 85 },
  { key: 'sambal', name: 'Sambal & bumbu', en: 'Sambal & spices', family: 'food', kbli: '10772', share: 65 },
  { key: 'batik', name: 'Batik Semarangan', en: 'Semarang batik', family: 'craft', kbli: '13134', share: 55 },
  { key: 'kerajinan', name: 'Kerajinan', en: 'Crafts', family: 'craft', kbli: '16292', share: 55 },
  { key: 'fesyen', name: 'Fesyen', en: 'Fashion', family: 'craft', kbli: '14111', share: 60 },
  { key: 'jasa', name: 'Jasa', en: 'Services', family: 'service', kbli: '96990', share: 50 },
] as const satisfies readonly Parent[]

export type ParentKey = (typeof parents)[number]['key']

export type Unit = 'bungkus' | 'botol' | 'toples' | 'boks' | 'pcs' | 'lembar' | 'pasang' | 'paket'

/** A size multiplies price and content of the archetype; content follows price unless said. */
export type Size = { label: string; price: number; content?: number }

export type Archetype = {
  key: string
  parent: ParentKey
  name: string
  en: string
  unit: Unit
  /** Shelf price of the first size, whole rupiah, lowest and highest seen. */
  price: readonly [number, number]
  /** Grams or millilitres of the first size; null for cloth, craft and services. */
  weight: number | null
  /** Days it keeps after making; null for what does not spoil. */
  shelfLife: number | null
  composition: string
  /** Pieces an outlet sells in an ordinary week, slow shop to busy shop. */
  weekly: readonly [number, number]
  /** Which permit its label needs. P-IRT is for what keeps more than a week unchilled; the rest is BPOM's or the health office's (7.8, 7.9). */
  permit: 'pirt' | 'bpom' | 'none'
  /** Two digits of the P-IRT number for the kind of food; null where P-IRT does not apply. Kinds above 10 await confirmation. */
  pirtFood: string | null
  /** Flavours, fillings, motifs or models: at least four, so that no two shelves read alike. */
  flavours: readonly string[]
  sizes: readonly Size[]
  /** Which of the parent's scenes shows it. */
  scene: number
}

type Given = Omit<Archetype, 'parent' | 'permit' | 'pirtFood' | 'scene' | 'sizes'> &
  Partial<Pick<Archetype, 'permit' | 'pirtFood' | 'scene' | 'sizes'>>

/** The products of one parent; a two-digit kind of food means P-IRT. */
export const under = (parent: ParentKey, given: readonly Given[]): readonly Archetype[] =>
  given.map((each) => ({
    scene: 0,
    sizes: [{ label: '', price: 1 }],
    pirtFood: null,
    permit: each.pirtFood == null ? 'none' : 'pirt',
    ...each,
    parent,
  }))

/** Sizes by weight: the big bag is a little cheaper by the gram. */
export const grams = (...weights: readonly number[]): readonly Size[] =>
  weights.map((weight) => {
    const content = weight / (weights[0] ?? weight)
    return { label: weight >= 1000 ? `${weight / 1000} kg` : `${weight} g`, price: content ** 0.9, content }
  })

export const millilitres = (...volumes: readonly number[]): readonly Size[] =>
  grams(...volumes).map((size, nth) => {
    const volume = volumes[nth] ?? 0
    return { ...size, label: volume >= 1000 ? `${volume / 1000} L` : `${volume} ml` }
  })

/** Boxes by number of pieces. */
export const boxesOf = (...pieces: readonly number[]): readonly Size[] =>
  pieces.map((count) => ({
    label: `isi ${count}`,
    price: (count / (pieces[0] ?? count)) ** 0.95,
    content: count / (pieces[0] ?? count),
  }))
