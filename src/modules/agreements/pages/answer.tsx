import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { view } from '../actions/read.ts'
import { end, nextVersionNumber, openVersion, waitsFor } from '../domain/agreement.ts'
import { policy } from '../policy.ts'
import { marks } from './sentences.ts'
import { otherName } from './status.tsx'
import type { Viewed } from './view.tsx'

type Props = { around: Around; viewed: Viewed }

/** Accepting carries what was read: if the version changed meanwhile, the word does not count for the new one. */
const Accept = ({ around, viewed }: Props) => {
  const { t } = around
  const open = openVersion(viewed)
  if (!open) return null
  return (
    <section class="box" id="jawab">
      <h2>{t('agreement.accept.title')}</h2>
      <p>{t('agreement.accept.says')}</p>
      <Form around={around} action={`/perjanjian/${viewed.id}/setujui`}>
        <input type="hidden" name="versionId" value={open.id} />
        <input type="hidden" name="termsHash" value={open.termsHash} />
        <Buttons>
          <Submit icon="check">{t('agreement.accept')}</Submit>
          <ButtonLink href={`/perjanjian/${viewed.id}/usul`} tone="quiet" icon="edit">
            {t('agreement.counter')}
          </ButtonLink>
        </Buttons>
      </Form>
      <details open={around.refusal?.fields?.reason !== undefined}>
        <summary>{t('agreement.decline.open')}</summary>
        <Form around={around} action={`/perjanjian/${viewed.id}/tolak`}>
          <TextField
            around={around}
            name="reason"
            label={t('agreement.decline.why')}
            hint={t('agreement.decline.hint')}
            rows={2}
            maxlength={500}
          />
          <Submit tone="warn">{t('agreement.decline')}</Submit>
        </Form>
      </details>
    </section>
  )
}

/** Only what this person may do now; for one of the parties without the duty, a word about who may. */
export const Answer = ({ around, viewed }: Props) => {
  const { t, actor } = around
  const waits = waitsFor(viewed, actor.organisationId)
  if (!may(policy['agreement.accept'], actor, viewed))
    return waits ? <p class="soft">{t('agreement.waits.duty')}</p> : null
  if (waits) return <Accept around={around} viewed={viewed} />
  if (!nextVersionNumber(viewed).ok) return null
  return (
    <Buttons>
      <ButtonLink href={`/perjanjian/${viewed.id}/usul`} tone="quiet" icon="edit">
        {t('agreement.counter')}
      </ButtonLink>
    </Buttons>
  )
}

export const mayEnd = ({ actor, at }: Around, viewed: Viewed): boolean =>
  may(policy['agreement.end'], actor, viewed) && end(viewed, at).ok

/** Ending stands on a page of its own, with what it does and does not do. */
export const endPage = page(view, (viewed, around) => {
  const { t } = around
  const name = otherName(around, { ...viewed, ...viewed.ground })
  return (
    <Layout
      around={around}
      title={t('agreement.end.title', { number: viewed.number })}
      back={{ href: `/perjanjian/${viewed.id}`, text: viewed.number }}
    >
      {mayEnd(around, viewed) ? (
        <>
          <ul>
            <li>{t('agreement.end.talk', { name })}</li>
            <li>{t('agreement.end.at_once', { name })}</li>
            <li>{t('agreement.end.goods')}</li>
            <li>{t('agreement.end.money')}</li>
          </ul>
          <Pasal mark={marks['law.pp17_11']}>{t('law.pp17_11')}</Pasal>
          <Form around={around} action={`/perjanjian/${viewed.id}/akhiri`}>
            <TextField around={around} name="reason" label={t('agreement.end.why')} rows={3} maxlength={500} />
            <Buttons>
              <Submit tone="warn">{t('agreement.end')}</Submit>
              <ButtonLink href={`/perjanjian/${viewed.id}/usul`} tone="quiet" icon="edit">
                {t('agreement.counter')}
              </ButtonLink>
            </Buttons>
          </Form>
        </>
      ) : (
        <p>{t('agreement.not_running')}</p>
      )}
    </Layout>
  )
})
