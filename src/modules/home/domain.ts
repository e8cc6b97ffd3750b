/** What waits for someone: a kind, the page that deals with it, and by when. */
export type Waiting = {
  kind: WaitingKind
  href: string
  /** Fills the text of the kind. */
  facts: Record<string, string>
  amount?: bigint
  due: Temporal.PlainDate | null
}
export type WaitingKind = DutyKind | VerificationKind | 'registration' | 'registration_late' | 'twins'
/** What waits by a duty, as far as this module finds it itself. */
export type DutyKind = MoneyKind | 'permit_ends' | 'permit_over'
type MoneyKind = 'offer' | 'count' | 'documents' | 'confirm' | 'pay' | 'late' | 'owed_late'
export type VerificationKind =
  | 'verify_complete'
  | 'verify_fix'
  | 'verify_choose'
  | 'verify_appeal'
  | 'verify_renew'
  | 'verify_work'
  | 'verify_take'
  | 'verify_decide'
  | 'outreach'

/** Whose duty each kind is: a cashier's home does not ask for payments. */
export const dutyOf = {
  offer: 'agreements',
  count: 'stock',
  documents: 'money',
  confirm: 'money',
  pay: 'money',
  late: 'money',
  owed_late: 'money',
  permit_ends: 'catalogue',
  permit_over: 'catalogue',
} as const satisfies Record<DutyKind, string>

/** Most urgent first: what is late, then by deadline, then what has none. */
export const byUrgency = (waiting: readonly Waiting[]): Waiting[] =>
  [...waiting].sort((a, b) => rank(a) - rank(b) || order(a, b))

const rank = ({ kind, due }: Waiting) => {
  if (kind === 'late' || kind === 'owed_late' || kind === 'permit_over' || kind === 'registration_late') return 0
  return due ? 1 : 2
}

const order = (a: Waiting, b: Waiting) => (a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : 0)

/** Figures of one organisation, ready for its home page. */
export type Standing = { owed: bigint; lateCount: number; onShelf: number; running: number }
