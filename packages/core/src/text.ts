// Words in the two languages of the house. Chinese is the text of record; English helps the reader.
export type Language = "zh" | "en"

/** One sentence in both languages. `{name}` marks a value to fill in. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** What a sentence is filled with; a value may itself be a `Text`. */
export type Values = Readonly<Record<string, string | number | Text>>

/** The sentence in one language with its values filled in. An unknown `{name}` stays visible, so a test can find it. */
export function say(text: Text, language: Language, values: Values = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.prototype.propertyIsEnumerable.call(values, name) ? values[name] : undefined
    return value === undefined ? whole : typeof value === "object" ? value[language] : String(value)
  })
}
