import type { Catalog } from '../../../platform/text.ts'

/** The agreement on paper. It is written in Indonesian (UU 20/2008 ps 34, PP 29/2021 ps 94(1)); English only explains. */
export const paperTexts = {
  'agreement.paper.title': { id: 'Perjanjian Titip Jual', en: 'Consignment Agreement' },
  'agreement.paper.opening': {
    id: 'Pada {day}, kedua pihak di bawah ini sepakat bekerja sama dalam bentuk penitipan barang untuk dijual.',
    en: 'On {day} the parties below agreed to cooperate by entrusting goods for sale.',
  },
  'agreement.paper.offered': {
    id: 'Pada {day}, {name} menawarkan kerja sama dalam bentuk penitipan barang untuk dijual.',
    en: 'On {day} {name} offered to cooperate by entrusting goods for sale.',
  },
  'agreement.paper.grounds': {
    id: 'Dasar: Peraturan Wali Kota Semarang Nomor 66 Tahun 2022 Pasal 6 ayat (2) huruf d, Pasal 10, dan Pasal 11; Peraturan Pemerintah Nomor 29 Tahun 2021 Pasal 94 dan Pasal 95; Undang-Undang Nomor 20 Tahun 2008 Pasal 34.',
    en: 'Ground: Regulation of the Mayor of Semarang 66/2022 articles 6(2)d, 10 and 11; Government Regulation 29/2021 articles 94 and 95; Law 20/2008 article 34.',
  },
  'agreement.paper.parties': { id: 'Para pihak', en: 'The parties' },
  'agreement.paper.article': { id: 'Pasal {number} – {title}', en: 'Article {number} – {title}' },
  'agreement.paper.draft': {
    id: 'RANCANGAN. Belum disetujui kedua pihak, jadi belum mengikat siapa pun.',
    en: 'DRAFT. Not accepted by both parties, so it binds nobody.',
  },
  'agreement.paper.declined': {
    id: 'DITOLAK oleh {name} pada {day}: {reason}',
    en: 'DECLINED by {name} on {day}: {reason}',
  },
  'agreement.paper.ended': {
    id: 'DIAKHIRI oleh {name} pada {day}: {reason}',
    en: 'ENDED by {name} on {day}: {reason}',
  },
  'agreement.paper.replaced': {
    id: 'Versi ini sudah diganti versi {version}.',
    en: 'This version was replaced by version {version}.',
  },
  'agreement.paper.acceptances': { id: 'Persetujuan', en: 'Acceptances' },
  'agreement.paper.acceptances.says': {
    id: 'Setiap pihak menyetujui di Jejaring dengan bukti jati diri kedua (PP 71/2019 ps 59). Deretan huruf di bawah namanya adalah segel isi (SHA-256).',
    en: 'Each party accepted in Jejaring with a second proof of identity (PP 71/2019 art. 59). The letters below the name are the seal of the content (SHA-256).',
  },
  'agreement.paper.not_yet': { id: 'Belum menyetujui', en: 'Has not accepted' },
  'agreement.paper.when': { id: '{when} WIB', en: '{when} WIB' },
  'agreement.paper.scan': {
    id: 'Pindai untuk melihat perjanjian ini di Jejaring. Hanya kedua pihak dan petugas yang bertugas bisa membukanya.',
    en: 'Scan to see this agreement in Jejaring. Only the two parties and officers on duty can open it.',
  },
} as const satisfies Catalog
