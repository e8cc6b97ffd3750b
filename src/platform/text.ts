export type Language = 'id' | 'en'
export type Text = { readonly id: string; readonly en: string }
/** Every text in both languages, side by side; a missing one does not compile. */
export type Catalog = Record<string, Text>

/** Grows with every room of texts: each module adds its keys, so a key that has no text does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in each texts.ts
export interface TextKeys {}
export type TextKey = keyof TextKeys & string

export type Facts = Record<string, string | number>
export type Translate = (key: TextKey, facts?: Facts) => string

/** Fills the holes of a text. A missing key shows itself, so that a screen never goes blank. */
export const translator = (catalog: Catalog, language: Language): Translate => {
  return (key, facts) => {
    const text = catalog[key]?.[language] ?? key
    return facts ? text.replace(/\{(\w+)\}/g, (hole, name) => String(facts[name] ?? hole)) : text
  }
}
