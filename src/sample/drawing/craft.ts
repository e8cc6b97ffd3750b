import { cream, dark, type Palette } from './palette.ts'
import { at, box, each, kawung, leaf, line, oval, path, shadow, stage, times } from './shapes.ts'

/** A basket of woven strips, with a cloth and fruit looking over the rim. */
export const basket = (p: Palette): string =>
  stage(p) +
  shadow(400, 696, 270) +
  line('M190 420 C190 130 610 130 610 420', '#8E5F2B', 34) +
  line('M190 420 C190 130 610 130 610 420', '#C8954F', 18) +
  times(9, (nth) => {
    const turn = Math.PI * (0.1 + nth * 0.1)
    return line(`M${400 - Math.cos(turn) * 196 - 12} ${420 - Math.sin(turn) * 214 - 10} l24 20`, '#8E5F2B', 7)
  }) +
  path('M236 430 C250 350 330 330 360 372 C380 310 470 310 486 370 C530 340 570 380 566 430Z', p.main) +
  each(
    [
      [300, 384, 54, '#F0B53C'],
      [406, 362, 60, '#E27A3A'],
      [508, 388, 52, '#8DB04A'],
    ] as const,
    ([x, y, r, fill]) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/><circle cx="${x - r * 0.3}" cy="${y - r * 0.3}" r="${r * 0.24}" fill="#ffffff" opacity=".45"/>`,
  ) +
  leaf(400, 312, -50, 0.5) +
  `<clipPath id="keranjang"><path d="M156 430 H644 L600 660 Q594 692 560 692 H240 Q206 692 200 660Z"/></clipPath><g clip-path="url(#keranjang)">${box(140, 420, 520, 290, 0, '#8E5F2B')}` +
  times(8, (row) =>
    times(13, (column) => {
      const over = (row + column) % 2 === 0
      const [x, y] = [128 + column * 44, 430 + row * 34]
      const strip = row % 4 === 1 ? p.main : row % 4 === 3 ? '#C8954F' : '#DDB06A'
      return over
        ? box(x - 8, y + 2, 60, 30, 9, strip) + box(x, y + 7, 36, 6, 3, '#ffffff', 'opacity=".28"')
        : box(x + 10, y - 2, 24, 38, 6, '#B07D3C')
    }),
  ) +
  `${path('M140 420 H230 C210 520 230 620 260 700 H140Z', dark, 'opacity=".16"')}${path('M560 420 H660 V700 H540 C570 620 580 520 560 420Z', '#ffffff', 'opacity=".12"')}</g>` +
  box(140, 408, 520, 50, 25, '#A9743A') +
  box(140, 408, 520, 22, 11, '#D3A25C') +
  times(17, (nth) => line(`M${164 + nth * 29.6} 416 l14 34`, '#7C5122', 5)) +
  kawung(690, 720, 30, p.accent)

/** Warak ngendog: the paper beast of the month before fasting, with its egg. */
export const warak = (p: Palette): string => {
  const colours = [p.main, '#F3BE3F', p.accent, cream]
  const fringe = (x: number, y: number, count: number, step: number, fill: string) =>
    times(count, (nth) =>
      path(
        `M${x + nth * step} ${y} q${step / 2} -10 ${step} 0 l-${step * 0.2} 44 q-${step * 0.3} 16 -${step * 0.6} 0Z`,
        fill,
      ),
    )
  return (
    stage(p) +
    shadow(400, 706, 290) +
    box(130, 676, 540, 30, 12, '#A9743A') +
    box(130, 676, 540, 12, 6, '#D3A25C') +
    each(
      [236, 300, 452, 516],
      (x, nth) =>
        path(`M${x} 540 H${x + 54} V676 H${x - 4} C${x + 4} 640 ${x} 590 ${x} 540Z`, nth % 2 ? p.deep : p.main) +
        times(3, (ring) => box(x, 576 + ring * 30, 54, 12, 6, colours[(ring + 1) % 4] ?? cream)),
    ) +
    path('M196 470 C130 430 92 470 110 540 C96 510 60 520 64 556 C110 590 170 560 206 530Z', p.main) +
    path(
      'M110 540 C124 500 160 490 200 500',
      'none',
      `stroke="${cream}" stroke-width="8" stroke-linecap="round" stroke-dasharray="2 18"`,
    ) +
    path(
      'M190 560 C170 430 280 376 390 380 C460 380 500 300 520 260 L640 300 C640 400 620 580 540 590 H250 C216 590 196 590 190 560Z',
      p.deep,
    ) +
    times(5, (row) => fringe(198 + row * 4, 532 - row * 34, 12 - row, 30, colours[row % 4] ?? cream)) +
    times(5, (row) => fringe(488 + row * 10, 500 - row * 44, 4, 32, colours[(row + 2) % 4] ?? cream)) +
    path(
      'M500 270 C480 190 540 130 610 140 C640 110 670 120 668 146 C700 160 736 196 742 230 C748 262 720 274 690 268 C700 286 690 300 664 300 C610 310 520 320 500 270Z',
      p.main,
    ) +
    path(
      'M596 262 C640 280 690 262 738 236 C740 262 720 274 690 268 C700 286 690 300 664 300 C630 304 604 290 596 262Z',
      p.deep,
    ) +
    path(
      'M612 268 l14 18 l14 -16 l14 16 l14 -18 l14 12 l12 -16',
      'none',
      `stroke="${cream}" stroke-width="9" stroke-linejoin="round"`,
    ) +
    `<circle cx="612" cy="196" r="32" fill="${cream}"/><circle cx="620" cy="198" r="17" fill="${dark}"/><circle cx="613" cy="191" r="6" fill="#fff"/><circle cx="706" cy="206" r="8" fill="${p.deep}"/>` +
    path('M520 170 C490 130 500 96 530 90 C526 120 548 130 566 146Z', '#F3BE3F') +
    path('M570 142 C556 100 576 72 604 76 C596 100 608 118 618 140Z', p.accent) +
    line('M580 160 Q606 146 636 158', dark, 9) +
    `<g>${oval(356, 662, 46, 34, dark, 'opacity=".15"')}${oval(376, 646, 36, 44, cream)}${oval(366, 632, 12, 17, '#ffffff')}${kawung(380, 656, 16, p.light)}</g>` +
    kawung(120, 180, 34, p.accent) +
    kawung(250, 120, 24, p.light)
  )
}

export const pottery = (p: Palette): string =>
  stage(p) +
  shadow(330, 694, 210) +
  shadow(610, 706, 120, 16) +
  path(
    'M286 150 H374 C380 200 366 236 372 262 C480 296 530 390 516 500 C504 610 440 694 330 694 C220 694 156 610 144 500 C130 390 180 296 288 262 C294 236 280 200 286 150Z',
    '#B5613A',
  ) +
  path(
    'M330 694 C220 694 156 610 144 500 C130 390 180 296 288 262 C292 250 290 236 288 220 C260 380 250 560 330 694Z',
    '#8A4325',
    'opacity=".55"',
  ) +
  path(
    'M420 300 C486 350 500 430 488 520 C480 580 454 630 420 660 C450 560 460 410 420 300Z',
    '#D98A5E',
    'opacity=".6"',
  ) +
  oval(330, 152, 52, 15, '#6E3219') +
  box(278, 136, 104, 26, 13, '#C97347') +
  oval(330, 144, 40, 8, '#5A2712') +
  path(
    'M150 440 C260 470 400 470 510 440 C520 470 519 490 516 520 C400 556 260 556 145 520 C141 490 142 470 150 440Z',
    p.main,
  ) +
  times(6, (nth) => kawung(186 + nth * 58, 500 + Math.sin((nth / 5) * Math.PI) * 14, 26, cream)) +
  line('M150 440 C260 470 400 470 510 440 M145 522 C260 556 400 556 516 522', cream, 6) +
  path('M510 560 H712 C716 640 680 706 640 706 H584 C544 706 506 640 510 560Z', p.accent) +
  path('M510 560 H566 C556 620 576 690 604 706 H584 C544 706 506 640 510 560Z', dark, 'opacity=".2"') +
  oval(611, 560, 101, 24, '#6E4A2B') +
  oval(611, 558, 88, 18, '#4E3119') +
  leaf(606, 556, -118, 1.2) +
  leaf(612, 556, -70, 1.3, '#4F8A3A') +
  leaf(618, 556, -34, 0.9) +
  leaf(600, 556, -150, 0.9, '#4F8A3A') +
  at(220, 350, -30, 1, oval(0, 0, 16, 60, '#ffffff', 'opacity=".22"'))
