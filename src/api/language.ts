import type { Language } from '../platform/text.ts'

/** The language a caller would rather read, of the two there are; undefined when the header names neither. */
export const languageOf = (header = ''): Language | undefined =>
  header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = Number(/^\s*q=([\d.]{1,5})$/.exec(rest[0] ?? '')?.[1] ?? 1)
      return { language: /^(id|en)(-|$)/.exec(tag.trim())?.[1] as Language | undefined, weight }
    })
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language
