import { cream, dark, type Palette } from './palette.ts'
import {
  at,
  box,
  chilli,
  each,
  grain,
  label,
  leaf,
  line,
  oval,
  path,
  shadow,
  stage,
  steam,
  strew,
  tabletop,
  times,
  wavy,
} from './shapes.ts'

/** A thin slice that curled a little in the oil. */
export const crisp = (x: number, y: number, turn: number, scale: number, fill = '#F7C660'): string =>
  at(
    x,
    y,
    turn,
    scale,
    path(wavy(66, 52, 7, 0.09), '#C47A22', 'transform="translate(3 6)"') +
      path(wavy(66, 52, 7, 0.09), '#EBA83A') +
      path(wavy(55, 42, 7, 0.07), fill, 'transform="translate(-3 -4)"') +
      path('M-52 -6 C-34 -46 32 -48 48 -10 C22 -28 -24 -28 -52 -6Z', '#FCE3A0') +
      line('M-34 18 C-8 32 26 28 40 8', '#E0982E', 5, 'opacity=".8"') +
      strew(5, { x: 0, y: 2, rx: 40, ry: 28, turn: x }, (dx, dy, nth) => grain(dx, dy, nth, 4, 2.6, '#B9702A')),
  )

/** A stand-up bag with crimped top; what is printed on it comes from outside. */
const pouch = (p: Palette, printed: string): string =>
  shadow(400, 668, 230) +
  path('M232 168 Q400 152 568 168 L590 640 Q596 676 556 676 Q400 690 244 676 Q204 676 210 640Z', p.main) +
  path(
    'M232 168 Q262 165 286 163 C262 330 262 520 280 679 Q250 678 240 676 Q204 676 210 640Z',
    p.deep,
    'opacity=".45"',
  ) +
  path(
    'M520 163 Q548 165 568 168 L590 640 Q596 676 556 676 Q546 677 536 678 C556 500 550 320 520 163Z',
    '#ffffff',
    'opacity=".16"',
  ) +
  path('M228 150 Q400 134 572 150 L570 204 Q400 188 230 204Z', p.deep) +
  times(17, (nth) =>
    line(`M${246 + nth * 19.2} ${154 - Math.sin((nth / 16) * Math.PI) * 8} v40`, p.main, 4, 'opacity=".8"'),
  ) +
  printed

export const crisps = (p: Palette): string =>
  stage(p) +
  pouch(
    p,
    label(300, 246, 200, 200, p) +
      path(
        'M400 470 C470 462 520 500 516 558 C514 616 456 640 400 640 C344 640 286 616 284 558 C280 500 330 462 400 470Z',
        cream,
      ) +
      path(
        'M400 484 C460 476 504 508 500 558 C498 606 450 626 400 626 C350 626 302 606 300 558 C296 508 340 476 400 484Z',
        '#8A4B1C',
      ) +
      each(
        [
          [352, 540, 12],
          [440, 528, -20],
          [400, 586, 30],
          [466, 580, 8],
          [334, 592, -16],
        ] as const,
        ([x, y, turn]) => crisp(x, y, turn, 0.78),
      ),
  ) +
  shadow(210, 716, 76, 12) +
  shadow(606, 720, 90, 12) +
  crisp(206, 690, -14, 1.15) +
  crisp(576, 706, 16, 1.1) +
  crisp(662, 690, -22, 1.0) +
  crisp(318, 728, 8, 0.95) +
  leaf(90, 728, -24, 0.7)

export const bean = (x: number, y: number, turn: number, s = 1): string =>
  at(
    x,
    y,
    turn,
    s,
    `${oval(0, 0, 36, 25, '#5B3420')}${oval(-6, -7, 24, 12, '#7D4B2E')}${line('M-32 2 C-12 -10 12 14 32 -1', '#371D10', 6)}`,
  )

export const coffee = (p: Palette): string =>
  stage(p) +
  `<g transform="translate(-70 0)">${pouch(
    { ...p, main: p.deep, deep: p.main },
    `<circle cx="400" cy="256" r="22" fill="${cream}" opacity=".9"/><circle cx="400" cy="256" r="6" fill="${p.deep}"/>` +
      label(292, 316, 216, 240, p) +
      box(292, 582, 216, 46, 23, p.accent),
  )}</g>` +
  shadow(602, 700, 140, 20) +
  path('M506 540 H692 C694 630 670 692 640 696 H558 C528 692 504 630 506 540Z', cream) +
  path('M506 540 H560 C552 620 566 680 588 696 H558 C528 692 504 630 506 540Z', p.light, 'opacity=".35"') +
  line('M690 570 C748 556 754 640 676 644', cream, 20) +
  oval(599, 540, 93, 24, p.light) +
  oval(599, 542, 80, 18, '#4A2817') +
  oval(580, 538, 40, 7, '#8A5A3A', 'opacity=".8"') +
  steam(600, 506) +
  bean(150, 716, 20, 1.1) +
  bean(222, 738, -30) +
  bean(446, 736, 12, 1.1) +
  bean(386, 724, 70, 0.9)

export const vacuumFish = (p: Palette, fish: string): string =>
  tabletop(p) +
  at(
    400,
    404,
    -7,
    1,
    `${box(-306, -226, 640, 490, 30, dark, 'opacity=".16"')}${box(-320, -246, 640, 490, 30, p.main)}${box(-294, -152, 588, 370, 22, '#ffffff', 'opacity=".32"')}` +
      box(-320, -246, 640, 74, 28, p.deep) +
      times(24, (nth) => line(`M${-296 + nth * 25.7} -232 v46`, p.main, 4, 'opacity=".7"')) +
      at(10, -8, -4, 0.84, fish) +
      line('M-262 -120 L-216 60', '#ffffff', 15, 'opacity=".4"') +
      line('M-226 -120 L-196 10', '#ffffff', 8, 'opacity=".35"') +
      label(-276, 84, 124, 140, p),
  ) +
  chilli(486, 672, -14, 1) +
  leaf(86, 96, 20, 0.7) +
  leaf(620, 690, -30, 0.7)
