// The words of the register: every refusal, zh and en. Changes are put into words where they are shown (services/src/organizations/changes).
import { refusing } from "@civil/core/words.ts"
import { refusalWords } from "./words/refusals.ts"

export const registerWords = refusalWords

/** Makes refusals whose code has a sentence here. */
export const refuse = refusing(refusalWords)
