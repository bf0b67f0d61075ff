// An import: a file of the registrar on its way into the register. Read, judged row by row, previewed, published by a second person.
import type { Staff } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import type { UploadForm } from "@civil/data/objects/objects.ts"
import type { Change, Counts, Dataset, Extent } from "../version.ts"

/**
 * `uploading` a form was handed out; `reading` rows are being judged; `ready` its preview waits for a second person;
 * `publishing` is being written; `published`; `refused` the second person said no; `discarded` given up; `unreadable` the file
 * is none we can read, with the reason; `same` the very file is already a version.
 */
export const importStates = [
  "uploading",
  "reading",
  "ready",
  "publishing",
  "published",
  "refused",
  "discarded",
  "unreadable",
  "same",
] as const
export type ImportState = (typeof importStates)[number]

/** Why a row was left out, or taken in with a warning: by row number of the file and column. */
export interface RowIssue {
  readonly row: number
  /** Where rows of more than one sheet were read. */
  readonly sheet?: string
  readonly column?: string
  /** What stood there, cut short; never an identity number. */
  readonly value?: string
  readonly code: string
  readonly text: Text
  readonly grade: "rejected" | "warning"
}

export interface Taken {
  readonly by: { readonly id: string; readonly name: string }
  /** Epoch milliseconds. */
  readonly at: number
}

export interface ImportView {
  /** `import_…`. */
  readonly id: string
  readonly bureau: string
  readonly dataset: Dataset
  readonly extent: Extent
  readonly source: string
  readonly asOf: string
  readonly fileName: string
  readonly bytes: number
  /** Of the file, lower-case hex; known when it was read. */
  readonly sha256?: string
  readonly state: ImportState
  readonly revision: number
  readonly by: { readonly id: string; readonly name: string }
  readonly second?: { readonly id: string; readonly name: string }
  /** Rows read and written so far, of so many as are known. */
  readonly progress?: { readonly done: number; readonly of?: number }
  readonly counts?: Counts
  readonly warnings?: number
  /** The first of them; the whole list is a file. */
  readonly issues?: readonly RowIssue[]
  readonly changes?: readonly Change[]
  /** How many changes of each kind. */
  readonly summary?: Readonly<Record<string, number>>
  /** The register moved on since the preview was made: it must be made anew before anyone can publish. */
  readonly outdated?: true
  /** Something a second look is due: a tenth of the register would go missing, a status changes for hundreds. */
  readonly alarms?: readonly Text[]
  readonly problem?: Text
  /** What was read and what was not: sheets, columns that are not taken, other datasets the same file has columns of. */
  readonly notes?: readonly Text[]
  /** Why the second person said no. */
  readonly refusal?: string
  readonly version?: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly publishedAt?: number
  readonly may: {
    readonly publish: boolean
    readonly discard: boolean
    readonly refuse: boolean
    readonly preview: boolean
    /** Take the file as it was sent. */
    readonly file: boolean
  }
  /** Who took the file as it was sent, and when, newest first; of one import, not in the list. */
  readonly taken?: readonly Taken[]
}

export interface Imports {
  /** Begins one: which dataset, whole or part, source, as-of day, file name and size; answers the form to post the file with. */
  begin(actor: Staff, input: unknown): Promise<{ readonly id: string; readonly form: UploadForm }>
  /** The file lies there: it is read in the queue. */
  uploaded(actor: Staff, id: string): Promise<ImportView>
  get(actor: Staff, id: string): Promise<ImportView>
  /** Newest first. */
  list(
    actor: Staff,
    after?: string,
  ): Promise<{ readonly imports: readonly ImportView[]; readonly next?: string }>
  /** Made anew against the register as it now is. */
  preview(actor: Staff, id: string): Promise<ImportView>
  /** By a second person, for the preview of this revision. */
  publish(actor: Staff, id: string, input: unknown): Promise<ImportView>
  refuse(actor: Staff, id: string, input: unknown): Promise<ImportView>
  discard(actor: Staff, id: string): Promise<ImportView>
  /** Links that work for a minute: the rejected rows with reasons as CSV, the file itself, which is noted. */
  link(actor: Staff, id: string, what: "issues" | "changes" | "file"): Promise<{ readonly href: string }>
  /** An empty file with the columns a dataset takes, and what each may hold. */
  columns(
    dataset: Dataset,
  ): Promise<readonly { readonly title: string; readonly needed: boolean; readonly about: Text }[]>
}
