/** What a person signs in with: an e-mail address or a phone number. */
export type Contact = { channel: 'email' | 'sms'; to: string }

/** How a contact is shown where others may look: enough to know it again, too little to use it. */
export const masked = ({ channel, to }: Contact): string => {
  if (channel === 'sms') return `${to.slice(0, 5)}${'•'.repeat(Math.max(0, to.length - 8))}${to.slice(-3)}`
  const [name = '', place = ''] = to.split('@')
  return `${name.slice(0, 1)}•••@${place}`
}

/** Codes and links go to the phone where there is one: owners read that first. */
export const contactOf = ({ email, phone }: { email: string | null; phone: string | null }): Contact =>
  phone ? { channel: 'sms', to: phone } : { channel: 'email', to: email ?? '' }

export const contactFrom = (to: string): Contact => ({ channel: to.includes('@') ? 'email' : 'sms', to })

type Reachable = { email: string | null; phone: string | null; official: boolean; totp: boolean }

/**
 * Where a link for a new password may go. For officials it must not be where their one-time codes go: one stolen
 * mailbox would then open everything. Without a second way there is no link; the administrator helps.
 */
export const resetContact = ({ email, phone, official, totp }: Reachable): Contact | undefined => {
  if (official && !totp && !(email && phone)) return undefined
  const to = email ?? phone
  return to ? contactFrom(to) : undefined
}
