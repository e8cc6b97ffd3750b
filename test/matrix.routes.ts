import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from './town.ts'
import type { Things } from './town-things.ts'

/**
 * Every route of the house and the action it stands for. What someone is answered follows from who may what: a page
 * 200 or 404, a form 422 (it is sent with an unreadable key, so that nothing happens), 403 or 404; a visitor is sent to
 * sign in where the path is not public. `param=thing` names what stands in the path, `role=status` what is otherwise.
 */
const routes = `
  GET  /                                              home.view
  GET  /usaha                                         business.list
  GET  /usaha/tambah                                  business.add
  POST /usaha/tambah                                  business.add
  GET  /usaha/:businessId                             business.view
  GET  /usaha/:businessId/ubah                        business.change
  POST /usaha/:businessId/ubah                        business.change
  GET  /usaha/:businessId/persetujuan                 consent.view
  GET  /usaha/:businessId/persetujuan/:purpose        consent.view
  POST /usaha/:businessId/persetujuan/:purpose/setuju  consent.give
  POST /usaha/:businessId/persetujuan/:purpose/tarik   consent.withdraw
  GET  /usaha/:businessId/identitas                   business.identity
  POST /usaha/:businessId/identitas                   business.reveal
  GET  /usaha/:businessId/produk                      product.list
  GET  /usaha/:businessId/produk/tambah               product.add
  POST /usaha/:businessId/produk/tambah               product.add
  GET  /produk/:productId                             product.view
  GET  /produk/:productId/ubah                        product.change
  POST /produk/:productId/ubah                        product.change
  POST /produk/:productId/berhenti                    product.retire
  GET  /produk/:productId/foto                        product.add_photo
  POST /produk/:productId/foto                        product.add_photo
  POST /produk/:productId/foto/:fileId/utama          product.first_photo  fileId=firstPhoto
  POST /produk/:productId/foto/:fileId/hapus          product.drop_photo   fileId=firstPhoto
  GET  /kesiapan                                      readiness.list
  GET  /usaha/:businessId/kesiapan                    readiness.view
  GET  /usaha/:businessId/kesiapan/:form              readiness.form     form=readinessForm
  GET  /usaha/:businessId/izin                        permit.list
  GET  /usaha/:businessId/izin/tambah                 permit.add
  POST /usaha/:businessId/izin/tambah                 permit.add
  GET  /izin/:permitId                                permit.view
  GET  /izin/:permitId/ganti                          permit.replace
  POST /izin/:permitId/ganti                          permit.replace
  POST /izin/:permitId/tarik                          permit.withdraw
  POST /izin/:permitId/kelonggaran                    permit.grace
  GET  /izin/:permitId/berkas                         permit.scan        permitId=scannedPermit
  GET  /berkas/foto/:fileId                           file.photo         fileId=photo
  GET  /mitra                                         partner.list
  GET  /mitra/tambah                                  partner.add
  POST /mitra/tambah                                  partner.add
  GET  /mitra/:partnerId                              partner.view
  GET  /mitra/:partnerId/aturan                       partner.rules
  GET  /mitra/:partnerId/periksa                      partner.check
  POST /mitra/:partnerId/periksa                      partner.check
  GET  /mitra/:partnerId/komitmen/tambah              commitment.add
  POST /mitra/:partnerId/komitmen/tambah              commitment.add
  GET  /komitmen/:commitmentId/akhiri                 commitment.end
  POST /komitmen/:commitmentId/akhiri                 commitment.end
  GET  /mitra/:partnerId/penghubung/tambah            contact.add
  POST /mitra/:partnerId/penghubung/tambah            contact.add
  GET  /penghubung/:contactId/ubah                    contact.change
  POST /penghubung/:contactId/ubah                    contact.change
  GET  /mitra/:partnerId/ubah                         partner.change
  POST /mitra/:partnerId/ubah                         partner.change
  GET  /mitra/:partnerId/gerai/tambah                 outlet.add
  POST /mitra/:partnerId/gerai/tambah                 outlet.add
  GET  /gerai/:outletId/ubah                          outlet.change
  POST /gerai/:outletId/ubah                          outlet.change
  GET  /ganda                                         twin.list
  GET  /ganda/:twinId                                 twin.view          twinId=twin
  POST /ganda/:twinId                                 twin.decide        twinId=twin
  POST /ganda/:twinId/batalkan                        twin.undo          twinId=mergedTwin
  GET  /impor                                         import.list
  POST /impor                                         import.upload
  GET  /impor/:listId                                 import.view
  POST /impor/:listId/kolom                           import.map
  POST /impor/:listId/terapkan                        import.apply
  POST /impor/:listId/buang                           import.discard
  GET  /daftar                                        registration.begin
  POST /daftar                                        registration.start
  GET  /daftar/:code                                  registration.view      code=counterCode
  GET  /daftar/:code/usaha                            registration.view      code=draftCode
  POST /daftar/:code/usaha                            registration.business  code=draftCode
  GET  /daftar/:code/pemilik                          registration.view      code=draftCode
  POST /daftar/:code/pemilik                          registration.owner     code=draftCode
  GET  /daftar/:code/periksa                          registration.view      code=draftCode
  POST /daftar/:code/periksa                          registration.send      code=draftCode
  GET  /daftar/:code/kode                             registration.view      code=draftCode
  POST /daftar/:code/kode                             registration.confirm   code=draftCode
  POST /daftar/:code/kode/lagi                        registration.send      code=draftCode
  POST /daftar/:code/klaim                            registration.claim     code=counterCode
  GET  /loket                                         registration.counter
  POST /loket                                         registration.counter
  GET  /pendaftaran                                   registration.queue
  GET  /pendaftaran/saya                              registration.visits
  GET  /pendaftaran/:registrationId                   registration.open
  POST /pendaftaran/:registrationId                   registration.check
  GET  /pendaftaran/:registrationId/slip              registration.slip
  GET  /rekening                                      bank.view
  POST /rekening                                      bank.change
  GET  /verifikasi                                    verification.queue
  GET  /verifikasi/:businessId                        verification.view  businessId=verifying
  POST /verifikasi/:businessId/ajukan                 verification.submit  businessId=verifying
  POST /verifikasi/:businessId/lengkap                verification.complete  businessId=verifying
  POST /verifikasi/:businessId/ambil                  verification.claim  businessId=verifying
  POST /verifikasi/:businessId/lepas                  verification.release  businessId=verifying
  POST /verifikasi/:businessId/periksa                verification.check  businessId=verifying
  POST /verifikasi/:businessId/pilih                  visit.choose       businessId=verifying
  POST /verifikasi/:businessId/tidak-bisa             visit.decline      businessId=verifying
  GET  /verifikasi/:businessId/jadwal                 visit.propose      businessId=verifying
  POST /verifikasi/:businessId/jadwal                 visit.propose      businessId=verifying
  GET  /verifikasi/:businessId/hasil                  visit.record       businessId=verifying
  POST /verifikasi/:businessId/hasil                  visit.record       businessId=verifying
  POST /verifikasi/:businessId/tidak-ada              visit.absent       businessId=verifying
  GET  /verifikasi/:businessId/perbaikan              verification.ask_fix  businessId=verifying
  POST /verifikasi/:businessId/perbaikan              verification.ask_fix  businessId=verifying
  GET  /verifikasi/:businessId/perbaiki               verification.resubmit  businessId=verifying helper=200
  POST /verifikasi/:businessId/perbaiki               verification.resubmit  businessId=verifying
  GET  /verifikasi/:businessId/putusan                verification.approve  businessId=verifying
  POST /verifikasi/:businessId/sahkan                 verification.approve  businessId=verifying
  POST /verifikasi/:businessId/tolak                  verification.reject  businessId=verifying
  GET  /verifikasi/:businessId/keberatan              verification.appeal  businessId=verifying helper=200
  POST /verifikasi/:businessId/keberatan              verification.appeal  businessId=verifying
  GET  /verifikasi/:businessId/keberatan/putusan      appeal.grant       businessId=verifying
  POST /verifikasi/:businessId/keberatan/terima       appeal.grant       businessId=verifying
  POST /verifikasi/:businessId/keberatan/tolak        appeal.uphold      businessId=verifying
  GET  /laporan/usaha                                 report.figures
  GET  /laporan/belum-terjangkau                      outreach.list
  POST /laporan/belum-terjangkau                      outreach.assign
  GET  /laporan/kunjungan                             outreach.mine
  GET  /laporan/kunjungan/:outreachId                 outreach.record    outreachId=errand helper=200
  POST /laporan/kunjungan/:outreachId                 outreach.record    outreachId=errand
  GET  /jadwal/:code                                  visit.by_code      code=visitCode
  POST /jadwal/:code                                  visit.choose_by_code  code=visitCode
  GET  /direktori                                     directory.search
  GET  /direktori/usaha/:businessId                   directory.business businessId=listedBusiness
  GET  /direktori/produk/:productId                   directory.product  productId=listedProduct
  GET  /direktori/data/usaha.csv                      directory.data
  GET  /direktori/data/usaha.csv.sha256               directory.data
  GET  /direktori/data/usaha.json                     directory.data
  GET  /direktori/data/usaha.json.sha256              directory.data
  GET  /direktori/data/produk.csv                     directory.data
  GET  /direktori/data/produk.csv.sha256              directory.data
  GET  /direktori/data/produk.json                    directory.data
  GET  /direktori/data/produk.json.sha256             directory.data
  GET  /perjanjian                                    agreement.list
  GET  /perjanjian/baru/:otherId                      agreement.prepare  otherId=partner otherOwner=200 manager=404
  POST /perjanjian/baru/:otherId                      agreement.propose  otherId=partner
  GET  /perjanjian/:agreementId                       agreement.view
  GET  /perjanjian/:agreementId/usul                  agreement.prepare
  POST /perjanjian/:agreementId/usul                  agreement.counter
  GET  /perjanjian/:agreementId/akhiri                agreement.view
  POST /perjanjian/:agreementId/akhiri                agreement.end
  POST /perjanjian/:agreementId/setujui               agreement.accept
  POST /perjanjian/:agreementId/tolak                 agreement.decline
  GET  /perjanjian/:agreementId/pdf                   agreement.view
  GET  /rekening-bersama/:agreementId                 statement.view
  GET  /rekening-bersama/:agreementId/pdf             statement.view helper=404
  GET  /titip-jual/kiriman                            delivery.list
  GET  /titip-jual/kirim                              delivery.choose
  GET  /titip-jual/kirim/:agreementId                 delivery.prepare
  POST /titip-jual/kirim/:agreementId                 delivery.send
  GET  /titip-jual/kiriman/:deliveryId                delivery.view
  GET  /titip-jual/kiriman/:deliveryId/pdf            delivery.view
  POST /titip-jual/kiriman/:deliveryId/terima         delivery.accept
  POST /titip-jual/kiriman/:deliveryId/tolak          delivery.refuse
  POST /titip-jual/kiriman/:deliveryId/tarik          delivery.recall
  GET  /titip-jual/barang-saya                        shelf.mine
  GET  /titip-jual/gerai                              shelf.outlets
  GET  /titip-jual/gerai/:outletId                    shelf.view
  GET  /titip-jual/gerai/:outletId/kasir              shelf.view
  POST /titip-jual/gerai/:outletId/kasir              sale.record
  GET  /titip-jual/gerai/:outletId/hitung             shelf.view
  POST /titip-jual/gerai/:outletId/hitung             count.record
  GET  /titip-jual/penjualan/:saleId                  sale.view
  GET  /titip-jual/selesaikan/:agreementId            settlement.preview
  POST /titip-jual/selesaikan/:agreementId            settlement.post
  GET  /titip-jual/penyelesaian                       settlement.list
  GET  /titip-jual/penyelesaian/:settlementId         settlement.view
  GET  /titip-jual/penyelesaian/:settlementId/pdf     settlement.view helper=404
  POST /titip-jual/penyelesaian/:settlementId/tagih   billing.submit
  POST /titip-jual/penyelesaian/:settlementId/bayar   payment.record
  POST /titip-jual/penyelesaian/:settlementId/bayar/:paymentId/benarkan  payment.confirm  settlementId=paid
  GET  /titip-jual/pembayaran/:paymentId/bukti        payment.proof      paymentId=provenPayment helper=404
  GET  /pilih-peran                                   session.list
  POST /pilih-peran                                   session.act_for
  GET  /akun                                          account.view
  GET  /akun/sandi                                    account.view
  POST /akun/sandi                                    account.password
  GET  /akun/perangkat                                session.list
  POST /akun/perangkat/keluarkan-lain                 session.end_others
  POST /akun/perangkat/:sessionId/keluarkan           session.end
  GET  /akun/sidik-jari                               passkey.list
  POST /akun/sidik-jari/:passkeyId/nama               passkey.rename
  POST /akun/sidik-jari/:passkeyId/hapus              passkey.remove
  GET  /akun/aplikasi-kode                            totp.view
  POST /akun/aplikasi-kode                            totp.prepare
  POST /akun/aplikasi-kode/pakai                      totp.enrol
  POST /akun/aplikasi-kode/hapus                      totp.remove
  GET  /akun/token                                    token.list
  POST /akun/token                                    token.create       undecided=200 helper=200
  POST /akun/token/:tokenId/cabut                     token.revoke
  GET  /anggota                                       member.list        otherOwner=200 manager=200 otherManager=200 headOfSection=200 administrator=200
  POST /anggota                                       member.invite
  POST /anggota/undangan/:invitationId/tarik          invitation.withdraw
  GET  /anggota/:memberId                             member.view
  POST /anggota/:memberId                             member.change
  POST /anggota/:memberId/keluar                      member.deactivate
  POST /anggota/:memberId/kembali                     member.activate
  GET  /organisasi/:organisationId/anggota            member.list          organisationId=business
  POST /organisasi/:organisationId/anggota            member.invite        organisationId=business
  POST /organisasi/:organisationId/anggota/undangan/:invitationId/tarik  invitation.withdraw  organisationId=business
  GET  /pendamping                                    delegation.given   otherOwner=200
  GET  /pendamping/baru/:organisationId               delegation.ask       organisationId=business
  POST /pendamping/baru/:organisationId               delegation.ask       organisationId=business
  GET  /pendamping/:delegationId                      delegation.view
  POST /pendamping/:delegationId/kode                 delegation.code      delegationId=askedDelegation
  POST /pendamping/:delegationId/beri                 delegation.give      delegationId=askedDelegation
  POST /pendamping/:delegationId/akhiri               delegation.end
  POST /pendamping/:delegationId/kembalikan           delegation.return
  GET  /dampingan                                     delegation.held
  POST /dampingan/:delegationId/pakai                 delegation.use
  POST /dampingan/selesai                             delegation.leave
  GET  /pengelola/akun                                account.find
  POST /pengelola/akun                                account.find       administrator=200
  GET  /pengelola/akun/:accountId                     account.find         accountId=account
  POST /pengelola/akun/:accountId/tutup               account.disable      accountId=account
  POST /pengelola/akun/:accountId/buka                account.enable       accountId=account
  POST /pengelola/akun/:accountId/keluarkan           account.sign_out     accountId=account
  GET  /undangan/:token                               invitation.view      token=invitationToken
  POST /undangan/:token                               invitation.accept    token=invitationToken
  GET  /masuk/sandi-baru/:token                       password.view        token=resetToken
  POST /masuk/sandi-baru/:token                       password.reset       token=resetToken
  GET  /demo                                          demo.view
  POST /demo/jam                                      clock.set
`

