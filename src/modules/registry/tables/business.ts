import { boolean, customType, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant, money } from '../../../platform/columns.ts'
import type { Channel, Gender, KbliVersion, OwnerKind, Source } from '../domain/business.ts'
import type { Goods } from '../domain/goods.ts'

const degrees = (type: 'numeric(8,6)' | 'numeric(9,6)') =>
  customType<{ data: number; driverData: string }>({ dataType: () => type, fromDriver: Number, toDriver: String })
const latitude = degrees('numeric(8,6)')
const longitude = degrees('numeric(9,6)')

/** Without the sealed numbers: no query that does not name them ever selects them. */
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
  ownerKind: text('owner_kind').$type<OwnerKind>(),
  kbliCode: text('kbli_code'),
  kbliVersion: text('kbli_version').$type<KbliVersion>(),
  latitude: latitude(),
  longitude: longitude(),
  salesYear: integer('sales_year'),
  capacityWeek: integer('capacity_week'),
  capacityUnit: text('capacity_unit').notNull(),
  channels: text().array().$type<Channel[]>().notNull(),
  existingPartners: text('existing_partners').notNull(),
  mergedInto: uuid('merged_into'),
  source: text().$type<Source>().notNull(),
  matchKey: text('match_key').notNull(),
  byHand: boolean('by_hand').notNull(),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})
