import type pg from 'pg'

/** Far more pieces than any run can sell: what is measured is selling, not running out. */
const pieces = 1_000_000

/**
 * Fills the shelves of a few hundred outlets that carry three goods or more, once, the way the tables want it: the
 * delivery had more in it, the batch has more on its shelf, a movement says so, and the log knows.
 */
const delivered = `
  create temp table stocked as
  with wide as (
    select outlet_id from batch where on_shelf > 0 group by outlet_id having count(distinct product_id) >= 3 order by md5(outlet_id::text) limit 600
  )
  select b.id from batch b join wide using (outlet_id) where b.on_shelf > 0;
  insert into audit_event (at, entrance, action, subject_id, outcome, facts)
    select now(), 'seed', 'bench.stock', '00000000-0000-0000-0000-000000000000', 'done', jsonb_build_object('batches', count(*)) from stocked;
  update delivery_line l set sent = sent + ${pieces}, accepted = accepted + ${pieces} from stocked s where s.id = l.id;
  update batch b set accepted = accepted + ${pieces}, on_shelf = on_shelf + ${pieces} from stocked s where s.id = b.id;
  insert into stock_movement (batch_id, source, target, quantity, source_id, at)
    select l.id, 'transit', 'on_shelf', ${pieces}, l.delivery_id, now() from delivery_line l join stocked s on s.id = l.id order by l.id;
  drop table stocked;
`

export const stockUp = async (client: pg.Client) => {
  const { rowCount } = await client.query(`select from audit_event where action = 'bench.stock'`)
  if (rowCount !== 0) return
  await client.query(`begin; set local jit = off; ${delivered} commit; analyze batch`)
}
