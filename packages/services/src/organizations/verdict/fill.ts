// A sentence with its values, in both languages at once.
import { say, type Text, type Values } from "@civil/core/text.ts"

export const fill = (text: Text, values: Values = {}): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})
