import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant, money } from '../../../platform/columns.ts'
import type { Gender, Source } from '../domain/business.ts'
import type { Goods } from '../domain/goods.ts'

export const business = pgTable('business', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  ownerName: text('owner_name').notNull(),
  nib: text(),
  phone: text(),
  email: text(),
  address: text().notNull(),
  kelurahanCode: text('kelurahan_code').notNull(),
  goods: text().$type<Goods | ''>().notNull(),
  gender: text().$type<Gender>(),
  capital: money(),
  yearlySales: money('yearly_sales'),
  startedOn: day('started_on'),
  source: text().$type<Source>().notNull(),
  matchKey: text('match_key').notNull(),
  byHand: boolean('by_hand').notNull(),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})
