import { belongsTo } from '../../../platform/actor.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type CaseView, caseView } from '../actions/read.ts'
import { requiredFields } from '../domain/submission.ts'
import type { Action } from '../domain/verification.ts'
import { isOfficial } from '../policy.ts'
import { Findings, Next, Promises, Story } from './case-parts.tsx'
import { ChooseForm } from './choose.tsx'
import { fieldValue, fieldWord } from './words.tsx'

type Props = { around: Around; found: CaseView }

const pathOf = ({ id }: Pick<CaseView, 'id'>, rest = '') => `/verifikasi/${id}${rest}`

/** Steps that need no more than a press. */
const Press = ({ around, found, action, to }: Props & { action: Action; to: string }) =>
  found.open.includes(action) ? (
    <Form around={around} action={pathOf(found, to)}>
      <Buttons>
        <Submit icon="next">{around.t(action)}</Submit>
      </Buttons>
    </Form>
  ) : null

const ways = [
  ['verification.resubmit', '/perbaiki', 'edit', 'verification.open_fix'],
  ['visit.propose', '/jadwal', 'clock', 'verification.open_propose'],
  ['visit.record', '/hasil', 'pin', 'verification.open_result'],
  ['verification.approve', '/putusan', 'shield', 'verification.open_decide'],
  ['appeal.grant', '/keberatan/putusan', 'shield', 'verification.open_hear'],
  ['verification.ask_fix', '/perbaikan', 'warning', 'verification.open_ask'],
  ['verification.appeal', '/keberatan', 'document', 'verification.open_appeal'],
] as const

/** Steps that have a page of their own; the first is the one to take. */
const Ways = ({ around: { t }, found }: Props) => {
  const open = ways.filter(([action]) => found.open.includes(action))
  if (open.length === 0) return null
  return (
    <Buttons>
      {open.map(([, to, icon, text], place) => (
        <ButtonLink href={pathOf(found, to)} icon={icon} tone={place === 0 ? 'main' : 'quiet'}>
          {t(text)}
        </ButtonLink>
      ))}
    </Buttons>
  )
}

const Missing = ({ around, found }: Props) => {
  const { t } = around
  if (found.missing.length === 0 || !['registered', 'submitted', 'rejected'].includes(found.state)) return null
  return (
    <section class="box asks">
      <h2>{t('verification.missing')}</h2>
      <ul>
        {found.missing.map((field) => (
          <li>{fieldWord(around, field)}</li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink href={`/usaha/${found.id}/ubah`} icon="edit">
          {t('verification.fill')}
        </ButtonLink>
      </Buttons>
    </section>
  )
}

const Release = ({ around, found }: Props) => {
  const { t } = around
  if (!found.open.includes('verification.release')) return null
  return (
    <details>
      <summary>{t('verification.release')}</summary>
      <Form around={around} action={pathOf(found, '/lepas')}>
        <TextField around={around} name="why" label={t('verification.release_note')} rows={2} optional />
        <Buttons>
          <Submit tone="quiet" icon="return">
            {t('verification.release')}
          </Submit>
        </Buttons>
      </Form>
    </details>
  )
}

const Desk = ({ around, found }: Props) => {
  const { t } = around
  if (!found.open.includes('verification.check') || found.was.verifiedOn === null) return null
  return (
    <details>
      <summary>{t('verification.check')}</summary>
      <Form around={around} action={pathOf(found, '/periksa')}>
        <TextField around={around} name="note" label={t('verification.desk_note')} rows={3} />
        <Buttons>
          <Submit tone="quiet" icon="check">
            {t('verification.check')}
          </Submit>
        </Buttons>
      </Form>
    </details>
  )
}

/** What an officer compares with what is there, and how to reach the owner. */
const Data = ({ around, found }: Props) => (
  <Summary
    around={around}
    title={around.t('verification.data')}
    rows={[...requiredFields, 'nib' as const, 'startedOn' as const].map((field) => {
      const value = fieldValue(around, found, field)
      return {
        label: fieldWord(around, field),
        value: field === 'phone' && value ? <a href={`tel:${value}`}>{value}</a> : value,
      }
    })}
  />
)

/** One case: where it stands, who acts next and by when; then what one can do; then the story and the promises. */
export const casePage = page(caseView, (found, around) => {
  const { t, actor } = around
  const mine = belongsTo(actor, found.id)
  const official = isOfficial(actor) && !mine
  const back = official
    ? { href: '/verifikasi', text: t('verification.back_queue') }
    : { href: `/usaha/${found.id}`, text: t('verification.back_business') }
  return (
    <Layout around={around} title={t('verification.title', { name: found.business.name })} back={back}>
      <Next around={around} found={found} />
      <Missing around={around} found={found} />
      <Findings around={around} found={found} />
      <Press around={around} found={found} action="verification.submit" to="/ajukan" />
      <Press around={around} found={found} action="verification.complete" to="/lengkap" />
      <Press around={around} found={found} action="verification.claim" to="/ambil" />
      <ChooseForm around={around} found={found} />
      <Ways around={around} found={found} />
      {found.state === 'checked' && official && !found.open.includes('verification.approve') && (
        <p class="soft">{t('verification.not_you')}</p>
      )}
      <Desk around={around} found={found} />
      <Release around={around} found={found} />
      {official && actor.organisationKind === 'agency' && <Data around={around} found={found} />}
      <Promises around={around} found={found} />
      <Story around={around} found={found} />
      {official && (
        <Buttons>
          <ButtonLink href={`/usaha/${found.id}`} tone="quiet" icon="store">
            {t('verification.back_business')}
          </ButtonLink>
        </Buttons>
      )}
    </Layout>
  )
})
