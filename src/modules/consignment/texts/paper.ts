import type { Catalog } from '../../../platform/text.ts'

export const paperTexts = {
  'delivery.paper.title': { id: 'Surat jalan', en: 'Delivery note' },
  'delivery.paper.agreement': { id: 'Perjanjian', en: 'Agreement' },
  'delivery.paper.counted': { id: 'Dihitung', en: 'Counted' },
  'delivery.paper.sender': { id: 'Pengirim', en: 'Sender' },
  'delivery.paper.receiver': { id: 'Penerima', en: 'Receiver' },
  'delivery.paper.sign': { id: 'Nama dan tanda tangan', en: 'Name and signature' },
  'delivery.paper.scan': {
    id: 'Pindai untuk membuka kiriman ini, menghitung, dan menerimanya di Jejaring.',
    en: 'Scan to open this delivery, count it and accept it in Jejaring.',
  },
  'delivery.paper.ownership': {
    id: 'Barang tetap milik pengirim sampai laku. Hitung dan catat selisihnya sebelum menerima.',
    en: 'The goods stay the sender’s until they are sold. Count, and note any difference, before accepting.',
  },
  'delivery.paper.state': { id: 'Keadaan', en: 'State' },
  'settlement.paper.title': { id: 'Nota tagihan', en: 'Invoice' },
  'settlement.paper.statement': { id: 'Rincian penjualan', en: 'Statement of sales' },
  'settlement.paper.bill_to': { id: 'Ditagihkan kepada', en: 'Billed to' },
  'settlement.paper.from': { id: 'Ditagih oleh', en: 'Billed by' },
  'settlement.paper.agreement': { id: 'Perjanjian', en: 'Agreement' },
  'settlement.paper.posted': { id: 'Dibuat', en: 'Drawn up' },
  'settlement.paper.amount': { id: 'Jumlah tagihan: {amount}', en: 'Amount due: {amount}' },
  'settlement.paper.in_words': { id: 'Terbilang: {words} rupiah', en: 'In words (Indonesian): {words} rupiah' },
  'settlement.paper.owed': { id: 'Sisa yang belum dibayar: {amount}', en: 'Still owed: {amount}' },
  'settlement.paper.no_due': {
    id: 'Dihitung setelah semua dokumen lengkap',
    en: 'Set once all documents are complete',
  },
  'settlement.paper.scan': {
    id: 'Pindai untuk melihat tagihan ini dan pembayarannya di Jejaring.',
    en: 'Scan to see this bill and its payments in Jejaring.',
  },
} as const satisfies Catalog

declare module '../../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof paperTexts, unknown> {}
}
