import { cream, dark, type Palette } from './palette.ts'
import {
  at,
  bananaLeaf,
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
  plate,
  sauce,
  shadow,
  stage,
  steam,
  strew,
  tabletop,
  times,
  wavy,
} from './shapes.ts'

const roll = (x: number, y: number, turn: number, s: number, fried: boolean): string => {
  const [edge, skin, shine] = fried ? ['#A8601B', '#DE9A37', '#F4C46B'] : ['#D3A868', '#F3DDB0', '#FDF3D8']
  return at(
    x,
    y,
    turn,
    s,
    `${box(-150, -36, 300, 88, 44, dark, 'opacity=".18"')}${box(-150, -46, 300, 88, 44, edge)}${box(-146, -46, 292, 74, 37, skin)}` +
      `${path('M-118 -34 H112 C130 -32 130 -20 112 -18 H-118 C-136 -20 -136 -32 -118 -34Z', shine)}` +
      `${line('M-60 -44 C-20 -14 -20 10 -52 40 M40 -44 C74 -10 76 8 52 40', edge, 5, 'opacity=".55"')}${oval(137, 0, 13, 32, edge)}${oval(138, 0, 7, 18, shine)}` +
      (fried
        ? each(
            [
              [-90, 8],
              [-10, 14],
              [86, 6],
              [14, -28],
            ] as const,
            ([dx, dy]) => `<circle cx="${dx}" cy="${dy}" r="5" fill="#B36A20" opacity=".7"/>`,
          )
        : ''),
  )
}

export const lumpiaPlate = (p: Palette): string =>
  tabletop(p) +
  plate(p) +
  leaf(176, 530, -36, 2.1) +
  roll(318, 282, -28, 1.06, true) +
  roll(358, 378, -28, 1.06, true) +
  roll(398, 474, -28, 1.06, true) +
  roll(438, 570, -28, 0.98, true) +
  sauce(566, 352, 82, p.main, '#5A2E16') +
  chilli(196, 424, 62, 0.72, '#5F9A3C') +
  chilli(246, 470, 50, 0.6, '#D33A2C') +
  chilli(470, 222, 24, 0.66, '#5F9A3C') +
  chilli(560, 470, 100, 0.6)

export const lumpiaBox = (p: Palette): string =>
  tabletop(p) +
  box(118, 176, 580, 500, 26, dark, 'opacity=".16"') +
  box(104, 156, 584, 500, 26, p.main) +
  box(128, 180, 536, 452, 16, p.light) +
  box(140, 192, 512, 428, 12, '#4F8A3A') +
  path('M140 204 Q140 192 152 192 H640 Q652 192 652 204 V406 H140Z', '#5F9C46') +
  line('M140 406 H652', '#A5CF7C', 9) +
  times(9, (nth) =>
    line(`M${176 + nth * 56} 406 l-34 -196 M${176 + nth * 56} 406 l-34 196`, '#82B55C', 4, 'opacity=".7"'),
  ) +
  each([0, 1, 2, 3, 4], (nth) => roll(316 + (nth % 2) * 10, 244 + nth * 82, 0, 0.98, false)) +
  sauce(566, 296, 72, p.accent, '#5A2E16') +
  kawung(566, 440, 46, cream) +
  chilli(506, 536, -6, 0.74, '#A9CF6B') +
  chilli(520, 580, 8, 0.66)

/** Where the hot pan touched it. */
const toast = (rx: number, ry: number): string =>
  path(wavy(rx * 0.8, ry * 0.78, 9, 0.16), '#D08A38') +
  path(wavy(rx * 0.6, ry * 0.56, 8, 0.22, 0.5), '#B06F2A', `transform="translate(${-rx * 0.06} ${-ry * 0.04})"`) +
  strew(14, { x: 0, y: 0, rx: rx * 0.9, ry: ry * 0.86 }, (x, y, nth) =>
    grain(x, y, nth, rx * 0.07, ry * 0.07, nth % 3 ? '#F3D08A' : '#8C5320'),
  )

