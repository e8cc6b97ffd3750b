import type { Catalog } from '../../../platform/text.ts'

export const paymentTexts = {
  'billing.submit': { id: 'Kirim tagihan', en: 'Send the bill' },
  'done.billing.submit': { id: 'Dokumen tagihan diterima.', en: 'Billing documents received.' },
  'billing.nothing': { id: 'Pilih sedikitnya satu dokumen.', en: 'Choose at least one document.' },
  'billing.complete': { id: 'Semua dokumen sudah lengkap.', en: 'All documents are already complete.' },
  'billing.not_required': {
    id: 'Dokumen ini tidak diminta dalam perjanjian.',
    en: 'The agreement does not ask for this document.',
  },
  'billing.needs_file': { id: 'Unggah faktur pajaknya.', en: 'Upload the tax invoice.' },
  'billing.kind.invoice': { id: 'Nota tagihan', en: 'Invoice' },
  'billing.kind.delivery_note': { id: 'Surat jalan yang diterima toko', en: 'Delivery notes accepted by the store' },
  'billing.kind.sales_statement': { id: 'Rincian penjualan', en: 'Sales statement' },
  'billing.kind.tax_invoice': { id: 'Faktur pajak', en: 'Tax invoice' },
  'payment.record': { id: 'Catat pembayaran', en: 'Record the payment' },
  'payment.confirm': { id: 'Uang sudah saya terima', en: 'I have received the money' },
  'payment.proof': { id: 'Lihat bukti bayar', en: 'View the proof of payment' },
  'done.payment.record': {
    id: 'Pembayaran tercatat. Penerima diminta membenarkan.',
    en: 'Payment recorded. The payee is asked to confirm.',
  },
  'done.payment.confirm': { id: 'Terima kasih. Pembayaran dibenarkan.', en: 'Thank you. Payment confirmed.' },
  'payment.already_paid': { id: 'Tagihan ini sudah lunas.', en: 'This bill is already paid in full.' },
  'payment.already_confirmed': { id: 'Pembayaran ini sudah dibenarkan.', en: 'This payment is already confirmed.' },
  'payment.too_much': { id: 'Sisa tagihan hanya {owed}.', en: 'Only {owed} is still owed.' },
  'payment.in_future': {
    id: 'Tanggal bayar tidak boleh setelah hari ini.',
    en: 'The payment date cannot lie after today.',
  },
  'payment.before_settlement': {
    id: 'Tanggal bayar tidak boleh sebelum penyelesaian dibuat.',
    en: 'The payment date cannot lie before the settlement.',
  },
  'payment.method.transfer': { id: 'Transfer bank', en: 'Bank transfer' },
  'payment.method.cash': { id: 'Tunai', en: 'Cash' },
  'payment.method.qris': { id: 'QRIS', en: 'QRIS' },
  'payment.method.giro': { id: 'Giro', en: 'Giro' },
  'billing.title': { id: 'Dokumen tagihan', en: 'Billing documents' },
  'billing.hint': {
    id: 'Waktu bayar mulai berjalan setelah semua dokumen lengkap.',
    en: 'The payment clock starts once all documents are complete.',
  },
  'billing.law': {
    id: 'Pemasok mikro, kecil, dan menengah dibayar paling lambat 15 hari sesudah semua dokumen tagihan diterima (PP 29/2021 pasal 95 ayat 1 huruf b).',
    en: 'Micro, small and medium suppliers are paid within 15 days of all billing documents being received (PP 29/2021 article 95(1)b).',
  },
  'billing.choose': { id: 'Dokumen yang dikirim', en: 'Documents to send' },
  'billing.held': { id: 'Sudah siap, dibuat oleh Jejaring', en: 'Ready, made by Jejaring' },
  'billing.tax_invoice': { id: 'Berkas faktur pajak', en: 'Tax invoice file' },
  'billing.received': { id: 'Diterima {at}', en: 'Received {at}' },
  'billing.missing': { id: 'Belum ada', en: 'Missing' },
  'billing.waits_business': {
    id: 'Menunggu {name} mengirim tagihan. Waktu bayar belum berjalan.',
    en: 'Waiting for {name} to send the bill. The payment clock has not started.',
  },
  'payment.title': { id: 'Pembayaran', en: 'Payments' },
  'payment.new': { id: 'Sudah membayar? Catat di sini', en: 'Paid? Record it here' },
  'payment.amount': { id: 'Jumlah yang dibayar', en: 'Amount paid' },
  'payment.paid_on': { id: 'Tanggal bayar', en: 'Paid on' },
  'payment.method': { id: 'Cara bayar', en: 'Method' },
  'payment.reference': { id: 'Nomor rujukan', en: 'Reference' },
  'payment.proof_file': { id: 'Bukti bayar (foto atau PDF)', en: 'Proof (photo or PDF)' },
  'payment.by_payee': { id: 'Kata penerima', en: 'The payee says' },
  'payment.confirmed': { id: 'Dibenarkan penerima {at}', en: 'Confirmed by the payee {at}' },
  'payment.unconfirmed': { id: 'Penerima belum membenarkan', en: 'Not yet confirmed by the payee' },
  'payment.see_proof': { id: 'Lihat bukti', en: 'See the proof' },
  'billing.already_received': { id: 'Dokumen ini sudah diterima.', en: 'This document has already been received.' },
  'payment.confirm_ask': {
    id: '{name} mencatat {amount} dibayar {day}. Sudah masuk?',
    en: '{name} recorded {amount} as paid on {day}. Has it arrived?',
  },
  'payment.already_recorded': { id: 'Pembayaran ini sudah tercatat.', en: 'This payment is already recorded.' },
} as const satisfies Catalog

declare module '../../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof paymentTexts, unknown> {}
}
