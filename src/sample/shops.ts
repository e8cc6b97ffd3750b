import type { ParentKey } from './goods/kinds.ts'
import { calledBy, lastPartsFor, type Sex } from './people.ts'
import type { Random } from './random.ts'

/**
 * How a small business in Semarang calls itself and where it lives. Patterns hold {call} (Bu Siti), {name} (Siti),
 * {last} (Wijaya) or {word} (Berkah); SQL may fill them with four `replace` calls.
 */
export const namePatterns: Readonly<Record<ParentKey, readonly string[]>> = {
  keripik: [
    'Keripik {call}',
    'Camilan {call}',
    'Kriuk {word}',
    'Keripik {word}',
    'Dapur Renyah {name}',
    'UD {last} Jaya',
  ],
  lumpia: ['Lumpia {call}', 'Lumpia {word}', 'Dapur Lumpia {name}', 'Lumpia Kampung {word}', 'Lumpia {last}'],
  wingko: ['Wingko {call}', 'Wingko {word}', 'Wingko Cap {word}', 'Dapur Wingko {name}', 'UD Wingko {last}'],
  bandeng: ['Bandeng {call}', 'Bandeng Presto {call}', 'Bandeng {word}', 'Dapur Bandeng {name}', 'UD {last} Bahari'],
  'tahu-bakso': ['Tahu Bakso {call}', 'Tahu Bakso {word}', 'Dapur {name}', 'Tahu {word}', 'Tahu Bakso {last}'],
  'kue-basah': [
    'Kue {call}',
    'Jajan Pasar {call}',
    'Dapur {name}',
    'Kue {word}',
    'Jajanan {word}',
    'Snack Boks {name}',
  ],
  roti: ['Roti {call}', 'Dapur Roti {name}', 'Roti {word}', 'Kue Kering {call}', 'Toples {name}', 'Oven {word}'],
  kopi: ['Kopi {word}', 'Kopi {call}', 'Kopi {last}', 'Sangrai {word}', 'Kopi Kampung {word}', 'Rumah Kopi {name}'],
  jamu: ['Jamu {call}', 'Jamu {word}', 'Wedang {call}', 'Rempah {word}', 'Jamu Gendong {name}', 'Segar {word}'],
  sambal: ['Sambal {call}', 'Sambal {word}', 'Bumbu {call}', 'Dapur Bumbu {name}', 'Bumbu {word}', 'UD {last} Rasa'],
  batik: [
    'Batik {word}',
    'Batik {call}',
    'Batik {last}',
    'Sanggar Batik {word}',
    'Griya Batik {name}',
    'Canting {word}',
  ],
  kerajinan: [
    'Kriya {word}',
    'Anyaman {call}',
    'Kriya {name}',
    'Sanggar {word}',
    'Rumah Anyam {name}',
    'UD {last} Kriya',
  ],
  fesyen: ['Busana {name}', 'Griya Busana {word}', 'Butik {name}', 'Konveksi {last}', 'Busana {word}', 'Jahit {call}'],
  jasa: ['Jasa {word}', 'Rumah Jasa {name}', '{word} Jaya', 'Layanan {call}', 'Karya {last}', 'Rumah Karya {word}'],
}

const list = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Words of good omen, place and season that shops put on their signs. */
export const shopWords = list(`
  Berkah, Barokah, Sumber Rejeki, Mekar Sari, Lestari, Sari Asih, Guyub, Lumintu, Mugi Laris, Sido Mekar, Sekar Arum,
  Asem Rindang, Srikandi, Mustika, Mutiara Utara, Cahaya Tirta, Anugerah, Rukun, Makmur, Subur, Tentrem, Adem Ayem,
  Amanah, Kinarya, Pelangi, Melati Putih, Kenanga, Cempaka, Anggrek, Bougenvil, Flamboyan, Teratai, Wijaya Kusuma,
  Pandan Wangi, Kemuning, Gading, Jati Rindang, Waru Doyong, Trembesi, Kali Bening, Bukit Asri, Tugu Indah, Pasar Pagi,
  Esuk Ceria, Sore Asri, Pangestu Ibu, Warisan Simbah, Tuladha Eyang, Dua Putri, Tiga Dara, Empat Sekawan, Lima Saudara, Ngangeni,
  Sedulur, Tepa Slira, Tresna Asih, Guyub Asih, Kembang Setaman, Kembang Asem, Jempol, Lintang Timur, Rembulan, Surya Pagi,
  Gunung Biru, Ombak Kecil, Layar Putih, Perahu Biru, Blekok Putih, Merak Ati, Kepodang, Manyar, Semut Ireng
`)

