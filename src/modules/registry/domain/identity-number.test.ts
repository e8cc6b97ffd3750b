import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sampleNik } from '../../../sample/identifiers.ts'
import { digitsOf, isNik, isNpwp, masked, nikOddities } from './identity-number.ts'
import { inCity, readPin } from './pin.ts'

const on = Temporal.PlainDate.from('2026-11-23')
const nik = sampleNik({ sex: 'female', born: '1984-02-29', serial: 7 })

describe('a NIK', () => {
  it('is sixteen digits with a day that exists and a serial', () => {
    assert.ok(isNik(nik))
    assert.ok(isNik(digitsOf('3374 9969 0284 0007')))
    for (const wrong of [
      '',
      '337499',
      `${nik}1`,
      '3374993202840007',
      '3374990002840007',
      '3374993002840007',
      '3374991213840007',
      '3374990102840000',
    ])
      assert.equal(isNik(wrong), false, wrong)
  })

  it('that does not fit what else is said is only asked about', () => {
    assert.deepEqual(nikOddities(nik, { gender: 'female', on }), [])
    assert.deepEqual(nikOddities(nik, { gender: null, on }), [])
    assert.deepEqual(nikOddities(nik, { gender: 'male', on }), ['nik.gender'])
    assert.deepEqual(nikOddities(`99${nik.slice(2)}`, { gender: 'female', on }), ['nik.province'])
    assert.deepEqual(
      nikOddities('3374990101150001', { gender: null, on }),
      ['nik.age'],
      'eleven or a hundred and eleven',
    )
  })

  it('shows its ends only', () => {
    assert.equal(masked('3374991234560001'), '3374••••••••0001')
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15,16}$/), (digits) =>
        assert.equal(masked(digits).replaceAll('•', '').length, 8),
      ),
    )
  })
})

it('an NPWP has fifteen digits of old, or sixteen', () => {
  assert.deepEqual(
    ['012345678901234', '0123456789012345', '01234567890123', '12.345'].map((each) => isNpwp(digitsOf(each))),
    [true, true, false, false],
  )
})

describe('a pin', () => {
  it('is read as maps write it', () => {
    const pekunden = { latitude: -6.9832, longitude: 110.4161 }
    for (const typed of [
      '-6.9832, 110.4161',
      '-6.9832 110.4161',
      '-6,9832; 110,4161',
      'https://peta.contoh.id/@-6.9832,110.4161,17z',
    ])
      assert.deepEqual(readPin(typed), pekunden, typed)
  })

  it('outside the country is none; outside the city it is asked about', () => {
    for (const typed of ['', 'rumah', '110.4161, -6.9832', '52.3702, 4.8952', '-6.98'])
      assert.equal(readPin(typed), undefined, typed)
    const jakarta = readPin('-6.1754, 106.8272')
    assert.ok(jakarta && !inCity(jakarta))
    assert.ok(inCity({ latitude: -6.98, longitude: 110.42 }))
  })
})
