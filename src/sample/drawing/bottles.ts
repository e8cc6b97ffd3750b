import { bean } from './bags.ts'
import { dark, nthOf, type Palette } from './palette.ts'
import { at, box, grain, label, leaf, line, oval, path, shadow, stage, strew } from './shapes.ts'

/** A glass bottle, its drink, its cap. */
const bottle = (
  x: number,
  base: number,
  s: number,
  drink: string,
  shade: string,
  cap: string,
  printed: string,
): string =>
  at(
    x,
    base,
    0,
    s,
    `${path('M-46 -520 H46 V-430 C46 -380 110 -350 110 -280 V-40 Q110 0 70 0 H-70 Q-110 0 -110 -40 V-280 C-110 -350 -46 -380 -46 -430Z', '#ffffff', 'opacity=".75"')}` +
      path(
        'M-36 -440 H36 C36 -374 98 -344 98 -276 V-42 Q98 -12 68 -12 H-68 Q-98 -12 -98 -42 V-276 C-98 -344 -36 -374 -36 -440Z',
        drink,
      ) +
      path(
        'M40 -398 C60 -368 98 -336 98 -276 V-42 Q98 -12 68 -12 H36 C62 -120 66 -300 40 -398Z',
        shade,
        'opacity=".55"',
      ) +
      line('M-74 -270 V-60', '#ffffff', 13, 'opacity=".5"') +
      `${box(-56, -560, 112, 66, 16, cap)}${box(-56, -526, 112, 20, 8, dark, 'opacity=".16"')}${printed}`,
  )

type Brew = readonly [drink: string, shade: string]

/** In the order of the flavours: kunyit asam, beras kencur, gula asem, temulawak, paitan. */
const jamuBrews: readonly [Brew, ...Brew[]] = [
  ['#EA9A1E', '#B86D0A'],
  ['#EADBB6', '#C9AC74'],
  ['#B4512C', '#82321A'],
  ['#E3B62C', '#AF850F'],
  ['#6F6B2E', '#4A471A'],
  ['#C8414F', '#942338'],
]
const beanBrews: readonly [Brew, ...Brew[]] = [
  ['#CBD3A0', '#9FAC6C'],
  ['#D9C79A', '#B09A63'],
  ['#A9C37E', '#7C9A52'],
  ['#E0DDBE', '#B9B48C'],
]

const rhizome = (x: number, y: number, turn: number, s: number, cut = '#F2A33A'): string =>
  at(
    x,
    y,
    turn,
    s,
    `${path('M-110 10 C-116 -28 -70 -38 -44 -26 C-30 -60 10 -60 14 -24 C44 -40 104 -30 110 4 C114 36 60 44 30 34 C10 62 -34 58 -40 32 C-66 44 -108 40 -110 10Z', '#B9813F')}` +
      `${line('M-70 -20 C-62 -4 -64 14 -72 28 M-10 -40 C0 -18 -4 14 -12 40 M58 -26 C66 -6 62 14 54 32', '#8F5F29', 5)}${oval(100, 4, 18, 24, cut)}${oval(100, 4, 11, 16, '#F9C266')}`,
  )

const poured = (p: Palette, [drink, shade]: Brew, around: string): string =>
  stage(p) +
  shadow(330, 694, 160) +
  bottle(330, 694, 1.05, drink, shade, p.main, label(-84, -262, 168, 200, p)) +
  shadow(588, 704, 96, 14) +
  path('M510 500 H668 L652 690 Q650 704 636 704 H542 Q528 704 526 690Z', '#ffffff', 'opacity=".7"') +
  path('M518 556 H660 L648 684 Q646 694 636 694 H542 Q532 694 530 684Z', drink) +
  oval(589, 556, 71, 12, shade, 'opacity=".6"') +
  line('M540 580 L548 670', '#ffffff', 9, 'opacity=".55"') +
  around

export const jamu = (p: Palette, colour: number): string =>
  poured(
    p,
    nthOf(jamuBrews, colour),
    rhizome(168, 716, -8, 0.9) + rhizome(430, 736, 12, 0.72, '#F6E2A8') + leaf(640, 742, -16, 0.7),
  )

export const beanDrink = (p: Palette, colour: number): string =>
  poured(
    p,
    nthOf(beanBrews, colour),
    strew(16, { x: 160, y: 718, rx: 110, ry: 30 }, (x, y, nth) =>
      grain(x, y, nth, 15, 11, nth % 3 ? '#6E8F3C' : '#88AB52'),
    ) +
      strew(7, { x: 440, y: 738, rx: 70, ry: 16 }, (x, y, nth) =>
        grain(x, y, nth, 15, 11, nth % 2 ? '#6E8F3C' : '#88AB52'),
      ) +
      leaf(640, 742, -16, 0.7),
  )

export const icedCoffee = (p: Palette): string =>
  stage(p) +
  shadow(400, 694, 190) +
  bottle(290, 694, 1.05, '#B98557', '#7C4E2B', p.main, label(-84, -262, 168, 200, p)) +
  bottle(526, 700, 0.9, '#D3A87A', '#94663E', p.accent, label(-84, -262, 168, 200, p)) +
  bean(140, 714, 18, 1.05) +
  bean(404, 738, -20, 1.05) +
  bean(660, 730, 40) +
  bean(706, 704, -12, 0.9) +
  leaf(70, 744, -30, 0.5)
