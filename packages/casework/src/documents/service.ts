// Papers as pages, desk, API and the spine use them.
import type { Actor } from "@civil/core/actor.ts"
import type { Part } from "@civil/data/change.ts"
import type { Objects, UploadForm } from "@civil/data/objects/objects.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Drafts } from "../drafts/deps.ts"
import type { Answers } from "../form.ts"
import type { Matter } from "../matter.ts"
import type { Case, KeptDocument } from "../shapes.ts"
import type { DocumentView } from "../views.ts"
import type { World } from "../world.ts"

export interface SignedUpload extends UploadForm {
  /** Fields for an upload by script: the storage then answers 204 and leads nowhere. */
  readonly script: UploadForm["fields"]
  /** Id the paper will have, `doc_…`. */
  readonly document: string
  /** Of a file that will be kept; the storage itself takes somewhat more, so that whoever sends more gets a sentence. */
  readonly mostBytes: number
}

/** A link for a minute, and as what it is answered. */
export interface DocumentLink {
  readonly href: string
  readonly type: KeptDocument["type"]
}

/** `owner` is a draft, or a case whose open correction asks for the field. */
export interface Documents {
  /**
   * A signed form for one more paper of a field; writes nothing, so a page may draw as many as it likes. `back` says the
   * absolute address the storage leads to; it adds a query of its own. Refuses `document.full`, `document.not_now`.
   */
  form(actor: Actor, owner: string, field: string, back: (document: string) => string): Promise<SignedUpload>
  /**
   * Judges what came and keeps it; asked again it answers the same. Refuses `invalid` with a code of `document.*`, and then
   * nothing is left of the file.
   */
  came(actor: Actor, owner: string, field: string, document: string): Promise<DocumentView>
  /** Of a draft, or sent for a correction and not yet handed in. */
  remove(actor: Actor, owner: string, document: string): Promise<void>
  /** After the access check; an officer's look is a line of the history. */
  link(actor: Actor, owner: string, document: string): Promise<DocumentLink>
  /** Sent for an open correction, not yet handed in. */
  waiting(actor: Actor, owner: string): Promise<readonly DocumentView[]>
}

/** Between papers and the spine. */
export interface DocumentsInside extends Documents {
  /** A case's papers once these corrected answers stand, which name the papers of before and of now; and the parts of the same transaction. */
  corrected(
    subject: Case,
    answers: Answers,
  ): Promise<{ readonly documents: readonly KeptDocument[]; readonly parts: readonly Part[] }>
  /** Papers sent for a correction that was never handed in: topic `cases.papers_tidy`. */
  handle(entry: Entry): Promise<void>
}

export interface DocumentsDeps {
  readonly world: World
  readonly objects: Objects
  readonly matters: readonly Matter[]
  readonly drafts: Pick<Drafts, "find" | "savePapers">
  readonly cases: {
    get(actor: Actor, id: string): Promise<{ readonly subject: Case; readonly answers: Answers }>
    opened(actor: Actor, subject: Case, document: KeptDocument): Promise<void>
  }
  /** Whoever asks: for what runs by itself. */
  readonly findCase: (id: string) => Promise<Case | undefined>
}
