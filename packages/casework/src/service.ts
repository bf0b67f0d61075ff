// Casework as pages, API, desk and workers call it. Every method takes raw input and validates it; every method throws `Refusal` and nothing else that a person caused.
import type { Actor, Citizen, Staff } from "@civil/core/actor.ts"
import type { Text, Values } from "@civil/core/text.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type * as z from "zod/mini"
import type { Documents } from "./documents/service.ts"
import type { Answers } from "./form.ts"
import type * as inputs from "./inputs.ts"
import type { Matter, MatterName } from "./matter.ts"
import type { Case, HistoryEntry } from "./shapes.ts"
import type * as views from "./views.ts"
import type { World } from "./world.ts"

type In<Schema extends z.core.$ZodType> = z.input<Schema>

export interface CitizenCases {
  /** What a bureau offers, internal matters left out. */
  matters(bureau: string): readonly views.MatterView[]
  findMatter(name: string, bureau: string): views.MatterView | undefined
  /** Begins a draft, or finds the one already begun for the same matter and bureau. */
  start(actor: Actor, input: In<typeof inputs.StartDraft>): Promise<views.DraftView>
  drafts(actor: Actor): Promise<readonly views.DraftView[]>
  getDraft(actor: Actor, id: string): Promise<views.DraftView>
  /** Keeps what was typed, right or wrong. Two devices: the later revision wins, the other is told (`draft.changed`) and loses nothing it shows. */
  saveDraft(actor: Actor, id: string, input: In<typeof inputs.SaveDraft>): Promise<views.DraftView>
  discardDraft(actor: Actor, id: string): Promise<void>
  /** Asked again for the same draft, answers the same case. */
  submit(actor: Actor, id: string, input: In<typeof inputs.Submit>): Promise<views.CitizenCase>
  list(actor: Actor): Promise<readonly views.CitizenCaseLine[]>
  /** Cases that follow an organization, for whoever acts for it now; else it is not there. */
  listOf(actor: Actor, code: string): Promise<readonly views.CitizenCaseLine[]>
  get(actor: Actor, id: string): Promise<views.CitizenCase>
  /** Keeps what was typed for an open correction, right or wrong, until it is handed in or nobody asks any more. Two devices: as with drafts (`case.kept_elsewhere`). */
  keepCorrection(actor: Actor, id: string, input: In<typeof inputs.KeepCorrection>): Promise<views.Answering>
  correct(actor: Actor, id: string, input: In<typeof inputs.Correct>): Promise<views.CitizenCase>
  withdraw(actor: Actor, id: string, input: In<typeof inputs.Withdraw>): Promise<views.CitizenCase>
  appeal(actor: Actor, id: string, input: In<typeof inputs.Appeal>): Promise<views.CitizenCase>
  rate(actor: Actor, id: string, input: In<typeof inputs.Rate>): Promise<views.CitizenCase>
  /** Who of the bureau opened what is the person's own, newest first. */
  looked(actor: Actor): Promise<readonly views.Looked[]>
}

export interface DeskCases {
  queues(actor: Staff): Promise<readonly views.DeskQueue[]>
  /** One query for a page, whatever the queue's length. */
  list(actor: Staff, query: In<typeof inputs.ViewQuery>): Promise<views.CardPage>
  /** By case code, full name, mobile number or document number, in the desks this person may see. */
  find(actor: Staff, text: string): Promise<readonly views.DeskCard[]>
  get(actor: Staff, id: string): Promise<views.DeskCase>
  /** Matters this officer may open a case of. */
  openings(actor: Staff): Promise<readonly views.OpeningLine[]>
  /** What to fill in, and the number the case will have: sent twice, it opens one. */
  opening(actor: Staff, matter: string, answers?: Answers): Promise<views.Opening>
  open(actor: Staff, id: string, input: In<typeof inputs.OpenCase>): Promise<views.DeskCase>
  /** Cases that concern an organization, newest first, as far as this officer may know of them. */
  ofOrganization(actor: Staff, code: string): Promise<readonly views.DeskCard[]>
  sideBySide(actor: Staff, id: string, other: string): Promise<views.SideBySide>
  /** Any act of `deskInputs`. Answers the case as it then stands; `reveal` answers it with the field open. */
  act(actor: Staff, id: string, act: inputs.DeskAct, input: unknown): Promise<views.DeskCase>
  views(
    actor: Staff,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly query: inputs.ViewQuery }[]>
  saveView(actor: Staff, input: In<typeof inputs.SaveView>): Promise<{ readonly id: string }>
  dropView(actor: Staff, id: string): Promise<void>
}

