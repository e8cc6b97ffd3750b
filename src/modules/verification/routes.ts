import { routesOf, show, submit } from '../../platform/http.ts'
import {
  appealVerification,
  approveVerification,
  grantAppeal,
  rejectVerification,
  upholdAppeal,
} from './actions/decision.ts'
import { outreachAssign, outreachRecord } from './actions/outreach.ts'
import { askForFix, completeVerification, resubmitVerification, submitVerification } from './actions/submission.ts'
import { absentVisit, chooseByCode, chooseVisit, declineVisit, proposeVisit, recordVisit } from './actions/visit.ts'
import { checkVerification, claimVerification, releaseVerification } from './actions/work.ts'
import { casePage } from './pages/case.tsx'
import { codePage } from './pages/choose.tsx'
import { appealPage, decidePage, hearPage } from './pages/decide.tsx'
import { correctPage, fixPage } from './pages/fix.tsx'
import { errandPage, errandsPage, unreachedPage } from './pages/outreach.tsx'
import { queuePage } from './pages/queue.tsx'
import { reportPage } from './pages/report.tsx'
import { proposePage, recordPage } from './pages/visit.tsx'

const next = ({ id }: { id: string }) => `/verifikasi/${id}`
const onCase = { from: casePage, next }
const onDecision = { from: decidePage, next }
const onHearing = { from: hearPage, next }

/** Whoever holds a code chooses without signing in. */
export const verificationPublicPaths = [/^\/jadwal\/[^/]+$/, /^\/laporan\/usaha$/]

export const verificationRoutes = routesOf()
  .get('/verifikasi', show(queuePage))
  .get('/verifikasi/:businessId', show(casePage))
  .post('/verifikasi/:businessId/ajukan', submit(submitVerification, onCase))
  .post('/verifikasi/:businessId/lengkap', submit(completeVerification, onCase))
  .post('/verifikasi/:businessId/ambil', submit(claimVerification, onCase))
  .post('/verifikasi/:businessId/lepas', submit(releaseVerification, onCase))
  .post('/verifikasi/:businessId/periksa', submit(checkVerification, onCase))
  .post('/verifikasi/:businessId/pilih', submit(chooseVisit, onCase))
  .post('/verifikasi/:businessId/tidak-bisa', submit(declineVisit, onCase))
  .get('/verifikasi/:businessId/jadwal', show(proposePage))
  .post('/verifikasi/:businessId/jadwal', submit(proposeVisit, { from: proposePage, next }))
  .get('/verifikasi/:businessId/hasil', show(recordPage))
  .post('/verifikasi/:businessId/hasil', submit(recordVisit, { from: recordPage, next }))
  .post('/verifikasi/:businessId/tidak-ada', submit(absentVisit, { from: recordPage, next }))
  .get('/verifikasi/:businessId/perbaikan', show(fixPage))
  .post('/verifikasi/:businessId/perbaikan', submit(askForFix, { from: fixPage, next }))
  .get('/verifikasi/:businessId/perbaiki', show(correctPage))
  .post('/verifikasi/:businessId/perbaiki', submit(resubmitVerification, { from: correctPage, next }))
  .get('/verifikasi/:businessId/putusan', show(decidePage))
  .post('/verifikasi/:businessId/sahkan', submit(approveVerification, onDecision))
  .post('/verifikasi/:businessId/tolak', submit(rejectVerification, onDecision))
  .get('/verifikasi/:businessId/keberatan', show(appealPage))
  .post('/verifikasi/:businessId/keberatan', submit(appealVerification, { from: appealPage, next }))
  .get('/verifikasi/:businessId/keberatan/putusan', show(hearPage))
  .post('/verifikasi/:businessId/keberatan/terima', submit(grantAppeal, onHearing))
  .post('/verifikasi/:businessId/keberatan/tolak', submit(upholdAppeal, onHearing))
  .get('/laporan/usaha', show(reportPage))
  .get('/laporan/belum-terjangkau', show(unreachedPage))
  .post(
    '/laporan/belum-terjangkau',
    submit(outreachAssign, { from: unreachedPage, next: () => '/laporan/belum-terjangkau' }),
  )
  .get('/laporan/kunjungan', show(errandsPage))
  .get('/laporan/kunjungan/:outreachId', show(errandPage))
  .post(
    '/laporan/kunjungan/:outreachId',
    submit(outreachRecord, { from: errandPage, next: ({ id }) => `/laporan/kunjungan/${id}` }),
  )
  .get('/jadwal/:code', show(codePage))
  .post('/jadwal/:code', submit(chooseByCode, { from: codePage, next: () => '' }))
