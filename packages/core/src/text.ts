// Words in the two languages of the house. Chinese is the text of record; English helps the reader.
export type Language = "zh" | "en"

/** One sentence in both languages. `{name}` marks a value to fill in. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Values = Readonly<Record<string, string | number>>

/** The sentence in one language with its values filled in. An unknown `{name}` stays visible, so a test can find it. */
export function say(text: Text, language: Language, values: Values = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
