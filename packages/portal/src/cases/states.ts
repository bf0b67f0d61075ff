// How the state of a case looks in a list and on its page.
import { isOpen } from "@civil/casework/transitions.ts"
import type { CitizenCaseLine } from "@civil/casework/views.ts"
import type { TagTone } from "@civil/ui/index.ts"

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

export const toneOf = ({ state, waitsForYou }: CitizenCaseLine): TagTone =>
  waitsForYou ? "waiting" : tones[state]
