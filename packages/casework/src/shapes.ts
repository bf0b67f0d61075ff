// A case and what belongs to it, as the spine keeps them. Nothing here but codes, keys and sealed text names a person.
import type { Text } from "@civil/core/text.ts"
import type { State } from "./transitions.ts"

/** Somebody the case concerns: key of the person where a document is known. Names and contacts are sealed. */
export interface Party {
  /** `applicant`, or what the matter calls them. */
  readonly role: string
  readonly person?: string
  /** Sees the case and is told as the applicant is. */
  readonly follows?: true
  /** Code of a social organization, where it is no person; whoever acts for it follows. */
  readonly organization?: string
  /** What one must be allowed to do for it, also as the applicant; anything where absent. */
  readonly may?: string
}

/** Who has the case in hand, and until when (epoch milliseconds). An ended lease binds nobody. */
export interface Holder {
  readonly staff: string
  readonly name: string
  readonly until: number
}

export type Outcome = "approved" | "refused"

/** One officer's word on the outcome. */
export interface Approval {
  readonly staff: string
  readonly name: string
  /** Key of the officer's own person where the sign-in tells it. */
  readonly person?: string
  readonly at: number
  readonly step: 1 | 2
  readonly outcome: Outcome
  /** Code of the matter's reasons; always there for a refusal. */
  readonly reason?: string
  /** Code of the matter's results; always there for an approval where the matter has them. */
  readonly result?: string
}

/**
 * Working days the bureau has. `due` is the last day, or why there is none. While the applicant answers a correction the
 * clock stands: `pausedOn` is the day it stopped, `used` the working days spent before.
 */
export interface CaseClock {
  readonly days: number | "not_yet_published"
  /** Natural days, not working days. */
  readonly natural?: true
  readonly startedOn: string
  readonly used: number
  readonly pausedOn?: string
  readonly due: string | "not_computable" | "not_yet_published" | "paused"
  /** Stretches that ran before a pause, first and last day, so that `used` can be reckoned anew with a wider calendar. */
  readonly spent?: readonly { readonly from: string; readonly to: string }[]
}

export interface KeptDocument {
  /** `doc_…`. */
  readonly id: string
  /** Field of the form it answers. */
  readonly field: string
  readonly type: "image/jpeg" | "image/png" | "application/pdf"
  readonly bytes: number
  /** SHA-256, lower-case hex. */
  readonly sha256: string
  /** Key of the object in the bucket `documents`. */
  readonly key: string
  readonly at: number
}

export interface Correction {
  /** Fields of the form that must be answered anew. */
  readonly fields: readonly string[]
  readonly reason: string
  /** Last day to answer, or why there is none. */
  readonly by: string | "not_computable" | "not_yet_published"
  readonly at: number
}

/** `duplicate`: a similar case was found. `appeal`: reopened. `returned`: corrected at least once. `overdue`. `uncomputable`: no due date. `opinion`: another desk is asked. `forwarded`: from another bureau. `urgent`. `review_late`: the desk that has to review it first has not answered in its days. */
export type Flag =
  | "duplicate"
  | "appeal"
  | "returned"
  | "overdue"
  | "uncomputable"
  | "opinion"
  | "forwarded"
  | "urgent"
  | "review_late"

