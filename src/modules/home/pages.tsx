import { dayEnd } from '../../core/dates.ts'
import { formatRupiah, rupiah } from '../../core/money.ts'
import { type Around, page } from '../../platform/http.ts'
import type { TextKey } from '../../platform/text.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { type Figure, Figures } from '../../ui/figures.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type Task, Tasks } from '../../ui/tasks.tsx'
import { Tiles } from '../../ui/tiles.tsx'
import type { OpenSales } from '../consignment/door.ts'
import type { NextStep } from '../readiness/door.ts'
import type { QueueCounts } from '../verification/door.ts'
import { viewHome } from './actions.ts'
import type { Standing, Waiting } from './domain.ts'
import { CityPart } from './pages/city.tsx'
import { HelpedPart } from './pages/helped.tsx'
import { tilesOf } from './pages/nav.ts'

const taskOf = ({ t }: Around, { kind, href, facts, amount, due }: Waiting): Task => ({
  title: t(`home.waiting.${kind}`, facts),
  why: t(`home.why.${kind}`, { ...facts, amount: amount === undefined ? '' : formatRupiah(rupiah(amount)) }),
  href,
  due: due ? dayEnd(due) : undefined,
})

/** An organisation's figures, as far as they are the reader's business. */
const figuresOf = ({ t, actor }: Around, standing: Standing): Figure[] => {
  const business = actor.organisationKind === 'business'
  const bills = '/titip-jual/penyelesaian?filter=open'
  const money: Figure[] = [
    {
      label: t(business ? 'home.figure.owed_to_me' : 'home.figure.i_owe'),
      value: formatRupiah(rupiah(standing.owed)),
      href: bills,
    },
    { label: t('home.figure.late'), value: standing.lateCount, href: bills, asks: standing.lateCount > 0 },
  ]
  const shelf = {
    label: t('home.figure.on_shelf'),
    value: standing.onShelf.toLocaleString('id-ID'),
    href: business ? '/titip-jual/barang-saya' : '/titip-jual/gerai',
  }
  const running = { label: t('home.figure.running'), value: standing.running, href: '/perjanjian' }
  return [
    ...(business || actor.duties.has('money') ? money : []),
    shelf,
    ...(business || actor.duties.has('agreements') ? [running] : []),
  ]
}

/** What sold since the last bill: money on its way, in sight from the first piece. */
const SoldPart = ({ around: { t }, sold }: { around: Around; sold: readonly OpenSales[] }) =>
  sold.length === 0 ? null : (
    <section>
      <h2>{t('home.sold')}</h2>
      <Figures
        figures={sold.map(({ agreementId, partnerName, quantity, supplierShare }) => ({
          label: partnerName,
          value: formatRupiah(rupiah(supplierShare)),
          href: `/titip-jual/selesaikan/${agreementId}`,
          note: t('home.sold.pieces', { count: quantity }),
        }))}
      />
    </section>
  )

const firstTasks = 5

/** The most urgent stand open; the rest is one tap away, so that a busy store still sees its tiles. */
const Waits = ({ around, waiting }: { around: Around; waiting: readonly Waiting[] }) => {
  const tasks = waiting.map((each) => taskOf(around, each))
  const rest = tasks.slice(firstTasks)
  return (
    <>
      <Tasks around={around} tasks={tasks.slice(0, firstTasks)} />
      {rest.length > 0 && (
        <details>
          <summary>{around.t('home.waiting.more', { count: rest.length })}</summary>
          <Tasks around={around} tasks={rest} title={around.t('home.waiting.rest')} />
        </details>
      )}
    </>
  )
}

/** The verification queue in figures, each leading to its part of it. */
const QueuePart = ({ around: { t }, queue }: { around: Around; queue: QueueCounts }) => (
  <section>
    <h2>{t('home.queue')}</h2>
    <Figures
      figures={(['late', 'mine', 'free', 'decide'] as const).map((part) => ({
        label: t(`home.queue.${part}`),
        value: queue[part],
        href: `/verifikasi?saring=${queueParts[part]}`,
        asks: part === 'late' && queue.late > 0,
      }))}
    />
  </section>
)
const queueParts = { late: 'terlambat', mine: 'saya', free: 'bebas', decide: 'putusan' } as const

