// The words of the register: every refusal, and every change as a sentence, zh and en.
import { mergeWords, refusing } from "@civil/core/words.ts"
import { changeWords } from "./words/changes.ts"
import { refusalWords } from "./words/refusals.ts"

export { changeSentence } from "./words/changes.ts"

export const registerWords = mergeWords(refusalWords, changeWords)

/** Makes refusals whose code has a sentence here. */
export const refuse = refusing(refusalWords)
