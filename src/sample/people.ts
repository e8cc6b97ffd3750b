import type { Random } from './random.ts'

/** Names as one hears them in Semarang: Javanese, Indonesian, Arabic-rooted and a few of the old trading town. All mixed by chance. */
export type Sex = 'female' | 'male'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const femaleNames = words(`
  Siti Endah Wulan Ratna Yuliana Retno Larasati Nanda Sri Dewi Ani Tutik Sulastri Suminah Wahyuni Kartini Rukmini
  Murni Ningsih Lestari Indah Nur Fitri Aisyah Khadijah Maryam Zulaikha Umi Nurul Laila Rina Rini Yanti Yuni Eka Dwi
  Tri Tuti Titik Sumarni Sukarti Parti Warsini Ngatinah Sutinah Kasmirah Painem Sarinah Tumini Juminten Wagiyem
  Maharani Ayu Puspita Melati Kenanga Cempaka Anggun Intan Mutiara Permata Citra Diah Galuh Sekar Woro Rara Kinanti
  Gendis Nastiti Widya Saraswati Damayanti Arum Tyas Astuti Hesti Heni Herni Lilis Lina Mira Novi Oktavia Meilani
  Aprilia Agustin Septi Desi Anisa Salsabila Zahra Nabila Azizah Hanifah Maimunah Rokhayah Muslikhah Istiqomah
  Meilinda Lanny Yosefin Theresia Kristina Veronika Natalia Magdalena Esti Prihatin Wiwik Endang Sudarti
`)

export const maleNames = words(`
  Agus Hendra Dimas Bambang Sulistyo Yoga Budi Joko Slamet Sugeng Sutrisno Suparman Wagiman Paijo Tukiman Ngadimin
  Sarwono Karyono Supriyadi Sunarto Suwarno Mulyono Haryanto Widodo Prasetyo Wahyu Eko Dwiyanto Teguh Rahmat Hidayat
  Ahmad Muhammad Abdul Nur Khoirul Rizki Fajar Ilham Iqbal Hasan Husein Ibrahim Yusuf Zainal Mustofa Makruf Arif
  Andi Anton Bayu Cahyo Danang Edi Ferdian Galih Gunawan Hari Heru Imam Indra Irfan Jarwo Krisna Lukman Mahendra
  Nugroho Panji Raditya Satria Seno Tegar Tri Untung Wawan Wisnu Yudha Yulianto Aditya Aji Bagas Bima Damar Dewa
  Gilang Kuncoro Pandu Raka Surya Tirta Wibowo Yanuar Rudi Toni Robert Stefanus Yohanes Markus Ignatius Petrus
`)

/** Last parts by ear: some only a woman bears, some only a man, many either. */
export const femaleLastParts = words(`
  Rahmawati Prasetyaningsih Dewanti Kartikasari Widyastuti Anggraini Pramesti Kusumaningrum Wulandari Handayani
  Susilowati Setyowati Hapsari Purwanti Sulistyowati Rahayu Puspitasari Kurniawati Setyaningsih Mulyani Indrawati
  Wijayanti Hastuti Suryani Nuraini Fitriani Oktaviani Maharani Pertiwi Permatasari Nurhayati Kusumawati Yuliastuti
  Ambarwati Cahyaningrum Utami Andriyani Novitasari Safitri Khasanah Mubarokah Rohmah Maesaroh Sulastri Wahyuningsih Saputri Harjanti Wardhani Hasanah
`)

export const maleLastParts = words(`
  Santosa Prayogo Wicaksono Hartanto Nugraha Adiputra Setiawan Kurniawan Hermawan Wijanarko Prasetya
  Kusuma Wardana Suryanto Purnomo Susanto Hidayatullah Firmansyah Ramadhan Maulana Syaifuddin Mubarok Rohman
  Sulaiman Fauzi Hakim Anwar Basuki Sumarto Utomo Wiratama Pamungkas Sudibyo Atmojo Wirawan Subekti Sasongko
  Notonegoro Prawiro Kartodiharjo Pranoto Suroso Triyono Yuwono
`)

export const eitherLastParts = words(`
  Pratama Wijaya Lesmana Sanjaya Kencana Mahardika Nirmala Pradana Purwadi Samudra Sentosa Sejati
  Utama Winarno Yudistira Abadi Asmara Baskoro Dirgantara Gumilang Irawan Jatmika Kirana Laksana
  Mandala Ningrat Oetomo Pangestu Raharja Rukmana Sasmita Tanuwijaya Halim Santoso Budiman Salim Sugiharto Setiadi
`)

/** The weight says how often a shop uses this one, of ten for its sex. */
export type Honorific = { word: string; sex: Sex; weight: number }

/** How neighbours call the one who makes it; most shops are named this way. */
export const honorifics: readonly Honorific[] = [
  { word: 'Bu', sex: 'female', weight: 6 },
  { word: 'Mbak', sex: 'female', weight: 3 },
  { word: 'Mak', sex: 'female', weight: 1 },
  { word: 'Pak', sex: 'male', weight: 6 },
  { word: 'Mas', sex: 'male', weight: 3 },
  { word: 'Mbah', sex: 'male', weight: 1 },
]

export const givenNames: readonly { name: string; sex: Sex }[] = [
  ...femaleNames.map((name) => ({ name, sex: 'female' as const })),
  ...maleNames.map((name) => ({ name, sex: 'male' as const })),
]

export const lastParts: readonly { name: string; sex: Sex | 'either' }[] = [
  ...femaleLastParts.map((name) => ({ name, sex: 'female' as const })),
  ...maleLastParts.map((name) => ({ name, sex: 'male' as const })),
  ...eitherLastParts.map((name) => ({ name, sex: 'either' as const })),
]

/** The last parts a person of this sex may bear. */
export const lastPartsFor = (sex: Sex): readonly string[] =>
  lastParts.filter((part) => part.sex === sex || part.sex === 'either').map((part) => part.name)

/** A given name and a last part that go together. */
export const fullName = (random: Random, sex: Sex): string =>
  `${random.pick(sex === 'female' ? femaleNames : maleNames)} ${random.pick(lastPartsFor(sex))}`

/** Bu Siti, Mas Bayu: how the neighbours say it. */
export const calledBy = (random: Random, name: string, sex: Sex): string => {
  const fitting = honorifics.filter((each) => each.sex === sex)
  const word = random.pick(fitting.flatMap((each) => Array.from({ length: each.weight }, () => each.word)))
  return `${word} ${name}`
}
