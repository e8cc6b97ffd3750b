import { cream, dark, type Palette, paper } from './palette.ts'
import { at, box, each, kawung, leaf, line, oval, path, shadow, stage, times } from './shapes.ts'

/** A repeated motif. The name keeps two pictures on one page from sharing it by accident. */
const motif = (name: string, size: number, inner: string, scale = 1.5): string =>
  `<defs><pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">${inner}</pattern></defs>`

const kawungTile = (p: Palette): string =>
  box(0, 0, 96, 96, 0, p.deep) +
  each(
    [
      [0, 0],
      [96, 0],
      [0, 96],
      [96, 96],
      [48, 48],
    ] as const,
    ([x, y]) =>
      at(
        x,
        y,
        0,
        1,
        each(
          [45, 135, 225, 315],
          (turn) => `<g transform="rotate(${turn})">${oval(0, -34, 17, 27, cream)}${oval(0, -32, 6, 13, p.light)}</g>`,
        ),
      ),
  ) +
  each(
    [
      [48, 0],
      [0, 48],
      [96, 48],
      [48, 96],
    ] as const,
    ([x, y]) => `<circle cx="${x}" cy="${y}" r="7" fill="${p.accent}"/>`,
  )

/** Asem arang: sprigs of tamarind and its pods on coal-dark cloth, the motif the city is named after. */
const asemTile = (p: Palette): string => {
  const sprig = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      turn,
      1,
      line('M0 34 C6 10 -4 -12 2 -36', p.light, 4) +
        times(
          5,
          (nth) =>
            oval(-13, -28 + nth * 14, 11, 5, p.light, 'transform="rotate(20)"') +
            oval(15, -28 + nth * 14, 11, 5, cream, 'transform="rotate(-20)"'),
        ),
    )
  const pod = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      turn,
      1,
      path(
        'M-30 0 C-30 -14 -12 -14 -9 -8 C-4 -14 8 -14 11 -7 C16 -14 32 -12 32 2 C30 14 14 14 10 9 C4 15 -6 14 -10 9 C-16 14 -30 12 -30 0Z',
        p.accent,
      ) + line('M-20 -2 h8 M-2 -2 h8 M16 -1 h8', cream, 3),
    )
  return (
    box(0, 0, 140, 140, 0, p.deep) +
    sprig(38, 44, 24) +
    sprig(108, 112, -26) +
    pod(104, 36, 28) +
    pod(34, 112, -30) +
    each(
      [
        [70, 8],
        [8, 78],
        [72, 72],
        [132, 76],
        [70, 134],
        [14, 14],
        [130, 8],
      ] as const,
      ([x, y]) => `<circle cx="${x}" cy="${y}" r="4" fill="${p.light}"/>`,
    )
  )
}

/** Blekok: the egrets of Srondol, wading between waves. */
const blekokTile = (p: Palette): string => {
  const egret = (x: number, y: number, flip: number) =>
    `<g transform="translate(${x} ${y}) scale(${flip} 1)">${path('M-40 14 C-30 -16 10 -24 22 -4 C26 -26 8 -40 22 -54 C34 -62 42 -52 40 -46 L62 -40 L40 -38 C30 -30 44 -12 34 8 C20 26 -16 26 -40 14Z', cream)}${path('M-34 12 C-20 -6 6 -8 18 4 C4 18 -16 18 -34 12Z', p.light)}${line('M0 22 V50 M12 20 V50', p.accent, 4)}<circle cx="33" cy="-50" r="3" fill="${p.deep}"/></g>`
  return (
    box(0, 0, 180, 180, 0, p.main) +
    line('M-10 90 q24 -20 48 0 t48 0 t48 0 t48 0 t48 0', p.light, 6) +
    line('M-10 176 q24 -20 48 0 t48 0 t48 0 t48 0 t48 0', p.light, 6) +
    egret(46, 66, 1) +
    egret(136, 126, -1) +
    each(
      [
        [134, 30],
        [160, 52],
        [112, 46],
        [38, 142],
        [64, 160],
        [18, 164],
      ] as const,
      ([x, y], nth) =>
        nth % 3 === 0 ? kawung(x, y, 16, p.deep) : `<circle cx="${x}" cy="${y}" r="5" fill="${p.deep}"/>`,
    )
  )
}

/** A long cloth over a wooden bar, with a plain one behind it. */
const hanging = (p: Palette, name: string, tile: string, size: number, scale = 1.5): string => {
  const front = 'M176 140 H576 V676 C536 696 500 664 452 684 C400 706 372 668 316 688 C262 704 214 680 176 696Z'
  const hem = 'M176 640 C214 624 262 648 316 632 C372 612 400 650 452 628 C500 608 536 640 576 620'
  return (
    motif(name, size, tile, scale) +
    stage(p) +
    shadow(410, 714, 270, 22) +
    path('M520 140 H684 V606 C652 624 620 596 576 612 L520 618Z', p.accent) +
    path('M520 140 H602 V604 L576 612 520 618Z', dark, 'opacity=".3"') +
    line('M640 170 V590', '#ffffff', 7, 'opacity=".25"') +
    path(front, `url(#${name})`) +
    path('M176 140 H232 C218 320 238 520 222 686 C206 686 190 690 176 696Z', dark, 'opacity=".24"') +
    path(
      'M356 140 H396 C380 320 410 500 384 682 C362 678 344 680 326 685 C350 500 340 320 356 140Z',
      dark,
      'opacity=".2"',
    ) +
    path(
      'M470 140 H520 C506 320 530 500 512 674 C492 672 472 676 456 682 C482 500 466 320 470 140Z',
      '#ffffff',
      'opacity=".13"',
    ) +
    path(`${hem} V676 C536 696 500 664 452 684 C400 706 372 668 316 688 C262 704 214 680 176 696Z`, p.main) +
    line(hem, cream, 7) +
    times(9, (nth) => kawung(204 + nth * 44, 662 + Math.round(Math.sin(nth * 1.25 + 2) * 6) - nth, 14, cream)) +
    box(70, 116, 660, 40, 20, '#8C5A2E') +
    box(70, 116, 660, 15, 8, '#B98150') +
    '<circle cx="74" cy="136" r="30" fill="#6E421F"/><circle cx="726" cy="136" r="30" fill="#6E421F"/>'
  )
}

