/** What waits for someone: a kind, the page that deals with it, and by when. */
export type Waiting = {
  kind: 'offer' | 'count' | 'documents' | 'confirm' | 'pay' | 'late' | 'owed_late'
  href: string
  /** Fills the text of the kind. */
  facts: Record<string, string>
  amount?: bigint
  due: Temporal.PlainDate | null
}

/** Most urgent first: what is late, then by deadline, then what has none. */
export const byUrgency = (waiting: readonly Waiting[]): Waiting[] => [...waiting].sort((a, b) => rank(a) - rank(b) || order(a, b))

const rank = ({ kind, due }: Waiting) => (kind === 'late' || kind === 'owed_late' ? 0 : due ? 1 : 2)

const order = (a: Waiting, b: Waiting) => (a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : 0)

/** Figures of one organisation, ready for its home page. */
export type Standing = { owed: bigint; lateCount: number; onShelf: number; running: number }
