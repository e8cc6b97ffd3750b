type Addressed = { path: string }

const parsed = ({ path }: Addressed) => new URL(path, 'http://localhost')

/** A parameter of the current address; blank counts as absent. */
export const queryOf = (around: Addressed, name: string): string | undefined =>
  parsed(around).searchParams.get(name) || undefined

/** The current address with some parameters changed; undefined takes one away. What is not named stays. */
export const withQuery = (around: Addressed, changes: Record<string, string | undefined>): string => {
  const { pathname, searchParams } = parsed(around)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) searchParams.delete(name)
    else searchParams.set(name, value)
  }
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** The current address without its query: where a filter form is sent. */
export const pathOf = (around: Addressed): string => parsed(around).pathname

/** The names lists use in the address, so that every list can be sent as a link. */
export const listQuery = { sort: 'urut', after: 'setelah', before: 'sebelum', format: 'format' } as const

/** Any other order or filter starts again at the first page. */
export const firstPage = { [listQuery.after]: undefined, [listQuery.before]: undefined }