/** Streets as every Javanese town has them; numbers and alleys make them differ. */
export const streets = list(`
  Jl. Kenanga Raya, Jl. Melati, Jl. Cempaka Putih, Jl. Anggrek Bulan, Jl. Teratai Indah, Jl. Flamboyan, Jl. Kemuning,
  Jl. Bougenvil, Jl. Dahlia, Jl. Kamboja, Jl. Seruni, Jl. Wijaya Kusuma, Jl. Mangga Besar, Jl. Jambu Air, Jl. Sawo Kecik,
  Jl. Duku, Jl. Belimbing, Jl. Manggis, Jl. Rambutan, Jl. Jeruk Nipis, Jl. Asem Rindang, Jl. Trembesi, Jl. Mahoni,
  Jl. Waru, Jl. Jati Luhur, Jl. Cemara, Jl. Akasia, Jl. Bambu Kuning, Jl. Arjuna, Jl. Bima, Jl. Nakula, Jl. Sadewa,
  Jl. Yudistira, Jl. Srikandi, Jl. Sembodro, Jl. Semar, Jl. Petruk, Jl. Gareng, Jl. Kutilang, Jl. Kepodang, Jl. Merpati,
  Jl. Perkutut, Jl. Blekok, Jl. Cucak Rawa, Jl. Bandeng Baru, Jl. Udang Windu, Jl. Kerapu, Jl. Tambak Asri, Jl. Sendang,
  Jl. Kali Jernih, Jl. Bukit Hijau, Jl. Lereng Asri, Jl. Pasar Lama, Jl. Lumbung, Jl. Balai Desa, Jl. Makam Pahlawan,
  Jl. Langgar, Jl. Posyandu, Jl. Lapangan, Jl. Stasiun Lama, Kp. Guyub, Kp. Rukun, Kp. Mawar, Kp. Pinggir Kali
`)

/** House and neighbourhood; {street} {n} {rt} {rw} {roman} {block} are filled in. */
export const addressPatterns = [
  '{street} No. {n}, RT {rt}/RW {rw}',
  '{street} {roman} No. {n}, RT {rt}/RW {rw}',
  '{street} {roman}/{n}, RT {rt}/RW {rw}',
  '{street} Blok {block} No. {n}, RT {rt}/RW {rw}',
  '{street} Gang {roman} No. {n}, RT {rt}/RW {rw}',
] as const

export const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const
export const blocks = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** Puts words into a pattern. A place without a word is a mistake, not an empty sign. */
export const fill = (pattern: string, words: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`no word for ${place} in "${pattern}"`)
    return String(word)
  })

/** RT and RW are written with three digits. */
export const address = (parts: {
  pattern: string
  street: string
  n: number
  rt: number
  rw: number
  roman?: string
  block?: string
}): string =>
  fill(parts.pattern, {
    roman: romans[0],
    block: blocks[0],
    ...parts,
    rt: String(parts.rt).padStart(3, '0'),
    rw: String(parts.rw).padStart(3, '0'),
  })

/** What someone of this name would paint on the sign. */
export const businessName = (random: Random, parent: ParentKey, name: string, sex: Sex): string =>
  fill(random.pick(namePatterns[parent]), {
    name,
    call: calledBy(random, name, sex),
    last: random.pick(lastPartsFor(sex)),
    word: random.pick(shopWords),
  })
