/** A one-time code sent by message: how long it holds and how often one may mistype it. */
export const codeMinutes = 5
export const codeTries = 5

/** Six digits from random bits, without preferring any number. */
export const codeFrom = (random: number): string => String(random % 1_000_000).padStart(6, '0')

/** What people type: blanks between the digits are theirs, not the code's. */
export const cleanCode = (typed: string): string => typed.replace(/[\s.-]/g, '')

/**
 * The step of a code from an app, when it may still be used: the current or the one before (ASVS 6.5.5), and later than
 * the last one used, so that a code seen over the shoulder is worth nothing.
 */
export const acceptedStep = (
  typed: string,
  { now, last, codeAt }: { now: bigint; last: bigint; codeAt: (step: bigint) => string },
): bigint | undefined => [now, now - 1n].find((step) => step > last && sameText(codeAt(step), cleanCode(typed)))

/** Compares without stopping at the first difference. */
const sameText = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let differing = 0
  for (let at = 0; at < a.length; at++) differing |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return differing === 0
}
