import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'
import { Deadline } from './deadline.tsx'
import { Icon } from './icons.tsx'

export type Task = {
  /** Begins with a verb: "Hitung stok di Toko Melati". */
  title: string
  href: string
  /** Why it waits for this person. */
  why: Child
  due?: Temporal.Instant | undefined
}

/** What waits for me, most urgent first. */
export const Tasks = ({
  around,
  tasks,
  title,
}: {
  around: UiAround
  tasks: readonly Task[]
  title?: string | undefined
}) => (
  <section class="tasks">
    <h2>{title ?? around.t('ui.tasks')}</h2>
    {tasks.length === 0 ? (
      <p class="soft">
        <Icon name="check" /> {around.t('ui.tasks.none')}
      </p>
    ) : (
      <ul class="bare">
        {tasks.map(({ title: verb, href, why, due }) => (
          <li class="box">
            <a href={href}>{verb}</a>
            <p>{why}</p>
            {due && <Deadline around={around} due={due} />}
          </li>
        ))}
      </ul>
    )}
  </section>
)
