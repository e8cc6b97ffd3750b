import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rupiah } from '../../../core/money.ts'
import { sampleBusiness } from '../sample.ts'
import { addBusiness, type BusinessForm, changeBusiness } from './business.ts'

const at = Temporal.Instant.from('2026-11-23T03:00:00Z')
const form: BusinessForm = {
  name: 'Keripik Bu Siti',
  ownerName: 'Siti Rahmawati',
  nib: null,
  phone: '+6281200000001',
  email: null,
  address: '',
  kelurahanCode: '33.74.10.1004',
  goods: 'keripik',
  gender: 'female',
  capital: rupiah(12_000_000),
  yearlySales: null,
  startedOn: null,
  ownerKind: 'person',
  kbliCode: null,
  kbliVersion: null,
  latitude: null,
  longitude: null,
  salesYear: null,
  capacityWeek: null,
  capacityUnit: '',
  channels: [],
  existingPartners: '',
}
const free = { id: 'b', known: [], placeKnown: true, twins: [] }

describe('a business entered by hand', () => {
  it('is kept with every key it may come again under', () => {
    const added = addBusiness(free, form, 'officer', at)
    assert.ok(added.ok)
    assert.equal(added.value.business.matchKey, added.value.keys[0])
    assert.equal(added.value.keys.length, 2)
    assert.equal(added.value.business.byHand, true)
  })

  it('is not doubled when name, place and contact are known', () => {
    const twin = { id: 'a', name: 'Keripik Bu Siti', nib: null }
    const refused = addBusiness({ ...free, known: [twin] }, form, 'officer', at)
    assert.ok(!refused.ok && refused.refusal.kind === 'conflict' && refused.refusal.code === 'business.known')
  })

  it('is refused at the NIB when that belongs to another', () => {
    const other = { id: 'a', name: 'Lumpia Pak Tono', nib: '9120900000001' }
    const refused = addBusiness({ ...free, known: [other] }, { ...form, nib: '9120900000001' }, 'officer', at)
    assert.ok(!refused.ok && refused.refusal.fields?.nib?.code === 'business.nib_taken')
  })

  it('may look like another that has another NIB', () => {
    const other = { id: 'a', name: 'Keripik Bu Siti', nib: '9120900000009' }
    assert.ok(addBusiness({ ...free, known: [other] }, { ...form, nib: '9120900000001' }, 'officer', at).ok)
  })

  it('must lie in a kelurahan of the city', () => {
    const refused = addBusiness({ ...free, placeKnown: false }, form, 'officer', at)
    assert.ok(!refused.ok && refused.refusal.fields?.kelurahanCode?.code === 'field.unknown')
  })
})

describe('a business put right', () => {
  const was = sampleBusiness()

  it('is no twin of itself, is marked as set by hand, and keeps where it came from', () => {
    const itself = { id: was.id, name: was.name, nib: was.nib }
    const changed = changeBusiness(was, { ...free, id: was.id, known: [itself] }, { ...form, phone: '+6281200000099' })
    assert.ok(changed.ok)
    const { business } = changed.value
    assert.deepEqual([business.byHand, business.source, business.createdAt], [true, was.source, was.createdAt])
    assert.match(business.matchKey, /\+6281200000099$/)
  })
})
