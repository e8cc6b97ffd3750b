import { dayEnd, formatDate, today } from '../../../core/dates.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { Summary, type SummaryRow } from '../../../ui/summary.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { CaseView } from '../actions/read.ts'
import { appealUntil } from '../domain/decision.ts'
import { nextActor, type PromiseState } from '../domain/promise.ts'
import { ruleOn } from '../domain/rules.ts'
import { renewableFrom } from '../domain/submission.ts'
import { fieldWord, StateBadge, shownState, slotWords } from './words.tsx'

type Props = { around: Around; found: CaseView }

/** What the sentence about the next step names. */
const nextFacts = (around: Around, { was, holder, visit, holidays }: CaseView): Record<string, string> => ({
  holder,
  slot: visit?.chosenSlot ? slotWords(around, visit.chosenSlot) : '',
  from: was.verifiedUntil ? formatDate(renewableFrom(was.verifiedUntil), around.language) : '',
  until: was.decidedAt ? formatDate(appealUntil(was.decidedAt, holidays), around.language) : '',
})

/** Who acts next: by name where an officer holds the case. */
const actorWord = ({ t }: Around, state: ReturnType<typeof shownState>, holder: string): string | undefined => {
  const who = state === 'lapsed' ? 'owner' : nextActor[state]
  if (who === 'nobody') return undefined
  return holder && who === 'agency' ? holder : t(`verification.by.${who}`)
}

/** What is known of a case besides its next step; what does not apply is left out. */
const factRows = ({ t, language }: Around, { was }: CaseView): (SummaryRow | undefined)[] => [
  was.absences > 0
    ? { label: t('verification.absences'), value: t('verification.times', { count: was.absences }) }
    : undefined,
  was.verifiedOn ? { label: t('verification.verified_on'), value: formatDate(was.verifiedOn, language) } : undefined,
  was.verifiedUntil ? { label: t('verification.until'), value: formatDate(was.verifiedUntil, language) } : undefined,
  was.state === 'rejected' ? { label: t('verification.rejected_because'), value: was.reason } : undefined,
]

/** The receipt as a promise: where it stands, what comes next, who does it, and by when. */
export const Next = ({ around, found }: Props) => {
  const { t, at } = around
  const { was, holder } = found
  const state = shownState(was, today(at))
  const who = actorWord(around, state, holder)
  const rows = [
    { label: t('verification.status'), value: <StateBadge around={around} state={state} /> },
    { label: t('verification.next'), value: t(`verification.next.${state}`, nextFacts(around, found)) },
    who === undefined ? undefined : { label: t('verification.by'), value: who },
    was.dueOn
      ? { label: t('verification.by_when'), value: <Deadline around={around} due={dayEnd(was.dueOn)} /> }
      : undefined,
    ...factRows(around, found),
  ]
  return (
    <>
      <Summary around={around} rows={rows.filter((row) => row !== undefined)} />
      {was.dueOn && <Clock around={around} kind={was.state === 'appealed' ? 'answer' : 'decide'} />}
    </>
  )
}

/** In which unit the clock counts and what it stands on; what is not sure says so. */
const Clock = ({ around: { t, at }, kind }: { around: Around; kind: 'decide' | 'answer' }) => {
  const rule = ruleOn(kind, today(at))
  return (
    <p class="soft">
      {kind === 'decide' && `${t('verification.unit')} `}
      {rule.confidence !== 'VP' && t('verification.unsure', { source: rule.source })}
    </p>
  )
}

/** What an officer asked about, in this round, with what came of it. */
export const Findings = ({ around, found }: Props) => {
  const { t } = around
  if (found.findings.length === 0) return null
  return (
    <section class={found.state === 'fixing' ? 'box asks' : 'box'}>
      <h2>{t('verification.findings')}</h2>
      <dl>
        {found.findings.map(({ field, reason, answeredAt, changed, answer }) => (
          <div>
            <dt>{fieldWord(around, field)}</dt>
            <dd>
              {t('verification.officer_says', { reason })}{' '}
              {answeredAt === null ? (
                <Badge tone={changed ? 'good' : 'asks'}>
                  {t(changed ? 'verification.correct_changed' : 'verification.correct_open_mark')}
                </Badge>
              ) : (
                <Badge tone="good">{t('verification.correct_changed')}</Badge>
              )}
              {answer && <p>{t('verification.owner_says', { answer })}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const tones: Record<PromiseState, Tone> = { running: 'moving', kept: 'good', broken: 'bad', moved: 'calm' }

/** Each promise with whether it was kept: also the ones that were not. */
export const Promises = ({ around, found }: Props) => {
  const { t, language } = around
  if (found.promises.length === 0) return null
  return (
    <Summary
      around={around}
      title={t('verification.promises')}
      rows={found.promises.map(({ kind, on, state, answeredOn }) => ({
        label: t(`verification.promise.${kind}`, { day: formatDate(on, language) }),
        value: (
          <>
            <Badge tone={tones[state]}>{t(`verification.promise.${state}`)}</Badge>{' '}
            {answeredOn && <span class="soft">{formatDate(answeredOn, language)}</span>}
          </>
        ),
      }))}
    />
  )
}

export const Story = ({ around, found }: Props) => {
  const { t } = around
  if (found.story.length === 0) return null
  return (
    <section>
      <h2>{t('verification.story')}</h2>
      <Timeline
        around={around}
        moments={found.story.map(({ at, action, side, name, note }) => ({
          at,
          title: t(`verification.step.${action}`),
          by: name ? `${name} · ${t(`verification.by.${side}`)}` : t(`verification.by.${side}`),
          note: note || undefined,
        }))}
      />
    </section>
  )
}
