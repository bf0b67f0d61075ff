// A matter (事项): one kind of case a service hands to the queue. A service contributes matters; the spine knows none of them.
import type { Citizen, Role, Staff } from "@civil/core/actor.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import type { Temporal } from "temporal-polyfill"
import type * as z from "zod/mini"
import type { Answers, Form } from "./form.ts"
import type { Case, HistoryEntry } from "./shapes.ts"

/** A number of days a bureau has published or set, with where it stands; never invented. */
export type Days =
  | {
      readonly days: number
      readonly source: Text
      readonly grade: "government" | "press" | "preset" | "demo"
      /** Natural days instead, where the law counts so: 60 days to register an organization. */
      readonly natural?: true
    }
  | "not_yet_published"

/** How one bureau handles one matter, from its dated profile. */
export interface Policy {
  /** Desk whose queue it waits in, e.g. `marriage`. */
  readonly desk: string
  /** Two people must agree (两人审批). */
  readonly secondApproval: boolean
  /** Who may decide alone, or propose where two must agree. */
  readonly firstBy: readonly Role[]
  /** Who may agree as the second person. */
  readonly secondBy: readonly Role[]
  /** Working days the bureau has to decide, counted from the day after it was handed in. */
  readonly decide: Days
  /** Working days the applicant has to answer a correction request; unanswered, the case lapses. */
  readonly correct: Days
  /** Working days after the decision in which it may be appealed here; absent: no appeal through the portal. */
  readonly appeal?: Days
  /** Minutes in which a decision can be taken back, before anyone is told. */
  readonly undoMinutes: number
  /** Bureaus it may be forwarded to (收受分离), and working days to do so. */
  readonly forward?: { readonly bureaus: readonly string[]; readonly within: Days }
  /** Working days the desk of `reviewedBy` has. */
  readonly review?: Days
  /** Role that is told when a case is overdue. */
  readonly escalateTo: Role
}

/** A person the case concerns, as the answers name them. */
export interface Concerned {
  readonly role: string
  readonly name: string
  readonly document?: { readonly type: DocumentType; readonly number: string }
  readonly birthDate?: string
  readonly mobile?: string
  readonly email?: string
  /** Sees the case in their own list and is told as the applicant is; of an organization: whoever acts for it. */
  readonly follows?: true
  /** 统一社会信用代码, where it is a social organization and no person. Its name is public. */
  readonly organization?: string
  /** What one must be allowed to do for it to read along; whoever handed it in must be allowed still. Everything where absent. */
  readonly may?: string
}

/** What the rules of a matter look at, beside the answers. */
export interface Situation {
  readonly applicant: Citizen
  readonly bureau: string
  readonly at: Temporal.Instant
}

/** The same of a case that staff open: nobody applies. */
export interface OpeningSituation extends Omit<Situation, "applicant"> {
  readonly staff: Staff
}

/** Why an answer is likely to come back, and what that rests on. `must`: a rule says so; `should`: it commonly does. */
export interface Advice {
  readonly field: string
  readonly text: Text
  readonly ground: Text
  readonly grade: "must" | "should"
}

/** `case`: id of the case that was handed in; absent while it is a draft. `desk`: said to whoever handles it, and then of no applicant. */
export interface AdviceSituation extends Pick<Situation, "bureau" | "at"> {
  readonly applicant?: Citizen
  readonly case?: string
  readonly desk?: true
}

/** What a granted or refused case sets off. Called after the time for undoing, at least once, in order. */
export interface Hooks {
  /** Parts that must hold and be written with the submission itself: a place in a ceremony, a block that is really there. Throws `Refusal`. */
  readonly submitting?: (subject: Case, answers: Answers, situation: Situation) => Promise<readonly Part[]>
  /** The same of a case that staff open. */
  readonly opening?: (
    subject: Case,
    answers: Answers,
    situation: OpeningSituation,
  ) => Promise<readonly Part[]>
  /** Parts written with any later change of state: a quota place goes back with a withdrawal. */
  readonly changing?: (subject: Case, entry: HistoryEntry, answers: Answers) => Promise<readonly Part[]>
  /** After a decision can no longer be undone. Idempotent. A returned text is kept with the case as what was given. */
  readonly decided?: (subject: Case, answers: Answers) => Promise<Text | undefined>
}

