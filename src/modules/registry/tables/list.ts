import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../../platform/columns.ts'
import type { Mapping } from '../domain/import/mapping.ts'
import type { Counts, ListState, Reading } from '../domain/list.ts'

export const importList = pgTable('import_list', {
  id: uuid().primaryKey(),
  fileId: uuid('file_id').notNull(),
  fileName: text('file_name').notNull(),
  uploadedBy: uuid('uploaded_by').notNull(),
  createdAt: instant('created_at').notNull(),
  state: text().$type<ListState>().notNull(),
  header: jsonb().$type<Reading>().notNull(),
  mapping: jsonb().$type<Mapping>().notNull(),
  counts: jsonb().$type<Counts>().notNull(),
  appliedAt: instant('applied_at'),
})
