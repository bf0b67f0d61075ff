// The words of the whole house: core's, the spine's and every service's, one sentence per code.
import { bookingWords } from "@civil/booking/words.ts"
import { coreWords } from "@civil/core/core-words.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { mergeWords, type Words } from "@civil/core/words.ts"
import { marriageWords } from "./marriage/words.ts"

export const houseWords: Words = mergeWords(coreWords, bookingWords, marriageWords)

/** The sentence of a refusal or field code with its values, in both languages; undefined when the code is none of ours. */
export function sentence(code: string, values: Values = {}): Text | undefined {
  const text = Object.hasOwn(houseWords, code) ? houseWords[code] : undefined
  return text && { zh: say(text, "zh", values), en: say(text, "en", values) }
}
