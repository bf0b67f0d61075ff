// What the desk sees: its queues, a row, a case with all that may be done, two cases beside each other.

import type { Text } from "@civil/core/text.ts"
import type { Form } from "./form.ts"
import type { DeskAct, ViewQuery } from "./inputs.ts"
import type { Advice } from "./matter.ts"
import type { Flag, Outcome, Verdict } from "./shapes.ts"
import type { State } from "./transitions.ts"
import type { CitizenCase, DocumentView, Due } from "./views.ts"

/** A matter an officer may open a case of at the desk. */
export interface OpeningLine {
  readonly name: string
  readonly title: Text
  readonly about: Text
  readonly ground: Text
}

export interface Opening extends OpeningLine {
  /** Number the case will have, `case_…`. */
  readonly id: string
  readonly form: Form
  /** Opening it is the first of two words. */
  readonly secondApproval: boolean
  /** Fields asked, given the answers so far. */
  readonly asked: readonly string[]
}

export interface DeskQueue {
  readonly desk: string
  readonly title: Text
  readonly lists: readonly {
    readonly list: ViewQuery["list"]
    readonly count: number
    /** ISO instant of the one that waits longest; absent where none waits. */
    readonly oldest?: string
  }[]
  readonly flags: Readonly<Partial<Record<Flag, number>>>
  /** Those of the desk's overdue cases that were put before this reader: where a matter of it names their role for that. */
  readonly escalated?: number
  readonly matters: readonly { readonly name: string; readonly title: Text }[]
}

/** A row of a queue: whole in one read. */
export interface DeskCard {
  readonly id: string
  readonly code: string
  readonly revision: number
  readonly matter: string
  readonly title: Text
  readonly state: State
  readonly shownName: string
  readonly submittedAt: string
  readonly due: Due
  readonly flags: readonly Flag[]
  readonly holder?: {
    readonly staff: string
    readonly name: string
    readonly until: string
    readonly mine: boolean
  }
  readonly documents: number
  /** What an approval concluded. */
  readonly result?: Text
}

export interface CardPage {
  readonly cards: readonly DeskCard[]
  /** Cursor of the next page; absent at the end. */
  readonly next?: string
}

export interface DeskField {
  readonly field: string
  readonly page: string
  /** The question the page asks; the desk groups by it. */
  readonly pageTitle?: Text
  readonly label: Text
  /** As the desk may see it: masked where personal. */
  readonly value: Text | string
  readonly masked: boolean
  /** Where the fact comes from: the applicant's word, the sign-in, a register; and its date. */
  readonly source: Text
  readonly asOf: string
  readonly documents?: readonly DocumentView[]
  /** Code of a social organization, where that is the answer. */
  readonly organization?: string
}

export interface DeskLine {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly text: Text
  readonly from: State
  readonly to: State
  readonly who: string
  /** Where `who` is a part and no name: the applicant, the system. */
  readonly whoText?: Text
  readonly note?: string
  /** Reason, fields, outcome, desk, bureau or other case of it, in words; absent where the text says it all. */
  readonly detail?: Text
  /** What the citizen was told because of it. */
  readonly told: readonly {
    readonly role: string
    readonly text: Text
    /** An organization for which nobody signs in at present: what is told here reaches nobody. */
    readonly unreached?: true
  }[]
  readonly internal: boolean
}

/** An act that may be done now, and what its dialog must ask. */
export interface PossibleAct {
  readonly act: DeskAct
  /** Absent: may be done. Else the code of the sentence that says why not. */
  readonly barred?: string
  /** The same in words, values filled in: who holds it, until when. */
  readonly barredText?: Text
  readonly needs: readonly (
    | "reason"
    | "note"
    | "fields"
    | "outcome"
    | "result"
    | "bureau"
    | "desk"
    | "case"
    | "verdict"
  )[]
}

export interface DeskCase extends DeskCard {
  readonly about: Text
  readonly ground: Text
  readonly secondApproval: boolean
  readonly fields: readonly DeskField[]
  readonly parties: readonly {
    readonly role: string
    readonly name: string
    readonly number?: string
    readonly mobile?: string
    /** Code of a social organization. */
    readonly organization?: string
    /** Of whom a sheltered matter shelters: what this officer may open, one at a time, with a reason. */
    readonly kept?: readonly ("name" | "number" | "mobile")[]
  }[]
  readonly history: readonly DeskLine[]
  readonly acts: readonly PossibleAct[]
  /** What the matter's own rules say of the answers; absent where nothing. */
  readonly advice?: readonly Advice[]
  readonly reasons: readonly {
    readonly code: string
    readonly text: Text
    readonly for: "refuse" | "correct" | "both"
  }[]
  /** What an approval may conclude; absent where the matter has no conclusions. */
  readonly results?: readonly { readonly code: string; readonly text: Text }[]
  readonly approvals: readonly {
    readonly name: string
    readonly step: 1 | 2
    readonly outcome: Outcome
    readonly at: string
    readonly reason?: Text
    readonly result?: Text
    /** Its code, so that a second person's page can start from it. */
    readonly resultCode?: string
  }[]
  readonly correction?: NonNullable<CitizenCase["correction"]>
  readonly outcome?: NonNullable<CitizenCase["outcome"]>
  /** The decision can be taken back until then; nobody has been told. */
  readonly undoUntil?: string
  readonly opinions: readonly {
    readonly id: string
    readonly desk: string
    readonly askedAt: string
    readonly question?: string
    readonly answer?: string
    readonly by?: string
    /** Asked by the matter's own rule: nobody approves before it is answered. */
    readonly review?: true
    readonly due?: Due
    readonly late?: true
    readonly verdict?: Verdict
  }[]
  readonly similar: readonly DeskCard[]
  /** Other desks of the bureau whose opinion may be asked. */
  readonly askable?: readonly { readonly desk: string; readonly title: Text }[]
  readonly forwardTo: readonly { readonly bureau: string; readonly name: Text }[]
  /** Last day to forward it, while it still can be; late is allowed, and is written into the history. */
  readonly forwardBy?: Due
  /** The case it was merged into; for a call-back the case that was rated. */
  readonly linked?: DeskCard
  readonly rating?: { readonly level: number; readonly points: readonly string[]; readonly comment?: string }
}

/** Two cases beside each other, field by field. */
export interface SideBySide {
  readonly left: DeskCase
  readonly right: DeskCase
  readonly rows: readonly {
    readonly label: Text
    readonly left: Text | string
    readonly right: Text | string
    readonly same: boolean
  }[]
}