export const batikKawung = (p: Palette): string => hanging(p, `kawung${p.main.slice(1)}`, kawungTile(p), 96, 1.75)
export const batikAsem = (p: Palette): string => hanging(p, `asem${p.main.slice(1)}`, asemTile(p), 140)
export const batikBlekok = (p: Palette): string => hanging(p, `blekok${p.main.slice(1)}`, blekokTile(p), 180)

export const blouse = (p: Palette): string => {
  const name = `blus${p.main.slice(1)}`
  return (
    motif(name, 96, kawungTile(p), 1.7) +
    box(0, 0, 800, 800, 0, p.ground) +
    `<circle cx="400" cy="400" r="330" fill="${p.disc}"/>` +
    line('M400 176 V132 C400 100 448 100 444 74 C440 44 396 46 396 78', '#7A5230', 14) +
    line('M240 250 L400 178 L560 250', '#9C6B3E', 20) +
    path(
      'M300 196 C330 250 470 250 500 196 L590 236 C636 258 668 330 690 430 L596 470 L566 390 V716 Q400 744 234 716 V390 L204 470 L110 430 C132 330 164 258 210 236Z',
      `url(#${name})`,
    ) +
    path('M234 390 V716 Q280 724 320 728 C296 600 300 480 320 360Z', dark, 'opacity=".2"') +
    path('M566 390 V716 Q540 721 510 725 C530 600 524 480 500 360Z', '#ffffff', 'opacity=".12"') +
    line('M234 400 C238 350 244 320 258 290 M566 400 C562 350 556 320 542 290', dark, 6, 'opacity=".3"') +
    path('M376 232 H424 V738 Q400 740 376 738Z', p.accent) +
    each([300, 390, 480, 570, 660], (y) => `<circle cx="400" cy="${y}" r="11" fill="${cream}"/>`) +
    path('M300 196 C330 250 470 250 500 196 L524 208 C490 290 310 290 276 208Z', p.accent) +
    path('M596 470 L690 430 L682 398 L586 438Z', p.accent) +
    path('M204 470 L110 430 L118 398 L214 438Z', p.accent) +
    path('M234 690 V716 Q400 744 566 716 V690 Q400 718 234 690Z', p.accent)
  )
}

export const tote = (p: Palette): string => {
  const name = `tas${p.main.slice(1)}`
  return (
    motif(name, 140, asemTile(p)) +
    stage(p) +
    shadow(400, 700, 250) +
    line('M300 320 C300 120 500 120 500 320', p.deep, 26) +
    path('M196 300 H604 L630 676 Q632 704 602 704 H198 Q168 704 170 676Z', paper) +
    path('M181 520 H619 L630 676 Q632 704 602 704 H198 Q168 704 170 676Z', `url(#${name})`) +
    path('M196 300 H262 C240 440 244 580 256 704 H198 Q168 704 170 676Z', dark, 'opacity=".12"') +
    line('M181 520 H619', p.main, 10) +
    line('M300 330 C300 300 300 300 300 320 M500 320 V340', p.deep, 26) +
    box(280, 300, 40, 66, 8, p.accent) +
    box(480, 300, 40, 66, 8, p.accent) +
    kawung(400, 414, 66, p.main) +
    leaf(70, 724, -18, 0.7)
  )
}

export const sandals = (p: Palette): string => {
  const name = `sandal${p.main.slice(1)}`
  const one = (x: number, y: number, turn: number, flip: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${flip} 1)">${path('M-70 -250 C10 -300 104 -240 96 -120 C90 -30 66 20 76 120 C84 220 60 280 0 280 C-64 280 -84 220 -82 120 C-80 20 -120 -20 -124 -120 C-126 -190 -104 -230 -70 -250Z', dark, 'opacity=".16" transform="translate(10 18)"')}` +
    `${path('M-70 -250 C10 -300 104 -240 96 -120 C90 -30 66 20 76 120 C84 220 60 280 0 280 C-64 280 -84 220 -82 120 C-80 20 -120 -20 -124 -120 C-126 -190 -104 -230 -70 -250Z', p.deep)}${path('M-62 -232 C6 -274 86 -224 80 -118 C74 -30 50 20 60 118 C66 206 48 262 0 262 C-52 262 -68 206 -66 118 C-64 20 -102 -26 -106 -118 C-108 -180 -90 -216 -62 -232Z', '#E2BE8C')}` +
    `${path('M-128 -130 C-60 -190 50 -190 102 -126 C110 -60 96 -20 84 20 C30 -30 -50 -30 -92 10 C-110 -30 -130 -70 -128 -130Z', `url(#${name})`)}${line('M-92 10 C-50 -30 30 -30 84 20', p.accent, 12)}${line('M-128 -130 C-60 -190 50 -190 102 -126', p.accent, 12)}</g>`
  return (
    motif(name, 96, kawungTile(p), 1.7) +
    box(0, 0, 800, 800, 0, p.ground) +
    `<circle cx="400" cy="400" r="330" fill="${p.disc}"/>` +
    one(262, 420, -10, 1) +
    one(538, 400, 10, -1) +
    kawung(700, 110, 34, p.main) +
    kawung(100, 700, 34, p.main)
  )
}
