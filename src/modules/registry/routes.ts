import type { Context } from 'hono'
import type { Outcome } from '../../platform/action.ts'
import { photo } from '../../platform/files.ts'
import { byOf, type Env, routesOf, sendFile, show, submit } from '../../platform/http.ts'
import { ask } from '../../platform/run.ts'
import { bankChange } from './actions/bank.ts'
import { businessAdd, businessChange } from './actions/business.ts'
import { consentGive, consentWithdraw } from './actions/consent.ts'
import { businessReveal } from './actions/identity.ts'
import { importApply, importDiscard, importMap, importUpload } from './actions/list.ts'
import { outletAdd, outletChange } from './actions/outlet.ts'
import { partnerAdd, partnerChange } from './actions/partner.ts'
import { partnerCheck } from './actions/partner-check.ts'
import { commitmentAdd, commitmentEnd } from './actions/partner-commitment.ts'
import { contactAdd, contactChange } from './actions/partner-contact.ts'
import { productAddPhoto, productDropPhoto, productFirstPhoto } from './actions/photo.ts'
import { productAdd, productChange, productRetire } from './actions/product.ts'
import { twinDecide, twinUndo } from './actions/twin.ts'
import { bankPage } from './pages/bank.tsx'
import { businessPage } from './pages/business.tsx'
import { businessAddFormPage, businessChangeFormPage } from './pages/business-form.tsx'
import { businessesPage } from './pages/businesses.tsx'
import { consentPage, questionPage } from './pages/consent.tsx'
import { identityPage } from './pages/identity.tsx'
import { listPage } from './pages/list.tsx'
import { listsPage } from './pages/lists.tsx'
import { outletAddFormPage, outletChangeFormPage } from './pages/outlet.tsx'
import { partnerPage } from './pages/partner.tsx'
import { partnerCheckFormPage } from './pages/partner-check.tsx'
import { commitmentAddFormPage, commitmentEndFormPage } from './pages/partner-commitment.tsx'
import { contactAddFormPage, contactChangeFormPage } from './pages/partner-contact.tsx'
import { partnerAddFormPage, partnerChangeFormPage } from './pages/partner-form.tsx'
import { partnerRulesPage } from './pages/partner-rules.tsx'
import { partnersPage } from './pages/partners.tsx'
import { productPhotosFormPage } from './pages/photos.tsx'
import { productAddFormPage, productChangeFormPage, productPage, productsPage } from './pages/product.tsx'
import { twinPage, twinsPage } from './pages/twin.tsx'

/** Photos are public and named by their content: what was fetched once is never asked for again. */
const sendPhoto = async (c: Context<Env>) => {
  const found = await ask(c.var.db, photo, byOf(c), c.req.param())
  if (!found.ok) return c.notFound()
  try {
    return await sendFile(c, found.value, { small: c.req.query('kecil') !== undefined, forever: true })
  } catch (error) {
    // The disk has lost it: nothing can be shown, and nothing else is wrong.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return c.notFound()
    throw error
  }
}

const businessRoutes = routesOf()
  .get('/usaha', show(businessesPage))
  .get('/usaha/tambah', show(businessAddFormPage))
  .post('/usaha/tambah', submit(businessAdd, { from: businessAddFormPage, next: ({ id }) => `/usaha/${id}` }))
  .get('/usaha/:businessId', show(businessPage))
  .get('/usaha/:businessId/ubah', show(businessChangeFormPage))
  .post(
    '/usaha/:businessId/ubah',
    submit(businessChange, { from: businessChangeFormPage, next: ({ id }) => `/usaha/${id}` }),
  )
  .get('/usaha/:businessId/identitas', show(identityPage))
  .post(
    '/usaha/:businessId/identitas',
    submit(businessReveal, { from: identityPage, next: ({ id }) => `/usaha/${id}/identitas` }),
  )

const answered = { from: questionPage, next: ({ id }: { id: string }) => `/usaha/${id}/persetujuan` }
const consentRoutes = routesOf()
  .get('/usaha/:businessId/persetujuan', show(consentPage))
  .get('/usaha/:businessId/persetujuan/:purpose', show(questionPage))
  .post('/usaha/:businessId/persetujuan/:purpose/setuju', submit(consentGive, answered))
  .post('/usaha/:businessId/persetujuan/:purpose/tarik', submit(consentWithdraw, answered))

const photosOf = ({ id }: { id: string }) => `/produk/${id}/foto`

