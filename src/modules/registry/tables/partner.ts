import { bigint, boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from '../../../platform/columns.ts'
import type { Goods } from '../domain/goods.ts'
import type { OutletFormat } from '../domain/outlet.ts'
import type { PartnerKind } from '../domain/partner.ts'
import type { CommitmentKind, CommitmentSpan } from '../domain/partner-commitment.ts'
import type { Mandate } from '../domain/partner-contact.ts'

export const partner = pgTable('partner', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  kind: text().$type<PartnerKind>().notNull(),
  phone: text(),
  email: text(),
  address: text().notNull(),
  kelurahanCode: text('kelurahan_code').notNull(),
  contactName: text('contact_name').notNull(),
  seeks: text().array().$type<readonly Goods[]>().notNull(),
  seeksNote: text('seeks_note').notNull(),
  enteredBy: uuid('entered_by'),
  changedBy: uuid('changed_by'),
  changedAt: instant('changed_at'),
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
  format: text().$type<OutletFormat>().notNull(),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const partnerContact = pgTable('partner_contact', {
  id: uuid().primaryKey(),
  partnerId: uuid('partner_id').notNull(),
  name: text().notNull(),
  position: text().notNull(),
  phone: text(),
  email: text(),
  mandate: text().$type<Mandate>(),
  mandateNumber: text('mandate_number').notNull(),
  mandateFrom: day('mandate_from'),
  mandateTo: day('mandate_to'),
  active: boolean().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const partnerCommitment = pgTable('partner_commitment', {
  id: uuid().primaryKey(),
  partnerId: uuid('partner_id').notNull(),
  kind: text().$type<CommitmentKind>().notNull(),
  amount: bigint({ mode: 'bigint' }).notNull(),
  per: text().$type<CommitmentSpan>().notNull(),
  startsOn: day('starts_on').notNull(),
  endsOn: day('ends_on').notNull(),
  document: text().notNull(),
  documentOn: day('document_on').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  createdAt: instant('created_at').notNull(),
  endedOn: day('ended_on'),
  endReason: text('end_reason'),
})
