import type { Catalog } from '../../../platform/text.ts'

/** The form for terms and the page on which they are checked before they are sent. */
export const formTexts = {
  'agreement.form.new': { id: 'Tawarkan titip jual ke {name}', en: 'Offer consignment to {name}' },
  'agreement.form.new_from_store': {
    id: 'Tawarkan titip jual kepada {name}',
    en: 'Offer {name} a place on your shelves',
  },
  'agreement.form.counter': { id: 'Usulkan perubahan untuk {number}', en: 'Propose changes to {number}' },
  'agreement.form.says': {
    id: 'Isi sekali. Sebelum terkirim, Anda melihat artinya dalam rupiah.',
    en: 'Fill it in once. Before it is sent you see what it means in rupiah.',
  },
  'agreement.form.outlets': { id: 'Di gerai mana barang dijual?', en: 'At which outlets are the goods sold?' },
  'agreement.form.share': { id: 'Bagaimana hasil penjualan dibagi?', en: 'How are sales shared?' },
  'agreement.form.kind': { id: 'Cara berbagi', en: 'Way of sharing' },
  'agreement.form.kind.commission': { id: 'Komisi', en: 'Commission' },
  'agreement.form.kind.commission.hint': {
    id: 'Toko menyimpan sekian persen dari setiap penjualan.',
    en: 'The store keeps a percentage of every sale.',
  },
  'agreement.form.kind.supplier_price': { id: 'Harga setor', en: 'Supplier price' },
  'agreement.form.kind.supplier_price.hint': {
    id: 'Pemilik barang mendapat harga tetap untuk setiap barang yang laku.',
    en: 'The owner gets a fixed price for each piece sold.',
  },
  'agreement.form.percent': { id: 'Komisi toko, dalam persen', en: 'The store’s commission, in percent' },
  'agreement.form.percent.hint': {
    id: 'Isi bila memilih komisi. Contoh: 15 atau 12,5',
    en: 'For a commission. For example 15 or 12.5',
  },
  'agreement.form.goods': { id: 'Barang apa yang dititipkan?', en: 'Which goods are entrusted?' },
  'agreement.form.goods.hint': {
    id: 'Centang barangnya. Harga jual adalah yang dibayar pembeli.',
    en: 'Tick the goods. The selling price is what the buyer pays.',
  },
  'agreement.form.goods.none': { id: 'Usaha ini belum punya produk', en: 'This business has no products yet' },
  'agreement.form.goods.none.own': {
    id: 'Tambahkan produk dengan foto dan harga, lalu kembali ke sini.',
    en: 'Add products with photo and price, then come back here.',
  },
  'agreement.form.goods.none.other': {
    id: 'Minta pemiliknya menambahkan produk lebih dulu.',
    en: 'Ask its owner to add products first.',
  },
  'agreement.form.outlets.none': { id: 'Mitra ini belum punya gerai', en: 'This partner has no outlets yet' },
  'agreement.form.outlets.none.says': {
    id: 'Minta mitra menambahkan gerainya lebih dulu.',
    en: 'Ask the partner to add its outlets first.',
  },
  'agreement.form.per': { id: 'per {unit}', en: 'per {unit}' },
  'agreement.form.price': { id: 'Harga jual {product}', en: 'Selling price of {product}' },
  'agreement.form.supplier_price': { id: 'Harga setor {product}', en: 'Supplier price of {product}' },
  'agreement.form.supplier_price.open': { id: 'Isi harga setor', en: 'Enter a supplier price' },
  'agreement.form.supplier_price.hint': { id: 'Hanya bila memilih harga setor.', en: 'Only with a supplier price.' },
  'agreement.form.money': { id: 'Kapan dihitung dan dibayar?', en: 'When is it added up and paid?' },
  'agreement.form.every': { id: 'Penjualan dihitung', en: 'Sales are added up' },
  'agreement.form.every.week': { id: 'Setiap minggu', en: 'Every week' },
  'agreement.form.every.half_month': { id: 'Dua kali sebulan', en: 'Twice a month' },
  'agreement.form.every.month': { id: 'Setiap bulan', en: 'Every month' },
  'agreement.form.payment_days': { id: 'Toko membayar paling lama', en: 'The store pays within' },
  'agreement.form.days': { id: 'hari', en: 'days' },
  'agreement.form.payment_days.law': {
    id: 'Dihitung sejak dokumen tagihan lengkap. Batas hukum: {days} hari.',
    en: 'Counted from complete billing documents. The law allows {days} days.',
  },
  'agreement.form.payment_days.advice': {
    id: 'Dihitung sejak dokumen tagihan lengkap. Anjuran Dinas: {days} hari (perlu konfirmasi).',
    en: 'Counted from complete billing documents. The agency recommends {days} days (to be confirmed).',
  },
  'agreement.form.payment_days.free': {
    id: 'Dihitung sejak dokumen tagihan lengkap.',
    en: 'Counted from complete billing documents.',
  },
  'agreement.form.documents': { id: 'Dokumen tagihan yang diminta', en: 'Billing documents asked for' },
  'agreement.form.documents.hint': {
    id: 'Makin sedikit, makin cepat dibayar. Semua kecuali faktur pajak dibuat otomatis.',
    en: 'The fewer, the sooner it is paid. All but the tax invoice are made for you.',
  },
  'agreement.form.losses': {
    id: 'Siapa menanggung barang rusak, kedaluwarsa, atau hilang?',
    en: 'Who bears goods damaged, expired or lost?',
  },
  'agreement.form.damage': { id: 'Barang rusak di toko', en: 'Goods damaged in the store' },
  'agreement.form.expiry': { id: 'Barang kedaluwarsa', en: 'Goods past best-before' },
  'agreement.form.loss': { id: 'Barang hilang di toko', en: 'Goods lost in the store' },
  'agreement.form.return': { id: 'Sisa barang dikembalikan mulai', en: 'Unsold goods go back from' },
  'agreement.form.return.hint': {
    id: 'Berapa hari sebelum kedaluwarsa. Isi 0 bila boleh sampai habis masanya.',
    en: 'How many days before best-before. 0 means up to the last day.',
  },
  'agreement.form.use': { id: 'Untuk apa rak dan layanan toko dipakai?', en: 'What are shelf and service used for?' },
  'agreement.form.use.label': { id: 'Peruntukan yang disepakati', en: 'Agreed use' },
  'agreement.form.use.hint': {
    id: 'Contoh: rak camilan di dekat kasir.',
    en: 'In Indonesian, because that text binds.',
  },
  // The same in both: it becomes part of the agreement, and that is written in Indonesian.
  'agreement.form.use.example': {
    id: 'Rak barang titipan untuk barang dalam perjanjian ini.',
    en: 'Rak barang titipan untuk barang dalam perjanjian ini.',
  },
  'agreement.form.term': { id: 'Berlaku sejak kapan sampai kapan?', en: 'From when until when does it run?' },
  'agreement.form.starts': { id: 'Hari pertama', en: 'First day' },
  'agreement.form.ends': { id: 'Hari terakhir', en: 'Last day' },
  'agreement.form.ends.hint': {
    id: 'Paling lama {months} bulan. Contoh: 29-9-2026',
    en: 'At most {months} months. For example 29-9-2026',
  },
  'agreement.check.title': { id: 'Periksa sebelum dikirim', en: 'Check before sending' },
  'agreement.check.says': {
    id: 'Belum terkirim. Ini artinya untuk {name}.',
    en: 'Not sent yet. This is what it means for {name}.',
  },
  'agreement.check.example': { id: 'Contoh untuk satu {unit} {product}', en: 'Example for one {unit} of {product}' },
  'agreement.check.change': { id: 'Ubah isian', en: 'Change the answers' },
  'agreement.check.binds': {
    id: 'Dengan mengirim, pihak Anda sudah setuju. Perjanjian mengikat setelah {name} juga setuju.',
    en: 'By sending it your side has accepted. It binds once {name} accepts too.',
  },
} as const satisfies Catalog
