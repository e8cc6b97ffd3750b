import type { Catalog } from '../../../platform/text.ts'

/**
 * What the small marks open. The city's own regulation in its own words; other law in ours, and said so (legal
 * reference 1.2, 2.4–2.9, 6.1, 6.2).
 */
export const lawTexts = {
  'law.perwal_5': {
    id: '“Prinsip Kemitraan … meliputi: a. saling menguntungkan; b. jelas; c. wajar; d. berkeadilan; dan e. transparan.”',
    en: 'Principles of partnership: mutual benefit, clarity, reasonableness, fairness and transparency.',
  },
  'law.perwal_7': {
    id: '“Merek … dapat berupa: a. merek pemilik barang; b. merek toko yang menjadi mitra usaha; atau c. merek lain yang disepakati.”',
    en: 'The brand may be the owner’s, the partner store’s, or another that was agreed.',
  },
  'law.perwal_8': {
    id: '“Pelaku usaha mikro … harus memanfaatkan pelayanan sesuai dengan peruntukan yang disepakati.”',
    en: 'The micro-business must use the service as agreed.',
  },
  'law.perwal_10': {
    id: '“… penyediaan barang/penitipan barang untuk dijual dari pelaku usaha mikro kepada toko yang menjadi Mitra Usaha.”',
    en: 'Supplying or entrusting goods for sale, from a micro-business to a partner store.',
  },
  'law.perwal_11': {
    id: '“Jejaring Kemitraan antara Pelaku Usaha Mikro dengan Mitra Usaha dilakukan dengan perikatan dalam bentuk kerja sama.”',
    en: 'The partnership is made by a binding cooperation.',
  },
  'law.pp29_95a': {
    id: 'Ringkasnya: toko tidak boleh memungut biaya pendaftaran barang dari pemasok usaha mikro dan kecil.',
    en: 'In short: a store may not charge micro and small suppliers a listing fee.',
  },
  'law.pp29_95b': {
    id: 'Ringkasnya: pemasok usaha mikro dan kecil dibayar tunai, atau paling lama 15 hari setelah semua dokumen tagihan diterima toko.',
    en: 'In short: micro and small suppliers are paid in cash, or within 15 days after the store received every billing document.',
  },
  'law.pp29_96': {
    id: 'Ringkasnya: pemerintah daerah boleh membantu perundingan pemasok dan toko. Persaingan usaha diawasi KPPU.',
    en: 'In short: the region may help supplier and store negotiate. The competition authority supervises.',
  },
  'law.pp17_11': {
    id: 'Ringkasnya: tidak satu pun pihak boleh memutuskan hubungan hukum secara sepihak dengan melanggar hukum.',
    en: 'In short: no party may end the legal relation one-sidedly against the law.',
  },
  'law.uu20_34': {
    id: 'Ringkasnya: perjanjian kemitraan ditulis. Isinya kegiatan, hak dan kewajiban, bentuk pengembangan, jangka waktu, dan penyelesaian perselisihan. Perjanjian dilaporkan ke pejabat yang berwenang.',
    en: 'In short: a partnership agreement is written. It names activity, rights and duties, form of development, term and settling of disputes. It is reported to the authority.',
  },
  'law.uu20_35': {
    id: 'Ringkasnya: usaha yang lebih besar tidak boleh memiliki atau menguasai usaha mikro mitranya.',
    en: 'In short: the larger business may not own or control its micro partner.',
  },
  'law.uu20_36': {
    id: 'Ringkasnya: kedudukan hukum kedua pihak setara, dan hukum Indonesia yang berlaku.',
    en: 'In short: the parties are equal before the law, and Indonesian law governs.',
  },
  'law.uu27_pdp': {
    id: 'Ringkasnya: data pribadi hanya dipakai dengan dasar yang sah, salah satunya untuk menjalankan perjanjian.',
    en: 'In short: personal data is used only on lawful grounds, one of them being to carry out an agreement.',
  },
  'law.ite_5': {
    id: 'Ringkasnya: dokumen elektronik dan hasil cetaknya adalah alat bukti hukum yang sah.',
    en: 'In short: an electronic document and its print are valid legal evidence.',
  },
  'law.pp71_59': {
    id: 'Ringkasnya: tanda tangan elektronik sah bila terikat pada penandatangannya, dan perubahan isi sesudahnya bisa diketahui.',
    en: 'In short: an electronic signature is valid if it is tied to its signer and any later change of the content can be detected.',
  },
} as const satisfies Catalog
