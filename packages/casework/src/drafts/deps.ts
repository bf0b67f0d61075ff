// What drafts are opened with, and what they offer to citizens, to the act of handing in, and to the outbox.
import type { Actor } from "@civil/core/actor.ts"
import type { Part } from "@civil/data/change.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Answers } from "../form.ts"
import type { Matter } from "../matter.ts"
import type { CitizenCases, DraftReminder } from "../service.ts"
import type { Draft, KeptDocument } from "../shapes.ts"
import type { World } from "../world.ts"
import type { DraftTerms } from "./terms.ts"

export interface DraftDeps {
  readonly world: World
  readonly matters: readonly Matter[]
  readonly objects: Objects
  /** An open case of the same person and matter, for the hint before handing in. */
  readonly same: (
    person: string,
    matter: Matter,
    bureau: string,
  ) => Promise<{ readonly id: string; readonly code: string } | undefined>
  /** Asked again with the same draft it tells nothing again. */
  readonly remind: (reminder: DraftReminder) => Promise<void>
  /** Dated; the portal's preset where absent. */
  readonly terms?: readonly DraftTerms[]
}

/** A draft on its way to becoming a case. */
export interface Taken {
  readonly draft: Draft
  readonly matter: Matter
  /** What was asked, normalised. */
  readonly answers: Answers
  /** As the matter's shape has them. */
  readonly parsed: unknown
  /** Papers of the fields that were asked. */
  readonly documents: readonly KeptDocument[]
  /** Into the transaction of the submission: the draft goes, guarded by what was read; `draft` is the guard's name. */
  readonly parts: readonly Part[]
}

export interface Drafts {
  readonly start: CitizenCases["start"]
  readonly list: CitizenCases["drafts"]
  readonly get: CitizenCases["getDraft"]
  readonly save: CitizenCases["saveDraft"]
  readonly discard: CitizenCases["discardDraft"]
  /**
   * Undefined where there is no such draft of this person: handed in already, discarded, expired. Refuses `invalid` with the
   * fields that do not hold, `draft.changed` on another revision, `draft.not_offered`.
   */
  take(actor: Actor, id: string, revision: number): Promise<Taken | undefined>
  /** For uploads: the person's own draft, not expired. */
  find(actor: Actor, id: string): Promise<{ readonly draft: Draft; readonly matter: Matter } | undefined>
  /** Writes another list of papers; throws `Stale` where draft or list are not as read. */
  savePapers(draft: Draft, documents: readonly KeptDocument[]): Promise<Draft>
  /** Reminder, expiry and papers nobody owns any more: topics of `draftTopics`. */
  handle(entry: Entry): Promise<void>
}

export const draftTopics = {
  remind: "cases.draft_remind",
  expire: "cases.draft_expire",
  drop: "cases.papers_drop",
} as const