export interface Case {
  /** `case_…`, ULID. */
  readonly id: string
  /** What people read out on the phone: 10 characters. */
  readonly code: string
  readonly revision: number
  readonly matter: string
  readonly service: string
  readonly bureau: string
  readonly desk: string
  /** The bureau that took it in, where it was forwarded. */
  readonly from?: string
  readonly state: Exclude<State, "draft">
  /** Keys; the applicant comes first. */
  readonly parties: readonly Party[]
  /** Applicant's and others' names, numbers, contacts and the answers, sealed with the case id as context. */
  readonly sealed: string
  readonly formVersion: number
  readonly documents: readonly KeptDocument[]
  /** Masked name for lists: 王**. */
  readonly shownName: string
  readonly submittedAt: number
  readonly clock: CaseClock
  readonly correction?: Correction
  readonly holder?: Holder
  readonly approvals: readonly Approval[]
  readonly outcome?: Outcome
  /** A decision is told, and takes effect, from this instant; until then it can be undone and the applicant sees it as in review. */
  readonly tellAt?: number
  /** Set when the decision was told. */
  readonly toldAt?: number
  readonly given?: Text
  /** Last day on which it can still mean anything, by the matter's own rule; afterwards it ends by itself. */
  readonly until?: string
  /** Last day of the appeal, or why there is none: then nothing closes the case by itself. */
  readonly appealUntil?: string
  readonly flags: readonly Flag[]
  /** Cases that look like the same, by id, not yet looked into; and those found to be others. */
  readonly similar: readonly string[]
  readonly apart?: readonly string[]
  /** Set by an appeal, once: when, and who may not decide it because they decided before. */
  readonly appealed?: {
    readonly at: number
    readonly deciders: readonly { readonly staff: string; readonly person?: string }[]
  }
  /** Set by a rating; what was said lies beside the case, out of the desk's sight. */
  readonly ratedAt?: number
  /** Case it was merged into, or for a call-back the case rated. */
  readonly linked?: string
  readonly opinions: readonly Opinion[]
  /** The last change that its own people made or were told of: only that makes a page of theirs old. */
  readonly shared?: { readonly revision: number; readonly at: number }
  /** The last line of the history: number and hash. */
  readonly head: { readonly seq: number; readonly hash: string }
}

export interface Opinion {
  readonly id: string
  readonly desk: string
  readonly askedAt: number
  readonly answeredAt?: number
  /** Asked by the matter's own rule: nobody approves before it is answered. */
  readonly review?: true
  /** Last day of a review, or why there is none; `late` once it has passed unanswered. */
  readonly by?: string
  readonly late?: true
  readonly verdict?: Verdict
}

/** The word of a review. */
export type Verdict = "agree" | "object"

/** Who did it. A citizen is a role, never a name; staff are named, as the law of the file demands. */
export type Doer =
  | { readonly kind: "citizen"; readonly role: string }
  | { readonly kind: "staff"; readonly id: string; readonly name: string }
  | { readonly kind: "system"; readonly job: string }

/** What a person was told because of a change: code of the sentence, and to which role. */
export interface Told {
  readonly role: string
  readonly code: string
}

/**
 * One line of a case's history. `hash` covers every other attribute and the hash before it, so lines form a chain; `sealed`
 * holds reason and words of people, and is covered by a salted digest so that it may be erased when its time is over.
 */
export interface HistoryEntry {
  readonly case: string
  readonly seq: number
  readonly bureau: string
  /** Epoch milliseconds, and the day in Asia/Shanghai the daily root counts it to. */
  readonly at: number
  readonly day: string
  /** A move of the table, or `note`, `ask_opinion`, `give_opinion`, `reveal`, `open_document`, `keep_apart`, `overdue`, `told`, `rated`, `moved_desk`. */
  readonly action: string
  readonly from: State
  readonly to: State
  readonly by: Doer
  /** Code of the matter's reasons, fields named by a correction, desk asked: nothing personal. */
  readonly facts: Readonly<Record<string, string>>
  readonly told: readonly Told[]
  /** Free words, sealed; absent where there were none. */
  readonly sealed?: string
  /** SHA-256 over a salt (inside the sealed text) and the words. */
  readonly digest?: string
  readonly previous: string
  readonly hash: string
}

/** An application not yet handed in. Kept for the person, found again on another device. */
export interface Draft {
  /** `draft_…`. */
  readonly id: string
  readonly person: string
  readonly matter: string
  readonly bureau: string
  readonly formVersion: number
  readonly revision: number
  /** Answers as typed, right or wrong, sealed. */
  readonly sealed: string
  readonly documents: readonly KeptDocument[]
  /** Counts changes of `documents`: an upload that ends does not make what is being typed stale. */
  readonly papers: number
  readonly page?: string | undefined
  readonly savedAt: number
  readonly remindedAt?: number | undefined
  /** Epoch seconds. */
  readonly expiresAt: number
}
