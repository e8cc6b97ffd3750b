import type { Catalog, TextKey, Translate } from '../platform/text.ts'

/** What the first word of an action's name stands for, as the heading of its group. */
export const nounTexts = {
  'api.noun.account': { id: 'Akun', en: 'Account' },
  'api.noun.agreement': { id: 'Perjanjian', en: 'Agreement' },
  'api.noun.appeal': { id: 'Keberatan', en: 'Objection' },
  'api.noun.bank': { id: 'Rekening bank', en: 'Bank account' },
  'api.noun.billing': { id: 'Tagihan', en: 'Billing' },
  'api.noun.business': { id: 'Usaha', en: 'Business' },
  'api.noun.clock': { id: 'Jam peragaan', en: 'Demo clock' },
  'api.noun.commitment': { id: 'Janji mitra', en: 'Partner’s promise' },
  'api.noun.contact': { id: 'Penghubung', en: 'Contact' },
  'api.noun.count': { id: 'Hitung stok', en: 'Stock count' },
  'api.noun.delivery': { id: 'Kiriman', en: 'Delivery' },
  'api.noun.delegation': { id: 'Izin pendamping', en: 'Leave for a helper' },
  'api.noun.demo': { id: 'Peragaan', en: 'Demo' },
  'api.noun.directory': { id: 'Direktori', en: 'Directory' },
  'api.noun.file': { id: 'Berkas', en: 'File' },
  'api.noun.home': { id: 'Beranda', en: 'Home' },
  'api.noun.import': { id: 'Impor', en: 'Import' },
  'api.noun.invitation': { id: 'Undangan', en: 'Invitation' },
  'api.noun.member': { id: 'Anggota', en: 'Member' },
  'api.noun.message': { id: 'SMS masuk', en: 'Incoming SMS' },
  'api.noun.outreach': { id: 'Kunjungan ke yang belum terjangkau', en: 'Outreach' },
  'api.noun.outlet': { id: 'Gerai', en: 'Outlet' },
  'api.noun.partner': { id: 'Mitra', en: 'Partner' },
  'api.noun.passkey': { id: 'Kunci sandi (passkey)', en: 'Passkey' },
  'api.noun.password': { id: 'Sandi', en: 'Password' },
  'api.noun.payment': { id: 'Pembayaran', en: 'Payment' },
  'api.noun.product': { id: 'Produk', en: 'Product' },
  'api.noun.report': { id: 'Laporan', en: 'Report' },
  'api.noun.registration': { id: 'Pendaftaran', en: 'Registration' },
  'api.noun.sale': { id: 'Penjualan', en: 'Sale' },
  'api.noun.session': { id: 'Sesi masuk', en: 'Session' },
  'api.noun.settlement': { id: 'Penyelesaian', en: 'Settlement' },
  'api.noun.shelf': { id: 'Rak', en: 'Shelf' },
  'api.noun.statement': { id: 'Rincian uang', en: 'Statement' },
  'api.noun.token': { id: 'Token mesin', en: 'Machine token' },
  'api.noun.totp': { id: 'Kode dari aplikasi', en: 'Codes from an app' },
  'api.noun.consent': { id: 'Persetujuan', en: 'Consent' },
  'api.noun.permit': { id: 'Izin dan sertifikat', en: 'Permits' },
  'api.noun.readiness': { id: 'Kesiapan bermitra', en: 'Readiness' },
  'api.noun.twin': { id: 'Kembaran', en: 'Possible duplicate' },
  'api.noun.verification': { id: 'Verifikasi', en: 'Verification' },
  'api.noun.visit': { id: 'Kunjungan', en: 'Visit' },
} as const satisfies Catalog

/** The word for a noun; one that has none yet shows itself. */
export const nounWord = (noun: string, t: Translate): string => {
  const key = `api.noun.${noun}`
  return Object.hasOwn(nounTexts, key) ? t(key as TextKey) : noun
}
