import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { matchKey as keyOfRow } from './import/key.ts'
import { matchKey, matchKeys } from './match.ts'

const siti = {
  nib: null,
  name: 'Keripik Bu Siti',
  kelurahanCode: '33.74.10.1004',
  phone: '+6281200000001',
  ownerName: 'Siti Rahmawati',
}

describe('the keys of a business', () => {
  it('are its NIB, its name and place with the telephone, and the same with the owner', () => {
    assert.deepEqual(matchKeys({ ...siti, nib: '9120900000001' }), [
      'nib:9120900000001',
      'name:keripikbusiti|33.74.10.1004|+6281200000001',
      'name:keripikbusiti|33.74.10.1004|sitirahmawati',
    ])
  })

  it('do not care for spacing, capitals and dots in the name', () => {
    assert.equal(matchKey({ ...siti, name: ' KERIPIK  bu.siti ' }), matchKey(siti))
  })

  it('differ between two kelurahan and two telephones', () => {
    assert.notEqual(matchKey({ ...siti, kelurahanCode: '33.74.10.1005' }), matchKey(siti))
    assert.notEqual(matchKey({ ...siti, phone: '+6281200000002' }), matchKey(siti))
  })

  it('fall back to the owner, and then to the name alone', () => {
    assert.deepEqual(matchKeys({ ...siti, phone: null }), ['name:keripikbusiti|33.74.10.1004|sitirahmawati'])
    assert.deepEqual(matchKeys({ ...siti, phone: null, ownerName: '' }), ['name:keripikbusiti|33.74.10.1004|'])
  })

  it('are those a row of a list gets', () => {
    const row = { ...siti, owner: siti.ownerName } as unknown as Parameters<typeof keyOfRow>[0]
    assert.equal(matchKey(siti), keyOfRow(row))
    assert.equal(matchKey({ ...siti, nib: '9120900000001' }), keyOfRow({ ...row, nib: '9120900000001' }))
  })
})
