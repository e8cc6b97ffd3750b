import type { Refusal } from '../core/result.ts'
import type { Language, Translate } from '../platform/text.ts'
import type { IconName } from './icons.tsx'

export type NavItem = { href: string; icon: IconName; text: string; current?: boolean | undefined }

/**
 * What the look needs to know about the request it draws. The platform's `Around` has this shape; naming it here keeps
 * the components free of how pages are served.
 */
export type UiAround = {
  t: Translate
  language: Language
  /** The current address: path with its query. */
  path: string
  /** The platform's clock, which a demo may shift. */
  at: Temporal.Instant
  /** Who is looking. A visitor has no name. */
  actor: {
    name: string
    organisationName: string
    /** Set while they act for an owner. */
    delegation?: { ownerName: string; organisationName: string; until: Temporal.Instant; over: boolean } | undefined
  }
  demo?: { shiftDays: number } | undefined
  refusal?: Refusal | undefined
  /** What was typed into a field before the refusal; undefined when nothing was sent. */
  typed: (field: string) => string | undefined
  /** All that was ticked under one name, where several boxes share it. */
  typedAll?: ((field: string) => readonly string[]) | undefined
  /** The menu of whoever looks, where the platform knows it; a page may bring its own. */
  nav?: readonly NavItem[] | undefined
  /** Fresh id for the hidden field that makes a repeated form harmless. */
  key: string
  /** Key of the notice after success. */
  done?: string | undefined
}
