import type { Context } from 'hono'
import { type Block, drawBlock } from './pdf-blocks.ts'
import { drawFooters, openPaper } from './pdf-paper.ts'
import type { Language } from './text.ts'

export type { Block, Signer } from './pdf-blocks.ts'

/** A letter-like document: the same content gives the same bytes, so that a copy can be checked against another. */
export type TextDocument = {
  title: string
  number?: string | undefined
  /** The moment the content stems from. Not the moment of printing: a document does not change by being read. */
  at: Temporal.Instant
  language: Language
  blocks: readonly Block[]
}

/** Draws a document for A4, black on white: embedded fonts, tagged for screen readers, every page numbered. */
export const textDocument = (document: TextDocument): Promise<Buffer> => {
  const paper = openPaper(document)
  const { doc } = paper
  const parts: Uint8Array[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  drawBlock(paper, { kind: 'title', text: document.title, number: document.number })
  for (const block of document.blocks) drawBlock(paper, block)
  paper.root.end()
  drawFooters(paper, document)
  doc.end()
  return whole
}

/** Sends a document under a name people recognise in their downloads. */
export const sendPdf = async (c: Context, document: TextDocument, name: string) =>
  c.body(new Uint8Array(await textDocument(document)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name.replace(/[^\w-]+/g, '-')}.pdf"`,
    'cache-control': 'private, no-store',
  })
