import type { Context } from 'hono'
import type { Facts, Refusal } from '../core/result.ts'
import { type Env, statusOf } from '../platform/http.ts'
import type { TextKey, Translate } from '../platform/text.ts'

/** The statuses a request of the API may be refused with; each has its title among the texts. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503

export const problemType = 'application/problem+json'
export const problemPath = '/api/v1/masalah'

/** Nobody reads more at once, and a wrong list of thousands should not be answered by a longer one. */
const mostErrors = 100

type Problem = Pick<Refusal, 'code' | 'facts' | 'fields' | 'who'>

/** A refusal by RFC 9457, in the reader's language. */
export const problem = (c: Context<Env>, status: ProblemStatus, { code, facts, fields, who }: Problem) => {
  const { t, requestId } = c.var
  const say = (key: string, holes?: Facts) => t(key as TextKey, holes)
  const body = {
    type: `${problemPath}/${code}`,
    title: t(`api.${status}`),
    status,
    detail: say(code, facts),
    code,
    errors:
      fields &&
      Object.entries(fields)
        .slice(0, mostErrors)
        .map(([field, each]) => ({ field, code: each.code, detail: say(each.code, each.facts) })),
    who: who && [...new Set(who)].map((key) => say(key)),
    request_id: requestId,
  }
  return c.body(JSON.stringify(body), status, {
    'content-type': problemType,
    'content-language': c.var.language,
    'cache-control': 'no-store',
  })
}

/** The refusal of a command or query as an answer. Too many attempts say when to come back. */
export const refused = (c: Context<Env>, refusal: Refusal) => {
  if (!refusal.code.endsWith('.throttled')) return problem(c, statusOf[refusal.kind], refusal)
  c.header('retry-after', `${60 * Number(refusal.facts?.minutes ?? 1)}`)
  return problem(c, 429, refusal)
}

/** Asks for a token (RFC 6750), saying so when one was sent that does not hold. */
export const unknown = (c: Context<Env>) => {
  const sent = c.req.header('authorization') !== undefined
  c.header('www-authenticate', `Bearer realm="jejaring"${sent ? ', error="invalid_token"' : ''}`)
  return problem(c, 401, { code: sent ? 'api.token_unknown' : 'api.token_needed' })
}

/** Who may, in words. */
export const whoMay = (who: readonly TextKey[], t: Translate): string =>
  [...new Set(who)].map((key) => t(key)).join(` ${t('api.or')} `)