/** Routes that stand for no action: what everyone is answered, and the visitor where that is something else. */
export const others: Record<string, { everyone: number; visitor?: number }> = {
  'GET /sehat': { everyone: 200 },
  'GET /siap': { everyone: 200 },
  'GET /aset/:name': { everyone: 404 },
  'GET /api': { everyone: 302 },
  'GET /api/v1': { everyone: 200 },
  'GET /api/v1/openapi.json': { everyone: 200 },
  'GET /api/v1/masalah/:code': { everyone: 404 },
  'ALL /api/v1/:action': { everyone: 404 },
  'ALL /api/*': { everyone: 404 },
  'GET /bantuan': { everyone: 200 },
  'GET /direktori/data': { everyone: 200 },
  'GET /robots.txt': { everyone: 200 },
  'POST /daftar/lanjut': { everyone: 422 },
  'GET /daftar/:code/lanjut': { everyone: 422 },
  'GET /masuk': { everyone: 303, visitor: 200 },
  'POST /masuk': { everyone: 422 },
  'POST /masuk/sidik-jari/pilihan': { everyone: 200 },
  'POST /masuk/sidik-jari': { everyone: 422 },
  'GET /masuk/kode': { everyone: 303 },
  'POST /masuk/kode': { everyone: 303 },
  'POST /masuk/kode/kirim': { everyone: 303 },
  'GET /masuk/lupa': { everyone: 200 },
  'POST /masuk/lupa': { everyone: 200 },
  'POST /bahasa': { everyone: 303 },
  'GET /konfirmasi': { everyone: 200, visitor: 303 },
  'POST /konfirmasi': { everyone: 422, visitor: 303 },
  'POST /konfirmasi/pilihan': { everyone: 200, visitor: 303 },
  'POST /akun/sidik-jari/pilihan': { everyone: 200, visitor: 303 },
  'POST /akun/sidik-jari': { everyone: 422, visitor: 303 },
  'GET /perjanjian/baru': { everyone: 303 },
  'POST /demo/masuk': { everyone: 303 },
  // Last, because nobody is signed in afterwards.
  'POST /keluar': { everyone: 303 },
}

