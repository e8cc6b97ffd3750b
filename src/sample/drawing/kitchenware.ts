import { cream, dark, nthOf, type Palette } from './palette.ts'
import {
  at,
  box,
  chilli,
  each,
  grain,
  kawung,
  leaf,
  lime,
  line,
  oval,
  path,
  shadow,
  stage,
  steam,
  strew,
  tabletop,
  times,
} from './shapes.ts'

/** By flavour: red (secang, rosela), amber (ginger), rust (uwuh), gold (turmeric), blue (telang), rose. */
const brews = [
  ['#B5352F', '#7F1E20'],
  ['#D98A1F', '#A05E0C'],
  ['#A9502A', '#713014'],
  ['#E2B02A', '#AD7F0E'],
  ['#4B4BA8', '#2D2D78'],
  ['#CF5B7C', '#97324F'],
] as const

export const wedang = (p: Palette, colour: number): string => {
  const [brew, shade] = nthOf(brews, colour)
  const star = (x: number, y: number, s: number) =>
    at(
      x,
      y,
      0,
      s,
      times(
        8,
        (nth) =>
          path('M0 0 C10 -14 10 -34 0 -44 C-10 -34 -10 -14 0 0Z', '#7A4522', `transform="rotate(${nth * 45})"`) +
          '<circle r="7" fill="#C98B4D"/>',
      ),
    )
  return (
    stage(p) +
    shadow(380, 694, 250) +
    oval(380, 676, 250, 40, p.deep) +
    oval(380, 666, 250, 40, p.main) +
    oval(380, 660, 210, 28, cream) +
    path('M236 300 H524 L496 630 Q492 660 462 660 H298 Q268 660 264 630Z', '#ffffff', 'opacity=".65"') +
    path('M246 350 H514 L488 622 Q486 646 462 646 H298 Q274 646 272 622Z', brew) +
    path('M440 350 H514 L488 622 Q486 646 462 646 H420 C450 560 456 440 440 350Z', shade, 'opacity=".6"') +
    oval(380, 350, 134, 24, shade) +
    oval(360, 346, 96, 13, brew) +
    line('M280 400 L298 600', '#ffffff', 14, 'opacity=".45"') +
    line('M518 380 C610 360 616 520 500 530', '#ffffff', 22, 'opacity=".8"') +
    star(350, 346, 0.62) +
    leaf(386, 352, -30, 0.5) +
    line('M430 340 L476 212', '#8A5A32', 16) +
    line('M428 336 L474 210', '#B9855A', 5) +
    steam(350, 292, 1.1) +
    star(642, 706, 1.1) +
    at(150, 716, -8, 1, `${box(-86, -16, 172, 30, 15, '#9A5B2B')}${line('M-70 -4 H70', '#C58A54', 6)}`) +
    lime(700, 722, 0.7) +
    at(236, 740, 0, 0.8, kawung(0, 0, 34, p.accent))
  )
}

/** By flavour: brown (pecel), red, yellow, orange (mangut), white, black. */
const pastes = [
  ['#A9713A', '#CF9A5D'],
  ['#B5402A', '#D9694A'],
  ['#DDA02A', '#F2C35C'],
  ['#D07A33', '#EBA061'],
  ['#E4D2A4', '#F6EBCB'],
  ['#4E3A30', '#75594A'],
] as const

/** A stone mortar with its pestle, and what goes into it. */
export const spices = (p: Palette, colour: number): string => {
  const [paste, lit] = nthOf(pastes, colour)
  return (
    tabletop(p) +
    `<circle cx="410" cy="424" r="290" fill="${dark}" opacity=".18"/><circle cx="400" cy="404" r="290" fill="#57524F"/><circle cx="394" cy="396" r="272" fill="#6D6763"/><circle cx="400" cy="404" r="236" fill="#4A4542"/><circle cx="404" cy="412" r="222" fill="#5A5450"/>` +
    path(
      'M226 420 C220 320 330 256 420 270 C520 280 590 350 568 448 C548 546 440 590 350 560 C270 536 232 494 226 420Z',
      paste,
    ) +
    path('M262 420 C262 340 340 292 420 304 C360 310 300 350 290 430 C286 470 262 460 262 420Z', lit) +
    strew(26, { x: 396, y: 436, rx: 150, ry: 120 }, (x, y, nth) =>
      grain(x, y, nth, 8, 5, nth % 3 ? '#FBEFCB' : '#8C2F1C'),
    ) +
    at(
      520,
      300,
      -42,
      1,
      `${box(-40, -46, 310, 100, 48, dark, 'opacity=".2"')}${box(-50, -56, 310, 100, 48, '#7B746F')}${box(-38, -48, 280, 34, 17, '#948D87')}${oval(-14, -6, 40, 48, '#5F5955')}`,
    ) +
    chilli(108, 150, 24, 1) +
    chilli(96, 206, 10, 0.8, '#5F9A3C') +
    at(
      150,
      660,
      0,
      1,
      `${oval(0, 0, 62, 54, '#F5EEDF')}${path('M0 -54 C-20 -20 -20 20 0 54 M0 -54 C20 -20 20 20 0 54', 'none', 'stroke="#D8C9AC" stroke-width="5"')}${path('M-10 -50 L0 -84 L10 -50Z', '#E1D2B4')}`,
    ) +
    at(
      248,
      700,
      0,
      1,
      `${oval(0, 0, 48, 40, '#A83B62')}${line('M-34 -8 C-10 -26 14 -26 36 -8', '#D2799A', 5)}${path('M42 0 L70 -8 L46 12Z', '#D9B27C')}`,
    ) +
    leaf(560, 690, -16, 1) +
    lime(690, 640, 0.9)
  )
}

