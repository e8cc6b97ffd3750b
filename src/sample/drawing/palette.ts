/** Six moods of one family: paper-like grounds, and colours a Semarang market would know. */
export type Palette = {
  /** The wall behind. */
  ground: string
  /** The sun on the wall. */
  disc: string
  /** The table. */
  table: string
  main: string
  deep: string
  light: string
  accent: string
}

export const palettes: readonly [Palette, ...Palette[]] = [
  // terakota
  {
    ground: '#F8E8DA',
    disc: '#F0CBB0',
    table: '#E3B596',
    main: '#C65A35',
    deep: '#8F3A1D',
    light: '#EA9A72',
    accent: '#2C7A73',
  },
  // toska
  {
    ground: '#E2EFEA',
    disc: '#BEDCD3',
    table: '#A2C9BE',
    main: '#1F7A74',
    deep: '#11504C',
    light: '#62B3A9',
    accent: '#E48A3A',
  },
  // kunyit
  {
    ground: '#FDF1D3',
    disc: '#F8DB98',
    table: '#ECC571',
    main: '#DD9A1B',
    deep: '#9C640B',
    light: '#F8CB66',
    accent: '#B4472D',
  },
  // pandan
  {
    ground: '#ECF2DC',
    disc: '#CFE0AE',
    table: '#B6CE8E',
    main: '#5C8B3B',
    deep: '#395F22',
    light: '#9BC26E',
    accent: '#DB6A33',
  },
  // telang
  {
    ground: '#E9E8F5',
    disc: '#CBCAE9',
    table: '#B1B0DA',
    main: '#4E50A2',
    deep: '#303172',
    light: '#8C8ED2',
    accent: '#EAAE45',
  },
  // jambu
  {
    ground: '#FBE7E9',
    disc: '#F3C4CB',
    table: '#E7A9B3',
    main: '#C24B67',
    deep: '#8C2C47',
    light: '#EA909F',
    accent: '#3C8270',
  },
]

export const cream = '#FFF8EA'
export const paper = '#FBEFD9'
export const dark = '#3A2419'

/** The one of this number, beginning again after the last. */
export const nthOf = <List extends readonly [unknown, ...unknown[]]>(list: List, nth: number): List[number] =>
  list[nth % list.length] ?? list[0]
