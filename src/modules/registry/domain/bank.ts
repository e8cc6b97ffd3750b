import { ok, type Result, refuseFields } from '../../../core/result.ts'

/** Banks most people use; any other may be typed. */
export const banks = [
  'BRI',
  'Bank Jateng',
  'BCA',
  'Mandiri',
  'BNI',
  'BSI',
  'BTN',
  'CIMB Niaga',
  'BPR Bank Semarang',
] as const

/** Where money is to be sent: only the end of the number is ever shown. */
export type BankAccount = {
  organisationId: string
  bank: string
  holder: string
  numberEnd: string
  changedAt: Temporal.Instant
}

/** An account number as digits, without the spaces, dots and strokes people put between them. */
export const accountDigits = (typed: string): Result<string> => {
  const digits = typed.replace(/[\s.-]/g, '')
  return /^\d{8,20}$/.test(digits) ? ok(digits) : refuseFields({ number: { code: 'bank.number_wrong' } })
}

/** As much of a number as a screen may show. */
export const endOf = (digits: string): string => digits.slice(-4)
