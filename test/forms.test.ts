import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Control, formsOf, type PageForm } from './forms.ts'
import { filled, golden, written } from './matrix.routes.ts'
import { cookieOf, openTown, origin, type Person, persons, type Town } from './town.ts'
import { furnish, type Things } from './town-things.ts'

/* Every form of the house, as it stands on its page: whoever is refused finds again what they typed. */

let town: Town
let things: Things
before(async () => {
  town = await openTown()
  things = await furnish(town)
})
after(() => town.close())

const send = async (person: Person, path: string, body?: URLSearchParams) => {
  const response = await town.app.request(origin + path, {
    headers: { cookie: cookieOf(person), origin },
    ...(body && { method: 'POST', body }),
  })
  return {
    status: response.status,
    html: response.headers.get('content-type')?.includes('html') ? await response.text() : '',
  }
}

/** Forms that go elsewhere by design, and show no form of theirs again. */
const leaving = /^\/(bahasa|keluar|demo\/masuk)$/

type Found = { person: Person; page: string; form: PageForm }

const pagesOf = (person: Person) =>
  written
    .filter(({ method, action, path }) => method === 'GET' && golden[action]?.[person] && !path.endsWith('/pdf'))
    .map((route) => filled(route, things))

/** The same form on another thing, or for another person, is the same form. */
const nameOf = ({ action, controls }: PageForm) =>
  `${action.replace(/[0-9a-f-]{36}/g, ':id')} ${controls
    .map((each) => each.name)
    .sort()
    .join()}`

/** Each form once, on the first page where somebody finds it. */
const allForms = async (): Promise<Found[]> => {
  const found = new Map<string, Found>()
  for (const [person, page] of persons.flatMap((each) => pagesOf(each).map((page) => [each, page] as const))) {
    const forms = formsOf((await send(person, page)).html).filter((form) => !leaving.test(form.action))
    for (const form of forms) if (!found.has(nameOf(form))) found.set(nameOf(form), { person, page, form })
  }
  return [...found.values()]
}

const words = (at: number) => `Ketikan <${at}> "uji" & 'kutip'`

/** Something that is not what a number, a day or a price looks like, and can be found again; the last of each choice. */
const valueFor: Record<Control['kind'], (control: Control, at: number) => string> = {
  hidden: ({ value }) => value,
  file: () => '',
  button: () => '',
  text: (_control, at) => words(at),
  area: (_control, at) => words(at),
  secret: (_control, at) => words(at),
  tick: ({ value }) => value || 'on',
  choice: ({ options }) => options.at(-1) ?? '',
}

const typedInto = ({ controls }: PageForm): Typed[] => {
  const isLastTick = ({ name, kind }: Control, at: number) =>
    kind !== 'tick' || controls.findLastIndex((each) => each.name === name && each.kind === kind) === at
  return controls
    .map((control, at) => ({ ...control, value: valueFor[control.kind](control, at), counts: isLastTick(control, at) }))
    .filter(({ kind, counts }) => counts && kind !== 'file' && kind !== 'button')
}
type Typed = Pick<Control, 'name' | 'kind' | 'value'>

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** Whether the page says again what was typed, ticked or chosen. A password never comes back. */
const says: Record<Control['kind'], (html: string, typed: Typed) => boolean> = {
  hidden: () => true,
  secret: (html, { value }) => !html.includes(escaped(value)),
  file: () => true,
  button: () => true,
  text: (html, { value }) => html.includes(escaped(value)),
  area: (html, { value }) => html.includes(escaped(value)),
  tick: (html, { name, value }) =>
    tagsOf(html, 'input').some(
      (tag) => tag.includes(`name="${name}"`) && tag.includes(`value="${escaped(value)}"`) && tag.includes(' checked'),
    ),
  choice: (html, { value }) =>
    tagsOf(html, 'option').some((tag) => tag.includes(`value="${escaped(value)}"`) && tag.includes(' selected')),
}
const tagsOf = (html: string, name: string) => [...html.matchAll(new RegExp(`<${name}[^>]*>`, 'g'))].map(([tag]) => tag)

const faultsOf = async ({ person, page, form }: Found): Promise<string[]> => {
  const typed = typedInto(form)
  // A key that cannot be read: nothing happens, however well the rest is filled in.
  const fields = [
    ...typed.filter(({ name }) => name !== '_key').map(({ name, value }) => [name, value] as [string, string]),
    ['_key', 'x'] as [string, string],
  ]
  const { status, html } = await send(person, form.action, new URLSearchParams(fields))
  const said = `${person}: ${form.action} (on ${page}) answers ${status}`
  if (status !== 422) return [said]
  const again = formsOf(html).find((each) => nameOf(each) === nameOf(form))
  if (!again) return [`${said} and loses the form itself`]
  return typed
    .filter((each) => !says[each.kind](again.html, each))
    .map(({ name, kind }) => `${said} and ${kind === 'secret' ? 'repeats' : 'loses'} ${name}`)
}

test('a refused form keeps what was typed', async (t) => {
  const found = await allForms()
  assert.ok(found.length > 25, `${found.length} forms`)
  t.diagnostic(`${found.length} forms, ${found.flatMap(({ form }) => form.controls).length} controls`)
  const wrong: string[] = []
  for (const each of found) wrong.push(...(await faultsOf(each)))
  assert.deepEqual(wrong, [])
})
