import { raw } from 'hono/html'

const petals = [
  [4, 4, 45],
  [12, 12, 45],
  [12, 4, -45],
  [4, 12, -45],
] as const

const strip = (
  <svg class="kawung" width="100%" height="16" aria-hidden="true">
    <pattern id="kawung" width="16" height="16" patternUnits="userSpaceOnUse">
      {petals.map(([x, y, turn]) => (
        <ellipse cx={x} cy={y} rx="4.7" ry="2.6" transform={`rotate(${turn} ${x} ${y})`} />
      ))}
    </pattern>
    <rect width="100%" height="16" fill="url(#kawung)" />
  </svg>
)

/** Drawn once, because it stands on every page. */
const drawn = raw(String(strip))

/** The one ornament: a strip of kawung, the batik of sugar-palm fruit cut across. */
export const Kawung = () => <>{drawn}</>
