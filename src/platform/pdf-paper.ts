import PDFDocument from 'pdfkit'
import type { TextDocument } from './pdf.ts'
import type { Language } from './text.ts'

type Doc = InstanceType<typeof PDFDocument>
export type Struct = PDFKit.PDFStructureElement

/** The sheet being written on: the document, the root of its tags, and how wide a line may be. */
export type Paper = { doc: Doc; root: Struct; left: number; width: number }

const millimetre = 72 / 25.4
const margins = { top: 20 * millimetre, bottom: 24 * millimetre, left: 22 * millimetre, right: 22 * millimetre }

const fonts = {
  plain: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
} as const
export type Font = keyof typeof fonts

export const openPaper = ({ title, at, language }: TextDocument): Paper => {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: language === 'id' ? 'id-ID' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: '', // none of its own: Helvetica would be read for nothing
    info: {
      Title: title,
      Author: 'Jejaring',
      Creator: 'Jejaring',
      Producer: 'Jejaring',
      CreationDate: new Date(at.epochMilliseconds),
    },
  })
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, fontFile(file))
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root, left: margins.left, width: doc.page.width - margins.left - margins.right }
}

const fontFile = (file: string) => new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`)).pathname

/** Where the lines of a page end. */
const bottomOf = ({ doc }: Paper): number => doc.page.height - margins.bottom

export const write = ({ doc }: Paper, font: Font, size: number): Doc => doc.font(font).fontSize(size).fillColor('black')

/** Text is tagged with what it is, so that a screen reader reads headings, tables and lists as such. */
export const tagged = ({ doc }: Paper, parent: Struct, type: string, draw: () => void, alt?: string): Struct => {
  const element = doc.struct(type, alt === undefined ? {} : { alt })
  parent.add(element)
  element.add(draw)
  element.end()
  return element
}

/** Opens a tag that holds others; the caller ends it. */
export const group = ({ doc }: Paper, parent: Struct, type: string): Struct => {
  const element = doc.struct(type)
  parent.add(element)
  return element
}

/** Lines and page numbers mean nothing to a screen reader. */
export const ornament = ({ doc }: Paper, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout') => {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

export const rule = (paper: Paper, y: number, thickness: number, from = paper.left, length = paper.width) =>
  ornament(paper, () => {
    paper.doc
      .lineWidth(thickness)
      .strokeColor('black')
      .moveTo(from, y)
      .lineTo(from + length, y)
      .stroke()
  })

/** Goes to a new page when less than this is left on the current one: what belongs together stays together. */
export const keepTogether = (paper: Paper, height: number): boolean => {
  if (paper.doc.y + height <= bottomOf(paper)) return false
  paper.doc.addPage()
  return true
}

const words: Record<Language, { page: (page: number, pages: number) => string; by: string }> = {
  id: { page: (page, pages) => `Halaman ${page} dari ${pages}`, by: 'Jejaring Kemitraan Usaha Mikro Kota Semarang' },
  en: { page: (page, pages) => `Page ${page} of ${pages}`, by: 'Micro-Business Partnership Network, Semarang City' },
}

/** Every page says what it belongs to and how many there are: a missing one is noticed. */
export const drawFooters = (paper: Paper, { title, number, language }: TextDocument) => {
  const { doc, left, width } = paper
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0 // a footer stands below the last line
    const y = doc.page.height - 14 * millimetre
    rule(paper, y - 6, 0.5)
    ornament(
      paper,
      () => {
        write(paper, 'plain', 7.5)
        const named = number ? `${title} · ${number}` : title
        doc.text(`${words[language].by} · ${named}`, left, y, { width: width - 90, height: 10, ellipsis: true })
        doc.text(words[language].page(page + 1, count), left, y, { width, align: 'right', lineBreak: false })
      },
      'Pagination',
    )
  }
}
