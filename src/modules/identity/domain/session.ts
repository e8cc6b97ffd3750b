/** Organisations whose people see other people's data: they always prove two factors and rest shorter. */
const officialKinds = ['agency', 'inspectorate', 'mayor', 'team', 'platform'] as const

export const isOfficial = (kind: string): boolean => (officialKinds as readonly string[]).includes(kind)

export type Lifetime = { idleMinutes: number; hours: number }

const lifetimes = {
  officers: { idleMinutes: 30, hours: 12 },
  others: { idleMinutes: 12 * 60, hours: 30 * 24 },
} as const

/** How long a session may rest and last (ASVS 7.3). One official membership makes the whole session short. */
export const lifetimeOf = (kinds: readonly string[]): Lifetime =>
  kinds.some(isOfficial) ? lifetimes.officers : lifetimes.others

/** Who has several organisations says for whom; who has one acts for it. */
export const actingFor = <M extends { id: string }>(memberships: readonly M[]): M | undefined =>
  memberships.length === 1 ? memberships[0] : undefined

const browsers = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bCrOS\b/, 'Linux'],
] as const

/** What the browser calls itself, in words its owner knows: `Chrome, Android`. Blank when it says nothing known. */
export const deviceOf = (userAgent: string): string =>
  [browsers, systems]
    .map((known) => known.find(([sign]) => sign.test(userAgent))?.[1])
    .filter((name) => name !== undefined)
    .join(', ')