const washColours = ['#BFE0EC', '#8FC4D8'] as const

/** A washing machine, a basket of folded cloth, bubbles. */
export const laundry = (p: Palette): string =>
  stage(p) +
  shadow(310, 700, 220) +
  box(110, 210, 400, 490, 36, cream) +
  box(110, 210, 400, 96, 36, p.main) +
  box(110, 270, 400, 36, 0, p.main) +
  box(142, 238, 120, 40, 12, p.deep) +
  `<circle cx="420" cy="258" r="24" fill="${cream}"/><circle cx="470" cy="258" r="14" fill="${p.accent}"/><circle cx="310" cy="490" r="156" fill="${p.light}"/><circle cx="310" cy="490" r="130" fill="${washColours[1]}"/>` +
  path('M184 500 C220 460 260 540 310 504 C360 470 400 540 436 500 A130 130 0 0 1 184 500Z', washColours[0]) +
  path(
    'M220 560 C260 500 320 600 400 530 C400 590 360 618 310 618 C270 618 240 600 220 560Z',
    p.accent,
    'opacity=".85"',
  ) +
  path('M250 590 C290 540 330 600 370 570 C360 610 330 618 310 618 C286 618 266 608 250 590Z', p.main, 'opacity=".8"') +
  line('M224 420 A110 110 0 0 1 286 384', '#ffffff', 18, 'opacity=".8"') +
  shadow(620, 708, 140, 18) +
  path('M500 560 H740 L716 690 Q712 708 694 708 H546 Q528 708 524 690Z', '#C79655') +
  times(3, (row) =>
    times(6, (column) =>
      box(512 + column * 36 + row * 5, 574 + row * 44, 30, 34, 8, row % 2 === column % 2 ? '#E0B778' : '#B7823F'),
    ),
  ) +
  box(524, 478, 192, 40, 16, p.main) +
  box(516, 516, 208, 40, 16, p.accent) +
  box(536, 442, 172, 38, 16, cream) +
  kawung(560, 461, 14, p.main) +
  kawung(620, 461, 14, p.main) +
  kawung(680, 461, 14, p.main) +
  each(
    [
      [560, 180, 44],
      [640, 260, 30],
      [600, 330, 20],
      [690, 170, 22],
      [470, 130, 26],
    ] as const,
    ([x, y, r]) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffffff" opacity=".6"/><circle cx="${x - r * 0.3}" cy="${y - r * 0.3}" r="${r * 0.25}" fill="#ffffff"/>`,
  )

/** Yellow rice cone with its side dishes: a feast delivered. */
export const tumpeng = (p: Palette): string =>
  stage(p) +
  shadow(400, 700, 320) +
  oval(400, 656, 326, 84, '#8C5A2E') +
  oval(400, 642, 326, 84, '#C08A4C') +
  oval(400, 634, 300, 70, '#4F8A3A') +
  oval(400, 628, 276, 58, '#67A54C') +
  path(
    'M400 168 C420 168 428 190 436 216 L556 584 C560 640 240 640 244 584 L364 216 C372 190 380 168 400 168Z',
    '#EFB32F',
  ) +
  path(
    'M400 168 C420 168 428 190 436 216 L556 584 C558 616 470 630 420 628 C470 500 440 280 400 168Z',
    '#D08E16',
    'opacity=".55"',
  ) +
  strew(22, { x: 400, y: 500, rx: 96, ry: 96 }, (x, y, nth) => grain(x, y, nth, 9, 5, '#FAD372')) +
  strew(9, { x: 400, y: 320, rx: 28, ry: 74 }, (x, y, nth) => grain(x, y, nth, 8, 4.5, '#FAD372')) +
  path('M400 120 L436 226 Q400 244 364 226Z', '#4F8A3A') +
  line('M400 130 V230', '#8FC065', 5) +
  each(
    [
      [190, 610],
      [246, 646],
    ] as const,
    ([x, y]) => oval(x, y, 46, 36, '#FFFDF4') + oval(x, y, 22, 18, '#F2A62B'),
  ) +
  each(
    [
      [322, 664],
      [392, 676],
      [462, 668],
    ] as const,
    ([x, y]) =>
      at(x, y, 0, 1, `${path('M-34 -20 H34 L28 22 H-28Z', '#B36A2B')}${path('M-34 -20 H34 L26 -34 H-26Z', '#DDA257')}`),
  ) +
  at(
    570,
    640,
    -14,
    1,
    `${path('M-50 6 C-56 -36 14 -52 44 -20 C64 4 40 36 6 34 C-20 40 -48 32 -50 6Z', '#A65A24')}${line('M44 4 L92 18', '#F6E9CF', 16)}${path('M-34 -8 C-24 -28 6 -32 22 -22', 'none', 'stroke="#D08C4A" stroke-width="8" stroke-linecap="round"')}`,
  ) +
  chilli(470, 610, -24, 0.7) +
  chilli(226, 574, 200, 0.5, '#5F9A3C') +
  leaf(600, 598, -50, 0.6) +
  kawung(110, 720, 30, p.accent) +
  kawung(690, 722, 30, p.accent)
