import type { Catalog } from '../../platform/text.ts'

export const texts = {
  'notice.agreement_offered.subject': { id: 'Ada tawaran titip jual untuk Anda', en: 'A consignment offer for you' },
  'notice.agreement_offered': {
    id: '{business} dan {partner}: ada tawaran yang menunggu jawaban Anda.',
    en: '{business} and {partner}: an offer waits for your answer.',
  },
  'notice.agreement_complete.subject': { id: 'Perjanjian titip jual disetujui', en: 'Consignment agreement accepted' },
  'notice.agreement_complete': {
    id: '{business} dan {partner}: perjanjian sudah disetujui kedua pihak.',
    en: '{business} and {partner}: both parties accepted the agreement.',
  },
  'notice.agreement_declined.subject': { id: 'Tawaran titip jual ditolak', en: 'Consignment offer declined' },
  'notice.agreement_declined': {
    id: '{business} dan {partner}: tawaran ditolak. Alasannya ada di halaman perjanjian.',
    en: '{business} and {partner}: the offer was declined. The reason is on the agreement’s page.',
  },
  'notice.delivery_sent.subject': { id: 'Barang dalam perjalanan', en: 'Goods on their way' },
  'notice.delivery_sent': {
    id: '{business} mengirim barang ke {partner}. Hitung saat tiba, lalu terima.',
    en: '{business} has sent goods to {partner}. Count them on arrival, then accept.',
  },
  'notice.delivery_counted.subject': { id: 'Barang Anda sudah dihitung', en: 'Your goods have been counted' },
  'notice.delivery_counted': {
    id: '{partner} sudah menerima kiriman {business}. Lihat hasil hitungannya.',
    en: '{partner} has accepted the delivery of {business}. See the count.',
  },
  'notice.delivery_refused.subject': { id: 'Kiriman ditolak', en: 'Delivery refused' },
  'notice.delivery_refused': {
    id: '{partner} menolak kiriman {business}. Alasannya ada di halaman kiriman.',
    en: '{partner} refused the delivery of {business}. The reason is on the delivery’s page.',
  },
  'notice.settlement_posted.subject': { id: 'Penyelesaian baru', en: 'New settlement' },
  'notice.settlement_posted': {
    id: 'Penjualan {business} di {partner} sudah dihitung. Kirim tagihannya supaya waktu bayar mulai berjalan.',
    en: 'The sales of {business} at {partner} are settled. Send the bill so that the payment clock starts.',
  },
  'notice.bill_complete.subject': { id: 'Tagihan masuk', en: 'A bill has come in' },
  'notice.bill_complete': {
    id: '{business} mengirim dokumen tagihan ke {partner}. Lihat tanggal jatuh temponya.',
    en: '{business} has sent billing documents to {partner}. See when payment is due.',
  },
  'notice.payment_recorded.subject': { id: 'Pembayaran dicatat', en: 'A payment was recorded' },
  'notice.payment_recorded': {
    id: '{partner} mencatat pembayaran untuk {business}. Benarkan bila uangnya sudah masuk.',
    en: '{partner} has recorded a payment to {business}. Confirm it once the money is there.',
  },
  'notice.agreement_ended.subject': { id: 'Perjanjian titip jual diakhiri', en: 'Consignment agreement ended' },
  'notice.agreement_ended': {
    id: '{business} dan {partner}: perjanjian diakhiri. Alasannya ada di halaman perjanjian.',
    en: '{business} and {partner}: the agreement was ended. The reason is on the agreement’s page.',
  },
  'notice.delivery_recalled.subject': { id: 'Kiriman ditarik kembali', en: 'Delivery recalled' },
  'notice.delivery_recalled': {
    id: '{business} menarik kiriman ke {partner}. Barangnya tidak jadi datang.',
    en: '{business} has recalled its delivery to {partner}. The goods will not arrive.',
  },
  'notice.payment_confirmed.subject': { id: 'Pembayaran dibenarkan', en: 'Payment confirmed' },
  'notice.payment_confirmed': {
    id: '{business} membenarkan pembayaran dari {partner}.',
    en: '{business} has confirmed the payment from {partner}.',
  },
  'notice.link': { id: 'Buka: {link}', en: 'Open: {link}' },
} as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
