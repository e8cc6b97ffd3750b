import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** `main` acts, `quiet` stands beside it, `warn` is for what is hard to undo. */
type ButtonTone = 'main' | 'quiet' | 'warn'

type Looks = { tone?: ButtonTone | undefined; icon?: IconName | undefined; children: Child }

const classOf = (tone: ButtonTone = 'main') => (tone === 'main' ? 'button' : `button ${tone}`)

/** Sends the form. Its words are a verb ("Kirim barang"); it is never disabled: the server answers what is missing. */
export const Submit = ({
  tone,
  icon,
  name,
  value,
  children,
}: Looks & { name?: string | undefined; value?: string | undefined }) => (
  <button type="submit" class={classOf(tone)} name={name} value={value}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

/** A link that starts something and therefore looks like a button. */
export const ButtonLink = ({ tone, icon, href, children }: Looks & { href: string }) => (
  <a class={classOf(tone)} href={href}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)

/** Buttons side by side; one under the other on a phone. */
export const Buttons = ({ children }: { children: Child }) => <div class="row buttons">{children}</div>
