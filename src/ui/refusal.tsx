import type { Child } from 'hono/jsx'
import type { Refusal } from '../core/result.ts'
import type { UiAround } from './around.ts'
import { ButtonLink, Buttons } from './button.tsx'
import { Layout } from './layout.tsx'
import { reason } from './reason.ts'

type Props = {
  around: UiAround
  refusal: Refusal
  /** Who may do this. */
  who?: Child
  /** How to get there. */
  ask?: Child
}

const Rule = ({ around, refusal, who, ask }: Props) => (
  <section class="box">
    <dl>
      <div>
        <dt>{around.t('ui.refused.rule')}</dt>
        <dd>{reason(around, refusal)}</dd>
      </div>
      <div>
        <dt>{around.t('ui.refused.who')}</dt>
        <dd>{who ?? around.t('ui.refused.who_default')}</dd>
      </div>
      <div>
        <dt>{around.t('ui.refused.ask')}</dt>
        <dd>{ask ?? around.t('ui.refused.ask_default')}</dd>
      </div>
    </dl>
  </section>
)

const Says = (props: Props) => {
  const { around, refusal } = props
  if (refusal.kind === 'denied') return <Rule {...props} />
  return <p>{refusal.kind === 'missing' ? around.t('ui.missing.says') : reason(around, refusal)}</p>
}

/** A whole page for a no: what is not allowed names the rule, who may, and how to ask. What is not there tells nothing more. */
export const RefusalPage = (props: Props) => {
  const { around, refusal } = props
  return (
    <Layout around={{ ...around, refusal: undefined, done: undefined }} title={around.t(`ui.error.${refusal.kind}`)}>
      <Says {...props} />
      <Buttons>
        <ButtonLink href="/bantuan" icon="help">
          {around.t('ui.help')}
        </ButtonLink>
        <ButtonLink href="/" tone="quiet" icon="home">
          {around.t('ui.home')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
}
