import { group, keepTogether, ornament, type Paper, rule, type Struct, tagged, write } from './pdf-paper.ts'

export type Column = {
  head: string
  /** Share of the width, relative to the others; 1 unless told. */
  share?: number
  /** Right-aligned, for amounts and counts. */
  number?: boolean
}

export type Table = {
  kind: 'table'
  caption?: string | undefined
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  totals?: readonly string[] | undefined
}

const size = 8.5
const padding = 3.5
/** A cell longer than this is cut with an ellipsis: no row may outgrow a page. */
const tallest = 200

type Cell = { text: string; x: number; width: number; align: 'left' | 'right' }

const cellsOf = ({ left, width }: Paper, columns: readonly Column[], texts: readonly string[]): Cell[] => {
  const whole = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  let x = left
  return columns.map(({ share = 1, number }, index) => {
    const cell = {
      text: texts[index] ?? '',
      x,
      width: (width * share) / whole,
      align: number ? ('right' as const) : ('left' as const),
    }
    x += cell.width
    return cell
  })
}

const heightOf = (paper: Paper, cells: readonly Cell[], font: 'plain' | 'bold') => {
  write(paper, font, size)
  const heights = cells.map(({ text, width }) => paper.doc.heightOfString(text || ' ', { width: width - 2 * padding }))
  return Math.min(Math.max(...heights), tallest) + 2 * padding
}

const draw = (paper: Paper, { text, x, width, align }: Cell, y: number, height: number, font: 'plain' | 'bold') =>
  write(paper, font, size).text(text, x + padding, y + padding, {
    width: width - 2 * padding,
    height: height - 2 * padding,
    align,
    ellipsis: true,
  })

type Line = {
  cells: readonly Cell[]
  font: 'plain' | 'bold'
  head: boolean
  /** How thick the rule below is. */
  under: number
  /** What must fit below it on the same page. */
  room?: number
}

/** One row with its tags: heads name their column, the first cell of a row names the row. */
const drawRow = (paper: Paper, table: Struct, { cells, font, head }: Line) => {
  const height = heightOf(paper, cells, font)
  const { y } = paper.doc
  const row = group(paper, table, 'TR')
  cells.forEach((cell, index) => {
    const named = head || index === 0
    const element = paper.doc.struct(named ? 'TH' : 'TD')
    row.add(element)
    if (named) scope(paper, element, head ? 'Column' : 'Row')
    element.add(() => draw(paper, cell, y, height, font))
    element.end()
  })
  row.end()
  paper.doc.y = y + height
}

const scope = ({ doc }: Paper, element: Struct, of: 'Column' | 'Row') => {
  const attributes = doc.ref({ O: 'Table', Scope: of })
  ;(element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes
  attributes.end(undefined)
}

/** On a further page the heads are only for the eye: a screen reader has read them. */
const repeatHeads = (paper: Paper, cells: readonly Cell[]) => {
  const height = heightOf(paper, cells, 'bold')
  const { y } = paper.doc
  ornament(paper, () => {
    for (const cell of cells) draw(paper, cell, y, height, 'bold')
  })
  paper.doc.y = y + height
  rule(paper, paper.doc.y, 1)
}

export const drawTable = (paper: Paper, { caption, columns, rows, totals }: Table) => {
  const heads = cellsOf(
    paper,
    columns,
    columns.map(({ head }) => head),
  )
  keepTogether(paper, heightOf(paper, heads, 'bold') + 60)
  const table = group(paper, paper.root, 'Table')
  if (caption) drawCaption(paper, table, caption)
  rule(paper, paper.doc.y, 1)
  drawRow(paper, table, { cells: heads, font: 'bold', head: true, under: 1 })
  rule(paper, paper.doc.y, 1)
  for (const line of linesOf(paper, columns, rows, totals)) drawLine(paper, table, heads, line)
  table.end()
  paper.doc.x = paper.left
  paper.doc.y += 12
}

/** Rows with the rules around them. The totals never stand alone on a page: the row before asks for room for both. */
const linesOf = (paper: Paper, columns: Table['columns'], rows: Table['rows'], totals: Table['totals']): Line[] => {
  const lines: Line[] = rows.map((texts) => ({
    cells: cellsOf(paper, columns, texts),
    font: 'plain',
    head: false,
    under: 0.25,
  }))
  const last = lines.at(-1)
  if (last) last.under = 1
  if (!totals) return lines
  const sum: Line = { cells: cellsOf(paper, columns, totals), font: 'bold', head: false, under: 1 }
  if (last) last.room = heightOf(paper, sum.cells, 'bold')
  return [...lines, sum]
}

const drawLine = (paper: Paper, table: Struct, heads: readonly Cell[], line: Line) => {
  if (keepTogether(paper, heightOf(paper, line.cells, line.font) + (line.room ?? 0))) repeatHeads(paper, heads)
  drawRow(paper, table, line)
  rule(paper, paper.doc.y, line.under)
}

const drawCaption = (paper: Paper, table: Struct, caption: string) => {
  tagged(paper, table, 'Caption', () => {
    write(paper, 'bold', 9).text(caption, paper.left, paper.doc.y, { width: paper.width })
  })
  paper.doc.y += 3
}

/** What is known, as pairs: the label left, what it says right. */
export const drawFacts = (paper: Paper, rows: readonly (readonly [label: string, value: string])[]) => {
  const table = group(paper, paper.root, 'Table')
  const columns: Column[] = [
    { head: '', share: 3 },
    { head: '', share: 7 },
  ]
  for (const texts of rows) {
    const cells = cellsOf(paper, columns, texts).map((cell, index) => ({
      ...cell,
      x: cell.x - padding,
      width: cell.width + (index ? padding : 0),
    }))
    keepTogether(paper, heightOf(paper, cells, 'plain'))
    drawRow(paper, table, { cells, font: 'plain', head: false, under: 0 })
  }
  table.end()
  paper.doc.x = paper.left
  paper.doc.y += 8
}