/** A round flat cake seen a little from above. */
const cake = (x: number, y: number, rx: number, h: number): string =>
  at(
    x,
    y,
    0,
    1,
    `${path(`M${-rx} 0 V${h} A${rx} ${rx * 0.32} 0 0 0 ${rx} ${h} V0Z`, '#F1DDAE')}${path(`M${-rx} ${h - 9} V${h} A${rx} ${rx * 0.32} 0 0 0 ${rx} ${h} V${h - 9} A${rx} ${rx * 0.32} 0 0 1 ${-rx} ${h - 9}Z`, '#C58B3F')}` +
      `${path(`M${rx} 0 V${h} A${rx} ${rx * 0.32} 0 0 1 ${rx * 0.5} ${h + rx * 0.277} V${rx * 0.277}Z`, '#C79A52', 'opacity=".45"')}${oval(0, 0, rx, rx * 0.32, '#E3B25C')}${toast(rx, rx * 0.32)}`,
  )

const coconut = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    0,
    s,
    `${oval(0, 12, 116, 92, '#5B3A22')}${oval(0, -4, 116, 78, '#7B5233')}${oval(0, -8, 100, 64, '#FFFDF4')}${oval(4, 0, 78, 46, '#E6EBDC')}${oval(10, 8, 58, 30, '#F6F8EF')}`,
  )

export const wingko = (p: Palette): string =>
  stage(p) +
  shadow(400, 676, 280) +
  oval(390, 648, 286, 66, cream) +
  oval(390, 640, 286, 66, p.main) +
  oval(390, 632, 270, 56, cream) +
  oval(390, 628, 236, 44, '#F2E4C8') +
  cake(322, 578, 178, 40) +
  cake(312, 516, 176, 40) +
  cake(330, 454, 174, 40) +
  cake(318, 392, 174, 40) +
  cake(328, 330, 172, 40) +
  at(
    520,
    596,
    0,
    1,
    `${path('M-112 0 V36 A112 36 0 0 0 112 36 V0Z', '#F1DDAE')}${oval(0, 0, 112, 36, '#E3B25C')}${toast(112, 36)}${path('M-20 4 L112 0 A112 36 0 0 1 40 34Z', '#FBF3DC')}${path('M-20 4 L40 34 V70 L-20 40Z', '#FFFBEF')}${path('M-20 4 L-20 40 L-4 48 V12Z', '#EAD6A6')}`,
  ) +
  coconut(650, 650, 0.84) +
  leaf(40, 716, -18, 0.9)

export const wingkoWrapped = (p: Palette): string => {
  const wrapped = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      turn,
      1,
      `${box(-82, -70, 164, 156, 14, dark, 'opacity=".16"')}${box(-82, -78, 164, 156, 14, cream)}${path('M-82 -60 Q-82 -78 -68 -78 H68 Q82 -78 82 -60 V-34 H-82Z', p.main)}` +
        `${path('M-82 60 Q-82 78 -68 78 H68 Q82 78 82 60 V44 H-82Z', p.main)}${kawung(0, 4, 30, p.accent)}${line('M-62 -56 H40', '#ffffff', 7, 'opacity=".45"')}`,
    )
  return (
    tabletop(p) +
    plate(p) +
    bananaLeaf(396, 404, -18, 0.66) +
    wrapped(300, 286, -12) +
    wrapped(486, 276, 10) +
    wrapped(264, 462, 8) +
    at(
      486,
      486,
      0,
      1.16,
      `${oval(5, 10, 106, 104, dark, 'opacity=".18"')}${oval(0, 0, 106, 104, '#C58B3F')}${oval(-2, -3, 98, 96, '#E8BB68')}${toast(92, 90)}`,
    ) +
    wrapped(374, 570, -6)
  )
}

