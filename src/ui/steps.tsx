import type { UiAround } from './around.ts'

export type Step = { text: string; state: 'done' | 'now' | 'later'; href?: string | undefined }

/** Where one is in a task of several pages. */
export const Steps = ({ around, steps }: { around: UiAround; steps: readonly Step[] }) => (
  <ol class="bare steps">
    {steps.map(({ text, state, href }, index) => (
      <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
        {index + 1}. {href ? <a href={href}>{text}</a> : <span>{text}</span>}
        <span class="sr"> ({around.t(`ui.step.${state}`)})</span>
      </li>
    ))}
  </ol>
)
