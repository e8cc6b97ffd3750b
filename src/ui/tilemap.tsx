import type { UiAround } from './around.ts'
import { type District, districts } from './districts.ts'
import { NumbersTable } from './numbers.tsx'

/** `hidden` is a number too small to publish. A district that is not named has none. */
type Value = number | 'hidden'

type Props = {
  around: UiAround
  title: string
  /** What is counted: "Usaha siap bermitra". */
  unit: string
  /** By code of the kecamatan: `33.74.01`. */
  values: Readonly<Record<string, Value | undefined>>
  /** The rows behind one tile. */
  href: (code: string) => string
  format?: ((value: number) => string) | undefined
  /** The list stands folded under the map, where the map is the way and the list only says the same. */
  folded?: boolean | undefined
}

const half = 30
const gap = 3
const shore = 24
const width = 11 * half
const height = shore + 5 * 2 * half

/** Five steps of one ink; the darkest turns its words to paper. */
const shades = [0.06, 0.16, 0.28, 0.42, 1] as const
const darkest = shades.length - 1

const shadeOf = (value: Value, most: number) =>
  value === 'hidden' ? 0 : Math.min(darkest, Math.floor((value / most) * shades.length))

type TileProps = { district: District; href: string; shade: number; text: string; title: string }

const Tile = ({ district: { lines, x, y }, href, shade, text, title }: TileProps) => {
  const [left, above] = [x * half, shore + y * 2 * half]
  const middle = left + half - gap / 2
  const start = above + (lines.length > 1 ? 17 : 24)
  const ink = shade === darkest ? 'dark' : undefined
  return (
    <a href={href}>
      <title>{title}</title>
      <rect
        class="ours"
        x={left}
        y={above}
        width={2 * half - gap}
        height={2 * half - gap}
        rx="4"
        fill-opacity={shades[shade]}
      />
      {lines.map((line, index) => (
        <text class={ink} x={middle} y={start + index * 13}>
          {line}
        </text>
      ))}
      <text class={ink} x={middle} y={above + 49} font-weight="700">
        {text}
      </text>
    </a>
  )
}

/** North is up, and north is the sea. */
const Sea = ({ name }: { name: string }) => (
  <>
    <path class="grid" fill="none" d={`M0 8${' q5 -6 10 0 t10 0'.repeat(Math.ceil(width / 20))}`} />
    <text class="soft" x="34" y="46">
      {name}
    </text>
  </>
)

const Shades = ({ around }: { around: UiAround }) => (
  <p class="soft">
    {around.t('ui.map.few')}{' '}
    <svg width="112" height="16" aria-hidden="true">
      {shades.map((shade, index) => (
        <rect class="ours" x={index * 22 + 1} y="1" width="20" height="14" fill-opacity={shade} />
      ))}
    </svg>{' '}
    {around.t('ui.map.many')}
  </p>
)

/** The city by its 16 kecamatan as equal tiles, so that a small one is not overlooked; the list says the same. */
export const TileMap = ({ around, title, unit, values, href, format, folded }: Props) => {
  const { t } = around
  const written = format ?? ((value: number) => value.toLocaleString(around.language === 'id' ? 'id-ID' : 'en-GB'))
  const found = (code: string): Value => values[code] ?? 0
  const rank = (code: string) => (found(code) === 'hidden' ? 1 : Number(found(code)))
  const most = Math.max(1, ...districts.map(({ code }) => rank(code)))
  const full = (value: Value) => (value === 'hidden' ? t('ui.map.hidden') : written(value))
  const short = (value: Value) => (value === 'hidden' ? '< 5' : written(value))
  const ranked = districts.toSorted((a, b) => rank(b.code) - rank(a.code) || a.name.localeCompare(b.name))
  const list = (
    <NumbersTable
      caption={<span class="sr">{title}</span>}
      head={[t('ui.map.district'), unit]}
      rows={ranked.map(({ code, name }) => ({
        label: <a href={href(code)}>{name}</a>,
        cells: [short(found(code))],
      }))}
    />
  )
  return (
    <figure class="map">
      <figcaption>{title}</figcaption>
      <div class="side">
        <div>
          {/* biome-ignore lint/a11y/useSemanticElements: a picture with links is a group, and svg has no fieldset */}
          <svg viewBox={`-1 0 ${width} ${height}`} role="group" aria-label={title}>
            <Sea name={t('ui.map.sea')} />
            {districts.map((district) => {
              const value = found(district.code)
              return (
                <Tile
                  district={district}
                  href={href(district.code)}
                  shade={shadeOf(value, most)}
                  text={short(value)}
                  title={`${district.name}: ${full(value)}`}
                />
              )
            })}
          </svg>
          <Shades around={around} />
        </div>
        {folded ? (
          <details>
            <summary>{t('ui.map.list')}</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </div>
    </figure>
  )
}
