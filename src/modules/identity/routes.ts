import type { Context } from 'hono'
import { type Env, routesOf } from '../../platform/http.ts'
import type { Language } from '../../platform/text.ts'
import { type SignedIn, signedIn } from './door.ts'
import { accountRoutes } from './routes/account.ts'
import { confirmRoutes } from './routes/confirm.ts'
import { chosenLanguage, sessionToken } from './routes/cookies.ts'
import { delegationRoutes } from './routes/delegation.ts'
import { memberRoutes } from './routes/members.ts'
import { signInRoutes } from './routes/sign-in.ts'

export { demoRoutes } from './routes/demo.ts'

/** Signing in, one's account, members and invitations. Mounted at the root. */
export const identityRoutes = routesOf()
  .route('/', signInRoutes)
  .route('/', confirmRoutes)
  .route('/', accountRoutes)
  .route('/', memberRoutes)
  .route('/', delegationRoutes)

/** Paths of this module that are for visitors too. */
export const identityPublicPaths: readonly RegExp[] = [
  /^\/masuk(\/|$)/,
  /^\/undangan\//,
  /^\/bahasa$/,
  /^\/keluar$/,
  /^\/demo(\/|$)/,
]

/** Who makes this request, by which clock and in which language: for the app, before anything else. */
export const identify = async (c: Context<Env>): Promise<SignedIn & { language: Language }> => {
  const found = await signedIn(c.var.db, sessionToken(c), c.var.house)
  return { ...found, language: found.language ?? chosenLanguage(c) }
}
