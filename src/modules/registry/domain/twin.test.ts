import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { alike, trigrams } from './alike.ts'
import { type Likeness, weigh, weighAll } from './twin.ts'

const siti: Likeness = {
  name: 'Keripik Bu Siti',
  ownerName: 'Siti Rahmawati',
  kelurahanCode: '33.74.10.1004',
  phone: '+6281200000001',
  nib: null,
  nik: null,
  npwp: null,
}
const other = (changes: Partial<Likeness>): Likeness => ({ ...siti, ...changes })
const elsewhere = { kelurahanCode: '33.74.01.1001' }

describe('how alike two names are', () => {
  it('is one for the same, whatever its capitals and signs, and nothing for what shares nothing', () => {
    assert.equal(alike('Keripik Bu Siti', 'KERIPIK  BU-SITI'), 1)
    assert.equal(alike('Keripik', 'Lumpia'), 0)
    assert.equal(alike('', 'Lumpia'), 0)
    assert.deepEqual([...trigrams('Bu')], ['  b', ' bu', 'bu '])
  })

  it('is the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, two) => assert.equal(alike(one, two), alike(two, one))))
  })
})

describe('two records', () => {
  it('with one identity number are asked about, whatever else they say', () => {
    const found = weigh(other({ nik: 'ab' }), {
      ...other({ nik: 'ab', name: 'Lumpia', phone: null, nib: '1', ownerName: '' }),
      ...elsewhere,
    })
    assert.deepEqual(found?.signs, ['nik'])
  })

  it('with two NIBs are two businesses however alike they look', () => {
    assert.equal(weigh(other({ nib: '9120900000001' }), other({ nib: '9120900000002' })), undefined)
    assert.ok(weigh(other({ nib: '9120900000001' }), other({})), 'one NIB decides nothing')
  })

  it('with one telephone are asked about where name or owner are alike too', () => {
    assert.ok(weigh(siti, { ...other({ name: 'Kripik Siti', ownerName: '' }), ...elsewhere }))
    assert.ok(weigh(siti, { ...other({ name: 'Warung Makan', ownerName: 'Siti Rahmawati' }), ...elsewhere }))
    assert.equal(weigh(siti, { ...other({ name: 'Warung Makan', ownerName: 'Tono' }), ...elsewhere }), undefined)
  })

  it('with names misspelt in one kelurahan are asked about, unless telephone and owner both differ', () => {
    const misspelt = { name: 'Kripik Bu Sitti', phone: '+6281200000099' }
    assert.ok(weigh(siti, other(misspelt)))
    assert.ok(weigh(siti, other({ name: 'Keripik Bu Siti', phone: null, ownerName: '' })))
    assert.equal(weigh(siti, other({ ...misspelt, ownerName: 'Endang Lestari' })), undefined)
    assert.equal(weigh(siti, { ...other(misspelt), ...elsewhere }), undefined, 'elsewhere it is another shop')
  })

  it('are weighed the same from both sides, from one to a hundred', () => {
    const record = fc.record({
      name: fc.constantFrom('Keripik Bu Siti', 'Kripik Bu Sitti', 'Lumpia Pak Tono', 'Keripik'),
      ownerName: fc.constantFrom('Siti Rahmawati', 'Siti Rahma', 'Tono', ''),
      kelurahanCode: fc.constantFrom('33.74.10.1004', '33.74.01.1001'),
      phone: fc.constantFrom('+6281200000001', '+6281200000002', null),
      nib: fc.constantFrom('9120900000001', '9120900000002', null),
      nik: fc.constantFrom('aa', 'bb', null),
      npwp: fc.constantFrom('cc', null),
    })
    fc.assert(
      fc.property(record, record, (one, two) => {
        const found = weigh(one, two)
        assert.deepEqual(weigh(two, one), found)
        if (found) assert.ok(found.score >= 1 && found.score <= 100 && found.signs.length > 0)
      }),
    )
  })

  it('come the likeliest first', () => {
    const found = weighAll(siti, [
      { id: 'b', ...other({ name: 'Kripik Bu Sitti', phone: null }) },
      { id: 'a', ...siti },
      { id: 'c', ...other({ name: 'Bengkel' }), ...elsewhere, ownerName: 'X' },
    ])
    assert.deepEqual(
      found.map(({ id }) => id),
      ['a', 'b'],
    )
  })
})
