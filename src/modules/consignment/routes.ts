import type { Context } from 'hono'
import type { Query } from '../../platform/action.ts'
import { aroundOf, byOf, type Env, routesOf, sendFile, show, statusOf, submit } from '../../platform/http.ts'
import { sendPdf, type TextDocument } from '../../platform/pdf.ts'
import { ask } from '../../platform/run.ts'
import { submitBilling } from './actions/billing.ts'
import { accept, chooseAgreement, recallDelivery, refuseDelivery, send, viewDelivery } from './actions/delivery.ts'
import { confirmPayment, recordPayment, viewProof } from './actions/payment.ts'
import { recordCount, recordSale } from './actions/sale.ts'
import { postPeriod, viewSettlement } from './actions/settlement.ts'
import { billPaper } from './pages/bill-paper.ts'
import { deliveryPage } from './pages/delivery.tsx'
import { deliveryListPage } from './pages/delivery-list.tsx'
import { deliveryPaper } from './pages/delivery-paper.ts'
import { previewPage } from './pages/preview.tsx'
import { salePage } from './pages/sale.tsx'
import { choosePage, sendPage } from './pages/send.tsx'
import { settlementPage } from './pages/settlement.tsx'
import { settlementListPage } from './pages/settlement-list.tsx'
import { minePage, outletsPage, shelfPage } from './pages/shelf.tsx'
import { countPage, tillPage } from './pages/till.tsx'

const delivery = ({ id }: { id: string }) => `/titip-jual/kiriman/${id}`
const sale = ({ id }: { id: string }) => `/titip-jual/penjualan/${id}`
const settlement = ({ id }: { id: string }) => `/titip-jual/penyelesaian/${id}`
const ofSettlement = ({ settlementId }: Record<string, unknown>) => `/titip-jual/penyelesaian/${settlementId}`

const missing = (c: Context<Env>) =>
  c.html(c.var.views.refusal(aroundOf(c), { kind: 'missing', code: 'page.missing' }), statusOf.missing)

type Paper<S> = (subject: S, reading: Env['Variables'], url: string) => TextDocument

/** The paper of a page: through the same query, under the page's address with `/pdf` behind it. */
const paper =
  <I, S extends { number: string }>(query: Query<I, S>, draw: Paper<S>) =>
  async (c: Context<Env>) => {
    const found = await ask(c.var.db, query, byOf(c), c.req.param())
    if (!found.ok) return missing(c)
    const url = new URL(c.req.path.replace(/\/pdf$/, ''), c.var.house.config.publicUrl).href
    return sendPdf(c, draw(found.value, c.var, url), found.value.number)
  }

/** With a single agreement there is nothing to choose. */
const chooseOrSend = async (c: Context<Env>) => {
  const found = await ask(c.var.db, chooseAgreement, byOf(c), {})
  const [only, second] = found.ok ? found.value.agreements : []
  return only && !second ? c.redirect(`/titip-jual/kirim/${only.agreementId}`, 303) : show(choosePage)(c)
}

const sendProof = async (c: Context<Env>) => {
  const found = await ask(c.var.db, viewProof, byOf(c), c.req.param())
  return found.ok ? sendFile(c, found.value.file) : missing(c)
}

const deliveries = routesOf()
  .get('/kirim', chooseOrSend)
  .get('/kirim/:agreementId', show(sendPage))
  .post('/kirim/:agreementId', submit(send, { from: sendPage, next: delivery }))
  .get('/kiriman', show(deliveryListPage))
  .get('/kiriman/:deliveryId', show(deliveryPage))
  .get('/kiriman/:deliveryId/pdf', paper(viewDelivery, deliveryPaper))
  .post('/kiriman/:deliveryId/terima', submit(accept, { from: deliveryPage, next: delivery }))
  .post('/kiriman/:deliveryId/tolak', submit(refuseDelivery, { from: deliveryPage, next: delivery }))
  .post('/kiriman/:deliveryId/tarik', submit(recallDelivery, { from: deliveryPage, next: delivery }))

const shelves = routesOf()
  .get('/barang-saya', show(minePage))
  .get('/gerai', show(outletsPage))
  .get('/gerai/:outletId', show(shelfPage))
  .get('/gerai/:outletId/kasir', show(tillPage))
  .post('/gerai/:outletId/kasir', submit(recordSale, { from: tillPage, next: sale }))
  .get('/gerai/:outletId/hitung', show(countPage))
  .post('/gerai/:outletId/hitung', submit(recordCount, { from: countPage, next: sale }))
  .get('/penjualan/:saleId', show(salePage))

const bill = '/penyelesaian/:settlementId'
const taxInvoice = { taxInvoiceId: 'proof' } as const
const proof = { proof: 'proof' } as const

const settlements = routesOf()
  .get('/selesaikan/:agreementId', show(previewPage))
  .post('/selesaikan/:agreementId', submit(postPeriod, { from: previewPage, next: settlement }))
  .get('/penyelesaian', show(settlementListPage))
  .get(bill, show(settlementPage))
  .get(`${bill}/pdf`, paper(viewSettlement, billPaper))
  .post(`${bill}/tagih`, submit(submitBilling, { from: settlementPage, next: settlement, files: taxInvoice }))
  .post(`${bill}/bayar`, submit(recordPayment, { from: settlementPage, next: ofSettlement, files: proof }))
  .post(`${bill}/bayar/:paymentId/benarkan`, submit(confirmPayment, { from: settlementPage, next: ofSettlement }))
  .get('/pembayaran/:paymentId/bukti', sendProof)

export const consignmentRoutes = routesOf()
  .route('/titip-jual', deliveries)
  .route('/titip-jual', shelves)
  .route('/titip-jual', settlements)
