import { inflateSync } from 'node:zlib'

type Dictionary = { head: string; stream: string }

/**
 * Reads the words back out of a document made by `textDocument`, page by page: glyphs stand in it by number, and each
 * font carries the list of letters they mean. For tests: what cannot be read back cannot be searched or copied either.
 */
export const wordsOf = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf)
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => wordsOfPage(objects, page))
}

const objectsOf = (pdf: Buffer): Map<string, Dictionary> =>
  new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => {
      const [, head = body, stream = ''] = /^([\s\S]*?)stream\n([\s\S]*?)\nendstream/.exec(body) ?? []
      const raw = Buffer.from(stream, 'latin1')
      const plain =
        stream && head.includes('/FlateDecode') && !head.includes('/Length1')
          ? inflateSync(raw).toString('latin1')
          : stream
      return [id, { head, stream: plain }]
    }),
  )

const refOf = (text: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? ''

const wordsOfPage = (objects: Map<string, Dictionary>, { head }: Dictionary): string => {
  const resources = objects.get(refOf(head, 'Resources'))?.head ?? ''
  const content = objects.get(refOf(head, 'Contents'))?.stream ?? ''
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id = '']) => [name, lettersOf(objects, id)]),
  )
  let letters: string[] = []
  let words = ''
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? []
    else words += `${decoded(shown ?? '', letters)} `
  }
  return words.replace(/\s+/g, ' ').trim()
}

/** What each glyph of a font means: an entry of its ToUnicode map for each. */
const lettersOf = (objects: Map<string, Dictionary>, font: string): string[] => {
  const map = objects.get(refOf(objects.get(font)?.head ?? '', 'ToUnicode'))?.stream ?? ''
  return [...map.matchAll(/> \[(.*?)\]/g)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([\da-f ]*)>/g)].map(([, codes = '']) => textOfCodes(codes)),
  )
}

const textOfCodes = (codes: string): string =>
  String.fromCharCode(
    ...codes
      .split(' ')
      .filter(Boolean)
      .map((code) => Number.parseInt(code, 16)),
  )

const decoded = (shown: string, letters: readonly string[]): string =>
  [...shown.matchAll(/<([\da-f]+)>/g)]
    .flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '?'))
    .join('')
