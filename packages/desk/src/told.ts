// The last word to the officer in the rooms of the queue: one line, with what can be done about it.
import type { Text, Values } from "@civil/core/text.ts"
import { createSignal } from "solid-js"

export interface Word {
  readonly tone: "ok" | "warn" | "stop"
  readonly text: Text
  readonly values?: Values
  /** Something to do right from the line, until an instant (ISO) where there is one. */
  readonly act?: { readonly label: Text; readonly until?: string; readonly run: () => void }
}

export interface Telling {
  readonly told: () => Word | undefined
  readonly tell: (word: Word | undefined) => void
}

export function createTelling(): Telling {
  const [told, tell] = createSignal<Word>()
  return { told, tell: (word) => void tell(word) }
}
