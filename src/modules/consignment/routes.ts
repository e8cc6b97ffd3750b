import { ask } from '../../platform/run.ts'
import { byOf, routesOf, sendFile, show, submit } from '../../platform/http.ts'
import { accept, recallDelivery, refuseDelivery, send } from './actions/delivery.ts'
import { recordCount, recordSale } from './actions/sale.ts'
import { confirmPayment, postPeriod, recordPayment, submitBilling, viewProof } from './actions/settlement.ts'
import { deliveryListPage, deliveryPage, sendPage } from './pages/delivery.tsx'
import { countPage, minePage, outletsPage, salePage, shelfPage, tillPage } from './pages/shelf.tsx'
import { previewPage, settlementListPage, settlementPage } from './pages/settlement.tsx'

const delivery = ({ id }: { id: string }) => `/titip-jual/kiriman/${id}`
const settlement = ({ id }: { id: string }) => `/titip-jual/penyelesaian/${id}`
const ofSettlement = ({ settlementId }: Record<string, unknown>) => `/titip-jual/penyelesaian/${settlementId}`

export const consignmentRoutes = routesOf()
  .get('/titip-jual/kiriman', show(deliveryListPage))
  .get('/titip-jual/kirim/:agreementId', show(sendPage))
  .post('/titip-jual/kirim/:agreementId', submit(send, { from: sendPage, next: delivery }))
  .get('/titip-jual/kiriman/:deliveryId', show(deliveryPage))
  .post('/titip-jual/kiriman/:deliveryId/terima', submit(accept, { from: deliveryPage, next: delivery }))
  .post('/titip-jual/kiriman/:deliveryId/tolak', submit(refuseDelivery, { from: deliveryPage, next: delivery }))
  .post('/titip-jual/kiriman/:deliveryId/tarik', submit(recallDelivery, { from: deliveryPage, next: delivery }))
  .get('/titip-jual/barang-saya', show(minePage))
  .get('/titip-jual/gerai', show(outletsPage))
  .get('/titip-jual/gerai/:outletId', show(shelfPage))
  .get('/titip-jual/gerai/:outletId/kasir', show(tillPage))
  .post('/titip-jual/gerai/:outletId/kasir', submit(recordSale, { from: tillPage, next: ({ id }) => `/titip-jual/penjualan/${id}` }))
  .get('/titip-jual/gerai/:outletId/hitung', show(countPage))
  .post('/titip-jual/gerai/:outletId/hitung', submit(recordCount, { from: countPage, next: ({ id }) => `/titip-jual/penjualan/${id}` }))
  .get('/titip-jual/penjualan/:saleId', show(salePage))
  .get('/titip-jual/selesaikan/:agreementId', show(previewPage))
  .post('/titip-jual/selesaikan/:agreementId', submit(postPeriod, { from: previewPage, next: settlement }))
  .get('/titip-jual/penyelesaian', show(settlementListPage))
  .get('/titip-jual/penyelesaian/:settlementId', show(settlementPage))
  .post('/titip-jual/penyelesaian/:settlementId/tagih', submit(submitBilling, { from: settlementPage, next: settlement, files: { taxInvoiceId: 'proof' } }))
  .post('/titip-jual/penyelesaian/:settlementId/bayar', submit(recordPayment, { from: settlementPage, next: ofSettlement, files: { proof: 'proof' } }))
  .post('/titip-jual/penyelesaian/:settlementId/bayar/:paymentId/benarkan', submit(confirmPayment, { from: settlementPage, next: ofSettlement }))
  .get('/titip-jual/pembayaran/:paymentId/bukti', async (c) => {
    const found = await ask(c.var.db, viewProof, byOf(c), c.req.param())
    return found.ok ? sendFile(c, found.value.file) : c.notFound()
  })
