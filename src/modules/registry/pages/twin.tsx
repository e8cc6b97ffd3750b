import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import { type Around, page } from '../../../platform/http.ts'
import { withQuery } from '../../../ui/address.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type Side, stateNames, type TwinList, type TwinView, twinList, twinView } from '../actions/twin.ts'
import { placeName } from '../domain/places.ts'
import type { TwinSign } from '../domain/twin.ts'
import type { TwinRow } from '../store/twin.ts'

const signsText = ({ t }: Around, signs: readonly TwinSign[]) => signs.map((sign) => t(`twin.sign.${sign}`)).join(', ')

const columnsOf = (around: Around): Column<TwinRow>[] => {
  const { t, language } = around
  return [
    {
      name: 'pasangan',
      head: t('twin.caption'),
      cell: ({ id, newerName: newer, olderName: older }) => (
        <a href={`/ganda/${id}`}>{t('twin.pair', { newer, older })}</a>
      ),
    },
    { name: 'sama', head: t('twin.alike'), cell: ({ signs }) => signsText(around, signs) },
    { name: 'skor', head: t('twin.score'), cell: ({ score }) => score, number: true },
    { name: 'asal', head: t('business.source'), cell: ({ through }) => t(`business.source.${through}`) },
    { name: 'kapan', head: t('twin.found'), cell: ({ foundAt }) => formatDateTime(foundAt, language) },
    { name: 'alasan', head: t('twin.reason'), cell: ({ reason }) => reason ?? '' },
  ]
}

const States = ({ around, state: now }: { around: Around; state: TwinList['state'] }) => (
  <ul class="bare row">
    {Object.entries(stateNames).map(([name, state]) => (
      <li>
        <a
          class="plain"
          href={withQuery(around, { tampil: name, setelah: undefined, sebelum: undefined })}
          aria-current={state === now ? 'true' : undefined}
        >
          {around.t(`twin.state.${state}`)}
        </a>
      </li>
    ))}
  </ul>
)

/** What officers work through: records that may be one business. */
export const twinsPage = page(twinList, (list, around) => {
  const { t } = around
  const columns = columnsOf(around).filter(({ name }) => list.state !== 'open' || name !== 'alasan')
  return (
    <Layout around={around} title={t('twin.title')} back={{ href: '/usaha', text: t('business.back') }} wide>
      <p>{t('twin.intro')}</p>
      <States around={around} state={list.state} />
      <DataTable
        around={around}
        caption={t(`twin.state.${list.state}`)}
        columns={columns}
        rows={list.rows}
        empty={
          <Empty title={t('twin.none')} icon="check">
            {t('twin.none_next')}
          </Empty>
        }
      />
      <Pager around={around} previous={list.previous} next={list.next} />
    </Layout>
  )
})

type Line = { label: string; values: string[] }

/** Every field that one of the two says, as text, so that what differs is seen line by line. */
const linesOf = (around: Around, sides: readonly Side[]): Line[] => {
  const { t, language } = around
  const money = (amount: Side['capital']) => (amount === null ? '' : formatRupiah(amount))
  const fields: [string, (side: Side) => string | null][] = [
    [t('business.name'), (side) => side.name],
    [t('business.owner'), (side) => side.ownerName],
    [t('business.owner_kind'), ({ ownerKind }) => ownerKind && t(`business.owner_kind.${ownerKind}`)],
    [t('business.gender'), ({ gender }) => gender && t(`business.gender.${gender}`)],
    [t('business.nib'), (side) => side.nib],
    [t('business.nik'), (side) => side.masked.nik],
    [t('business.npwp'), (side) => side.masked.npwp],
    [t('business.phone'), (side) => side.phone],
    [t('business.email'), (side) => side.email],
    [t('business.address'), (side) => side.address],
    [t('business.place'), (side) => placeName(side.place, side.kelurahanCode)],
    [t('business.goods'), ({ goods }) => goods && t(`goods.${goods}`)],
    [t('business.kbli'), (side) => side.kbliCode],
    [t('business.capital'), (side) => money(side.capital)],
    [t('business.sales'), (side) => money(side.yearlySales)],
    [t('business.started'), ({ startedOn }) => startedOn && formatDate(startedOn, language)],
    [t('business.standing'), ({ standing }) => t(`business.standing.${standing}`)],
    [t('business.source'), ({ source }) => t(`business.source.${source}`)],
    [t('business.created'), ({ createdAt }) => formatDateTime(createdAt, language)],
  ]
  return fields
    .map(([label, says]) => ({ label, values: sides.map((side) => says(side) || '') }))
    .filter(({ values }) => values.some((value) => value !== ''))
}

