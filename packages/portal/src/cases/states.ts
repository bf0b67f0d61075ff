// How the state of a case looks in a list and on its page.
import { isOpen } from "@civil/casework/transitions.ts"
import type { CitizenCaseLine } from "@civil/casework/views.ts"
import { type Language, say } from "@civil/core/text.ts"
import type { TagTone } from "@civil/ui/index.ts"
import { subject as words } from "./case-words.ts"

/** Somebody still has something to do. */
export const stands = ({ state }: Pick<CitizenCaseLine, "state">) => state !== "draft" && isOpen(state)

const tones: Readonly<Record<CitizenCaseLine["state"], TagTone>> = {
  draft: "neutral",
  submitted: "info",
  in_review: "info",
  needs_correction: "waiting",
  awaiting_second: "info",
  approved: "done",
  refused: "stop",
  fulfilled: "done",
  withdrawn: "neutral",
  lapsed: "neutral",
  closed: "neutral",
}

export const toneOf = ({ state, waitsForYou, told }: CitizenCaseLine): TagTone => {
  if (waitsForYou) return "waiting"
  if (state === "closed" && told) return told === "approved" ? "done" : "stop"
  return tones[state]
}

/** Put away says nothing of how it ended; where that was told, it is said with it. */
export function sayState({ state, stateText, told }: CitizenCaseLine, language: Language): string {
  const text = say(stateText, language)
  if (state !== "closed" || !told) return text
  const outcome = say(told === "approved" ? words.granted : words.refused, language)
  return say(words.closedWith, language, { state: text, outcome })
}
