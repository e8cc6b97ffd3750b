import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal, Result } from '../../../core/result.ts'
import { handIn, missingDocuments } from './billing.ts'

const refusalOf = <T>(result: Result<T>): Refusal => {
  assert.ok(!result.ok, 'this should have been refused')
  return result.refusal
}
const required = ['invoice', 'sales_statement', 'tax_invoice']
const hand = (kinds: string[], submitted: string[] = [], hasTaxInvoice = true) =>
  handIn({ required, submitted, kinds, hasTaxInvoice })

test('documents are complete with the last one that was missing, in whatever order they come', () => {
  assert.deepEqual(hand(['sales_statement', 'invoice']), {
    ok: true,
    value: { fresh: ['invoice', 'sales_statement'], complete: false },
  })
  assert.deepEqual(hand(['tax_invoice'], ['sales_statement', 'invoice']), {
    ok: true,
    value: { fresh: ['tax_invoice'], complete: true },
  })
  assert.deepEqual(hand(required), { ok: true, value: { fresh: required, complete: true } })
  assert.deepEqual(missingDocuments(required, ['invoice']), ['sales_statement', 'tax_invoice'])
})

test('what was handed in before is not taken twice', () => {
  assert.deepEqual(hand(['invoice', 'sales_statement'], ['invoice']), {
    ok: true,
    value: { fresh: ['sales_statement'], complete: false },
  })
  assert.equal(refusalOf(hand(['invoice'], ['invoice'])).code, 'billing.already_received')
  assert.equal(refusalOf(hand(['invoice'], required)).code, 'billing.complete')
})

test('a tax invoice needs its file, and what the agreement does not ask for is refused', () => {
  const { fields } = refusalOf(hand(['tax_invoice'], [], false))
  assert.deepEqual(fields, { taxInvoiceId: { code: 'billing.needs_file' } })
  assert.ok(hand(['invoice'], [], false).ok)
  assert.deepEqual(refusalOf(hand(['delivery_note'])).fields, { kinds: { code: 'billing.not_required' } })
})
