import { raw } from 'hono/html'
import { formatDate, formatDay } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { counterPage as desk, slip } from '../actions/counter.ts'
import { visits } from '../actions/fill.ts'
import { type Line, type Opened, open, queue } from '../actions/queue.ts'
import { shownCode } from '../domain/registration.ts'
import { BusinessFields, ConsentFields, OwnerFields } from './fields.tsx'
import { PromiseBadge } from './receipt.tsx'

/** A walk-in on one page. */
export const counterPage = page(desk, ({ places, consentsOffered }, around) => {
  const { t } = around
  return (
    <Layout
      around={around}
      title={t('registration.counter_title')}
      back={{ href: '/pendaftaran', text: t('registration.queue') }}
    >
      <Form around={around} action="/loket">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <BusinessFields around={around} />
        <OwnerFields around={around} places={places} phoneHint="registration.phone_none" phoneOptional />
        <ConsentFields around={around} offered={consentsOffered} asked />
        <Submit icon="check">{t('registration.counter')}</Submit>
      </Form>
    </Layout>
  )
})

/** What the owner takes home, on paper or as a picture of the screen. */
export const slipPage = page(slip, ({ name, number, promisedOn, code, address, picture }, around) => {
  const { t, language } = around
  return (
    <Layout
      around={around}
      title={t('registration.slip_title')}
      back={{ href: '/loket', text: t('registration.counter_title') }}
    >
      <Summary
        around={around}
        rows={[
          { label: t('registration.name'), value: name },
          { label: t('registration.number'), value: <b class="big">{number}</b> },
          { label: t('ui.sent.next'), value: t('registration.next') },
          { label: t('registration.promised'), value: formatDay(promisedOn, language) },
        ]}
      />
      <figure role="img" aria-label={t('registration.slip_scan')} class="qr">
        {raw(picture)}
      </figure>
      <p>{t('registration.slip_scan')}</p>
      <p>{t('registration.slip_type', { address: address.replace(/\/daftar\/.*/, '/daftar') })}</p>
      <p>
        <b class="big">{code}</b>
      </p>
      <p class="soft">{t('registration.member')}</p>
      <Buttons>
        <ButtonLink href="/loket" icon="plus">
          {t('registration.counter_title')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
})

/** What nobody has looked at yet; broken promises stand at the top, because they were promised first. */
export const queuePage = page(queue, ({ lines, next }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('registration.queue')} wide>
      <Buttons>
        <ButtonLink href="/loket" icon="plus">
          {t('registration.counter_title')}
        </ButtonLink>
      </Buttons>
      <DataTable
        around={around}
        caption={t('registration.queue')}
        rows={lines}
        empty={
          <Empty title={t('registration.queue_none')} icon="check">
            {t('registration.queue_none_says')}
          </Empty>
        }
        columns={[
          {
            name: 'name',
            head: t('registration.name'),
            cell: ({ id, name }: Line) => <a href={`/pendaftaran/${id}`}>{name}</a>,
          },
          { name: 'number', head: t('registration.number'), cell: ({ number }) => number },
          { name: 'way', head: t('registration.way'), cell: ({ way }) => t(`registration.way.${way}`) },
          {
            name: 'promised',
            head: t('registration.promised'),
            cell: ({ promisedOn }) => promisedOn && formatDate(promisedOn, around.language),
          },
          {
            name: 'promise',
            head: t('registration.promise'),
            cell: ({ promise, twinId }) => (
              <>
                {promise && <PromiseBadge around={around} promise={promise} />}{' '}
                {twinId && <Badge tone="asks">{t('registration.maybe_same')}</Badge>}
              </>
            ),
          },
        ]}
      />
      <Pager around={around} next={next} />
    </Layout>
  )
})

const Outcome = ({ around, opened }: { around: Around; opened: Opened }) => {
  const { t } = around
  const outcomes = opened.businessId === null ? (['same', 'refused'] as const) : (['checked'] as const)
  return (
    <Form around={around} action={`/pendaftaran/${opened.id}`}>
      <RadioField
        around={around}
        name="outcome"
        label={t('registration.outcome')}
        value={outcomes.length === 1 ? outcomes[0] : undefined}
        options={outcomes.map((each) => ({ value: each, text: t(`registration.choose.${each}`) }))}
      />
      <TextField
        around={around}
        name="reason"
        label={t('registration.reason')}
        hint={t('registration.reason_hint')}
        rows={2}
        optional={opened.businessId !== null}
        maxlength={300}
      />
      <Submit icon="check">{t('registration.check')}</Submit>
    </Form>
  )
}

/** One that came in, beside the record it may be the same as. */
export const openPage = page(open, (opened, around) => {
  const { t, language } = around
  const { businessId, number, way, promisedOn, promise, twin, typed, keptAt, reason, businessName } = opened
  return (
    <Layout
      around={around}
      title={businessName ?? typed.name}
      back={{ href: '/pendaftaran', text: t('registration.queue') }}
    >
      <Summary
        around={around}
        rows={[
          { label: t('registration.number'), value: number },
          { label: t('registration.way'), value: t(`registration.way.${way}`) },
          { label: t('registration.promised'), value: promisedOn && formatDate(promisedOn, language) },
          { label: t('registration.promise'), value: promise && <PromiseBadge around={around} promise={promise} /> },
          ...(businessId ? [] : [{ label: t('registration.owner_name'), value: typed.ownerName }]),
          ...(businessId ? [] : [{ label: t('registration.nib'), value: typed.nib }]),
          ...(twin ? [{ label: t('registration.twin'), value: <a href={`/usaha/${twin.id}`}>{twin.name}</a> }] : []),
          ...(reason ? [{ label: t('registration.reason'), value: reason }] : []),
        ]}
      />
      {businessId && (
        <p>
          <a class="plain" href={`/usaha/${businessId}`}>
            {t('registration.business_page')}
          </a>{' '}
          <a class="plain" href={`/pendaftaran/${opened.id}/slip`}>
            {t('registration.slip')}
          </a>
        </p>
      )}
      {keptAt === null && <Outcome around={around} opened={opened} />}
    </Layout>
  )
})

/** What a facilitator began with owners; drafts are gone on with from here. */
export const visitsPage = page(visits, ({ rows }, around) => {
  const { t, language } = around
  return (
    <Layout around={around} title={t('registration.visits')}>
      <Buttons>
        <ButtonLink href="/daftar" icon="plus">
          {t('registration.begin')}
        </ButtonLink>
      </Buttons>
      <DataTable
        around={around}
        caption={t('registration.visits')}
        rows={rows}
        empty={
          <Empty title={t('registration.visits_none')} icon="people">
            {t('registration.visits_none_says')}
          </Empty>
        }
        columns={[
          {
            name: 'name',
            head: t('registration.name'),
            cell: ({ name, code }) => <a href={`/daftar/${code}/lanjut`}>{name}</a>,
          },
          {
            name: 'number',
            head: t('registration.number'),
            cell: ({ number }) => number ?? <Badge>{t('registration.draft')}</Badge>,
          },
          { name: 'code', head: t('registration.code'), cell: ({ code }) => shownCode(code) },
          { name: 'began', head: t('registration.began'), cell: ({ createdAt }) => formatDate(createdAt, language) },
        ]}
      />
    </Layout>
  )
})
