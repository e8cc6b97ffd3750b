import type { Child } from 'hono/jsx'
import type { Around } from '../../../platform/http.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { CaseView } from '../actions/read.ts'
import type { Action } from '../domain/verification.ts'

type Props = { around: Around; found: CaseView; title: string; action: Action; children: Child }

/** The page of one step of a case; where the step is not open, it says so and leads back. */
export const StepPage = ({ around, found, title, action, children }: Props) => {
  const { t } = around
  const case_ = { href: `/verifikasi/${found.id}`, text: t('verification.back_case') }
  return (
    <Layout around={around} title={title} back={case_}>
      <p class="lead">{found.business.name}</p>
      {found.open.includes(action) || around.refusal ? (
        children
      ) : (
        <Empty title={t('verification.closed')} icon="clock" action={case_}>
          {t('verification.closed_next')}
        </Empty>
      )}
    </Layout>
  )
}
