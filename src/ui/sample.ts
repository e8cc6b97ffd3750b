import { translator } from '../platform/text.ts'
import { texts } from '../platform/texts.ts'
import type { UiAround } from './around.ts'
import { uiTexts } from './texts.ts'

const catalog = {
  ...texts,
  ...uiTexts,
  'price.digits': {
    id: 'Isi harga dengan angka, misalnya 15000.',
    en: 'Enter the price in digits, for example 15000.',
  },
  'delivery.sent': { id: 'Kiriman tercatat.', en: 'Delivery recorded.' },
}

/** An ordinary moment: Bu Siti looks at a page on a Wednesday morning. */
export const sampleAround = (changes: Partial<UiAround> = {}): UiAround => ({
  t: translator(catalog, changes.language ?? 'id'),
  language: 'id',
  path: '/',
  at: Temporal.Instant.from('2027-03-03T02:12:00Z'),
  actor: { name: 'Siti Aminah', organisationName: 'Keripik Bu Siti' },
  typed: () => undefined,
  key: '0191d1c0-7b1a-7c3e-9a10-000000000001',
  ...changes,
})

/** The same moment after a form was refused, with what had been typed. */
export const refusedAround = (typed: Record<string, string>, fields: Record<string, { code: string }>): UiAround =>
  sampleAround({
    refusal: { kind: 'invalid', code: 'form.invalid', fields },
    typed: (field) => typed[field] ?? '',
  })
