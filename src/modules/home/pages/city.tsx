import { formatDateTime } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Duty } from '../../../platform/actor.ts'
import type { Around } from '../../../platform/http.ts'
import { Figures } from '../../../ui/figures.tsx'
import { TileMap } from '../../../ui/tilemap.tsx'
import type { CityFigure } from '../store.ts'

/** Each figure: how it is written, the rows behind it, and whose duty lets them open those; the rest see the number. */
const shown = [
  ['businesses', 'count', '/usaha', undefined],
  ['partners', 'count', '/mitra', undefined],
  ['ready', 'count', '/kesiapan?bentuk=consignment&tingkat=ready', ['registry', 'oversee']],
  ['agreements', 'count', '/perjanjian', ['oversee', 'audit', 'registry']],
  ['gross_30_days', 'money', '/titip-jual/penyelesaian', ['oversee', 'audit']],
  ['paid_30_days', 'money', '/titip-jual/penyelesaian?filter=paid', ['oversee', 'audit']],
  ['late', 'asks', '/titip-jual/penyelesaian?filter=open', ['oversee', 'audit']],
] as const satisfies readonly (readonly [string, string, string, readonly Duty[] | undefined])[]

const opens = ({ actor }: Around, duties: readonly Duty[] | undefined): boolean =>
  duties === undefined || duties.some((duty) => actor.duties.has(duty))

const steps = [
  { size: 1_000_000_000n, key: 'home.city.billions' },
  { size: 1_000_000n, key: 'home.city.millions' },
] as const

/** A city's money is read at a glance: `Rp665,1 juta`. The rows behind it have it to the rupiah. */
const inShort = ({ t, language }: Pick<Around, 't' | 'language'>, value: bigint): string => {
  const step = steps.find(({ size }) => value >= size)
  if (!step) return formatRupiah(rupiah(value))
  const tenths = Number((value * 10n) / step.size) / 10
  return t(step.key, { amount: tenths.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB') })
}

/** The city's figures, each leading to its rows, and where the businesses are. */
export const CityPart = ({ around, figures }: { around: Around; figures: readonly CityFigure[] }) => {
  const { t, language } = around
  const values = new Map(figures.map(({ name, value }) => [name, value]))
  const [first] = figures
  if (!first) return <p class="soft">{t('home.city.none')}</p>
  const districts = Object.fromEntries(
    figures
      .filter(({ name }) => name.startsWith('kecamatan:'))
      .map(({ name, value }) => [name.slice('kecamatan:'.length), Number(value)]),
  )
  return (
    <section>
      <h2>{t('home.city')}</h2>
      <Figures
        figures={shown.map(([name, kind, href, duties]) => {
          const value = values.get(name === 'ready' ? 'readiness:consignment:ready' : name) ?? 0n
          return {
            label: t(`home.city.${name}`),
            value: kind === 'money' ? inShort(around, value) : value.toLocaleString('id-ID'),
            href: opens(around, duties) ? href : undefined,
            asks: kind === 'asks' && value > 0n,
          }
        })}
      />
      <TileMap
        around={around}
        title={t('home.city.map')}
        unit={t('home.city.businesses')}
        values={districts}
        href={(code) => `/usaha?kecamatan=${code}`}
      />
      <p>
        <a href="/laporan/usaha">{t('home.city.report')}</a>
      </p>
      <p class="soft">{t('home.city.at', { at: formatDateTime(first.at, language) })}</p>
    </section>
  )
}
