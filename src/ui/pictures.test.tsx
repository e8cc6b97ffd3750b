import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rupiah } from '../core/money.ts'
import { addAsset, serveAsset } from './assets.ts'
import { Chart } from './chart.tsx'
import { districts } from './districts.ts'
import { MoneyFlow } from './flow.tsx'
import { sampleAround } from './sample.ts'
import { scaleOf, shareOf } from './scale.ts'
import { TileMap } from './tilemap.tsx'
import { Tiles } from './tiles.tsx'

const around = sampleAround()

test('the map has the 16 kecamatan, each once, none on top of another', () => {
  assert.equal(new Set(districts.map(({ code }) => code)).size, 16)
  assert.equal(new Set(districts.map(({ name }) => name)).size, 16)
  for (const a of districts)
    for (const b of districts) assert(a === b || a.y !== b.y || Math.abs(a.x - b.x) >= 2, `${a.name} lies on ${b.name}`)
})

test('neighbours on the ground touch on the map', () => {
  const place = Object.fromEntries(districts.map((district) => [district.name, district]))
  const touch = (a: string, b: string) => {
    const [from, to] = [place[a], place[b]]
    assert(from && to)
    const [across, down] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
    assert((down === 0 && across === 2) || (down === 1 && across < 2), `${a} and ${b} do not touch`)
  }
  touch('Tugu', 'Ngaliyan')
  touch('Ngaliyan', 'Mijen')
  touch('Mijen', 'Gunungpati')
  touch('Semarang Tengah', 'Semarang Utara')
  touch('Semarang Tengah', 'Semarang Selatan')
  touch('Gayamsari', 'Genuk')
  touch('Pedurungan', 'Tembalang')
  touch('Candisari', 'Banyumanik')
})

test('a tile leads to its rows; a number too small to publish is not shown', () => {
  const html = `${(
    <TileMap
      around={around}
      title="Usaha siap bermitra"
      unit="Usaha"
      values={{ '33.74.01': 164, '33.74.16': 'hidden' }}
      href={(code) => `/usaha?kecamatan=${code}`}
    />
  )}`
  assert.equal(new Set(html.match(/\/usaha\?kecamatan=33\.74\.\d\d/g)).size, 16)
  assert.match(html, /<title>Semarang Tengah: 164<\/title>/)
  assert.match(html, /<title>Tugu: terlalu sedikit untuk ditampilkan<\/title>/)
})

test('a scale holds every value and nought, on round steps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 40 }), (values) => {
      const scale = scaleOf(values)
      assert(scale.ticks.length >= 2 && scale.ticks.length <= 8, `${scale.ticks}`)
      assert(scale.ticks.includes(0) || scale.ticks.some((tick) => Object.is(tick, -0)))
      for (const value of [0, ...values]) assert(shareOf(scale, value) >= 0 && shareOf(scale, value) <= 1)
    }),
  )
})

test('a chart carries its figures; what is not known is a gap and not nought', () => {
  const html = `${(
    <Chart
      around={around}
      kind="line"
      title="Penjualan"
      axis="Bulan"
      labels={['Jan', 'Feb', 'Mar']}
      series={[{ name: 'Rupiah', values: [1_500_000, undefined, 2_000_000] }]}
      csv="/laporan.csv"
    />
  )}`
  assert.match(html, /<th scope="row">Jan<\/th><td class="number" data-label="Rupiah">1\.500\.000<\/td>/)
  assert.match(html, /<th scope="row">Feb<\/th><td class="number" data-label="Rupiah">–<\/td>/)
  assert.equal(html.match(/<circle/g)?.length, 2)
  assert.match(html, /href="\/laporan\.csv"/)
})

test('the flow of money splits each thousand to the rupiah and draws no more than there is', () => {
  const parts = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah)
  fc.assert(
    fc.property(parts, parts, parts, (share, paid, owed) => {
      const html = `${<MoneyFlow around={around} title="Februari" store={{ name: 'Toko', share }} supplier={{ name: 'Anda', paid, owed }} />}`
      if (share + paid + owed === 0n) return assert.match(html, /Belum ada penjualan/)
      const [, supplier = '', store = ''] = /Rp1\.000: Rp([\d.]+) untuk Anda, Rp([\d.]+) untuk Toko/.exec(html) ?? []
      assert.equal(Number(supplier.replace('.', '')) + Number(store.replace('.', '')), 1000)
      for (const [, left = '', width = ''] of html.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g))
        assert(Number(left) + Number(width) <= 100.001)
    }),
  )
})

test('an owner is never given a sixth task', () => {
  const tile = { href: '/', icon: 'basket', verb: 'Titip', line: 'barang' } as const
  assert.throws(() => `${<Tiles tiles={Array(6).fill(tile)} />}`, RangeError)
})

test('a file is served for ever under a name that follows its content', () => {
  const first = addAsset('try.js', 'let a = 1')
  const second = addAsset('try.js', 'let a = 2')
  assert.notEqual(first, second)
  assert.equal(Buffer.from(serveAsset(second.replace('/aset/', ''))?.body ?? '').toString(), 'let a = 2')
  assert.equal(serveAsset('app.css'), undefined)
})
