import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../../platform/columns.ts'
import type { PartnerKind } from '../domain/partner.ts'

export const partner = pgTable('partner', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  kind: text().$type<PartnerKind>().notNull(),
  phone: text(),
  email: text(),
  address: text().notNull(),
  kelurahanCode: text('kelurahan_code').notNull(),
  contactName: text('contact_name').notNull(),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const outlet = pgTable('outlet', {
  id: uuid().primaryKey(),
  partnerId: uuid('partner_id').notNull(),
  name: text().notNull(),
  address: text().notNull(),
  kelurahanCode: text('kelurahan_code').notNull(),
  floorArea: integer('floor_area'),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})
