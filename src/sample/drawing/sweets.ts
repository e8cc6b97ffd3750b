import { cream, dark, nthOf, type Palette } from './palette.ts'
import {
  at,
  bananaLeaf,
  box,
  each,
  grain,
  kawung,
  leaf,
  line,
  oval,
  path,
  plate,
  shadow,
  stage,
  strew,
  tabletop,
  times,
} from './shapes.ts'

const doughs = [
  ['#6FA645', '#4B7F2A', '#9CC774'],
  ['#8A5BA8', '#633A80', '#B58BCB'],
  ['#4A3A3E', '#2E2326', '#77656A'],
  ['#E2A84A', '#B67A20', '#F4CE86'],
] as const

type Dough = readonly [skin: string, shade: string, shine: string]

const seats = [
  [300, 300],
  [470, 276],
  [240, 452],
  [396, 426],
  [552, 420],
  [318, 566],
  [482, 560],
] as const

/** A plate of balls; the last one bitten open to show the filling. */
const balls = (
  p: Palette,
  [skin, shade, shine]: Dough,
  filling: string,
  coat: (x: number, y: number, nth: number) => string,
): string =>
  tabletop(p) +
  plate(p) +
  bananaLeaf(400, 402, 22, 0.74) +
  each(seats, ([x, y], seat) =>
    at(
      x,
      y,
      0,
      1,
      `${oval(6, 14, 82, 78, dark, 'opacity=".18"')}<circle r="82" fill="${shade}"/><circle cx="-5" cy="-6" r="75" fill="${skin}"/>${oval(-28, -34, 30, 20, shine)}${strew(13, { x: -3, y: -3, rx: 72, ry: 72, turn: seat }, coat)}` +
        (seat === seats.length - 1
          ? `${oval(8, 10, 46, 40, '#F3F3DE')}${oval(8, 12, 37, 32, filling)}${oval(-2, 2, 14, 7, '#ffffff', 'opacity=".35"')}`
          : ''),
    ),
  )

export const klepon = (p: Palette, colour: number): string =>
  balls(p, nthOf(doughs, colour), '#6B3415', (x, y, nth) =>
    box(x - 13, y - 4, 26, 8, 4, '#FFFDF3', `transform="rotate(${(nth * 53) % 180} ${x} ${y})"`),
  )

/** Kacang hijau, cokelat, ubi ungu, kumbu hitam: what is inside shows at the bite. */
const fillings = ['#9DAA4C', '#5A3018', '#6D4488', '#332428'] as const

export const onde = (p: Palette, colour: number): string =>
  balls(p, ['#D58F38', '#A5651C', '#EDB868'], nthOf(fillings, colour), (x, y, nth) =>
    grain(x, y, nth, 11, 6, '#FBEBC2'),
  )

const layerings = [
  ['#E8788A', '#FBE3DF', '#7DB25A', '#FBE3DF', '#E8788A', '#FBE3DF', '#7DB25A'],
  ['#5E9A45', '#EAF1D8', '#7DB25A', '#EAF1D8', '#5E9A45', '#EAF1D8', '#7DB25A'],
  ['#6B3E22', '#EFD9B8', '#8E5A35', '#EFD9B8', '#6B3E22', '#EFD9B8', '#8E5A35'],
  ['#4E50A2', '#E4E3F4', '#8C8ED2', '#E4E3F4', '#4E50A2', '#E4E3F4', '#8C8ED2'],
] as const

export const lapis = (p: Palette, colour: number): string => {
  const layers = nthOf(layerings, colour)
  const slice = (x: number, y: number) =>
    at(
      x,
      y,
      0,
      1,
      layers
        .map((fill, nth) => {
          const top = -120 + nth * 32
          return (
            path(`M-112 ${top} L40 ${top + 34} V${top + 67} L-112 ${top + 33}Z`, fill) +
            path(`M40 ${top + 34} L112 ${top - 4} V${top + 29} L40 ${top + 67}Z`, fill) +
            path(`M40 ${top + 34} L112 ${top - 4} V${top + 29} L40 ${top + 67}Z`, dark, 'opacity=".14"')
          )
        })
        .join('') +
        path('M-112 -120 L-40 -156 L112 -124 L40 -86Z', layers[0]) +
        path('M-112 -120 L-40 -156 L112 -124 L40 -86Z', '#ffffff', 'opacity=".28"'),
    )
  return (
    stage(p) +
    shadow(400, 680, 320) +
    oval(400, 644, 322, 84, p.deep) +
    oval(400, 632, 322, 84, p.main) +
    oval(400, 624, 300, 72, cream) +
    `<g transform="translate(396 620) scale(.74 .25)">${bananaLeaf(0, 0, 0, 1)}</g>` +
    slice(268, 470) +
    slice(524, 456) +
    slice(392, 538) +
    kawung(690, 722, 30, p.accent) +
    leaf(40, 726, -16, 0.8)
  )
}

