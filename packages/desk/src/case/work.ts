// Working on a case: which dialog is open, one act at a time, the word about it, and the way back while nobody has been told.
import type { DeskAct } from "@civil/casework/inputs.ts"
import type { DeskCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { createContext, createSignal, useContext } from "solid-js"
import type { House } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { createTelling, type Telling } from "../told.ts"
import { actOfKey, actTable } from "./act-table.ts"
import { createOpened, type Did, type Opened } from "./opened.ts"
import { caseWords as words } from "./words.ts"

export type Asking =
  | {
      readonly about: "act"
      readonly act: DeskAct
      readonly outcome?: "approved" | "refused"
      readonly other?: string
    }
  | { readonly about: "reveal"; readonly field: string; readonly label: string }
  | { readonly about: "paper"; readonly document: string }

export interface CaseWork extends Telling {
  readonly opened: Opened
  readonly asking: () => Asking | undefined
  readonly ask: (asking: Asking | undefined) => void
  /** A button or its key: a dialog where something must be said, else done at once. */
  readonly press: (
    act: DeskAct,
    more?: { readonly outcome?: "approved" | "refused"; readonly other?: string },
  ) => void
  readonly pressKey: (key: string) => void
  readonly send: (act: DeskAct, input: Readonly<Record<string, unknown>>) => Promise<Did>
}

const Here = createContext<CaseWork>()
export const CaseWorkProvider = Here.Provider

export function useCaseWork(): CaseWork {
  const work = useContext(Here)
  if (!work) throw new Error("useCaseWork outside CaseWorkProvider")
  return work
}

export interface WorkDeps {
  readonly house: House
  readonly id: () => string | undefined
  /** The list beside the case takes the newer copy, or reads itself again. */
  readonly onChange: (changed: DeskCase) => void
  readonly telling?: Telling
}

export function createCaseWork({ house, id, onChange, telling = createTelling() }: WorkDeps): CaseWork {
  const { told, tell } = telling
  const [asking, ask] = createSignal<Asking>()
  const opened = createOpened({ client: house.cases, id, now: house.now, onChange })
  const undo = async (one: DeskCase) => {
    const answer = await house.cases.act(one.id, "undo", { revision: one.revision })
    if (answer.ok) {
      onChange(answer.value)
      if (id() === one.id) await opened.refresh()
      tell({ tone: "ok", text: actTable.undo.did, values: { code: formatCode(one.code) } })
    } else tell({ tone: "stop", text: sentenceOf(answer.problem) })
  }
  const send = async (act: DeskAct, input: Readonly<Record<string, unknown>>) => {
    const did = await opened.act(act, input)
    if (!did.ok) return did
    const until = did.case.undoUntil
    const undoable = until !== undefined && (act === "approve" || act === "refuse")
    if (act !== "reveal")
      tell({
        tone: "ok",
        text: actTable[act].did,
        values: { code: formatCode(did.case.code) },
        ...(undoable && { act: { label: words.undo, until, run: () => void undo(did.case) } }),
      })
    return did
  }
  const press: CaseWork["press"] = (act, more = {}) => {
    const possible = opened.case()?.acts.find((each) => each.act === act)
    if (!possible || opened.busy()) return
    if (possible.barred !== undefined) tell({ tone: "warn", text: possible.barredText ?? words.notPossible })
    else if (actTable[act].atOnce) void send(act, {}).then((did) => did.ok || tell(did.why))
    else ask({ about: "act", act, ...more })
  }
  const pressKey = (key: string) => {
    const meant = actOfKey(key, opened.case()?.acts.map((each) => each.act) ?? [])
    if (meant) press(meant.act, meant.outcome && { outcome: meant.outcome })
  }
  return { opened, told, tell, asking, ask: (next) => void ask(next), press, pressKey, send }
}
