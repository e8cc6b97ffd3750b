/** What a kind broadly is: decides which permits and forms of partnership make sense. */
export type GoodsGroup = 'food' | 'craft' | 'service'

/**
 * The kinds of goods of a business, by group. `says` is how lists spell them; the first kind that finds itself in a
 * text counts, so what is particular stands before what is general.
 */
const kinds = [
  { key: 'lumpia', group: 'food', says: /\b(lumpia|lunpia|loenpia)/ },
  { key: 'wingko', group: 'food', says: /\bwingko/ },
  { key: 'tahu-bakso', group: 'food', says: /\b(tahu|bakso|baso)\b/ },
  { key: 'keripik', group: 'food', says: /\b(keripik|kripik|camilan|cemilan|rempeyek|peyek|kerupuk|krupuk|stik)\b/ },
  { key: 'bandeng', group: 'food', says: /\b(bandeng|presto)\b/ },
  { key: 'sambal', group: 'food', says: /\b(sambal|sambel|bumbu|kecap|saus|abon)\b/ },
  { key: 'kopi', group: 'food', says: /\b(kopi|coffee)\b/ },
  { key: 'jamu', group: 'food', says: /\b(jamu|minuman|wedang|rempah|herbal|jus|sirup|teh|susu)\b/ },
  { key: 'roti', group: 'food', says: /\b(roti|bakery|kue kering|cookies|kukis|donat)\b/ },
  { key: 'kue-basah', group: 'food', says: /\b(kue|jajan|jajanan|snack|bolu|brownies)\b/ },
  { key: 'batik', group: 'craft', says: /\bbatik\b/ },
  {
    key: 'fesyen',
    group: 'craft',
    says: /\b(fesyen|fashion|busana|baju|pakaian|konveksi|hijab|jilbab|tas|sepatu|sandal)\b/,
  },
  {
    key: 'kerajinan',
    group: 'craft',
    says: /\b(kerajinan|kriya|handy?craft|anyaman|souvenir|suvenir|mebel|meubel|kayu|rajut|bordir|gerabah)\b/,
  },
  {
    key: 'makanan',
    group: 'food',
    says: /\b(makanan|makan|kuliner|katering|catering|warung|nasi|soto|sate|olahan|pangan|mie?|gorengan)\b/,
  },
  {
    key: 'jasa',
    group: 'service',
    says: /\b(jasa|laundry|bengkel|salon|servis|service|jahit|penjahit|cukur|fotokopi|sablon|rias|percetakan)\b/,
  },
  { key: 'lainnya', group: 'service', says: /\p{L}/u },
] as const satisfies readonly { key: string; group: GoodsGroup; says: RegExp }[]

export type Goods = (typeof kinds)[number]['key']

export const goodsKeys = kinds.map(({ key }) => key) as unknown as readonly [Goods, ...Goods[]]

export const isGoods = (text: string): text is Goods => (goodsKeys as readonly string[]).includes(text)

export const groupOf = (goods: Goods): GoodsGroup | undefined => kinds.find(({ key }) => key === goods)?.group

/** The kind a list means by its words: "Keripik singkong & tempe" → keripik. Words that name none are `lainnya`; blank stays blank. */
export const goodsOf = (text: string): Goods | '' => {
  const typed = text.toLowerCase().trim()
  return kinds.find(({ key, says }) => key === typed || says.test(typed))?.key ?? ''
}

/** Food that is eaten within days, as most who make it sell it. */
const fresh: readonly string[] = ['lumpia', 'tahu-bakso', 'kue-basah', 'makanan']

/** The sort of what such a business makes, for goods that do not say their own. */
export const usualRegime = (goods: Goods | ''): 'packaged' | 'fresh' | 'goods' | 'service' => {
  const group = goods === '' || goods === 'lainnya' ? 'craft' : groupOf(goods)
  if (group === 'food') return fresh.includes(goods) ? 'fresh' : 'packaged'
  return group === 'service' ? 'service' : 'goods'
}