const Landing = ({ around }: { around: Around }) => {
  const { t } = around
  const points: TextKey[] = ['landing.point.goods', 'landing.point.money', 'landing.point.time']
  return (
    <Layout around={around} title={t('landing.title')}>
      <p class="lead">{t('landing.lead')}</p>
      <ul class="bare">
        {points.map((point) => (
          <li>
            <Icon name="check" /> {t(point)}
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink href="/direktori" icon="search" tone="quiet">
          {t('ui.directory')}
        </ButtonLink>
        <ButtonLink href="/daftar" icon="plus">
          {t('landing.register')}
        </ButtonLink>
        <ButtonLink href="/masuk" icon="key" tone="quiet">
          {t('landing.sign_in')}
        </ButtonLink>
        {around.demo && (
          <ButtonLink href="/demo" tone="quiet" icon="person">
            {t('landing.demo')}
          </ButtonLink>
        )}
      </Buttons>
    </Layout>
  )
}

/** One line that helps most: the cheapest thing to do, and what it brings. */
const Step = ({ around: { t, actor }, step }: { around: Around; step: NextStep }) => {
  const facts = { form: t(`readiness.form.${step.form}`), count: step.left }
  return (
    <section class="tasks">
      <h2>{t('home.step')}</h2>
      <ul class="bare">
        <li class="box">
          <a href={step.href}>{t(`step.${step.key}`)}</a>
          <p>{t(step.left === 0 ? 'readiness.next_to' : 'readiness.next_nearer', facts)}</p>
          <p>
            <a class="plain" href={`/usaha/${actor.organisationId}/kesiapan`}>
              {t('home.step.readiness')}
            </a>
          </p>
        </li>
      </ul>
    </section>
  )
}

/** What waits for me comes first, then the five things I come for, then the figures. */
export const homePage = page(viewHome, ({ waiting, sold, standing, city, tills, helped, queue, step }, around) => {
  const { t, actor } = around
  if (actor.id === '') return <Landing around={around} />
  return (
    <Layout around={around} title={t('home.hello', { name: actor.name.split(' ')[0] ?? '' })} wide={city.length > 0}>
      <Waits around={around} waiting={waiting} />
      <HelpedPart around={around} helped={helped} />
      {queue && <QueuePart around={around} queue={queue} />}
      <Tiles tiles={tilesOf(around, tills)} />
      {step && <Step around={around} step={step} />}
      <SoldPart around={around} sold={sold} />
      {standing && (
        <section>
          <h2>{t('home.figures')}</h2>
          <Figures figures={figuresOf(around, standing)} />
        </section>
      )}
      {actor.organisationKind !== 'business' && actor.organisationKind !== 'partner' && (
        <CityPart around={around} figures={city} />
      )}
    </Layout>
  )
})

export const HelpPage = ({ around, phone }: { around: Around; phone: string | undefined }) => {
  const { t } = around
  const steps: TextKey[] = ['help.step.1', 'help.step.2', 'help.step.3', 'help.step.4', 'help.step.5']
  return (
    <Layout around={around} title={t('help.title')}>
      <p class="lead">{t('help.lead')}</p>
      <h2>{t('help.contact')}</h2>
      <p>{t('help.where')}</p>
      <p>
        {phone ? (
          <>
            {t('help.phone')}: <a href={`tel:${phone}`}>{phone}</a> ·{' '}
            <a href={`https://wa.me/${phone.replace('+', '')}`}>WhatsApp</a>
          </>
        ) : (
          t('help.no_phone')
        )}
      </p>
      <h2>{t('help.how')}</h2>
      <ol>
        {steps.map((step) => (
          <li>{t(step)}</li>
        ))}
      </ol>
    </Layout>
  )
}
