import { rupiah } from '../../core/money.ts'
import { hashOf, type Terms } from '../../modules/agreements/door.ts'
import { bySql, type Check, type Found, type Reader } from '../check.ts'

type Version = {
  id: string
  place: string
  terms: Terms
  hash: string
  starts_on: string
  ends_on: string
  products: { id: string; price: string; supplier: string | null }[]
}

const atOnce = 1_000
const versions = `
  select v.id, 'agreement ' || a.number || ', version ' || v.number as place, v.terms, encode(v.terms_hash, 'hex') as hash, v.starts_on::text, v.ends_on::text,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.product_id, 'price', p.price::text, 'supplier', p.supplier_price::text)) from agreement_product p where p.version_id = v.id), '[]') as products
  from agreement_version v left join agreement a on a.id = v.agreement_id where v.id > $1 order by v.id limit ${atOnce}`

const hashNow = ({ terms, starts_on, ends_on, products }: Version): string =>
  hashOf({
    terms,
    startsOn: Temporal.PlainDate.from(starts_on),
    endsOn: Temporal.PlainDate.from(ends_on),
    products: products.map(({ id, price, supplier }) => ({
      productId: id,
      price: rupiah(BigInt(price)),
      supplierPrice: supplier === null ? null : rupiah(BigInt(supplier)),
    })),
  })

/** A version that no longer says what its hash stands for. Terms that cannot be read at all are such a version. */
const changed = (version: Version): Found[] => {
  let counted: string
  try {
    counted = hashNow(version)
  } catch {
    counted = 'unreadable'
  }
  return counted === version.hash
    ? []
    : [{ kind: 'version_changed', place: version.place, written: version.hash, counted }]
}

async function* everyVersion(reader: Reader) {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await reader.rows<Version>(versions, [last])
    yield rows
    const end = rows.at(-1)
    if (!end) return
    last = end.id
  }
}

const accepted = bySql({
  name: 'agreements.unchanged',
  title: {
    id: 'Tiap versi perjanjian masih berbunyi seperti yang disetujui',
    en: 'Every version of an agreement says what was accepted',
  },
  kinds: {
    version_changed: { id: 'isi berbeda dari sidiknya', en: 'the content differs from its hash' },
    accepted_otherwise: { id: 'persetujuan atas isi lain', en: 'accepted with another content' },
    accepted_by_others: { id: 'disetujui bukan oleh pihak perjanjian', en: 'accepted by another than the parties' },
    goods_without_agreement: { id: 'kiriman tanpa persetujuan kedua pihak', en: 'a delivery without both acceptances' },
  },
  statements: [
    `select case when x.organisation_id in (a.business_id, a.partner_id) then 'accepted_otherwise' else 'accepted_by_others' end as kind,
       'agreement ' || a.number || ', version ' || v.number as place, encode(x.terms_hash, 'hex') as written, encode(v.terms_hash, 'hex') as counted
     from agreement_acceptance x join agreement_version v on v.id = x.version_id join agreement a on a.id = v.agreement_id
     where x.terms_hash <> v.terms_hash or x.organisation_id not in (a.business_id, a.partner_id)`,
    `with accepted as (select version_id, count(*) as sides from agreement_acceptance group by 1)
     select 'goods_without_agreement' as kind, 'delivery ' || d.number as place, coalesce(a.sides, 0) as written, 2 as counted
     from delivery d left join accepted a on a.version_id = d.version_id where a.sides is distinct from 2`,
  ],
})

export const agreementsUnchanged: Check = {
  ...accepted,
  breaks: async function* (reader) {
    for await (const rows of everyVersion(reader)) {
      const found = rows.flatMap(changed)
      yield { found, total: found.length }
    }
    yield* accepted.breaks(reader)
  },
}
