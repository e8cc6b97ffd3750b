import qrcode from 'qrcode'
import { group, keepTogether, type Paper, rule, tagged, write } from './pdf-paper.ts'
import { drawFacts, drawTable, type Table } from './pdf-table.ts'

/** One party's word under a document: who gave it, for whom, when, and to which content. */
export type Signer = {
  /** Whose side: "Pemilik barang". */
  role: string
  organisation: string
  /** Empty while this side has not accepted. */
  name: string
  when: string
  hash: string
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Numbered lines, as the clauses of an article. */
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | Table
  /** Something to notice: stands in a frame. */
  | { kind: 'note'; text: string }
  | { kind: 'signatures'; signers: readonly Signer[] }
  | { kind: 'qr'; value: string; text: string }

type Title = { kind: 'title'; text: string; number?: string | undefined }

const body = 9.5
const lineGap = 2.5

type AnyBlock = Block | Title
type Drawing<Kind> = (paper: Paper, block: Extract<AnyBlock, { kind: Kind }>) => void

export const drawBlock = (paper: Paper, block: AnyBlock): void =>
  (drawings[block.kind] as Drawing<string>)(paper, block as never)

const drawTitle = (paper: Paper, { text, number }: Title) => {
  const { doc, left, width } = paper
  tagged(paper, paper.root, 'H1', () => {
    write(paper, 'bold', 15).text(text, left, doc.y, { width, align: 'center' })
  })
  if (number)
    tagged(paper, paper.root, 'P', () => {
      write(paper, 'plain', 10).text(number, left, doc.y + 2, { width, align: 'center' })
    })
  rule(paper, doc.y + 8, 1.5)
  doc.y += 20
}

/** A heading never stands alone at the foot of a page. */
const drawHeading = (paper: Paper, text: string) => {
  const { doc, left, width } = paper
  doc.y += 6
  keepTogether(paper, 60)
  tagged(paper, paper.root, 'H2', () => {
    write(paper, 'bold', 11).text(text, left, doc.y, { width })
  })
  doc.y += 4
}

const drawParagraph = (paper: Paper, text: string) => {
  const { doc, left, width } = paper
  keepTogether(paper, 30)
  tagged(paper, paper.root, 'P', () => {
    write(paper, 'plain', body).text(text, left, doc.y, { width, lineGap })
  })
  doc.y += 6
}

const indent = 24

const drawList = (paper: Paper, items: readonly string[]) => {
  const { doc, left, width } = paper
  const list = group(paper, paper.root, 'L')
  items.forEach((text, index) => {
    write(paper, 'plain', body)
    keepTogether(paper, Math.min(doc.heightOfString(text, { width: width - indent, lineGap }), 120))
    const { y } = doc
    const item = group(paper, list, 'LI')
    tagged(paper, item, 'Lbl', () => {
      write(paper, 'plain', body).text(`(${index + 1})`, left, y, { width: indent, lineBreak: false })
    })
    tagged(paper, item, 'LBody', () => {
      write(paper, 'plain', body).text(text, left + indent, y, { width: width - indent, lineGap })
    })
    item.end()
    doc.y += 3
  })
  list.end()
  doc.x = left
  doc.y += 6
}

const drawNote = (paper: Paper, text: string) => {
  const { doc, left, width } = paper
  const inset = 8
  const options = { width: width - 2 * inset, lineGap }
  write(paper, 'plain', 9)
  const height = doc.heightOfString(text, options) + 2 * inset
  keepTogether(paper, height)
  const { y } = doc
  frame(paper, left, y, width, height)
  tagged(paper, paper.root, 'P', () => {
    write(paper, 'plain', 9).text(text, left + inset, y + inset, options)
  })
  doc.x = left
  doc.y = y + height + 10
}

const frame = (paper: Paper, x: number, y: number, width: number, height: number) => {
  rule(paper, y, 0.75, x, width)
  rule(paper, y + height, 0.75, x, width)
  paper.doc.markContent('Artifact', { type: 'Layout' })
  paper.doc
    .lineWidth(0.75)
    .moveTo(x, y)
    .lineTo(x, y + height)
    .moveTo(x + width, y)
    .lineTo(x + width, y + height)
    .stroke()
  paper.doc.endMarkedContent()
}

const signatureHeight = 92

/** Side by side, as under a letter. Instead of ink: who accepted, when, and the hash of what was accepted. */
const drawSignatures = (paper: Paper, signers: readonly Signer[]) => {
  const { doc, left, width } = paper
  const gap = 12
  const each = (width - gap * (signers.length - 1)) / signers.length
  keepTogether(paper, signatureHeight + 10)
  const { y } = doc
  for (const [index, signer] of signers.entries()) drawSigner(paper, signer, left + index * (each + gap), y, each)
  doc.x = left
  doc.y = y + signatureHeight + 12
}

const drawSigner = (
  paper: Paper,
  { role, organisation, name, when, hash }: Signer,
  x: number,
  y: number,
  width: number,
) => {
  const inset = 8
  const line = (font: 'plain' | 'bold' | 'mono', size: number, text: string, offset: number, height = 12) =>
    write(paper, font, size).text(text, x + inset, y + offset, { width: width - 2 * inset, height, ellipsis: true })
  frame(paper, x, y, width, signatureHeight)
  tagged(paper, paper.root, 'P', () => {
    line('plain', 8, role, 7)
    line('bold', 9.5, organisation, 19)
    line('bold', 9.5, name, 39)
    line('plain', 8, when, 53)
    line('mono', 7, groups(hash), 67, 20)
  })
}

/** Over two lines in groups of eight: two prints can be compared by eye. */
const groups = (hash: string): string =>
  (hash.match(/.{1,32}/g) ?? []).map((line) => line.replace(/(.{8})(?=.)/g, '$1 ')).join('\n')

const qrSize = 78

/** Drawn as squares, not as a picture: sharp on any printer. */
const drawQr = (paper: Paper, value: string, text: string) => {
  const { doc, left, width } = paper
  keepTogether(paper, qrSize + 8)
  const { y } = doc
  const { modules } = qrcode.create(value, { errorCorrectionLevel: 'M' })
  const step = qrSize / modules.size
  tagged(
    paper,
    paper.root,
    'Figure',
    () => {
      for (let row = 0; row < modules.size; row++)
        for (let column = 0; column < modules.size; column++)
          if (modules.get(row, column)) doc.rect(left + column * step, y + row * step, step + 0.02, step + 0.02)
      doc.fill('black')
    },
    `QR: ${value}`,
  )
  tagged(paper, paper.root, 'P', () => {
    write(paper, 'plain', 8.5).text(text, left + qrSize + 14, y + 6, { width: width - qrSize - 14, lineGap: 2 })
    write(paper, 'mono', 7).text(value, left + qrSize + 14, doc.y + 4, { width: width - qrSize - 14 })
  })
  doc.x = left
  doc.y = y + qrSize + 12
}

const drawings: { [Kind in AnyBlock['kind']]: Drawing<Kind> } = {
  title: drawTitle,
  heading: (paper, { text }) => drawHeading(paper, text),
  paragraph: (paper, { text }) => drawParagraph(paper, text),
  list: (paper, { items }) => drawList(paper, items),
  facts: (paper, { rows }) => drawFacts(paper, rows),
  table: drawTable,
  note: (paper, { text }) => drawNote(paper, text),
  signatures: (paper, { signers }) => drawSignatures(paper, signers),
  qr: (paper, { value, text }) => drawQr(paper, value, text),
}