const SideBySide = ({ around, sides }: { around: Around; sides: readonly Side[] }) => {
  const { t } = around
  const head = [t('twin.older'), t('twin.newer')]
  const columns: Column<Line>[] = [
    { name: 'isian', head: t('twin.field'), cell: ({ label }) => label },
    ...sides.map((_, n) => ({
      name: `sisi${n}`,
      head: head[n] ?? '',
      // What differs stands out; what is the same reads quietly.
      cell: ({ values }: Line) =>
        values[0] === values[1] ? <span class="soft">{values[n]}</span> : <b>{values[n] || '–'}</b>,
    })),
  ]
  return (
    <DataTable
      around={around}
      caption={t('twin.side_by_side')}
      columns={columns}
      rows={linesOf(around, sides)}
      empty={<p>{t('twin.none')}</p>}
    />
  )
}

const Reason = ({ around }: { around: Around }) => (
  <TextField
    around={around}
    name="reason"
    label={around.t('twin.reason')}
    hint={around.t('twin.reason_hint')}
    rows={2}
    maxlength={500}
  />
)

const Decide = ({ around, id, sides }: { around: Around; id: string; sides: readonly Side[] }) => {
  const { t } = around
  const which = [t('twin.older'), t('twin.newer')]
  return (
    <Form around={around} action={`/ganda/${id}`}>
      <RadioField
        around={around}
        name="choice"
        label={t('twin.what')}
        options={[
          ...sides.map((side, n) => ({
            value: side.id,
            text: t('twin.keep', { which: (which[n] ?? '').toLowerCase(), name: side.name }),
            hint: n === 0 ? t('twin.keep_hint') : undefined,
          })),
          { value: 'different', text: t('twin.keep_both') },
        ]}
      />
      <Reason around={around} />
      <Buttons>
        <Submit icon="check">{t('twin.decide')}</Submit>
      </Buttons>
    </Form>
  )
}

const Decided = ({ around, twin: { id, pair, decider, undoable } }: { around: Around; twin: TwinView }) => {
  const { t, language } = around
  const when = pair.decidedAt ? formatDateTime(pair.decidedAt, language) : ''
  return (
    <>
      <p>{t('twin.because', { by: decider ?? '', when, reason: pair.reason ?? '' })}</p>
      {undoable && (
        <Form around={around} action={`/ganda/${id}/batalkan`}>
          <h2>{t('twin.undo')}</h2>
          <p>{t('twin.undo_hint')}</p>
          <Reason around={around} />
          <Buttons>
            <Submit tone="quiet">{t('twin.undo')}</Submit>
          </Buttons>
        </Form>
      )}
    </>
  )
}

const tones = { same: 'good', different: 'calm', open: 'asks' } as const

/** Two records side by side, and the decision about them. */
export const twinPage = page(twinView, (twin, around) => {
  const { t } = around
  const { pair, sides, id } = twin
  const state = pair.decision ?? 'open'
  return (
    <Layout around={around} title={t('twin.heading')} back={{ href: '/ganda', text: t('twin.title') }} wide>
      <p>
        <Badge tone={tones[state]}>{t(`twin.state.${state}`)}</Badge> {t('twin.alike')}: {signsText(around, pair.signs)}
        . {t('twin.score')}: {t('twin.score_of', { score: pair.score })}.
      </p>
      <ul class="bare row">
        {sides.map((side) => (
          <li>
            <a class="plain" href={`/usaha/${side.id}`}>
              {side.name}
            </a>
          </li>
        ))}
      </ul>
      <SideBySide around={around} sides={sides} />
      {state === 'open' ? <Decide around={around} id={id} sides={sides} /> : <Decided around={around} twin={twin} />}
    </Layout>
  )
})
