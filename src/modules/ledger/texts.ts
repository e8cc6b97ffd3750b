import type { Catalog } from '../../platform/text.ts'

export const texts = {
  'statement.view': { id: 'Rekening bersama', en: 'Statement' },
  'statement.reason.sale': { id: 'Penjualan', en: 'Sale' },
  'statement.reason.payment': { id: 'Pembayaran', en: 'Payment' },
  'statement.reason.correction': { id: 'Pembetulan', en: 'Correction' },
  'statement.account.sales': { id: 'Uang pembeli', en: 'Buyers’ money' },
  'statement.account.store_share': { id: 'Bagian toko', en: 'Store’s share' },
  'statement.account.payable': { id: 'Hak pemilik barang', en: 'Owed to the owner' },
  'statement.account.paid': { id: 'Sudah dibayar', en: 'Paid' },
  'rule.statement_party': { id: 'orang dari kedua pihak perjanjian ini', en: 'people of the two parties to this agreement' },
  'rule.statement_oversight': { id: 'petugas yang bertugas memantau atau memeriksa', en: 'officers whose duty is oversight or audit' },
} as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
