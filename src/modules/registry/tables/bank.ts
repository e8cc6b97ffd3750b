import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../../../platform/columns.ts'

export const bankAccount = pgTable('bank_account', {
  organisationId: uuid('organisation_id').primaryKey(),
  bank: text().notNull(),
  holder: text().notNull(),
  numberSealed: bytes('number_sealed').notNull(),
  numberFingerprint: bytes('number_fingerprint').notNull(),
  numberEnd: text('number_end').notNull(),
  changedAt: instant('changed_at').notNull(),
})
