import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { rupiah } from '../../core/money.ts'
import { translator } from '../../platform/text.ts'
import { canonical } from './domain/canonical.ts'
import { bearers, documentKinds, settlementPeriods } from './domain/terms.ts'
import { commonSection, marks, sectionsOf, type Telling } from './pages/sentences.ts'
import { sampleDraft, sampleTerms } from './sample.ts'
import { lawTexts } from './texts/law.ts'
import { termTexts } from './texts/terms.ts'
import { texts } from './texts.ts'

const ground: Telling['ground'] = {
  businessId: 'b',
  partnerId: 'p',
  businessName: 'Keripik Sri',
  partnerName: 'Toko Melati',
  partnerKind: 'hotel',
  goods: [
    { id: 'crisps', name: 'Keripik balado', unit: 'bungkus', price: 15_000n, photo_id: null, shelf_life_days: 60 },
  ],
  barred: new Map(),
  outlets: [{ id: 'o', name: 'Pandanaran' }],
}
const telling = (language: 'id' | 'en'): Telling => ({
  t: translator(texts, language),
  language,
  ground,
  on: Temporal.PlainDate.from('2026-11-23'),
})

/** Every wording the typed terms can lead to. */
const drafts = settlementPeriods.flatMap((settlementEvery) =>
  bearers.flatMap((bearer) =>
    [0, 20].map((days) => {
      const margin = days > 0 ? ({ kind: 'supplier_price' } as const) : ({ kind: 'commission', bps: 1250 } as const)
      const bearing = { damageBornBy: bearer, expiryBornBy: bearer, lossBornBy: bearer }
      const terms = sampleTerms({
        margin,
        settlementEvery,
        paymentDays: days,
        returnWindowDays: days,
        ...bearing,
        outletIds: ['o'],
        requiredDocuments: [...documentKinds],
      })
      return sampleDraft({
        terms,
        products: [{ productId: 'crisps', price: rupiah(15_000), supplierPrice: days > 0 ? rupiah(11_000) : null }],
      })
    }),
  ),
)

for (const language of ['id', 'en'] as const)
  test(`every wording of the terms is filled in and short (${language})`, () => {
    const sections = [
      ...drafts.flatMap((draft) => sectionsOf(draft, telling(language))),
      commonSection(telling(language)),
    ]
    const lines = sections.flatMap(({ sentences }) => sentences)
    assert.ok(lines.length > 200)
    for (const { text, kind } of lines) {
      assert.doesNotMatch(text, /[{}]|undefined|NaN/, text)
      const longest = Math.max(...text.split(/[.!?:] /).map((sentence) => sentence.split(' ').length))
      assert.ok(longest <= (kind === 'example' ? 18 : 15), `${longest} words: ${text}`)
    }
    const average =
      lines.reduce(
        (sum, { text }) => sum + text.split(' ').length / text.split(/[.!?](?: |$)/).filter(Boolean).length,
        0,
      ) / lines.length
    assert.ok(average <= 12, `${average} words on average`)
  })

test('every mark of the law opens a text, and every text of the law has a mark', () => {
  assert.deepEqual(Object.keys(marks).sort(), Object.keys(lawTexts).sort())
})

/*
 * What both parties accept is the typed terms, by their hash, and the wording around them, by the mark `terms-1` in
 * that hash. Whoever changes the Indonesian wording changes what people agreed to: it needs a new mark, and the old
 * wording stays for the agreements made under it.
 */
test('the wording that people agreed to has not changed under its mark', () => {
  const binding = Object.entries(termTexts)
    .filter(([key]) => !/^terms\.(table|share\.example|money\.(example|advice)|bearer)/.test(key))
    .map(([key, { id }]) => [key, id])
  const digest = createHash('sha256').update(JSON.stringify(binding)).digest('hex').slice(0, 16)
  const [mark] = JSON.parse(canonical(sampleDraft())) as [string]
  assert.deepEqual({ [mark]: digest }, { 'terms-1': '4786f78bd4fd8b25' })
})
