import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, money } from '../../../platform/columns.ts'

export const product = pgTable('product', {
  id: uuid().primaryKey(),
  businessId: uuid('business_id').notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  price: money().notNull(),
  shelfLifeDays: integer('shelf_life_days'),
  description: text().notNull(),
  photoId: uuid('photo_id'),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})
