import { parse } from 'csv-parse/sync'
import type { Grid } from './xlsx.ts'

const delimiters = [',', ';', '\t'] as const

/** The rows of a list with separated values, whatever the letters are coded in and whatever separates them. */
export const readCsv = (content: Buffer): Grid => {
  const text = decoded(content)
  const delimiter = delimiterOf(text)
  try {
    return cellsOf(text, delimiter, '"')
  } catch {
    // A stray quotation mark swallows the rest of the list: then marks are letters like any other.
    return cellsOf(text, delimiter, null)
  }
}

/**
 * The parser measures every line by the first, which in a list is a title, and makes an error of each that is longer:
 * a first line as wide as the table, put before it and taken away again, saves it half its time.
 */
const cellsOf = (text: string, delimiter: string, quote: '"' | null): Grid => {
  const widest = delimiter.repeat(columnsOf(text, delimiter) - 1)
  const rows: Grid = parse(`${widest}\n${text}`, {
    delimiter,
    quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 100_000,
  })
  return rows.slice(1)
}

/** UTF-8, UTF-16 by its mark or its noughts, or else what Excel saves in Indonesia: Windows-1252. */
export const decoded = (content: Buffer): string => {
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  if ((content[0] === 0xff && content[1] === 0xfe) || content[1] === 0)
    return new TextDecoder('utf-16le').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

/** The sign that parts the first lines into most columns; Indonesian Excel writes semicolons. */
export const delimiterOf = (text: string): string =>
  delimiters.toSorted((a, b) => columnsOf(text, b) - columnsOf(text, a))[0] ?? ','

/** Into how many columns a sign parts the lines of the table, as far as the first lines tell. */
const columnsOf = (text: string, sign: string): number => {
  const lines = text.split(/\r\n|\n|\r/, 50)
  const counts = lines.map((line) => outsideQuotes(line).split(sign).length).sort((a, b) => b - a)
  return counts[Math.floor(counts.length / 4)] ?? 1
}

const outsideQuotes = (line: string): string => line.replace(/"[^"]*"/g, '')
