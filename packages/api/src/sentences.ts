// The sentence of any code of the house. Large: where nothing has gone wrong yet it is loaded when something does.
import type { Text, Values } from "@civil/core/text.ts"
import { messageOf } from "@civil/core/words.ts"
import { sentence as serviceSentence } from "@civil/services/words.ts"
import { apiWords } from "./words.ts"

/** The sentence of any code, of this layer or of a service, in both languages. */
export function sentenceOf(code: string, values: Values = {}): Text {
  if (Object.hasOwn(apiWords, code)) return messageOf(apiWords, { code, values })
  return serviceSentence(code, values) ?? messageOf(apiWords, { code, values })
}
