// What people see of a case: the citizen's page and list, the desk's row and page. Texts come in both languages; dates are days or ISO instants.
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import type { Answer, Answers, Form } from "./form.ts"
import type { DeskAct, ViewQuery } from "./inputs.ts"
import type { Flag, KeptDocument, Outcome } from "./shapes.ts"
import type { State } from "./transitions.ts"

export type * from "./record-views.ts"

/** A last day, or the honest reason why there is none. */
export type Due =
  | {
      readonly kind: "day"
      readonly date: string
      readonly workdaysLeft: number | "not_computable"
      readonly source?: Text
    }
  | { readonly kind: "paused" | "not_computable" | "not_yet_published" | "none" }

export type DocumentView = Omit<KeptDocument, "key">

/** One line of what happened, in the words the citizen reads. */
export interface Step {
  readonly at: string
  readonly text: Text
  /** "民政局" or "您"; staff are named on the desk only. */
  readonly who: Text
  /** Free words that came with it, meant for this reader. */
  readonly note?: string
  /** It is the applicant's own step, so the words are theirs too. */
  readonly applicants?: true
}

export interface CitizenCaseLine {
  readonly id: string
  readonly code: string
  readonly matter: string
  readonly title: Text
  /** Where the matter is sensitive: what may stand in a list or a browser's history. */
  readonly neutralTitle?: Text
  readonly bureau: string
  /** What the citizen may know: a decision not yet told still reads as in review. */
  readonly state: State
  readonly stateText: Text
  readonly submittedAt: string
  readonly due: Due
  /** The person has to do something. */
  readonly waitsForYou: boolean
  /** ISO instant of the last change the person made or was told of. */
  readonly changedAt?: string
  /** It ends with an answer, not with a grant. */
  readonly answered?: true
  /** How it was decided, from the moment the person is told; a closed case does not say so by its state. */
  readonly told?: Outcome
}

/** What the applicant has typed while answering a correction: kept as typed, read by nobody else. */
export interface Answering {
  /** Its own count; 0 is sent where nothing is kept yet. */
  readonly revision: number
  readonly answers: Answers
  readonly savedAt: string
}

export interface CitizenCase extends CitizenCaseLine {
  readonly revision: number
  readonly role: string
  readonly form: Form
  readonly answers: Answers
  readonly documents: readonly DocumentView[]
  readonly steps: readonly Step[]
  /** What happens next, by whom, and by when. */
  readonly nextText: Text
  readonly correction?: {
    readonly fields: readonly string[]
    readonly reason: Text
    readonly note?: string
    readonly by: Due
  }
  readonly answering?: Answering
  readonly outcome?: {
    readonly outcome: Outcome
    readonly reason?: Text
    readonly note?: string
    readonly given?: Text
    readonly at: string
  }
  readonly after?: { readonly href: string; readonly text: Text }
  readonly may: {
    readonly correct: boolean
    readonly withdraw: boolean
    readonly appeal: boolean
    readonly rate: boolean
    readonly receipt: boolean
  }
  readonly appealUntil?: string
  readonly rated?: { readonly level: number; readonly at: string }
  readonly mergedInto?: string
}

export interface DraftView {
  readonly id: string
  readonly matter: string
  readonly title: Text
  readonly neutralTitle?: Text
  readonly bureau: string
  readonly revision: number
  readonly form: Form
  readonly answers: Answers
  readonly documents: readonly DocumentView[]
  readonly page?: string
  readonly savedAt: string
  readonly expiresOn: string
  /** Since the draft was begun the form has changed: what, and which of the person's answers could not be kept. */
  readonly changed?: {
    readonly from: number
    readonly texts: readonly Text[]
    readonly dropped: readonly string[]
    /** The same with their old labels and what was typed, so that nobody has to remember it. */
    readonly lost: readonly { readonly field: string; readonly label: Text; readonly answer: Answer }[]
  }
  /** What would be wrong if it were handed in now, by field. */
  readonly issues: readonly FieldIssue[]
  /** An open case of the same matter. */
  readonly same?: { readonly id: string; readonly code: string }
}

export interface MatterView {
  readonly name: string
  readonly title: Text
  readonly neutralTitle?: Text
  readonly about: Text
  readonly ground: Text
  readonly form: Form
  readonly decide: Due | { readonly kind: "days"; readonly days: number; readonly source: Text }
  readonly secondApproval: boolean
  /** Whoever disagrees with the outcome can ask for a review here. */
  readonly mayAppeal: boolean
}

/** Somebody of the bureau opened what is the person's own. */
export interface Looked {
  readonly at: string
  readonly who: string
  readonly desk: Text
  readonly what: Text
  readonly why: string
  readonly case?: { readonly id: string; readonly code: string; readonly title: Text }
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
  readonly told: readonly { readonly role: string; readonly text: Text }[]
  readonly internal: boolean
}

/** An act that may be done now, and what its dialog must ask. */
export interface PossibleAct {
  readonly act: DeskAct
  /** Absent: may be done. Else the code of the sentence that says why not. */
  readonly barred?: string
  /** The same in words, values filled in: who holds it, until when. */
  readonly barredText?: Text
  readonly needs: readonly ("reason" | "note" | "fields" | "outcome" | "bureau" | "desk" | "case")[]
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
  }[]
  readonly history: readonly DeskLine[]
  readonly acts: readonly PossibleAct[]
  readonly reasons: readonly {
    readonly code: string
    readonly text: Text
    readonly for: "refuse" | "correct" | "both"
  }[]
  readonly approvals: readonly {
    readonly name: string
    readonly step: 1 | 2
    readonly outcome: Outcome
    readonly at: string
    readonly reason?: Text
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
