import { cream, dark, type Palette } from './palette.ts'

/** Small pieces that many scenes share. Everything is plain SVG text on an 800 × 800 field; light comes from the upper left. */
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

export const box = (x: number, y: number, w: number, h: number, r: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" ${more}/>`

export const at = (x: number, y: number, turn: number, scale: number, inner: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${inner}</g>`

export const each = <T>(list: readonly T[], draw: (item: T, nth: number) => string): string => list.map(draw).join('')

export const times = (count: number, draw: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => draw(nth)).join('')

const tenth = (n: number): number => Math.round(n * 10) / 10

/** Strews things over an oval as evenly as seeds in a sunflower, so that nothing clumps. */
export const strew = (
  count: number,
  over: { x: number; y: number; rx: number; ry: number; turn?: number },
  draw: (x: number, y: number, nth: number) => string,
): string =>
  times(count, (nth) => {
    const far = Math.sqrt((nth + 0.5) / count)
    const angle = nth * 2.39996 + (over.turn ?? 0)
    return draw(tenth(over.x + Math.cos(angle) * far * over.rx), tenth(over.y + Math.sin(angle) * far * over.ry), nth)
  })

/** A grain, seed or flake lying any way it fell. */
export const grain = (x: number, y: number, nth: number, rx: number, ry: number, fill: string): string =>
  oval(x, y, rx, ry, fill, `transform="rotate(${(nth * 47) % 180} ${x} ${y})"`)

/** A round outline that is not quite round. */
export const wavy = (rx: number, ry: number, lobes: number, depth: number, turn = 0): string => {
  const points = Array.from({ length: lobes * 2 }, (_, nth) => {
    const angle = turn + (nth * Math.PI) / lobes
    const reach = nth % 2 ? 1 - depth : 1
    return [tenth(Math.cos(angle) * rx * reach), tenth(Math.sin(angle) * ry * reach)] as const
  })
  const middle = (nth: number) => {
    const [ax, ay] = points[nth % points.length] ?? [0, 0]
    const [bx, by] = points[(nth + 1) % points.length] ?? [0, 0]
    return `${tenth((ax + bx) / 2)} ${tenth((ay + by) / 2)}`
  }
  return `M${middle(0)}${each(points, (_, nth) => ` Q${(points[(nth + 1) % points.length] ?? [0, 0]).join(' ')} ${middle(nth + 1)}`)}Z`
}

/** What lies on the table throws this. */
export const shadow = (cx: number, cy: number, rx: number, ry = rx * 0.16): string =>
  oval(cx, cy, rx, ry, dark, 'opacity=".18"')

/** Wall, sun and table: the stage for things that stand. */
export const stage = (p: Palette): string =>
  `${box(0, 0, 800, 800, 0, p.ground)}<circle cx="400" cy="370" r="310" fill="${p.disc}"/>` +
  `${path('M0 640 H800 V800 H0Z', p.table)}${path('M0 640 H800 V650 H0Z', '#ffffff', 'opacity=".25"')}`

/** Seen from above: a table runner with a plain hem, for plates. */
export const tabletop = (p: Palette): string =>
  box(0, 0, 800, 800, 0, p.disc) +
  box(0, 64, 800, 672, 0, p.ground) +
  box(0, 64, 800, 12, 0, p.table) +
  box(0, 724, 800, 12, 0, p.table)

/** A round plate from above. */
export const plate = (p: Palette, r = 310): string =>
  `<circle cx="408" cy="418" r="${r}" fill="${dark}" opacity=".16"/><circle cx="400" cy="400" r="${r}" fill="${cream}"/>` +
  `<circle cx="400" cy="400" r="${r - 22}" fill="none" stroke="${p.main}" stroke-width="9"/>` +
  `<circle cx="400" cy="400" r="${r - 62}" fill="#F3E6CF"/><circle cx="400" cy="400" r="${r - 70}" fill="#FBF1DE"/>`

/** The four-petalled kawung, mark of every label in town. */
export const kawung = (x: number, y: number, r: number, fill: string): string =>
  at(
    x,
    y,
    0,
    r / 100,
    `${each([45, 135, 225, 315], (turn) => oval(0, -56, 30, 46, fill, `transform="rotate(${turn})"`))}<circle r="10" fill="${fill}"/>`,
  )

/** A paper label with the mark and two lines that stand for words. */
export const label = (x: number, y: number, w: number, h: number, p: Palette): string =>
  `${box(x, y, w, h, 16, cream)}${box(x + 9, y + 9, w - 18, h - 18, 10, 'none', `stroke="${p.light}" stroke-width="3"`)}` +
  kawung(x + w / 2, y + h * 0.4, Math.min(w, h) * 0.25, p.main) +
  box(x + w * 0.22, y + h * 0.72, w * 0.56, h * 0.06, h * 0.03, p.deep) +
  box(x + w * 0.32, y + h * 0.82, w * 0.36, h * 0.05, h * 0.025, p.light)

/** A pointed leaf lying to the right from its stem. */
export const leaf = (x: number, y: number, turn: number, scale: number, fill = '#5E9440', vein = '#8FBF66'): string =>
  at(
    x,
    y,
    turn,
    scale,
    `${path('M0 0 C30 -42 110 -42 160 0 C110 42 30 42 0 0Z', fill)}${line('M4 0 H146', vein, 5)}` +
      line('M40 0 L62 -20 M40 0 L62 20 M78 0 L100 -18 M78 0 L100 18', vein, 3.5),
  )

export const chilli = (x: number, y: number, turn: number, scale: number, fill = '#D33A2C'): string =>
  at(
    x,
    y,
    turn,
    scale,
    `${path('M0 -16 C60 -26 120 -14 172 26 C112 26 50 30 0 16 C-12 8 -12 -8 0 -16Z', fill)}` +
      `${line('M14 -6 C56 -12 92 -6 126 8', '#ffffff', 6, 'opacity=".45"')}${path('M2 -16 C-14 -14 -14 14 2 16 C8 6 8 -6 2 -16Z', '#4C7F34')}` +
      line('M-8 0 C-22 -2 -30 -10 -34 -20', '#4C7F34', 8),
  )

/** Steam over something hot. */
export const steam = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    0,
    scale,
    each([-34, 0, 34], (dx, nth) =>
      line(`M${dx} 0 c-18 -24 18 -42 0 -70 c-14 -22 8 -36 0 -${nth === 1 ? 58 : 40}`, '#ffffff', 11, 'opacity=".75"'),
    ),
  )

/** A slice of lime from above. */
export const lime = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    0,
    scale,
    `<circle r="46" fill="#6FA23C"/><circle r="38" fill="#EEF4C8"/><circle r="33" fill="#BFD968"/>` +
      each([0, 60, 120], (turn) => line('M-32 0 H32', '#EEF4C8', 5, `transform="rotate(${turn})"`)),
  )

/** A little bowl of sauce from above. */
export const sauce = (x: number, y: number, r: number, rim: string, fill: string): string =>
  `<circle cx="${x + 4}" cy="${y + 8}" r="${r}" fill="${dark}" opacity=".15"/><circle cx="${x}" cy="${y}" r="${r}" fill="${rim}"/>` +
  `<circle cx="${x}" cy="${y}" r="${r * 0.8}" fill="${cream}"/><circle cx="${x}" cy="${y}" r="${r * 0.72}" fill="${fill}"/>` +
  line(
    `M${x - r * 0.4} ${y - r * 0.22} q${r * 0.25} -${r * 0.26} ${r * 0.55} -${r * 0.16}`,
    '#ffffff',
    r * 0.09,
    'opacity=".5"',
  )

/** A banana leaf, large, from above. */
export const bananaLeaf = (x: number, y: number, turn: number, scale: number): string =>
  at(
    x,
    y,
    turn,
    scale,
    `${path('M-330 0 C-260 -190 160 -210 330 0 C160 210 -260 190 -330 0Z', '#4F8A3A')}` +
      `${path('M-330 0 C-260 -190 160 -210 330 0Z', '#5F9C46')}${line('M-350 0 H326', '#A5CF7C', 12)}` +
      times(9, (nth) =>
        line(
          `M${-260 + nth * 60} 0 l46 -${110 - Math.abs(nth - 4) * 14} M${-260 + nth * 60} 0 l46 ${110 - Math.abs(nth - 4) * 14}`,
          '#82B55C',
          4,
          'opacity=".8"',
        ),
      ),
  )
