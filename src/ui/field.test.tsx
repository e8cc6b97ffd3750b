import assert from 'node:assert/strict'
import test from 'node:test'
import { rupiah } from '../core/money.ts'
import { CheckField, ChecksField, RadioField, SelectField } from './choice.tsx'
import { CountField, DateField, MoneyField, TextField } from './field.tsx'
import { FileField } from './file.tsx'
import { refusedAround, sampleAround } from './sample.ts'

const price = { price: { code: 'price.digits' } }

test('what was typed stays, escaped, and beats what was known', () => {
  const around = refusedAround({ name: '"><script>alert(1)</script>' }, price)
  const html = `${<TextField around={around} name="name" label="Nama" value="Keripik" />}`
  assert.match(html, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/)
  assert.doesNotMatch(html, /<script>|Keripik/)
})

test('several lines stay too', () => {
  const around = refusedAround({ note: 'satu\n</textarea>dua' }, price)
  assert.match(`${<TextField around={around} name="note" label="Pesan" rows={3} />}`, />satu\n&lt;\/textarea&gt;dua</)
})

test('a cleared field stays clear and does not fall back', () => {
  const html = `${<MoneyField around={refusedAround({ price: '' }, price)} name="price" label="Harga" value={rupiah(9000)} />}`
  assert.match(html, /value=""/)
  assert.doesNotMatch(html, /9\.000/)
})

test('an error stands at its field, is read out with it, and is announced as one', () => {
  const html = `${<MoneyField around={refusedAround({ price: 'murah' }, price)} name="price" label="Harga" hint="Per bungkus" />}`
  assert.match(html, /<label for="f-price">/)
  assert.match(html, /<p class="error" id="f-price-error"><span class="sr">Galat: <\/span>Isi harga dengan angka/)
  assert.match(
    html,
    /<input[^>]*id="f-price"[^>]*aria-describedby="f-price-hint f-price-error"[^>]*aria-invalid="true"/,
  )
  assert.match(html, /value="murah"/)
})

test('an untroubled field carries no marks', () => {
  assert.doesNotMatch(`${<TextField around={sampleAround()} name="name" label="Nama" />}`, /aria-|error/)
})

test('money and counts are text with a numeric keyboard', () => {
  const around = sampleAround()
  const html = `${<MoneyField around={around} name="a" label="A" value={rupiah(1_250_000)} />}${<CountField around={around} name="b" label="B" value={0} />}`
  assert.match(html, /value="1\.250\.000"/)
  assert.match(html, /value="0"/)
  assert.equal(html.match(/type="text"[^>]*inputmode="numeric"/g)?.length, 2)
  assert.doesNotMatch(html, /type="number"|placeholder/)
})

test('a day that does not exist is shown again as typed', () => {
  const around = refusedAround({ day: '31 feb' }, { day: { code: 'field.day' } })
  const known = Temporal.PlainDate.from('2027-03-03')
  assert.match(`${<DateField around={around} name="day" label="Tanggal" value={known} />}`, /value="31 feb"/)
  assert.match(`${<DateField around={sampleAround()} name="day" label="Tanggal" value={known} />}`, /value="3-3-2027"/)
})

test('a password never comes back', () => {
  const around = refusedAround({ secret: 'rahasia' }, price)
  assert.doesNotMatch(`${<TextField around={around} name="secret" label="Sandi" type="password" />}`, /rahasia/)
})

const options = [
  { value: 'melati', text: 'Toko Melati' },
  { value: 'mawar', text: 'Toko Mawar' },
]
const ticked = (html: string) => [...html.matchAll(/value="(\w+)"(?: selected| checked)/g)].map(([, value]) => value)

test('choices keep what was chosen', () => {
  const around = refusedAround({ store: 'mawar' }, price)
  assert.deepEqual(
    ticked(`${<SelectField around={around} name="store" label="Toko" options={options} value="melati" />}`),
    ['mawar'],
  )
  assert.deepEqual(
    ticked(`${<RadioField around={around} name="store" label="Toko" options={options} value="melati" />}`),
    ['mawar'],
  )
  assert.deepEqual(
    ticked(`${<ChecksField around={around} name="store" label="Toko" options={options} values={['melati']} />}`),
    ['mawar'],
  )
})

test('a box that was unticked before the refusal stays unticked', () => {
  const box = (around = sampleAround()) => `${<CheckField around={around} name="agree" label="Setuju" checked />}`
  assert.match(box(), / checked/)
  assert.doesNotMatch(box(refusedAround({}, price)), / checked/)
  assert.match(box(refusedAround({ agree: 'on' }, price)), / checked/)
})

test('the error summary can land in a group: its first box has the id of the group', () => {
  const around = refusedAround({}, { store: { code: 'field.choose' } })
  const html = `${<RadioField around={around} name="store" label="Toko" options={options} />}`
  assert.match(html, /<input type="radio" id="f-store"/)
  assert.match(html, /<fieldset[^>]*aria-describedby="f-store-error"/)
})

test('a file that arrived before the refusal is carried on, not asked for again', () => {
  const file = (around = sampleAround()) =>
    `${<FileField around={around} name="photo" label="Foto" capture="environment" />}`
  assert.doesNotMatch(file(), /hidden|tersimpan/)
  assert.doesNotMatch(file(refusedAround({}, price)), /hidden|tersimpan/)
  assert.match(
    file(refusedAround({ photo: 'f-19' }, price)),
    /type="hidden" name="photo" value="f-19".*sudah tersimpan/s,
  )
})
