import { cream, dark, type Palette } from './palette.ts'
import { at, box, each, kawung, line, oval, path, shadow, stage, times } from './shapes.ts'

/** An old black sewing machine that still runs, with thread and cloth. */
export const sewing = (p: Palette): string =>
  stage(p) +
  shadow(400, 690, 320) +
  box(90, 618, 620, 60, 18, '#8C5A2E') +
  box(90, 618, 620, 24, 12, '#B98150') +
  path('M150 596 Q150 574 172 574 H640 Q662 574 662 596 V624 H150Z', p.deep) +
  path(
    'M520 580 V400 C520 372 500 360 470 360 H250 C240 390 236 420 236 452 H180 V330 C180 270 220 240 280 240 H560 C620 240 650 280 650 330 V580Z',
    p.deep,
  ) +
  path(
    'M206 330 C206 286 236 264 280 264 H560 C590 264 610 276 618 296 C560 288 300 284 240 300 C216 306 206 330 206 350Z',
    '#ffffff',
    'opacity=".16"',
  ) +
  path('M540 580 V400 C540 360 580 350 600 330 V580Z', '#ffffff', 'opacity=".08"') +
  each([330, 420, 510], (x) => kawung(x, 312, 28, p.light)) +
  line('M290 344 H470', p.light, 5) +
  box(196, 450, 26, 66, 6, '#BFC4C6') +
  line('M209 512 V574', '#E2E5E6', 7) +
  box(186, 560, 60, 12, 6, '#BFC4C6') +
  `<circle cx="676" cy="366" r="76" fill="${p.main}"/><circle cx="676" cy="366" r="56" fill="${p.deep}"/><circle cx="676" cy="366" r="24" fill="${p.light}"/>` +
  line('M676 312 V420 M622 366 H730', p.light, 8) +
  box(330, 158, 66, 82, 10, p.accent) +
  box(322, 150, 82, 16, 6, '#D8B077') +
  box(322, 228, 82, 14, 6, '#D8B077') +
  line('M330 182 H396 M330 200 H396 M330 216 H396', '#ffffff', 3, 'opacity=".5"') +
  line('M334 200 C250 190 214 230 209 300 V510', p.accent, 4) +
  path(
    'M60 590 C120 560 190 584 250 572 C320 560 380 586 430 574 V600 C440 640 380 660 392 720 C300 744 170 720 84 736 C92 690 50 650 60 590Z',
    p.main,
  ) +
  path('M60 590 C120 560 190 584 250 572 C320 560 380 586 430 574 V590 C340 610 200 590 62 612Z', p.light) +
  times(4, (nth) => kawung(128 + nth * 84, 660 + (nth % 2) * 22, 24, cream)) +
  line('M84 726 C170 708 300 730 390 710', p.accent, 9) +
  shadow(600, 726, 80, 10) +
  at(
    600,
    708,
    0,
    1,
    `${line('M-70 16 L40 -36 M-70 -36 L40 16', '#C4C9CC', 13)}<circle cx="62" cy="-46" r="22" fill="none" stroke="${p.accent}" stroke-width="12"/><circle cx="62" cy="26" r="22" fill="none" stroke="${p.accent}" stroke-width="12"/><circle cx="-16" cy="-10" r="6" fill="${dark}"/>`,
  )

/** A camera before a small set, with a label being designed. */
export const studio = (p: Palette): string =>
  stage(p) +
  shadow(290, 700, 230) +
  line('M290 560 L180 700 M290 560 L400 700 M290 560 V704', '#5B4636', 18) +
  box(120, 330, 340, 236, 34, p.deep) +
  path('M210 330 L236 280 H344 L370 330Z', p.deep) +
  box(120, 380, 340, 60, 0, p.main) +
  box(140, 348, 64, 20, 10, p.accent) +
  `<circle cx="290" cy="450" r="104" fill="${cream}"/><circle cx="290" cy="450" r="86" fill="#2E3440"/><circle cx="290" cy="450" r="60" fill="${p.main}"/><circle cx="290" cy="450" r="38" fill="#1E222B"/><circle cx="262" cy="420" r="18" fill="#ffffff" opacity=".75"/><circle cx="314" cy="474" r="8" fill="#ffffff" opacity=".5"/><circle cx="424" cy="360" r="14" fill="#F3BE3F"/>` +
  shadow(604, 706, 140, 16) +
  at(
    604,
    530,
    5,
    1,
    `${box(-112, -172, 224, 340, 20, cream)}${box(-90, -150, 180, 180, 14, p.disc)}${path('M-90 10 L-30 -60 L10 -16 L40 -46 L90 10 V16 Q90 30 76 30 H-76 Q-90 30 -90 16Z', p.light)}<circle cx="48" cy="-104" r="22" fill="#F3BE3F"/>${kawung(-58, 92, 32, p.main)}${box(-10, 62, 100, 14, 7, p.deep)}${box(-10, 90, 76, 12, 6, p.light)}${box(-10, 116, 90, 12, 6, p.light)}`,
  ) +
  at(
    688,
    250,
    0,
    1,
    `${path('M-70 -70 L70 -110 L86 30 L-54 40Z', '#FFF6D6')}${path('M-70 -70 L-54 40 L-84 26 L-94 -52Z', p.main)}${line('M10 36 L20 120', '#5B4636', 12)}`,
  ) +
  path('M600 240 L420 330 L470 420 L634 286Z', '#FFF6D6', 'opacity=".35"') +
  each(
    [
      [80, 690, p.main],
      [60, 720, p.accent],
      [104, 726, p.light],
    ] as const,
    ([x, y, fill]) => oval(x, y, 24, 18, fill),
  )