export type Route = { method: string; path: string; action: string; more: Record<string, string> }

export const written: readonly Route[] = routes
  .trim()
  .split('\n')
  .map((row) => {
    const [method = '', path = '', action = '', ...more] = row.trim().split(/ +/)
    return { method, path, action, more: Object.fromEntries(more.map((each) => each.split('=') as [string, string])) }
  })

/** The path with things of the town in it. */
export const filled = ({ path, more }: Pick<Route, 'path' | 'more'>, things: Things): string =>
  path.replace(/:(\w+)/g, (_whole, name: string) =>
    String(things[(more[name] ?? name.replace(/Id$/, '')) as keyof Things]),
  )

/** `{lines: [{a: 1}]}` → `lines.0.a=1`, as a page's form would send it; several ticks share one name. */
export const asForm = (value: unknown, name = ''): [string, string][] => {
  if (value instanceof Uint8Array) return []
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return value.map((each) => [name, String(each)])
  if (value === null || typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, each]) => asForm(each, name ? `${name}.${key}` : key))
}

/** The golden table, read back: role by role, action by action. */
const readGolden = (): Record<string, Record<string, string>> => {
  const [, table = ''] = readFileSync(join(import.meta.dirname, 'matrix.golden.txt'), 'utf8').split(/\n {22}visit.*\n/)
  const cell = (row: string, at: number) => row.slice(22 + at * 6, 28 + at * 6).trim()
  return Object.fromEntries(
    table
      .trimEnd()
      .split('\n')
      .map((row) => [row.slice(0, 22).trim(), Object.fromEntries(roles.map((role, at) => [role, cell(row, at)]))]),
  )
}
export const golden = readGolden()
