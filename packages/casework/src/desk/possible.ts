// Which acts an officer may do now, why not the others, and what the dialog of each asks.
import type { Staff } from "@civil/core/actor.ts"
import { messageOf } from "@civil/core/words.ts"
import type { DeskAct } from "../inputs.ts"
import { isMember } from "../may.ts"
import type { Moment } from "../spine.ts"
import type * as views from "../views.ts"
import { spineWords } from "../words.ts"
import { actsIn, barred, type Seen } from "./why.ts"

const needs: Readonly<Record<DeskAct, views.PossibleAct["needs"]>> = {
  claim: [],
  let_go: [],
  request_correction: ["fields", "reason", "note"],
  recall: ["note"],
  propose: ["outcome", "reason", "note"],
  approve: ["note"],
  refuse: ["reason", "note"],
  give_back: ["note"],
  undo: ["note"],
  fulfil: ["note"],
  close: ["note"],
  forward: ["bureau", "note"],
  merge: ["case", "note"],
  keep_apart: ["case", "note"],
  note: ["note"],
  ask_opinion: ["desk", "note"],
  give_opinion: ["note"],
  reveal: ["reason"],
}

/** What the dialog asks here: a conclusion where the matter has them, a verdict where a review is asked. */
function needsOf({ matter, subject }: Seen, actor: Staff, act: DeskAct): views.PossibleAct["needs"] {
  const concludes = matter.results !== undefined && (act === "approve" || act === "propose")
  const reviews = subject.opinions.some(
    ({ review, answeredAt, desk }) =>
      review && answeredAt === undefined && isMember(actor, subject.bureau, desk),
  )
  return [
    ...needs[act],
    ...(concludes ? (["result"] as const) : []),
    ...(reviews && act === "give_opinion" ? (["verdict"] as const) : []),
  ]
}

export function possible(seen: Seen, actor: Staff, at: Moment): readonly views.PossibleAct[] {
  return actsIn(seen, actor).map((act) => {
    const refusal = barred(seen, actor, act, at)
    return {
      act,
      needs: needsOf(seen, actor, act),
      ...(refusal === undefined ? {} : { barred: refusal.code, barredText: messageOf(spineWords, refusal) }),
    }
  })
}
