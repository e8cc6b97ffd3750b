import type { Context } from 'hono'
import { agreementActions } from './modules/agreements/actions.ts'
import { agreementRoutes } from './modules/agreements/routes.tsx'
import { texts as agreementTexts } from './modules/agreements/texts.ts'
import { deliveryActions } from './modules/consignment/actions/delivery.ts'
import { saleActions } from './modules/consignment/actions/sale.ts'
import { settlementActions } from './modules/consignment/actions/settlement.ts'
import { consignmentRoutes } from './modules/consignment/routes.ts'
import { texts as consignmentTexts } from './modules/consignment/texts.ts'
import { directoryActions } from './modules/directory/actions.ts'
import { directoryPublicPaths, directoryRoutes } from './modules/directory/routes.tsx'
import { texts as directoryTexts } from './modules/directory/texts.ts'
import { homeActions } from './modules/home/actions.ts'
import { navOf } from './modules/home/pages/nav.ts'
import { homeRoutes } from './modules/home/routes.tsx'
import { texts as homeTexts } from './modules/home/texts.ts'
import { identityActions } from './modules/identity/actions.ts'
import { bearer, signedIn as bySession } from './modules/identity/door.ts'
import { stepUpView } from './modules/identity/pages/confirm.tsx'
import { chosenLanguage, sessionToken } from './modules/identity/routes/cookies.ts'
import { demoRoutes, identityPublicPaths, identityRoutes } from './modules/identity/routes.ts'
import { texts as identityTexts } from './modules/identity/texts.ts'
import { intakeActions } from './modules/intake/actions.ts'
import { intakePublicPaths, intakeRoutes } from './modules/intake/routes.ts'
import { texts as intakeTexts } from './modules/intake/texts.ts'
import { ledgerActions } from './modules/ledger/actions.ts'
import { ledgerRoutes } from './modules/ledger/routes.ts'
import { texts as ledgerTexts } from './modules/ledger/texts.ts'
import { texts as noticeTexts } from './modules/notices/texts.ts'
import { readinessModuleActions } from './modules/readiness/actions.ts'
import { readinessRoutes } from './modules/readiness/routes.ts'
import { texts as readinessTexts } from './modules/readiness/texts.ts'
import { registryActions } from './modules/registry/actions.ts'
import { registryPublicPaths, registryRoutes } from './modules/registry/routes.ts'
import { texts as registryTexts } from './modules/registry/texts.ts'
import { verificationActions } from './modules/verification/actions.ts'
import { verificationPublicPaths, verificationRoutes } from './modules/verification/routes.ts'
import { texts as verificationTexts } from './modules/verification/texts.ts'
import type { AnyCommand, AnyQuery } from './platform/action.ts'
import type { Config } from './platform/config.ts'
import { photo, upload } from './platform/files.ts'
import { type Env, routesOf, type Views } from './platform/http.ts'
import type { Catalog } from './platform/text.ts'
import { texts as platformTexts } from './platform/texts.ts'
import { RefusalPage } from './ui/refusal.tsx'
import { uiTexts } from './ui/texts.ts'

/** Every text of the platform. */
export const catalog: Catalog = {
  ...platformTexts,
  ...uiTexts,
  ...identityTexts,
  ...registryTexts,
  ...intakeTexts,
  ...readinessTexts,
  ...verificationTexts,
  ...ledgerTexts,
  ...agreementTexts,
  ...consignmentTexts,
  ...noticeTexts,
  ...directoryTexts,
  ...homeTexts,
}

/** Every command and query: pages, API, matrix and tests read this one list. */
export const allActions: readonly (AnyCommand | AnyQuery)[] = [
  upload,
  photo,
  ...identityActions,
  ...registryActions,
  ...intakeActions,
  ...readinessModuleActions,
  ...verificationActions,
  ...ledgerActions,
  ...agreementActions,
  ...deliveryActions,
  ...saleActions,
  ...settlementActions,
  ...directoryActions,
  ...homeActions,
]

/** Every page. The demo's own pages exist in a demo only. */
export const moduleRoutes = (config: Config) => {
  const routes = routesOf()
    .route('/', homeRoutes)
    .route('/', identityRoutes)
    .route('/', registryRoutes)
    .route('/', intakeRoutes)
    .route('/', readinessRoutes)
    .route('/', verificationRoutes)
    .route('/', agreementRoutes)
    .route('/', ledgerRoutes)
    .route('/', consignmentRoutes)
    .route('/', directoryRoutes)
  return config.demo ? routes.route('/', demoRoutes) : routes
}

/** What a visitor may open without signing in. */
export const publicPaths = [
  /^\/$/,
  /^\/bantuan$/,
  /^\/berkas\/foto\//,
  ...registryPublicPaths,
  ...identityPublicPaths,
  ...intakePublicPaths,
  ...verificationPublicPaths,
  ...directoryPublicPaths,
]

/** Who makes a request: a machine by its token, a person by the cookie, or a visitor. */
export const signedIn = async (c: Context<Env>) => {
  const { db, house } = c.var
  const token = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const machine = token ? await bearer(db, token, house) : undefined
  const found = machine ?? (await bySession(db, token ? undefined : sessionToken(c), house))
  return { ...found, language: found.language ?? chosenLanguage(c) }
}

export const nav = navOf

/** The pages the platform needs but does not draw. */
export const views: Views = {
  refusal: (around, refusal) => {
    const who = refusal.who?.map((key) => (key in catalog ? around.t(key as never) : key)).join('; ')
    return RefusalPage({ around, refusal, who: who || undefined })
  },
  stepUp: stepUpView,
}