const productRoutes = routesOf()
  .get('/usaha/:businessId/produk', show(productsPage))
  .get('/usaha/:businessId/produk/tambah', show(productAddFormPage))
  .post(
    '/usaha/:businessId/produk/tambah',
    submit(productAdd, {
      from: productAddFormPage,
      next: ({ businessId }) => `/usaha/${businessId}`,
      files: { photo: 'photo' },
    }),
  )
  .get('/produk/:productId', show(productPage))
  .get('/produk/:productId/ubah', show(productChangeFormPage))
  .post(
    '/produk/:productId/ubah',
    submit(productChange, {
      from: productChangeFormPage,
      next: ({ id }) => `/produk/${id}`,
      files: { photo: 'photo' },
    }),
  )
  .get('/produk/:productId/foto', show(productPhotosFormPage))
  .post(
    '/produk/:productId/foto',
    submit(productAddPhoto, { from: productPhotosFormPage, next: photosOf, files: { photo: 'photo' } }),
  )
  .post(
    '/produk/:productId/foto/:fileId/utama',
    submit(productFirstPhoto, { from: productPhotosFormPage, next: photosOf }),
  )
  .post(
    '/produk/:productId/foto/:fileId/hapus',
    submit(productDropPhoto, { from: productPhotosFormPage, next: photosOf }),
  )
  .post('/produk/:productId/berhenti', submit(productRetire, { from: productPage, next: ({ id }) => `/produk/${id}` }))
  .get('/berkas/foto/:fileId', sendPhoto)

const partnerRoutes = routesOf()
  .get('/mitra', show(partnersPage))
  .get('/mitra/tambah', show(partnerAddFormPage))
  .post('/mitra/tambah', submit(partnerAdd, { from: partnerAddFormPage, next: ({ id }) => `/mitra/${id}` }))
  .get('/mitra/:partnerId', show(partnerPage))
  .get('/mitra/:partnerId/ubah', show(partnerChangeFormPage))
  .post(
    '/mitra/:partnerId/ubah',
    submit(partnerChange, { from: partnerChangeFormPage, next: ({ id }) => `/mitra/${id}` }),
  )
  .get('/mitra/:partnerId/gerai/tambah', show(outletAddFormPage))
  .post(
    '/mitra/:partnerId/gerai/tambah',
    submit(outletAdd, { from: outletAddFormPage, next: ({ partnerId }) => `/mitra/${partnerId}` }),
  )
  .get('/gerai/:outletId/ubah', show(outletChangeFormPage))
  .post(
    '/gerai/:outletId/ubah',
    submit(outletChange, { from: outletChangeFormPage, next: ({ partnerId }) => `/mitra/${partnerId}` }),
  )

const ofPartner = ({ partnerId }: Outcome) => `/mitra/${partnerId}`

const partnerDepthRoutes = routesOf()
  .get('/mitra/:partnerId/aturan', show(partnerRulesPage))
  .get('/mitra/:partnerId/periksa', show(partnerCheckFormPage))
  .post('/mitra/:partnerId/periksa', submit(partnerCheck, { from: partnerCheckFormPage, next: ofPartner }))
  .get('/mitra/:partnerId/komitmen/tambah', show(commitmentAddFormPage))
  .post('/mitra/:partnerId/komitmen/tambah', submit(commitmentAdd, { from: commitmentAddFormPage, next: ofPartner }))
  .get('/komitmen/:commitmentId/akhiri', show(commitmentEndFormPage))
  .post('/komitmen/:commitmentId/akhiri', submit(commitmentEnd, { from: commitmentEndFormPage, next: ofPartner }))
  .get('/mitra/:partnerId/penghubung/tambah', show(contactAddFormPage))
  .post('/mitra/:partnerId/penghubung/tambah', submit(contactAdd, { from: contactAddFormPage, next: ofPartner }))
  .get('/penghubung/:contactId/ubah', show(contactChangeFormPage))
  .post('/penghubung/:contactId/ubah', submit(contactChange, { from: contactChangeFormPage, next: ofPartner }))

const twinRoutes = routesOf()
  .get('/ganda', show(twinsPage))
  .get('/ganda/:twinId', show(twinPage))
  .post('/ganda/:twinId', submit(twinDecide, { from: twinPage, next: ({ id }) => `/ganda/${id}` }))
  .post('/ganda/:twinId/batalkan', submit(twinUndo, { from: twinPage, next: ({ id }) => `/ganda/${id}` }))

const importRoutes = routesOf()
  .get('/impor', show(listsPage))
  .post(
    '/impor',
    submit(importUpload, { from: listsPage, next: ({ id }) => `/impor/${id}`, files: { sheet: 'sheet' } }),
  )
  .get('/impor/:listId', show(listPage))
  .post('/impor/:listId/kolom', submit(importMap, { from: listPage, next: ({ id }) => `/impor/${id}` }))
  .post('/impor/:listId/terapkan', submit(importApply, { from: listPage, next: ({ id }) => `/impor/${id}` }))
  .post('/impor/:listId/buang', submit(importDiscard, { from: listPage, next: ({ id }) => `/impor/${id}` }))

/** Partners stand in public: the list, one partner, and the rules it is under. */
export const registryPublicPaths = [/^\/mitra$/, /^\/mitra\/[\da-f]{8}-[\da-f-]{27}(\/aturan)?$/]

/** Every page of the registry. */
export const registryRoutes = routesOf()
  .route('/', businessRoutes)
  .route('/', consentRoutes)
  .route('/', productRoutes)
  .route('/', partnerRoutes)
  .route('/', partnerDepthRoutes)
  .route('/', importRoutes)
  .route('/', twinRoutes)
  .get('/rekening', show(bankPage))
  .post('/rekening', submit(bankChange, { from: bankPage, next: () => '/rekening' }))
