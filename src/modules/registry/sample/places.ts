import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../domain/import/place.ts'

/** The 177 kelurahan of Semarang with their kecamatan, by Kemendagri code (legal-reference 7.6). */
export const semarangPlaces = (): Place[] => {
  const lines = readFileSync(join(import.meta.dirname, 'kode-wilayah-3374.tsv'), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = new Map(lines.slice(1).map((line) => line.split('\t') as [string, string]))
  return [...names].flatMap(([code, name]) => {
    const kecamatanCode = code.split('.').slice(0, 3).join('.')
    return code.split('.').length === 4
      ? [{ code, name, kecamatanCode, kecamatanName: names.get(kecamatanCode) ?? '' }]
      : []
  })
}
