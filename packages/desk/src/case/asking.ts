// What a dialog has been told so far, what is still missing, and the input that goes to the server. Pure.
import type { DeskAct } from "@civil/casework/inputs.ts"
import type { DeskCase, PossibleAct } from "@civil/casework/views.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { actTable, longestOf } from "./act-table.ts"
import { caseWords as words } from "./words.ts"

export interface Typed {
  readonly outcome: "approved" | "refused" | undefined
  readonly reason: string | undefined
  readonly note: string
  readonly fields: readonly string[]
  readonly bureau: string | undefined
  readonly desk: string | undefined
  readonly case: string | undefined
  readonly opinion: string | undefined
  /** Conclusion of an approval, by code. */
  readonly result: string | undefined
  readonly verdict: "agree" | "object" | undefined
}

export const nothingTyped: Typed = {
  outcome: undefined,
  reason: undefined,
  note: "",
  fields: [],
  bureau: undefined,
  desk: undefined,
  case: undefined,
  opinion: undefined,
  result: undefined,
  verdict: undefined,
}

export type Asked = keyof Typed
export type Missing = Partial<Record<Asked, { readonly text: Text; readonly values?: Values }>>

export type Reason = DeskCase["reasons"][number]

export function reasonsFor(act: DeskAct, reasons: readonly Reason[]): readonly Reason[] {
  const use = act === "request_correction" ? "correct" : "refuse"
  return reasons.filter((each) => each.for === use || each.for === "both")
}

/** A proposal to approve gives no reason; a refusal always does. */
export function asksReason(act: PossibleAct, typed: Typed): boolean {
  return act.act === "propose" ? typed.outcome === "refused" : act.needs.includes("reason")
}

/** An approval concludes where the matter has conclusions; a proposal to refuse does not. */
export const asksResult = ({ act, needs }: PossibleAct, typed: Typed): boolean =>
  needs.includes("result") && (act !== "propose" || typed.outcome === "approved")

export function missingIn(possible: PossibleAct, typed: Typed): Missing {
  const { act, needs } = possible
  const missing: Missing = {}
  const lack = (what: Asked, said: Text, values?: Values) => {
    missing[what] = { text: said, ...(values && { values }) }
  }
  const note = typed.note.trim()
  const most = longestOf(act)
  if (actTable[act].note === "needed" && note === "") lack("note", words.noteMissing)
  if (note.length > most) lack("note", words.noteLong, { most, count: note.length })
  if (asksReason(possible, typed) && !typed.reason) lack("reason", words.chooseReason)
  if (needs.includes("fields") && typed.fields.length === 0) lack("fields", words.chooseFields)
  for (const what of ["outcome", "bureau", "desk", "case", "verdict"] as const)
    if (needs.includes(what) && !typed[what]) lack(what, words.chooseOne)
  if (asksResult(possible, typed) && !typed.result) lack("result", words.chooseResult)
  if (act === "give_opinion" && !typed.opinion) lack("opinion", words.chooseOne)
  return missing
}

/** Only what the act takes: the server refuses a field it does not know. */
export function inputOf(possible: PossibleAct, typed: Typed): Readonly<Record<string, unknown>> {
  const { act, needs } = possible
  const note = typed.note.trim()
  return {
    ...(actTable[act].note !== "none" && note !== "" && { note }),
    ...(asksReason(possible, typed) && { reason: typed.reason }),
    ...(needs.includes("fields") && { fields: typed.fields }),
    ...(needs.includes("outcome") && { outcome: typed.outcome }),
    ...(asksResult(possible, typed) && { result: typed.result }),
    ...(needs.includes("verdict") && { verdict: typed.verdict }),
    ...(needs.includes("bureau") && { bureau: typed.bureau }),
    ...(needs.includes("desk") && { desk: typed.desk }),
    ...(act === "merge" && { into: typed.case }),
    ...(act === "keep_apart" && { other: typed.case }),
    ...(act === "give_opinion" && { opinion: typed.opinion }),
  }
}
