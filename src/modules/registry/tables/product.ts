import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, money } from '../../../platform/columns.ts'
import type { Allergen, Regime } from '../domain/product.ts'

export const product = pgTable('product', {
  id: uuid().primaryKey(),
  businessId: uuid('business_id').notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  price: money().notNull(),
  shelfLifeDays: integer('shelf_life_days'),
  description: text().notNull(),
  regime: text().$type<Regime>(),
  ingredients: text().notNull(),
  allergens: text().array().$type<Allergen[]>().notNull(),
  photoId: uuid('photo_id'),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})
