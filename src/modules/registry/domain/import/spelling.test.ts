import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { lettersOf, nearest, typos } from './spelling.ts'

const words = fc.stringMatching(/^[a-d]{0,8}$/)

test('letters added, left out, wrong or swapped are one error each', () => {
  for (const slip of ['bulusann', 'bulusn', 'bulosan', 'bulsuan']) assert.equal(typos('bulusan', slip, 2), 1, slip)
  assert.equal(typos('bulusan', 'bulosann', 2), 2)
  assert.equal(typos('bulusan', 'mangunharjo', 2), 3)
  assert.equal(typos('', '', 2), 0)
})

test('errors count the same both ways, and none means the same word', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      assert.equal(typos(a, b, 9), typos(b, a, 9))
      assert.equal(typos(a, b, 9) === 0, a === b)
      assert.equal(typos(a, b, 2), Math.min(typos(a, b, 9), 3))
    }),
  )
})

test('the nearest is one, several or none', () => {
  const near = (text: string) => nearest(text, ['jatisari', 'jatirejo', 'jatibarang', 'kudu'], (name) => name)
  assert.deepEqual(near('jatisari'), ['jatisari'])
  assert.deepEqual(near('jatisri'), ['jatisari'])
  assert.deepEqual(near('kuda'), [])
  assert.deepEqual(near('surabaya'), [])
  assert.deepEqual(nearest('lamperkior', ['lamperlor', 'lamperkidul', 'lampertengah'], (name) => name).length, 1)
})

test('spaces, dots and case do not count as letters', () => {
  assert.equal(lettersOf('Kel. Karang-Kidul 2'), 'kelkarangkidul2')
})
