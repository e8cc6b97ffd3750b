import assert from 'node:assert/strict'
import test from 'node:test'
import { told } from '../../sample/reading.ts'
import { cleanEmail, cleanGender } from './contact.ts'

test('an e-mail address, tidied', () => {
  for (const cell of [
    'siti@contoh.id',
    ' SITI@Contoh.ID ',
    'mailto:siti@contoh.id',
    'email: siti@contoh.id',
    '<siti@contoh.id>',
    'siti@contoh.id.',
  ])
    assert.equal(told(cleanEmail(cell)), 'siti@contoh.id', cell)
  assert.equal(told(cleanEmail('siti@contoh.id / budi@contoh.id')), 'siti@contoh.id?email_first')
  assert.equal(told(cleanEmail('tidak ada')), '')
  for (const cell of [
    'siti@contoh',
    'siti.contoh.id',
    'siti@@contoh.id',
    'siti..a@contoh.id',
    '@contoh.id',
    '0812345',
    'siti@contoh,id',
  ])
    assert.equal(told(cleanEmail(cell)), '!email_unreadable', cell)
})

test('a gender in its spellings; anything else is left blank', () => {
  for (const cell of ['P', 'p', 'Pr', 'Perempuan', 'PEREMPUAN', 'Wanita', 'P.'])
    assert.equal(told(cleanGender(cell)), 'female', cell)
  for (const cell of ['L', 'l', 'Lk', 'Laki-laki', 'LAKI - LAKI', 'Pria', 'laki2'])
    assert.equal(told(cleanGender(cell)), 'male', cell)
  for (const cell of ['1', 'L/P', 'Bulusan']) assert.equal(told(cleanGender(cell)), '?gender_unread', cell)
  for (const cell of ['', '-', null]) assert.equal(told(cleanGender(cell)), '')
})
