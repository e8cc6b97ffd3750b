import { listedSql } from '../../modules/directory/door.ts'
import { bySql } from '../check.ts'

/** The terms of a text, as the index has them. */
const termsOf = (text: string) =>
  `(select coalesce(array_agg(distinct w.term_id), '{}') from unnest(directory_words(${text})) s(word) join directory_word w using (word))`

const goodsTerms = `array(select key >> 8 from directory_product g cross join unnest(g.keys) key where g.business_id = e.business_id)`

/** The directory's index of words says what it was made from; nobody is in it who should not be. */
export const directoryIndexed = bySql({
  name: 'directory.indexed',
  title: { id: 'Direktori sama dengan sumbernya', en: 'The directory is like its source' },
  kinds: {
    listed_unwillingly: {
      id: 'Usaha ada di direktori padahal belum siap, belum diperiksa, atau tidak mengizinkan',
      en: 'A business is listed that is not ready, not verified or not willing',
    },
    not_listed: { id: 'Usaha siap belum ada di direktori', en: 'A ready business is not listed' },
    entry_differs: { id: 'Kata pencarian usaha tidak sama', en: 'The words a business is found by differ' },
    goods_differ: { id: 'Kata pencarian produk tidak sama', en: 'The words goods are found by differ' },
    goods_not_listed: {
      id: 'Produk usaha terdaftar tidak bisa dicari',
      en: 'Goods of a listed business cannot be found',
    },
    goods_of_nobody: { id: 'Produk di direktori sudah tidak ditawarkan', en: 'Goods are listed that nobody offers' },
  },
  statements: [
    `select case when l.id is null then 'listed_unwillingly' when e.business_id is null then 'not_listed' else 'entry_differs' end as kind,
       'business ' || coalesce(l.id, e.business_id) as place, e.signs::text as written, l.signs::text as counted
     from (${listedSql}) l full join directory_entry e on e.business_id = l.id
     where l.id is null or e.business_id is null or l.signs is distinct from e.signs or left(e.said, length(l.said)) <> l.said
       or not e.terms @> ${termsOf('e.said')} or e.place <> directory_place(e.business_id)
       or exists (select from unnest(e.keys) key where key & 63 <> e.place >> 25)
       or not array(select key >> 6 from unnest(e.keys) key) @> (e.terms || ${goodsTerms})
       or not (e.terms || ${goodsTerms}) @> array(select key >> 6 from unnest(e.keys) key)`,
    `with named as materialized (select n.name, ${termsOf('n.name')} as terms from (select distinct name from public_product) n)
     select case when p.id is null then 'goods_of_nobody' when d.product_id is null then 'goods_not_listed' else 'goods_differ' end as kind,
       'product ' || coalesce(p.id, d.product_id) as place, d.keys::text as written, (e.terms || n.terms)::text as counted
     from directory_entry e join public_product p on p.business_id = e.business_id join named n on n.name = p.name
     full join directory_product d on d.product_id = p.id
     where p.id is null or d.product_id is null or d.business_id <> p.business_id or d.place <> directory_place(p.id)
       or not array(select key >> 8 from unnest(d.keys) key) @> (e.terms || n.terms)
       or not (e.terms || n.terms) @> array(select key >> 8 from unnest(d.keys) key)
       or exists (select from unnest(d.keys) key where key & 255 <> d.place >> 23)`,
  ],
})
