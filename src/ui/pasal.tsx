import type { Child } from 'hono/jsx'

/** A small mark of the law that opens its text. Stands between paragraphs, not inside one. */
export const Pasal = ({ mark, children }: { mark: string; children: Child }) => (
  <details class="pasal">
    <summary>§ {mark}</summary>
    <blockquote>{children}</blockquote>
  </details>
)
