import type { Catalog } from '../../../platform/text.ts'

/** The agreement in sentences a person reads aloud. Screen, check page and paper say the same. */
export const termTexts = {
  'terms.goods': { id: 'Barang dan tempat', en: 'Goods and place' },
  'terms.goods.what': {
    id: '{business} menitipkan barang kepada {partner} untuk dijual.',
    en: '{business} entrusts goods to {partner} for sale.',
  },
  'terms.goods.where': { id: 'Barang dijual di: {outlets}.', en: 'The goods are sold at: {outlets}.' },
  'terms.goods.use': { id: 'Peruntukan yang disepakati: {use}', en: 'Agreed use: {use}' },
  'terms.goods.title': {
    id: 'Barang tetap milik {business} sampai laku.',
    en: 'The goods stay the property of {business} until sold.',
  },
  'terms.goods.brand': {
    id: 'Barang dijual dengan merek dan label {business}.',
    en: 'The goods are sold under the brand and label of {business}.',
  },
  'terms.goods.quality': {
    id: '{business} menjamin mutu, label, dan izin edar barangnya.',
    en: '{business} answers for quality, label and permits of its goods.',
  },
  'terms.share': { id: 'Bagi hasil', en: 'Sharing' },
  'terms.share.commission': {
    id: '{partner} menyimpan {percent} dari setiap penjualan. Sisanya milik {business}.',
    en: '{partner} keeps {percent} of every sale. The rest belongs to {business}.',
  },
  'terms.share.supplier_price': {
    id: '{business} mendapat harga setor setiap barang laku. Selisihnya milik {partner}.',
    en: '{business} gets the supplier price for each piece sold. The difference belongs to {partner}.',
  },
  'terms.share.example': {
    id: 'Contoh: dari {price}, {partner} menyimpan {store}. {business} mendapat {owner}.',
    en: 'Example: of {price}, {partner} keeps {store}. {business} gets {owner}.',
  },
  'terms.share.rounding': {
    id: 'Pecahan rupiah dibulatkan untuk {business}.',
    en: 'Fractions of a rupiah are rounded in favour of {business}.',
  },
  'terms.share.no_fee': {
    id: '{partner} tidak memungut biaya pendaftaran atau biaya lain.',
    en: '{partner} charges no listing fee and no other cost.',
  },
  'terms.losses': { id: 'Barang rusak, kedaluwarsa, hilang', en: 'Goods damaged, expired, lost' },
  'terms.losses.count': {
    id: '{partner} menghitung barang saat datang. Selisih dicatat dengan alasannya.',
    en: '{partner} counts the goods on arrival. Differences are recorded with a reason.',
  },
  'terms.losses.damage': {
    id: 'Barang rusak di toko ditanggung {bearer}.',
    en: 'Goods damaged in the store are borne by {bearer}.',
  },
  'terms.losses.expiry': { id: 'Barang kedaluwarsa ditanggung {bearer}.', en: 'Expired goods are borne by {bearer}.' },
  'terms.losses.loss': {
    id: 'Barang hilang di toko ditanggung {bearer}.',
    en: 'Goods lost in the store are borne by {bearer}.',
  },
  'terms.losses.return': {
    id: 'Sisa barang dikembalikan mulai {days} hari sebelum kedaluwarsa.',
    en: 'Unsold goods go back from {days} days before best-before.',
  },
  'terms.losses.return_none': {
    id: 'Sisa barang boleh dijual sampai hari kedaluwarsanya.',
    en: 'Unsold goods may be sold until their best-before day.',
  },
  'terms.money': { id: 'Kapan dibayar', en: 'When it is paid' },
  'terms.money.every.week': { id: 'Penjualan dihitung setiap hari Minggu.', en: 'Sales are added up every Sunday.' },
  'terms.money.every.half_month': {
    id: 'Penjualan dihitung setiap tanggal 15 dan akhir bulan.',
    en: 'Sales are added up on the 15th and at the end of the month.',
  },
  'terms.money.every.month': {
    id: 'Penjualan dihitung setiap akhir bulan.',
    en: 'Sales are added up at the end of each month.',
  },
  'terms.money.documents': {
    id: 'Tagihan lengkap bila sudah ada: {documents}.',
    en: 'A bill is complete once there are: {documents}.',
  },
  'terms.money.days': {
    id: '{partner} membayar paling lama {days} hari setelah dokumen tagihan lengkap.',
    en: '{partner} pays within {days} days after the billing documents are complete.',
  },
  'terms.money.at_once': {
    id: '{partner} membayar pada hari dokumen tagihan lengkap.',
    en: '{partner} pays on the day the billing documents are complete.',
  },
  'terms.money.example': {
    id: 'Contoh: laku {sold}, dihitung {closes}. Bila dokumen lengkap hari itu, dibayar paling lambat {paid}.',
    en: 'Example: sold {sold}, added up {closes}. With documents complete that day, paid by {paid}.',
  },
  'terms.money.advice': {
    id: 'Dinas menganjurkan paling lama {days} hari ({citation}).',
    en: 'The agency recommends {days} days at most ({citation}).',
  },
  'terms.term': { id: 'Jangka waktu dan perubahan', en: 'Term and changes' },
  'terms.term.days': { id: 'Perjanjian berlaku {from} sampai {to}.', en: 'The agreement runs from {from} to {to}.' },
  'terms.term.change': {
    id: 'Perubahan berlaku setelah kedua pihak menyetujuinya di Jejaring.',
    en: 'Changes count once both parties accepted them in Jejaring.',
  },
  'terms.term.end': {
    id: 'Pihak yang mengakhiri menulis alasannya. Sisa barang dan uang tetap dibereskan.',
    en: 'Whoever ends it writes down why. Remaining goods and money are still settled.',
  },
  'terms.common': { id: 'Ketentuan umum', en: 'General provisions' },
  'terms.common.language': {
    id: 'Yang mengikat adalah teks bahasa Indonesia.',
    en: 'The Indonesian text is the one that binds.',
  },
  'terms.common.principles': {
    id: 'Kerja sama ini saling menguntungkan, jelas, wajar, berkeadilan, dan transparan.',
    en: 'This cooperation is mutually beneficial, clear, reasonable, fair and transparent.',
  },
  'terms.common.equal': {
    id: 'Kedua pihak setara dan tunduk pada hukum Indonesia.',
    en: 'Both parties are equal and subject to Indonesian law.',
  },
  'terms.common.independent': {
    id: '{business} tetap mandiri dan boleh menitip di toko lain.',
    en: '{business} stays independent and may sell through other stores.',
  },
  'terms.common.control': {
    id: '{partner} tidak memiliki atau menguasai usaha {business}.',
    en: '{partner} does not own or control the business of {business}.',
  },
  'terms.common.development': {
    id: '{partner} memberi masukan tertulis tentang barang, sedikitnya setiap tiga bulan.',
    en: '{partner} gives written feedback on the goods, at least every three months.',
  },
  'terms.common.open_books': {
    id: 'Kedua pihak melihat catatan barang dan uang yang sama.',
    en: 'Both parties see the same records of goods and money.',
  },
  'terms.common.dispute': {
    id: 'Perselisihan dibicarakan dulu berdua, lalu ditengahi Dinas.',
    en: 'A dispute is first talked over, then mediated by the agency.',
  },
  'terms.common.data': {
    id: 'Data pribadi hanya dipakai untuk menjalankan perjanjian ini.',
    en: 'Personal data is used only to carry out this agreement.',
  },
  'terms.common.report': {
    id: 'Perjanjian ini dilaporkan kepada Dinas Koperasi dan Usaha Mikro.',
    en: 'This agreement is reported to the Agency for Cooperatives and Micro-businesses.',
  },
  'terms.bearer.partner': { id: 'Toko', en: 'The store' },
  'terms.bearer.business': { id: 'Pemilik barang', en: 'The owner of the goods' },
  'terms.document.invoice': { id: 'Nota tagihan', en: 'Invoice' },
  'terms.document.delivery_note': { id: 'Surat jalan yang diterima toko', en: 'Delivery notes accepted by the store' },
  'terms.document.sales_statement': { id: 'Rincian penjualan', en: 'Sales statement' },
  'terms.document.tax_invoice': { id: 'Faktur pajak', en: 'Tax invoice' },
  'terms.table': { id: 'Barang dan harga', en: 'Goods and prices' },
  'terms.table.product': { id: 'Barang', en: 'Goods' },
  'terms.table.price': { id: 'Harga jual', en: 'Selling price' },
  'terms.table.store': { id: 'Bagian toko', en: 'Store’s share' },
  'terms.table.owner': { id: 'Bagian pemilik', en: 'Owner’s share' },
} as const satisfies Catalog
