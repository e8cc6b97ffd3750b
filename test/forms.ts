/** A control of a form as the page writes it. */
export type Control = {
  name: string
  kind: 'hidden' | 'text' | 'area' | 'tick' | 'choice' | 'secret' | 'file' | 'button'
  value: string
  options: string[]
}
export type PageForm = { action: string; multipart: boolean; controls: Control[]; html: string }

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? unescaped(found[1] ?? '') : undefined
}

const kinds: Record<string, Control['kind']> = {
  hidden: 'hidden',
  checkbox: 'tick',
  radio: 'tick',
  password: 'secret',
  file: 'file',
  submit: 'button',
}

const controlOf = (tag: string, inside: string): Control | undefined => {
  const name = attribute(tag, 'name')
  if (!name) return undefined
  const value = attribute(tag, 'value') ?? ''
  if (tag.startsWith('<select'))
    return {
      name,
      kind: 'choice',
      value,
      options: [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => attribute(option, 'value') ?? ''),
    }
  if (tag.startsWith('<textarea')) return { name, kind: 'area', value: unescaped(inside), options: [] }
  if (tag.startsWith('<button')) return { name, kind: 'button', value, options: [] }
  return { name, kind: kinds[attribute(tag, 'type') ?? 'text'] ?? 'text', value, options: [] }
}

const controls =
  /(<input[^>]*>)|(<select[^>]*>)([\s\S]*?)<\/select>|(<textarea[^>]*>)([\s\S]*?)<\/textarea>|(<button[^>]*>)/g

/** The forms of a page that change something. */
export const formsOf = (html: string): PageForm[] =>
  [...html.matchAll(/(<form[^>]*method="post"[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? '',
    multipart: attribute(tag, 'enctype') === 'multipart/form-data',
    controls: [...inside.matchAll(controls)].flatMap(
      ([, input, select, options, area, content, button]) =>
        controlOf(input ?? select ?? area ?? button ?? '', options ?? content ?? '') ?? [],
    ),
    html: inside,
  }))
