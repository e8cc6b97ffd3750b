import { stemOf } from './stem.ts'

/** More words than this say nothing more about what is looked for. */
const mostWords = 8
const longestWord = 40

/** As the database splits names: small letters without marks, and nothing but letters and digits. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word.length <= longestWord),
  ),
]

/** What stands in a search and tells nothing apart. Everything is in Semarang. */
const empty = new Set(
  [
    'di dan yang untuk dari dengan atau dekat sekitar daerah area ke jual jualan penjual dijual menjual beli pembeli cari',
    'mencari dicari ada mau ingin tolong kota kec kecamatan kel kelurahan semarang usaha umkm ukm produk barang the in',
  ].flatMap((line) => line.split(' ')),
)

/** The words of a search that say something; all of them where none does. */
export const askedFor = (typed: string): string[] => {
  const words = wordsOf(typed)
  const telling = words.filter((word) => !empty.has(word))
  return (telling.length > 0 ? telling : words).slice(0, mostWords)
}

/** Spellings and words of one meaning; the first of each line stands for all. */
const same = [
  'keripik kripik keripek kripek chips',
  'kerupuk krupuk',
  'camilan cemilan snack snek kudapan',
  'lumpia lunpia loenpia',
  'sambal sambel',
  'rempeyek peyek',
  'telur telor',
  'bakso baso',
  'tahu tofu',
  'kecap kicap',
  'minuman drink',
  'kopi coffee',
  'kue kuwe cake',
  'kukis cookies cookie',
  'roti bread bakery',
  'fesyen fashion busana pakaian baju',
  'jilbab hijab kerudung',
  'kerajinan kriya handicraft handycraft',
  'suvenir souvenir cenderamata',
  'batik batiks',
  'singkong ketela telo cassava',
  'pisang gedang banana',
  'ayam chicken',
  'ikan fish iwak',
  'pedas pedes hot',
  'manis legi sweet',
  'asin asen',
  'cokelat coklat chocolate',
  'jagung corn',
  'kacang nuts',
  'wedang wedhang',
  'jamu jamoe herbal',
  'laundry binatu penatu',
  'penjahit jahit',
  'katering catering',
  'stik stick',
  'toples stoples',
  'bandeng bandheng',
  'wingko wingka',
  'gendis gendhis',
]
const meaning = new Map(
  same.flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return others.map((other) => [other, first] as const)
  }),
)

/** The usual word for what was meant: what a reader is told. */
export const usualOf = (word: string): string => meaning.get(word) ?? word

const families = new Map(same.flatMap((line) => line.split(' ').map((word, _, all) => [word, all] as const)))

/** The other words for the same. */
export const spellingsOf = (word: string): string[] => families.get(word)?.filter((each) => each !== word) ?? []

/** What a word is found under: its meaning, then its stem. */
export const termOf = (word: string): string => stemOf(usualOf(word))
