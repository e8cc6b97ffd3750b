/** One SMS: more would be cut in two, and cost twice. */
export const smsLength = 160

/** The letters every phone shows: accents and pictures would halve what fits. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\n\x20-\x7e]/g, '')

/**
 * A message that fits one SMS whatever people are called: the longest of the names gives way first, codes and dates
 * never do.
 */
export const fitSms = (
  say: (facts: Record<string, string | number>) => string,
  facts: Record<string, string | number>,
  names: readonly string[],
): string => {
  const fitted: Record<string, string | number> = { ...facts }
  for (const name of names) fitted[name] = plain(`${facts[name]}`)
  for (;;) {
    const text = plain(say(fitted))
    const longest = names.toSorted((a, b) => `${fitted[b]}`.length - `${fitted[a]}`.length)[0]
    if (text.length <= smsLength || longest === undefined || `${fitted[longest]}`.length <= 3) return text
    fitted[longest] = `${`${fitted[longest]}`.replace(/\.$/, '').slice(0, -1).trimEnd()}.`
  }
}
