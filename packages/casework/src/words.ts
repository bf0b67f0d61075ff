// The words of the queue: every refusal, every line of a history, every notice and every next step, zh and en.
import { say, type Text, type Values } from "@civil/core/text.ts"
import { mergeWords, refusing } from "@civil/core/words.ts"
import { lineWords } from "./words/lines.ts"
import { nextWords } from "./words/next.ts"
import { refusalWords } from "./words/refusals.ts"
import { toldWords } from "./words/told.ts"

export const spineWords = mergeWords(refusalWords, lineWords, nextWords, toldWords)
export type SpineCode = keyof typeof spineWords

/** Makes refusals whose code has a sentence here. */
export const refuse = refusing(refusalWords)

/** A sentence of this table with its values filled in. */
export function words(code: SpineCode, values: Values = {}): Text {
  const text = spineWords[code]
  return { zh: say(text, "zh", values), en: say(text, "en", values) }
}

export const hasWords = (code: string): code is SpineCode => Object.hasOwn(spineWords, code)
