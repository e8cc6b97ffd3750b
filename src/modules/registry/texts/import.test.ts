import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fields } from '../domain/import/fields.ts'
import { importTexts } from './import.ts'

const sources = globSync(join(import.meta.dirname, '../domain/import/*.ts')).filter((file) => !file.includes('.test.'))
const codes = new Set(
  sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(import\.[\w.]+)'/g)].map(([, code = '']) => code),
  ),
)

test('everything the import can say has a text, and nothing else has', () => {
  assert(codes.size > 40, 'no codes found: this test is blind')
  for (const code of codes) assert(code in importTexts, code)
  for (const code of Object.keys(importTexts))
    if (/\.(problem|warning|reason)\./.test(code)) assert(codes.has(code), `${code} is never said`)
  for (const field of fields) assert(`import.field.${field}` in importTexts, field)
})

test('both languages have the same holes', () => {
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
  for (const [code, { id, en }] of Object.entries(importTexts)) assert.equal(holes(id), holes(en), code)
})
