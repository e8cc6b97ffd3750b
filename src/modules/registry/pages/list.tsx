import { formatDateTime } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Step, Steps } from '../../../ui/steps.tsx'
import { importView, type ListView } from '../actions/list.ts'
import { effects } from '../domain/list.ts'
import { ColumnsForm } from './list-columns.tsx'
import { GoodRows, Rows, rowsSheet } from './list-rows.tsx'
import { StateBadge } from './lists.tsx'
import { numberOf } from './numbers.ts'

const stepsOf = ({ t }: Around, state: ListView['state']): Step[] => [
  { text: t('import.steps.upload'), state: 'done' },
  { text: t('import.steps.check'), state: state === 'preview' ? 'now' : 'done' },
  { text: t('import.steps.apply'), state: state === 'applied' ? 'done' : 'later' },
]

const counted = ['rows', 'good', 'rejected', 'repeated', 'warned'] as const

const Counts = ({ around: { t }, list: { counts, state } }: { around: Around; list: ListView }) => {
  const shown =
    state === 'applied'
      ? [...effects.filter((effect) => (counts[effect] ?? 0) > 0 || effect === 'created'), 'rejected' as const]
      : counted
  return (
    <Figures
      figures={shown.map((key) => ({
        label: t(`import.count.${key}`),
        value: numberOf(counts[key] ?? 0),
        asks: key === 'rejected' && counts.rejected > 0,
      }))}
    />
  )
}

/** Where the list stood in its file, and which lines were not taken for businesses. */
const Ground = ({ around: { t }, list: { header } }: { around: Around; list: ListView }) => {
  const lines = Object.entries(header.skipped)
    .map(([reason, count]) =>
      t('import.skipped_of', { count, reason: t(`import.skip.${reason}` as TextKey).toLowerCase() }),
    )
    .join(', ')
  return (
    <>
      {header.otherSheets > 0 && <p>{t('import.sheet', { name: header.sheetName, others: header.otherSheets })}</p>}
      {lines && <p class="soft">{t('import.skipped', { lines })}</p>}
    </>
  )
}

const Apply = ({ around, list }: { around: Around; list: ListView }) => {
  const { t } = around
  return (
    <section>
      {list.counts.good > 0 && (
        <Form around={around} action={`/impor/${list.id}/terapkan`}>
          <p>{t('import.apply_hint')}</p>
          <Buttons>
            <Submit icon="check">{t('import.apply_rows', { rows: numberOf(list.counts.good) })}</Submit>
          </Buttons>
        </Form>
      )}
      <Form around={around} action={`/impor/${list.id}/buang`}>
        <Submit tone="quiet">{t('import.discard')}</Submit>
      </Form>
    </section>
  )
}

const Preview = ({ around, list }: { around: Around; list: ListView }) => {
  const { t } = around
  return (
    <>
      <Apply around={around} list={list} />
      <section>
        <p class="soft">{t('import.columns_hint')}</p>
        <ColumnsForm around={around} list={list} />
      </section>
      {list.sample.length > 0 && (
        <GoodRows around={around} rows={list.sample} caption={t('import.sample', { count: list.sample.length })} />
      )}
    </>
  )
}

/** How far the list was held against the registry; what may be registered twice is never lost, but asked about. */
const Sought = ({ around: { t }, list: { seek, id } }: { around: Around; list: ListView }) => {
  if (!seek) return null
  const { looked, total, found, done } = seek
  const said = { looked: numberOf(looked), total: numberOf(total), found: numberOf(found) }
  return (
    <section class="box">
      {!done && (
        <>
          <p>{t('import.seek', said)}</p>
          <p>
            <progress value={looked} max={total}>
              {said.looked}
            </progress>{' '}
            <a href={`/impor/${id}`}>{t('import.seek_again')}</a>
          </p>
        </>
      )}
      {found > 0 ? <a href="/ganda">{t('import.seek_found', said)}</a> : done && <p>{t('import.seek_none')}</p>}
    </section>
  )
}

/** A list between upload and registry: how it was read, what will happen, and what happened. */
export const listPage = page(
  importView,
  (list, around) => {
    const { t, language } = around
    const { fileName, state, appliedAt, createdAt } = list
    return (
      <Layout around={around} title={fileName} back={{ href: '/impor', text: t('import.title') }} wide>
        <Steps around={around} steps={stepsOf(around, state)} />
        <p>
          <StateBadge around={around} state={state} /> {formatDateTime(appliedAt ?? createdAt, language)}
        </p>
        <Counts around={around} list={list} />
        <Ground around={around} list={list} />
        {state === 'preview' && <Preview around={around} list={list} />}
        {state === 'applied' && (
          <>
            <Sought around={around} list={list} />
            <Buttons>
              <ButtonLink href="/usaha?asal=import&urut=-masuk">{t('import.see_businesses')}</ButtonLink>
            </Buttons>
          </>
        )}
        {state !== 'discarded' && <Rows around={around} list={list} />}
      </Layout>
    )
  },
  rowsSheet,
)
