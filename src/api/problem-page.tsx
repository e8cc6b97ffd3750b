import type { Context } from 'hono'
import { aroundOf, type Env } from '../platform/http.ts'
import type { Text } from '../platform/text.ts'
import { Layout } from '../ui/layout.tsx'

/** Where the `type` of a refusal leads: what its code says, in both languages. */
export const ProblemPage = ({ c, code, text }: { c: Context<Env>; code: string; text: Text }) => {
  const around = aroundOf(c)
  const { t, language } = around
  const other = language === 'id' ? 'en' : 'id'
  return (
    <Layout around={around} title={t('api.problem')} back={{ href: '/api/v1', text: t('api.title') }}>
      <p>
        {t('api.code')}: <code>{code}</code>
      </p>
      <p>{text[language]}</p>
      <p lang={other}>{text[other]}</p>
    </Layout>
  )
}
