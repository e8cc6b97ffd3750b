import { customType } from 'drizzle-orm/pg-core'
import { type Rupiah, rupiah } from '../core/money.ts'
import { toInstant } from './db.ts'

/** Whole rupiah as `bigint`. */
export const money = customType<{ data: Rupiah; driverData: string }>({
  dataType: () => 'bigint',
  fromDriver: (value) => rupiah(BigInt(value)),
  toDriver: (value) => value.toString(),
})

/** A moment, read as `Temporal.Instant`. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: toInstant,
  toDriver: (value) => value.toString(),
})

/** A calendar day, read as `Temporal.PlainDate`. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  fromDriver: (value) => Temporal.PlainDate.from(value),
  toDriver: (value) => value.toString(),
})

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