/** A leaf parcel pinned with a stick at each end. */
const parcel = (x: number, y: number, turn: number): string =>
  at(
    x,
    y,
    turn,
    1,
    `${box(-150, -40, 300, 108, 34, dark, 'opacity=".16"')}${path('M-166 -10 C-150 -60 -120 -58 -96 -56 H96 C120 -58 150 -60 166 -10 C150 50 120 52 96 52 H-96 C-120 52 -150 50 -166 -10Z', '#4F8A3A')}` +
      `${path('M-166 -10 C-150 -60 -120 -58 -96 -56 H96 C120 -58 150 -60 166 -10 C60 -26 -60 -26 -166 -10Z', '#67A54C')}` +
      times(8, (nth) => line(`M${-104 + nth * 30} -52 l-8 100`, '#8FC065', 4, 'opacity=".65"')) +
      line('M-118 -40 L-108 36 M118 -40 L108 36', '#D8B77C', 9),
  )

export const leafParcels = (p: Palette): string =>
  tabletop(p) +
  plate(p) +
  parcel(372, 252, -8) +
  parcel(424, 360, -4) +
  parcel(368, 466, -10) +
  at(
    424,
    584,
    -6,
    1,
    `${path('M-180 10 C-150 -60 150 -60 180 10 C150 74 -150 74 -180 10Z', '#67A54C')}${path('M-180 10 C-150 -20 150 -20 180 10 C150 74 -150 74 -180 10Z', '#4F8A3A')}${box(-122, -32, 244, 76, 36, '#D9CFA8')}${box(-122, -38, 244, 72, 34, '#FBF6E2')}` +
      each(
        [
          [-80, -6],
          [-40, -20],
          [-6, 4],
          [30, -14],
          [70, 2],
          [-60, 16],
          [50, 20],
          [94, -16],
        ] as const,
        ([dx, dy]) => oval(dx, dy, 10, 5, '#E6DCB6'),
      ) +
      box(-34, -14, 68, 26, 13, '#A9642B') +
      line('M-22 -6 H20', '#D79A5C', 5),
  ) +
  kawung(112, 112, 36, p.main) +
  kawung(688, 688, 36, p.main)

export const spiceBread = (p: Palette): string =>
  stage(p) +
  shadow(410, 672, 310) +
  path('M96 640 H704 L676 676 Q672 684 660 684 H140 Q128 684 124 676Z', '#A96F3C') +
  path('M96 628 H704 V648 H96Z', '#C98F56') +
  path('M150 630 V432 C150 352 210 330 270 330 H470 C540 330 580 356 580 432 V630Z', '#6B3A1E') +
  path(
    'M150 432 C150 352 210 330 270 330 H470 C540 330 580 356 580 432 C580 470 540 452 500 456 C430 462 420 436 360 446 C290 458 250 440 214 456 C180 470 150 470 150 432Z',
    '#8C5129',
  ) +
  path('M190 380 C220 350 290 346 340 350 C290 358 230 366 190 380Z', '#B77A48') +
  strew(30, { x: 360, y: 392, rx: 196, ry: 46 }, (x, y, nth) => grain(x, y, nth, 9, 5, '#F6E3B4')) +
  strew(16, { x: 362, y: 548, rx: 190, ry: 64 }, (x, y, nth) => grain(x, y, nth, 7, 5, '#4A2511')) +
  each([0, 1], (nth) =>
    at(
      600 + nth * 62,
      632,
      0,
      1,
      `${path('M-56 0 V-178 C-56 -228 -26 -240 4 -240 C34 -240 60 -226 60 -178 V0Z', '#8C5129')}${path('M-44 0 V-176 C-44 -216 -20 -226 4 -226 C28 -226 48 -214 48 -176 V0Z', '#B98150')}` +
        strew(9, { x: 0, y: -106, rx: 38, ry: 92 }, (x, y, dot) => grain(x, y, dot, 6, 4, '#8A5228')),
    ),
  ) +
  at(160, 722, -8, 1, `${box(-90, -16, 180, 30, 15, '#9A5B2B')}${line('M-76 -4 H76', '#C58A54', 6)}`) +
  at(206, 744, 10, 1, `${box(-80, -14, 160, 26, 13, '#7F4820')}${line('M-66 -4 H62', '#B07642', 5)}`) +
  leaf(560, 738, -10, 0.8)
