import { raw } from 'hono/html'

/** Drawn on a 24 × 24 grid with one line width. An icon never stands without a word beside it. */
const drawings = {
  basket: 'M4 10h16l-1.6 9.2a1 1 0 0 1-1 .8H6.6a1 1 0 0 1-1-.8zM8 10l3-6M16 10l-3-6M10 13.5v3M14 13.5v3',
  money: 'M3 6.5h18v11H3zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM6 10v4M18 10v4',
  store: 'M4.5 11v9.5h15V11M3 8.5l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20.5V15h4v5.5',
  training: 'M2 9.5 12 5l10 4.5L12 14zM6.5 11.8V16c0 1.8 11 1.8 11 0v-4.2M22 9.5V15',
  help: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9.3 9.6a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 1.9M12 17.1v.1',
  truck:
    'M4.5 16H2V6h12v10H9.5M14 9.5h4L22 13.3V16h-1.5M14 16h1.5M9.5 16.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 16.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  count: 'M9 4.5H5.5v17h13v-17H15M9 2.5h6v4H9zM9 11.5l1.5 1.5L13 10M9 17h6',
  sale: 'M3.5 12.5v-8a1 1 0 0 1 1-1h8l8 8-9 9zM8 8v.1',
  return: 'M8 4 4 8l4 4M4 8h10a6 6 0 0 1 0 12H8',
  settlement: 'M12 3.5v17M7.5 20.5h9M4.5 7h15M5.5 7 3 13.5h5zM18.5 7 16 13.5h5z',
  document: 'M6 2.5h8L19 7.5v14H6zM14 2.5v5h5M9 12h7M9 16.5h7',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.5 2',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.6v.1',
  check: 'M4.5 12.5 10 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  person: 'M16 7.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people:
    'M12.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2.5 19.5c.5-3.6 3-5.4 6.5-5.4s6 1.8 6.5 5.4M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .8 3.2 2.4 3.5 4.9',
  building: 'M5 21V3.5h9V21M14 9h5v12M3 21h18M8 7.5h3M8 11.5h3M8 15.5h3',
  key: 'M12.5 11a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM12.5 11H21v4M17 11v3',
  phone: 'M7 2.5h10v19H7zM11 18.5h2',
  camera: 'M3 7.5h4L8.5 5h7L17 7.5h4v12H3zM15.5 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z',
  photo: 'M3.5 4.5h17v15h-17zM3.5 16l5-5 4.5 4.5 3-3 4.5 4M15.5 9v.1',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6v.1M4 12v.1M4 18v.1',
  chart: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6',
  upload: 'M12 15.5V4M7.5 8.5 12 4l4.5 4.5M4 15.5V20h16v-4.5',
  download: 'M12 4v11.5M7.5 11 12 15.5 16.5 11M4 15.5V20h16v-4.5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v.1M20 20v.1M17 20v.1M20 17v.1',
  home: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5h4v5',
  next: 'M9 5l7 7-7 7',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5 21 21',
  edit: 'M4 20h4L20 8l-4-4L4 16z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-4.5',
  pin: 'M12 21.5s7-6.2 7-11.5a7 7 0 1 0-14 0c0 5.3 7 11.5 7 11.5zM14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
} as const

export type IconName = keyof typeof drawings

/** Drawn once: a page has a dozen of them, and they never differ. */
const drawn = new Map(
  Object.entries(drawings).map(([name, path]) => [
    name,
    raw(
      `<svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`,
    ),
  ]),
)

/** Hidden from screen readers: the word beside it says the same. */
export const Icon = ({ name }: { name: IconName }) => <>{drawn.get(name)}</>
