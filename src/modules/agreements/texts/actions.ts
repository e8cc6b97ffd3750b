import type { Catalog } from '../../../platform/text.ts'

/** Actions, their refusals and who may. */
export const actionTexts = {
  'agreement.list': { id: 'Perjanjian', en: 'Agreements' },
  'agreement.view': { id: 'Lihat perjanjian', en: 'View agreement' },
  'agreement.prepare': { id: 'Siapkan tawaran titip jual', en: 'Prepare a consignment offer' },
  'agreement.check': { id: 'Periksa dulu', en: 'Check first' },
  'agreement.propose': { id: 'Kirim tawaran', en: 'Send the offer' },
  'agreement.counter': { id: 'Ajukan perubahan', en: 'Propose changes' },
  'agreement.accept': { id: 'Setujui perjanjian', en: 'Accept the agreement' },
  'agreement.decline': { id: 'Tolak tawaran', en: 'Decline the offer' },
  'agreement.end': { id: 'Akhiri perjanjian', en: 'End the agreement' },
  'done.agreement.propose': {
    id: 'Tawaran terkirim. Sekarang menunggu jawaban pihak lain.',
    en: 'Offer sent. It now waits for the other party.',
  },
  'done.agreement.counter': {
    id: 'Usul perubahan terkirim. Sekarang menunggu jawaban pihak lain.',
    en: 'Changes sent. They now wait for the other party.',
  },
  'done.agreement.accept': { id: 'Perjanjian disetujui kedua pihak.', en: 'Both parties have accepted the agreement.' },
  'done.agreement.decline': {
    id: 'Tawaran ditolak. Pihak lain bisa melihat alasannya.',
    en: 'Offer declined. The other party can see why.',
  },
  'done.agreement.end': {
    id: 'Perjanjian diakhiri. Barang dan uang yang tersisa tetap harus dibereskan.',
    en: 'Agreement ended. Remaining goods and money must still be settled.',
  },
  'agreement.status.proposed': { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  'agreement.status.declined': { id: 'Ditolak', en: 'Declined' },
  'agreement.status.agreed': { id: 'Disetujui, belum mulai', en: 'Agreed, not yet begun' },
  'agreement.status.in_force': { id: 'Berlaku', en: 'In force' },
  'agreement.status.expired': { id: 'Masa berlaku habis', en: 'Term is over' },
  'agreement.status.ended': { id: 'Diakhiri', en: 'Ended' },
  'agreement.barred.pirt': {
    id: 'P-IRT untuk {product} sudah habis. Perpanjang dulu, lalu catat yang baru. Aturan: {rule}.',
    en: 'The P-IRT of {product} has ended. Renew it, then record the new one. Rule: {rule}.',
  },
  'agreement.barred.bpom': {
    id: 'Izin BPOM untuk {product} sudah habis. Perpanjang dulu, lalu catat yang baru. Aturan: {rule}.',
    en: 'The BPOM licence of {product} has ended. Renew it, then record the new one. Rule: {rule}.',
  },
  'agreement.payment_too_late': {
    id: 'Paling lama {days} hari setelah dokumen lengkap ({citation}).',
    en: 'At most {days} days after documents are complete ({citation}).',
  },
  'agreement.ends_before_start': {
    id: 'Tanggal akhir harus setelah tanggal mulai.',
    en: 'The last day must come after the first.',
  },
  'agreement.ends_in_past': {
    id: 'Tanggal akhir sudah lewat. Isi tanggal sesudah hari ini.',
    en: 'The last day has passed. Enter a day after today.',
  },
  'agreement.too_long': { id: 'Paling lama {months} bulan.', en: 'At most {months} months.' },
  'agreement.no_outlet': { id: 'Pilih sedikitnya satu gerai.', en: 'Choose at least one outlet.' },
  'agreement.no_document': {
    id: 'Pilih sedikitnya satu dokumen tagihan.',
    en: 'Choose at least one billing document.',
  },
  'agreement.no_product': { id: 'Pilih sedikitnya satu produk.', en: 'Choose at least one product.' },
  'agreement.supplier_price_missing': {
    id: 'Isi harga setor untuk produk ini.',
    en: 'Enter the supplier price of this product.',
  },
  'agreement.supplier_price_above': {
    id: 'Harga setor tidak boleh di atas harga jual.',
    en: 'The supplier price cannot exceed the selling price.',
  },
  'agreement.product_twice': { id: 'Produk ini tercantum dua kali.', en: 'This product is listed twice.' },
  'agreement.percent': {
    id: 'Isi persen dari 0 sampai 100, misalnya 15 atau 12,5.',
    en: 'Enter a percentage from 0 to 100, for example 15 or 12.5.',
  },
  'agreement.commission_twice': {
    id: 'Kirim komisi satu kali saja: dalam persen atau basis poin.',
    en: 'Send the commission once: in percent or in basis points.',
  },
  'agreement.unknown_product': {
    id: 'Ada produk yang bukan milik usaha ini. Muat ulang halaman.',
    en: 'A product does not belong to this business. Reload the page.',
  },
  'agreement.unknown_outlet': {
    id: 'Ada gerai yang bukan milik mitra ini. Muat ulang halaman.',
    en: 'An outlet does not belong to this partner. Reload the page.',
  },
  'agreement.nothing_open': {
    id: 'Tidak ada tawaran yang menunggu jawaban.',
    en: 'No offer is waiting for an answer.',
  },
  'agreement.version_replaced': {
    id: 'Isi tawaran sudah berubah sejak Anda membacanya. Baca versi terbaru dulu.',
    en: 'The offer has changed since you read it. Read the newest version first.',
  },
  'agreement.already_accepted': {
    id: 'Pihak Anda sudah menyetujui versi ini.',
    en: 'Your side has already accepted this version.',
  },
  'agreement.already_proposed': { id: 'Tawaran ini sudah terkirim.', en: 'This offer was already sent.' },
  'agreement.closed': {
    id: 'Perjanjian ini sudah ditutup. Buat tawaran baru.',
    en: 'This agreement is closed. Make a new offer.',
  },
  'agreement.not_running': { id: 'Perjanjian ini tidak sedang berlaku.', en: 'This agreement is not running.' },
  'rule.agreement_negotiator': {
    id: 'orang dari kedua pihak yang bertugas mengurus perjanjian',
    en: 'people of either party whose duty is agreements',
  },
  'rule.agreement_party': {
    id: 'orang dari usaha atau mitra dalam perjanjian ini',
    en: 'people of the business or partner in this agreement',
  },
  'rule.oversight': {
    id: 'petugas Dinas, APIP, atau kantor Wali Kota yang bertugas memantau',
    en: 'officers of the agency, the inspectorate or the mayor’s office whose duty is oversight',
  },
} as const satisfies Catalog