export interface Matter<Schema extends z.core.$ZodType = z.core.$ZodType> {
  /** Within its service: `green_channel`. */
  readonly id: string
  readonly service: string
  readonly title: Text
  /** For messages of sensitive matters and lists others may see; the title where absent. */
  readonly neutralTitle?: Text
  /** One or two sentences: what it is for and who may ask for it. */
  readonly about: Text
  /** What it rests on: law article or document number. */
  readonly ground: Text
  /** Shape of the answers of the current version. */
  readonly answers: Schema
  readonly form: Form
  /** The form as one bureau shows it on a day: its own dates and places as choices. Same fields as `form`. */
  readonly formAt?: (bureau: string, on: string) => Form
  /** Beyond the shape: what does not fit together, by field. Pure. */
  readonly check?: (answers: z.output<Schema>, situation: Situation) => readonly FieldIssue[]
  /**
   * What would be refused of single answers, given so far, when they are handed in: said on the page where they are typed.
   * Only a hint to the person; `check` and `submitting` decide.
   */
  readonly foresee?: (answers: Answers, situation: Situation) => Promise<readonly FieldIssue[]>
  /** What would come back or be asked about answers given so far; said while it is filled in and to whoever looks at it. Blocks nothing. */
  readonly advise?: (answers: Answers, situation: AdviceSituation) => Promise<readonly Advice[]>
  /** Whom it concerns beside the applicant. Pure. */
  readonly concerned?: (answers: z.output<Schema>) => readonly Concerned[]
  /** Undefined where the bureau does not offer it. */
  readonly policy: (bureau: string, on: string) => Policy | undefined
  /** This officer may not act on it, as somebody it is about: the person complained of, who handled the visit. */
  readonly barred?: (staff: Staff, subject: Case, answers: Answers) => Promise<boolean>
  /** Last day it can live (a legal window); afterwards an open case lapses by itself, a granted one is closed. Pure. */
  readonly until?: (answers: Answers, situation: Situation) => string | undefined
  /** What was granted may be given back: `withdraw` also from `approved`. */
  readonly returnable?: true
  /** Reasons staff may choose when refusing or asking for a correction; the note explains. */
  readonly reasons: readonly {
    readonly code: string
    readonly text: Text
    readonly for: "refuse" | "correct" | "both"
  }[]
  /** Only the desk's own people read answers and notes; managers and auditors of the bureau see that it exists. */
  readonly confidential?: true
  /** Whether it cannot wait its turn: flagged from the start. */
  readonly urgent?: (answers: Answers, situation: Situation) => boolean
  /** Whose it is shows only to the officer who holds the case or has decided it: nobody picks by name (好差评). */
  readonly hiddenUntilHeld?: true
  /** What an approval concludes, one of these: 合格, 基本合格, 不合格. Part of the decision: a second person agrees to the same. */
  readonly results?: readonly { readonly code: string; readonly text: Text }[]
  /** Desk whose opinion is asked as soon as it is handed in; nobody approves before it is given (业务主管单位前置审查). */
  readonly reviewedBy?: (answers: Answers, subject: Pick<Case, "bureau">) => string | undefined
  /** Staff open it at the desk, and propose with it: a listing. Never in the citizen's list. */
  readonly openedBy?: readonly Role[]
  /** Staff may open it, and people ask for it too. */
  readonly alsoApplied?: true
  /** As `check`, for a case that staff open. Pure. */
  readonly checkOpening?: (answers: z.output<Schema>, situation: OpeningSituation) => readonly FieldIssue[]
  /** Who handed it in is nobody's to see but a manager's of the desk, with a reason (举报人信息保护). */
  readonly sheltered?: true
  /** Not offered for appeal, rating or public counts by week: complaints, call-backs. */
  readonly unrated?: true
  /** Ends with an answer, not with a grant: complaints and suggestions. */
  readonly answered?: true
  /** Opened by the house only (a call-back), never from the citizen's list. */
  readonly internal?: true
  /** What whoever acts for the organization can do against it while it is open: a link and its words. */
  readonly recourse?: (
    subject: Case,
    answers: Answers,
  ) => { readonly href: string; readonly text: Text } | undefined
  /** What a person can do after the outcome: a link and its words. */
  readonly after?: (
    subject: Case,
    outcome: "approved" | "refused",
    answers: Answers,
  ) => { readonly href: string; readonly text: Text } | undefined
  readonly hooks?: Hooks
}

/** What an approval concludes, one of the matter's `results`; undefined while nothing is approved. */
export const resultOf = ({ outcome, approvals }: Pick<Case, "outcome" | "approvals">): string | undefined =>
  outcome === "approved" ? approvals.at(-1)?.result : undefined

/** Whether people may ask for it: not what the house or staff alone open. */
export const isAppliedFor = ({ internal, openedBy, alsoApplied }: Matter): boolean =>
  !internal && (openedBy === undefined || alsoApplied === true)

/** The form a bureau shows on a day: to whoever applies, or to staff who open the case. */
export function formOf(
  matter: Matter,
  bureau: string,
  on: string,
  by: "applied" | "opened" = "applied",
): Form {
  const form = matter.formAt?.(bureau, on) ?? matter.form
  const isAsked = ({ only = by }: Form["pages"][number]) => only === by
  return form.pages.every(isAsked) ? form : { ...form, pages: form.pages.filter(isAsked) }
}

/** How a case came: with an applicant, or opened by staff. */
export const cameBy = ({ parties }: Pick<Case, "parties">): "applied" | "opened" =>
  parties.some(({ role }) => role === "applicant") ? "applied" : "opened"

/** A full matter name: `marriage.green_channel`. */
export type MatterName = `${string}.${string}`
export const matterName = ({ service, id }: { readonly service: string; readonly id: string }): MatterName =>
  `${service}.${id}`
