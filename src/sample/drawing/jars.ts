import { crisp } from './bags.ts'
import { cream, nthOf, type Palette } from './palette.ts'
import { at, box, chilli, each, kawung, label, leaf, line, oval, path, shadow, stage } from './shapes.ts'

/** A clear jar with a broad lid, full to the brim. */
const jar = (p: Palette, inside: string): string =>
  shadow(400, 680, 220) +
  box(210, 250, 380, 436, 64, cream, 'opacity=".75"') +
  inside +
  box(210, 250, 380, 436, 64, 'none', 'stroke="#ffffff" stroke-width="12" opacity=".85"') +
  line('M246 320 V600', '#ffffff', 18, 'opacity=".7"') +
  line('M556 420 V560', '#ffffff', 10, 'opacity=".4"') +
  box(196, 168, 408, 96, 30, p.main) +
  box(196, 222, 408, 42, 20, p.deep, 'opacity=".5"') +
  box(222, 182, 180, 16, 8, '#ffffff', 'opacity=".35"')

export const snackJar = (p: Palette): string =>
  stage(p) +
  jar(
    p,
    each([0, 1, 2, 3, 4], (row) =>
      each([0, 1, 2], (column) =>
        crisp(
          296 + column * 104 + (row % 2) * 10,
          630 - row * 78,
          (row * 37 + column * 61) % 50,
          0.98,
          column % 2 ? '#F0AE3E' : '#F7C765',
        ),
      ),
    ),
  ) +
  label(300, 380, 200, 196, p) +
  shadow(650, 716, 90, 12) +
  crisp(640, 690, 14, 1.15) +
  crisp(566, 722, -18, 0.9) +
  leaf(64, 724, -20, 0.75)

export const biscuitJar = (p: Palette): string => {
  const tart = (x: number, y: number, s: number) =>
    at(
      x,
      y,
      0,
      s,
      `${oval(0, 6, 50, 46, '#D8922F')}${oval(0, 0, 50, 46, '#F4BE57')}${oval(-12, -14, 24, 16, '#FBDD93')}` +
        `${path('M-6 -20 C2 -30 10 -20 6 -8 C2 0 -8 -8 -6 -20Z', '#6B3B1C')}`,
    )
  return (
    stage(p) +
    jar(
      p,
      each([0, 1, 2, 3], (row) => each([0, 1, 2], (column) => tart(292 + column * 108, 626 - row * 94, 1.05))),
    ) +
    label(300, 380, 200, 196, p) +
    shadow(662, 722, 96, 12) +
    tart(630, 690, 1.15) +
    tart(706, 700, 1.05) +
    kawung(120, 706, 34, p.accent)
  )
}

/** Bawang, terasi, matah, bandeng asap, cumi, ijo; the last is petis. */
type Relish = readonly [body: string, top: string]
const relishes: readonly [Relish, ...Relish[]] = [
  ['#B92D1D', '#D9502E'],
  ['#8E2A1B', '#B04527'],
  ['#CF5A2A', '#E98A4B'],
  ['#A5361F', '#C75A33'],
  ['#54262A', '#7A3A3C'],
  ['#5E8A32', '#86B04E'],
]
const petisPaste = ['#3B2118', '#5C3626'] as const

export const sambal = (p: Palette, colour: number): string => preserve(p, nthOf(relishes, colour))
export const petis = (p: Palette): string => preserve(p, petisPaste)

const preserve = (p: Palette, [body, top]: Relish): string =>
  stage(p) +
  shadow(400, 690, 230) +
  box(214, 296, 372, 396, 56, '#ffffff', 'opacity=".7"') +
  box(230, 330, 340, 346, 44, body) +
  path('M230 374 V368 C270 338 330 372 380 350 C440 326 500 372 570 346 V400 H230Z', top) +
  each(
    [
      [262, 430],
      [540, 404],
      [256, 560],
      [548, 520],
      [272, 640],
      [536, 626],
      [404, 372],
    ] as const,
    ([x, y]) => `<circle cx="${x}" cy="${y}" r="7" fill="#F4C04E"/>`,
  ) +
  each(
    [
      [250, 490, 20],
      [530, 580, -30],
      [548, 460, 40],
      [330, 362, 10],
    ] as const,
    ([x, y, turn]) => box(x, y, 26, 10, 5, '#7E1A12', `transform="rotate(${turn} ${x} ${y})"`),
  ) +
  line('M252 370 V620', '#ffffff', 14, 'opacity=".4"') +
  label(296, 410, 208, 224, p) +
  path(
    'M190 318 C196 220 262 176 400 176 C538 176 604 220 610 318 C590 340 570 318 548 334 C520 352 500 322 470 338 C440 354 424 326 400 340 C376 326 360 354 330 338 C300 322 280 352 252 334 C230 318 210 340 190 318Z',
    p.main,
  ) +
  path(
    'M400 176 C538 176 604 220 610 318 C590 340 570 318 548 334 C530 260 470 200 400 176Z',
    p.deep,
    'opacity=".35"',
  ) +
  each(
    [
      [300, 226],
      [400, 208],
      [500, 226],
      [250, 286],
      [350, 272],
      [450, 272],
      [550, 286],
    ] as const,
    ([x, y]) => kawung(x, y, 20, p.light),
  ) +
  line('M214 304 Q400 268 586 304', cream, 12) +
  chilli(92, 706, 8, 1) +
  chilli(560, 728, -10, 1.1, '#C22A22') +
  chilli(612, 690, 24, 0.8, '#E0622C') +
  at(
    236,
    726,
    0,
    1,
    `${oval(0, 0, 46, 36, '#A83B62')}${line('M-30 -8 C-10 -26 14 -26 32 -8 M-36 8 C-10 -8 14 -8 36 8', '#D2799A', 5)}${path('M40 0 L66 -8 L44 12Z', '#D9B27C')}`,
  )
