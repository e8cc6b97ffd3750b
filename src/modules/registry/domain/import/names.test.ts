import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { told } from '../../sample/reading.ts'
import { cleanName, cleanText, quieter } from './names.ts'

test('capitals are quieted, and words that keep them do', () => {
  const said: Record<string, string> = {
    'KERIPIK PISANG BU SITI': 'Keripik Pisang Bu Siti',
    'keripik pisang bu siti': 'Keripik Pisang Bu Siti',
    'UD. SUMBER REJEKI': 'UD. Sumber Rejeki',
    'ud sumber rejeki': 'UD Sumber Rejeki',
    'CV MAJU JAYA II': 'CV Maju Jaya II',
    'LUNPIA GANG LOMBOK VII': 'Lunpia Gang Lombok VII',
    'BATIK DAN BORDIR HJ. TUTIK': 'Batik dan Bordir Hj. Tutik',
    "D'LUNPIA": "D'Lunpia",
    "JUN'S BAKERY": "Jun's Bakery",
    "MU'MIN": "Mu'min",
    'KOPI JMP': 'Kopi JMP',
    'SITI AMINAH, S.PD': 'Siti Aminah, S.Pd',
    'NY. SRI (MBK YAYUK)': 'Ny. Sri (Mbk Yayuk)',
    'JL. MELATI II NO.12A RT 02/RW 03': 'Jl. Melati II No.12A RT 02/RW 03',
    'jl. melati no 3 rt 02 rw 03': 'Jl. Melati No 3 RT 02 RW 03',
    'IKAN-KU': 'Ikan-Ku',
    kopiKita: 'kopiKita',
    McDaging: 'McDaging',
    ΥΠΟΔΕΙΓΜΑ: 'ΥΠΟΔΕΙΓΜΑ',
    'DI ATAS AWAN': 'Di Atas Awan',
    '99': '99',
    A: 'A',
  }
  for (const [written, answer] of Object.entries(said)) assert.equal(quieter(written), answer)
})

test('a name is trimmed of what surrounds it', () => {
  const read: [unknown, string][] = [
    ['  Keripik   Bu  Siti ', 'Keripik Bu Siti'],
    ['"Keripik Bu Siti"', 'Keripik Bu Siti'],
    ['Keripik\nBu Siti', 'Keripik Bu Siti'],
    ['Keripik\u200b Bu\u00a0Siti', 'Keripik Bu Siti'],
    ['𝐊𝐞𝐫𝐢𝐩𝐢𝐤 Bu Siti', 'Keripik Bu Siti'],
    ['"Bu Siti" Keripik', '"Bu Siti" Keripik'],
    ['"-"', '!name_missing'],
    ['-', '!name_missing'],
    ['', '!name_missing'],
    [null, '!name_missing'],
    ['belum ada', '!name_missing'],
    ['081234567890', '!name_unreadable'],
    [12, '!name_unreadable'],
    ['a'.repeat(201), '!text_long'],
  ]
  for (const [cell, answer] of read) assert.equal(told(cleanName(cell)), answer, String(cell))
  assert.equal(told(cleanText('-')), '')
})

test('cleaning twice changes nothing', () => {
  const words = fc.stringMatching(/^[a-zA-Z0-9 '’.,()/&-]{0,40}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), words), (text) => {
      for (const each of [text, text.toUpperCase(), text.toLowerCase()]) {
        const { value } = cleanText(each)
        if (value !== undefined) assert.equal(cleanText(value).value, value)
      }
    }),
    { numRuns: 1500 },
  )
})
