/** A kecamatan as a tile: its code at Kemendagri, its short name over one or two lines, its place in half tiles. */
export type District = { code: string; name: string; lines: readonly string[]; x: number; y: number }

const at = (code: string, name: string, x: number, y: number, short = name): District => ({
  code: `33.74.${code}`,
  name,
  lines: short.split('|'),
  x,
  y,
})

/** Laid out by hand so that neighbours on the ground touch on the page: sea at the top, hills at the bottom. */
export const districts: readonly District[] = [
  at('02', 'Semarang Utara', 5, 0, 'Utara'),
  at('05', 'Genuk', 9, 0),
  at('16', 'Tugu', 0, 1),
  at('13', 'Semarang Barat', 2, 1, 'Barat'),
  at('01', 'Semarang Tengah', 4, 1, 'Tengah'),
  at('03', 'Semarang Timur', 6, 1, 'Timur'),
  at('04', 'Gayamsari', 8, 1, 'Gayam-|sari'),
  at('15', 'Ngaliyan', 1, 2, 'Nga-|liyan'),
  at('09', 'Gajahmungkur', 3, 2, 'Gajah-|mungkur'),
  at('07', 'Semarang Selatan', 5, 2, 'Selatan'),
  at('06', 'Pedurungan', 9, 2, 'Pedu-|rungan'),
  at('14', 'Mijen', 0, 3),
  at('12', 'Gunungpati', 2, 3, 'Gunung-|pati'),
  at('08', 'Candisari', 6, 3, 'Candi-|sari'),
  at('10', 'Tembalang', 8, 3, 'Tem-|balang'),
  at('11', 'Banyumanik', 5, 4, 'Banyu-|manik'),
]