/** The milkfish: long, forked tail, many scales. Its length lies along x, about 640 wide. */
export const milkfish = (smoked = false): string => {
  const [back, side, belly] = smoked ? ['#6E4322', '#B07A3E', '#E0B272'] : ['#8A6A34', '#CFA558', '#F0D79B']
  return (
    path('M-250 0 L-338 -92 C-318 -30 -318 30 -338 92Z', back) +
    path('M-250 0 L-320 -64 C-306 -24 -306 24 -320 64Z', side) +
    path('M-20 -104 C-6 -150 52 -146 70 -96Z', back) +
    path('M30 100 C26 136 74 140 96 90Z', side) +
    path(
      'M-270 0 C-190 -96 40 -136 220 -70 C290 -44 322 -14 324 4 C318 30 280 58 220 76 C40 128 -190 92 -270 0Z',
      side,
    ) +
    path('M-270 0 C-190 -96 40 -136 220 -70 C290 -44 322 -14 324 4 C220 -44 -60 -70 -270 0Z', back) +
    path('M-240 22 C-120 70 90 78 250 50 C240 64 230 72 220 76 C60 124 -150 96 -240 22Z', belly) +
    times(8, (column) =>
      times(3, (row) => line(`M${-170 + column * 42} ${-36 + row * 32} q16 14 0 28`, back, 5, 'opacity=".55"')),
    ) +
    line('M196 -66 C172 -24 174 34 200 70', back, 8) +
    path('M160 10 C120 2 104 34 120 52 C144 46 158 30 160 10Z', back, 'opacity=".7"') +
    '<circle cx="256" cy="-20" r="21" fill="#FFF8EA"/><circle cx="259" cy="-19" r="12" fill="#2B1B12"/><circle cx="255" cy="-24" r="4" fill="#ffffff"/>' +
    line('M322 10 C306 20 292 20 280 14', back, 6)
  )
}

export const bandeng = (p: Palette): string =>
  tabletop(p) +
  oval(412, 430, 356, 262, dark, 'opacity=".14"') +
  oval(400, 410, 356, 262, cream) +
  oval(400, 410, 336, 244, 'none', `stroke="${p.main}" stroke-width="10"`) +
  bananaLeaf(400, 400, -8, 0.98) +
  at(398, 340, -10, 0.98, milkfish()) +
  at(408, 486, -8, 0.86, milkfish(true)) +
  sauce(206, 226, 74, p.main, '#B92D1D') +
  lime(150, 560, 1.05) +
  lime(214, 612, 0.85) +
  chilli(520, 614, -20, 0.85) +
  chilli(482, 648, -6, 0.7, '#5F9A3C')

const tofu = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    0,
    s,
    `${path('M-84 -30 L0 -66 L84 -30 L84 62 L0 104 L-84 62Z', '#B5722A')}${path('M-84 -30 L0 6 V104 L-84 62Z', '#D3923D')}${path('M84 -30 L0 6 V104 L84 62Z', '#B87429')}${path('M-84 -30 L0 -66 L84 -30 L0 6Z', '#E9B45C')}` +
      `${path('M-56 -34 L0 -58 L56 -34 L0 -10Z', '#F8EBCB')}${path('M-46 -34 C-46 -80 46 -80 46 -34 C30 -16 -30 -16 -46 -34Z', '#A67C5B')}${path('M-34 -46 C-28 -66 8 -70 22 -60 C2 -62 -20 -56 -34 -46Z', '#CFAE90')}` +
      each(
        [
          [-52, 20],
          [-30, 56],
          [40, 42],
          [58, 6],
        ] as const,
        ([dx, dy]) => `<circle cx="${dx}" cy="${dy}" r="4.5" fill="#8A5118" opacity=".6"/>`,
      ),
  )

export const tahuBakso = (p: Palette): string =>
  stage(p) +
  shadow(400, 690, 310) +
  oval(400, 640, 318, 92, p.deep) +
  oval(400, 626, 318, 92, p.main) +
  oval(400, 618, 296, 78, cream) +
  oval(400, 612, 250, 58, '#F2E4C8') +
  leaf(140, 600, -30, 1) +
  tofu(246, 512, 1.06) +
  tofu(404, 478, 1.06) +
  tofu(560, 512, 1.06) +
  tofu(326, 566, 1.1) +
  tofu(484, 570, 1.1) +
  tofu(404, 352, 1.0) +
  tofu(300, 400, 0.98) +
  tofu(508, 400, 0.98) +
  chilli(596, 624, -18, 0.72, '#5F9A3C') +
  chilli(560, 652, -2, 0.66) +
  chilli(120, 640, -10, 0.6, '#5F9A3C') +
  steam(404, 262)
