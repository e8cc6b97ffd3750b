import type { Child } from 'hono/jsx'

/** Pictures side by side on a desk, one under the other on a phone. */
export const Side = ({ children }: { children: Child }) => <div class="side">{children}</div>
