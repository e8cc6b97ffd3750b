import type { Business } from './clean.ts'
import { lettersOf } from './spelling.ts'

/**
 * What a business is recognised by when the same list comes again: its NIB, else name, kelurahan and telephone. Where
 * there is no telephone the owner's name stands in, since "Warung Kelontong" is many shops in one kelurahan.
 */
export const matchKey = (row: Business): string => (row.nib === null ? nameKey(row) : `nib:${row.nib}`)

/** The key without the NIB: finds a business that stood in an earlier list before it had one. */
export const nameKey = (row: Pick<Business, 'name' | 'kelurahanCode' | 'phone' | 'owner'>): string =>
  `name:${lettersOf(row.name)}|${row.kelurahanCode}|${row.phone ?? lettersOf(row.owner ?? '')}`