export interface Bulk {
  dryRun(actor: Staff, input: In<typeof inputs.BulkAsk>): Promise<views.BulkDryRun>
  start(actor: Staff, input: In<typeof inputs.BulkStart>): Promise<views.BulkView>
  get(actor: Staff, id: string): Promise<views.BulkView>
  list(actor: Staff): Promise<readonly views.BulkView[]>
  undo(actor: Staff, id: string): Promise<views.BulkView>
}

export interface Exports {
  ask(actor: Staff, input: In<typeof inputs.ExportAsk>): Promise<views.ExportView>
  list(actor: Staff): Promise<readonly views.ExportView[]>
  /** A link that works for a minute; logged. */
  link(actor: Staff, id: string): Promise<{ readonly href: string }>
}

export interface Records {
  figures(actor: Staff, query: In<typeof inputs.FiguresQuery>): Promise<views.Figures>
  /** The published roots of a bureau's history, newest first, at most a year and a month of them; public. */
  roots(
    bureau: string,
    most?: number,
  ): Promise<
    readonly {
      readonly day: string
      readonly count: number
      readonly root: string
      readonly previous: string
    }[]
  >
}

/** What the house does when a case changed: tells the people concerned. At least once per entry of the history. */
export interface Follower {
  tell(subject: Case, entry: HistoryEntry, to: readonly Addressee[]): Promise<void>
  /** Once for a draft: asked again with the same one, nobody is told again. */
  remindDraft(reminder: DraftReminder): Promise<void>
}

/** An application begun and left: whom to remind, and until which day it is kept. */
export interface DraftReminder {
  /** `draft_…`. */
  readonly draft: string
  readonly person: string
  readonly bureau: string
  readonly matter: Matter
  readonly expiresOn: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly mobile?: string
}

/** Opened only where somebody has to be reached. */
export interface Addressee {
  readonly role: string
  readonly person?: string
  readonly name: string
  readonly mobile?: string
  readonly email?: string
  /** Code of the sentence this person is told. */
  readonly code: string
  readonly values: Readonly<Record<string, Text>>
}

export interface Casework {
  readonly citizen: CitizenCases
  readonly documents: Documents
  readonly desk: DeskCases
  readonly bulk: Bulk
  readonly exports: Exports
  readonly records: Records
  /** Does one outbox entry of the topics `cases.*`; bears it twice, late and out of order. */
  handle(entry: Entry): Promise<void>
  /** Does a long job named by a message of the queue `desk-work`, as far as its time goes; true when it is finished. */
  work(job: string, remaining: () => number): Promise<boolean>
  /** Publishes yesterday's roots, sums up figures, computes due days that a new calendar has made computable. */
  nightly(remaining: () => number): Promise<{ readonly roots: number; readonly broken: number }>
}

/** What casework is opened with: it knows no service, no channel and no storage of its own. */
export interface CaseworkDeps {
  readonly world: World
  readonly matters: readonly Matter[]
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
  /** Names of desks: `marriage` → 婚姻登记处. */
  readonly desks: Readonly<Record<string, Text>>
  readonly objects: Objects
  readonly follower: Follower
  /** Who acts for social organizations; absent where no case concerns one. */
  readonly organizations?: {
    /** At all, or what the party's `may` says. */
    actsFor(actor: Citizen, code: string, may?: string): Promise<boolean>
    /** Keys of the persons; `may` as above. */
    persons(code: string, may?: string): Promise<readonly string[]>
    /** What it is called, where the answers name it by its code alone. */
    name?(code: string): Promise<string | undefined>
  }
  /** Puts a message into the queue `desk-work`. */
  readonly enqueue: (job: string) => Promise<void>
  /** Milliseconds of rest between attempts of a rush; the clock's own where absent. */
  readonly wait?: (ms: number) => Promise<void>
  /** Sentences of the matters' own refusals, for what is said later than it happened. */
  readonly sentence?: (code: string, values: Values) => Text | undefined
  /** Matter opened when a bad rating asks to be called back. */
  readonly callBack?: MatterName
  /** Bookings of a week, for the share that was missed; absent where no service books. */
  readonly missed?: (
    bureau: string,
    monday: string,
  ) => Promise<
    readonly {
      readonly matter: string
      readonly title?: Text
      readonly held: number
      readonly missed: number
    }[]
  >
}
