import type { Catalog } from '../../../platform/text.ts'

export const ruleTexts = {
  'rule.consignment_party': {
    id: 'orang dari usaha atau toko dalam titip jual ini',
    en: 'people of the business or store in this consignment',
  },
  'rule.business_member': { id: 'orang dari usaha ini', en: 'people of this business' },
  'rule.business_stock': {
    id: 'orang dari usaha pemilik barang yang bertugas mengurus barang',
    en: 'people of the owning business whose duty is stock',
  },
  'rule.business_money': {
    id: 'orang dari usaha pemilik barang yang bertugas mengurus uang',
    en: 'people of the owning business whose duty is money',
  },
  'rule.partner_member': { id: 'orang dari mitra ini', en: 'people of this partner' },
  'rule.partner_stock': {
    id: 'orang dari toko yang bertugas mengurus barang',
    en: 'people of the store whose duty is stock',
  },
  'rule.partner_sales': { id: 'kasir toko ini', en: 'cashiers of this store' },
  'rule.partner_money': {
    id: 'orang dari toko yang bertugas mengurus uang',
    en: 'people of the store whose duty is money',
  },
  'rule.platform': { id: 'sistem ini sendiri, pada akhir periode', en: 'the platform itself, at the end of a period' },
} as const satisfies Catalog

declare module '../../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof ruleTexts, unknown> {}
}
