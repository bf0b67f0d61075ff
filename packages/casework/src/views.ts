// What people see of a case: the citizen's page and list, the desk's row and page. Texts come in both languages; dates are days or ISO instants.
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import type { Answer, Answers, Form } from "./form.ts"
import type { Advice } from "./matter.ts"
import type { KeptDocument, Outcome } from "./shapes.ts"
import type { State } from "./transitions.ts"

export type * from "./desk-views.ts"
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
  /** In the list of an organization: who handed it in, masked; absent where staff opened it. */
  readonly by?: string
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
  /** What is kept from those who handle it, where whoever hands it in is sheltered. */
  readonly sheltered?: Text
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
  /** While a correction is open: what would come back of the answers as they are. */
  readonly advice?: readonly Advice[]
  readonly outcome?: {
    readonly outcome: Outcome
    readonly reason?: Text
    /** What an approval concludes, where the matter has conclusions. */
    readonly result?: Text
    readonly note?: string
    readonly given?: Text
    readonly at: string
  }
  readonly after?: { readonly href: string; readonly text: Text }
  /** What can be done against it while it is open. */
  readonly recourse?: { readonly href: string; readonly text: Text }
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
  /** What is kept from those who handle it, where whoever hands it in is sheltered. */
  readonly sheltered?: Text
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
  /** What would come back of the answers so far; absent where nothing would. */
  readonly advice?: readonly Advice[]
  /** An open case of the same matter. */
  readonly same?: { readonly id: string; readonly code: string }
}

export interface MatterView {
  /** What is kept from those who handle it, where whoever hands it in is sheltered. */
  readonly sheltered?: Text
  readonly name: string
  readonly title: Text
  readonly neutralTitle?: Text
  readonly about: Text
  readonly ground: Text
  readonly form: Form
  readonly decide:
    | Due
    | { readonly kind: "days"; readonly days: number; readonly natural?: true; readonly source: Text }
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
