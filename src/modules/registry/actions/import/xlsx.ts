import readWorkbook from 'read-excel-file/node'
import { pack, unpack } from './zip.ts'

export type Grid = unknown[][]
export type NamedGrid = { name: string; grid: Grid; merged: Merged[] }

/** Cells that were merged downwards: what the top one says holds for all. Counted from 0. */
type Merged = { top: number; bottom: number; column: number }

/** A workbook that is no list: broken, or made to exhaust whoever reads it. */
export class UnreadableWorkbook extends Error {}

/** Lists of 60,000 rows unpack to about 60 MB. */
const mostBytes = 150 * 1024 * 1024

/**
 * The sheets of a workbook as grids. The reader fills every gap between cells, so a file of a few bytes with a cell in
 * row one million would take gigabytes: what it is given is unpacked, measured and looked over first.
 */
export const readXlsx = async (content: Buffer): Promise<NamedGrid[]> => {
  try {
    const parts = await unpack(content, (name) => /\.(xml|rels)$/.test(name), mostBytes)
    for (const [name, part] of parts) if (/worksheets\//.test(name)) refuseGaps(part.toString('latin1'))
    const merges = mergesOf(parts)
    const sheets = await readWorkbook(pack(parts))
    return sheets.map(({ sheet, data }) => ({ name: sheet, grid: data as Grid, merged: merges.get(sheet) ?? [] }))
  } catch (error) {
    throw new UnreadableWorkbook('unreadable workbook', { cause: error })
  }
}

/**
 * A cell that does not say plainly where it stands, or stands beyond column DZ or row 99,999. Tags are looked at for
 * so many letters and no more, so that one without an end cannot hold up the search.
 */
const strayCell = /<(?:\w{1,9}:)?c(?=[\s/>])(?![^>]{0,99}\sr\s?=\s?["'][A-D]?[A-Z]\d{1,5}["'])/
const strayRow = /<(?:\w{1,9}:)?row(?=[\s/>])(?=[^>]{0,199}\sr\s?=\s?)(?![^>]{0,199}\sr\s?=\s?["']\d{1,5}["'])/
const mostRows = 100_000

const refuseGaps = (xml: string) => {
  if (strayCell.test(xml) || strayRow.test(xml)) throw new UnreadableWorkbook('stray cells')
  let rows = 0
  for (let at = xml.indexOf('row'); at >= 0; at = xml.indexOf('row', at + 3))
    if (/[<:]/.test(xml[at - 1] ?? '') && ++rows > 2 * mostRows) throw new UnreadableWorkbook('too many rows')
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

/** Which cells were merged downwards, by the name of the sheet. */
const mergesOf = (parts: ReadonlyMap<string, Buffer>): Map<string, Merged[]> => {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const links = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = links.get(attribute(tag, 'r:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [
        unescaped(attribute(tag, 'name')),
        tags(text(path), 'mergeCell').flatMap((merge) => mergedDown(attribute(merge, 'ref'))),
      ]
    }),
  )
}

const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w{1,9}:)?${name}(?=[\\s/>])[^>]{0,999}>`, 'g')) ?? []

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (whole, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name as string] ?? whole,
  )

const mergedDown = (ref: string): Merged[] => {
  const [, column = '', top = '', to = '', bottom = ''] =
    /^([A-D]?[A-Z])(\d{1,5}):([A-D]?[A-Z])(\d{1,5})$/.exec(ref) ?? []
  return column !== '' && column === to && Number(bottom) > Number(top)
    ? [{ top: Number(top) - 1, bottom: Number(bottom) - 1, column: columnNumber(column) }]
    : []
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
