import type { Catalog } from '../../platform/text.ts'

export const texts = {
  'statement.view': { id: 'Rekening bersama', en: 'Statement' },
  'statement.title': { id: 'Rekening bersama {business} dan {partner}', en: 'Statement of {business} and {partner}' },
  'statement.says': {
    id: 'Kedua pihak membaca halaman yang sama. Jejaring mencatat uang, tidak menyimpannya.',
    en: 'Both parties read this same page. Jejaring records money and never holds it.',
  },
  'statement.owed': { id: 'Belum dibayar {partner} ke {business}', en: '{partner} still owes {business}' },
  'statement.overpaid': { id: '{partner} membayar lebih ke {business}', en: '{partner} has paid {business} too much' },
  'statement.sales': { id: 'Dibayar pembeli', en: 'Paid by buyers' },
  'statement.store_share': { id: 'Bagian {partner}', en: 'Share of {partner}' },
  'statement.supplier_share': { id: 'Bagian {business}', en: 'Share of {business}' },
  'statement.paid': { id: 'Sudah dibayar ke {business}', en: 'Already paid to {business}' },
  'statement.flow': { id: 'Ke mana setiap rupiah pergi', en: 'Where each rupiah went' },
  'statement.movements': { id: 'Setiap perpindahan uang', en: 'Every movement of money' },
  'statement.movements.says': {
    id: 'Setiap baris memindahkan uang dari satu catatan ke catatan lain. Tidak ada baris yang dihapus; yang keliru dibetulkan dengan baris baru.',
    en: 'Each line moves money from one account to another. No line is ever removed; a mistake is put right by a new line.',
  },
  'statement.when': { id: 'Waktu', en: 'When' },
  'statement.reason': { id: 'Peristiwa', en: 'What happened' },
  'statement.from': { id: 'Dari', en: 'From' },
  'statement.to': { id: 'Ke', en: 'To' },
  'statement.way': { id: 'Arah', en: 'Direction' },
  'statement.amount': { id: 'Jumlah', en: 'Amount' },
  'statement.source': { id: 'Asal', en: 'Source' },
  'statement.none': { id: 'Belum ada uang yang bergerak', en: 'No money has moved yet' },
  'statement.none.says': {
    id: 'Baris pertama muncul setelah barang pertama laku.',
    en: 'The first line appears once the first goods are sold.',
  },
  'statement.agreement': { id: 'Perjanjian', en: 'Agreement' },
  'statement.settlements': { id: 'Tagihan dan pembayaran', en: 'Bills and payments' },
  'statement.print': { id: 'Cetak (PDF)', en: 'Print (PDF)' },
  'statement.paper.parties': { id: 'Pemilik barang dan toko', en: 'Owner of the goods and store' },
  'statement.paper.until': { id: 'Keadaan sampai', en: 'As of' },
  'statement.paper.in_words': { id: 'Terbilang', en: 'In Indonesian words' },
  'statement.paper.newest': {
    id: 'Hanya {count} baris terbaru. Semua baris ada di Jejaring.',
    en: 'Only the {count} newest lines. All of them are in Jejaring.',
  },
  'statement.paper.scan': {
    id: 'Pindai untuk melihat keadaan terbaru. Hanya kedua pihak dan petugas yang bertugas bisa membukanya.',
    en: 'Scan to see the newest state. Only the two parties and officers on duty can open it.',
  },
  'statement.reason.sale': { id: 'Penjualan', en: 'Sale' },
  'statement.reason.payment': { id: 'Pembayaran', en: 'Payment' },
  'statement.reason.correction': { id: 'Pembetulan', en: 'Correction' },
  'statement.account.sales': { id: 'Uang pembeli', en: 'Buyers’ money' },
  'statement.account.store_share': { id: 'Bagian toko', en: 'Store’s share' },
  'statement.account.payable': { id: 'Hak pemilik barang', en: 'Owed to the owner' },
  'statement.account.paid': { id: 'Sudah dibayar', en: 'Paid' },
  'rule.statement_party': {
    id: 'orang dari kedua pihak perjanjian ini',
    en: 'people of the two parties to this agreement',
  },
  'rule.statement_oversight': {
    id: 'petugas yang bertugas memantau atau memeriksa',
    en: 'officers whose duty is oversight or audit',
  },
} as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
