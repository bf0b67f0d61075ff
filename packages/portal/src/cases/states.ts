// How the state of a case looks in a list and on its page.
import { isOpen } from "@civil/casework/transitions.ts"
import type { CitizenCaseLine } from "@civil/casework/views.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
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

/** A complaint is answered; what is applied for is granted or not. */
export const endOf = (answered: true | undefined, outcome: "approved" | "refused"): Text => {
  if (answered) return outcome === "approved" ? words.answered : words.notUpheld
  return outcome === "approved" ? words.granted : words.refused
}

/** Put away says nothing of how it ended; where that was told, it is said with it. */
export function sayState({ state, stateText, told, answered }: CitizenCaseLine, language: Language): string {
  const text = say(stateText, language)
  if (state !== "closed" || !told) return text
  const outcome = say(endOf(answered, told), language)
  return say(words.closedWith, language, { state: text, outcome })
}
