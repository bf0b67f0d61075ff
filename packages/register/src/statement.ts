// What a file says, row by row already judged and gathered by organization: the only thing that changes a register, beside an act.
import type {
  Basic,
  Branch,
  Charity,
  CreditEntry,
  CreditList,
  IllegalOrganization,
  Inspection,
  Mark,
  Organization,
  Penalty,
  Rating,
} from "./organization.ts"
import type { Change, Counts, Dataset, Extent, Version } from "./version.ts"

/**
 * One organization (or one row of the illegal list) as one dataset states it. `kept`: the file has the organization, but its
 * row could not be taken in: what is known of it stands, untouched.
 */
export type Statement = Stated & { readonly kept?: true }

type Stated =
  | {
      readonly dataset: "organizations"
      readonly code: string
      readonly codeWarning?: true
      readonly basic: Basic
    }
  | { readonly dataset: "inspections"; readonly code: string; readonly rows: readonly Inspection[] }
  | { readonly dataset: "ratings"; readonly code: string; readonly rows: readonly Rating[] }
  | { readonly dataset: "charities"; readonly code: string; readonly charity: Charity }
  | { readonly dataset: "entries"; readonly code: string; readonly rows: readonly CreditEntry[] }
  | { readonly dataset: "penalties"; readonly code: string; readonly rows: readonly Penalty[] }
  | { readonly dataset: "branches"; readonly code: string; readonly rows: readonly Branch[] }
  | { readonly dataset: "illegal"; readonly row: IllegalOrganization }

/**
 * How a dataset is taken in. `whole` replaces what it said before: an organization the file lacks is marked `missingSince`, its
 * inspections, ratings… that the file lacks are gone from the newest version (older versions keep them). `part` adds and
 * replaces by key (year, id, first day, name) and takes nothing away.
 */
export interface Taking {
  readonly dataset: Dataset
  readonly extent: Extent
  readonly mark: Mark
  /** Of `entries`: the lists the file speaks of; of another it says nothing, also as a whole. Absent: of both. */
  readonly lists?: readonly CreditList[]
}

/** A bureau's register at a version, as far as a plan needs it. */
export interface Base {
  readonly bureau: string
  /** Undefined: it is empty. */
  readonly version: Version | undefined
  has(code: string): boolean
  get(code: string): Organization | undefined
  codes(): Iterable<string>
  /** Its line: canonical JSON (`canonical.ts`). */
  line(code: string): string | undefined
  readonly illegal: readonly IllegalOrganization[]
}

/** What would change. Pure; the same base and statements give the same plan and `digest`. */
export interface Plan {
  readonly taking: Taking
  readonly counts: Omit<Counts, "rejected">
  /** How many changes of each kind. */
  readonly summary: Readonly<Record<string, number>>
  /** Statements about organizations the register does not have: nothing comes of them. */
  readonly unknown: number
  changes(): Iterable<Omit<Change, "version" | "publishedAt">>
  /** Organizations as they would then stand: only those that differ. */
  changed(): Iterable<Organization>
  readonly illegal?: readonly IllegalOrganization[]
  /** SHA-256 over everything that would change. What a second person agreed to is this. */
  readonly digest: string
}

/** `publishing/` has it; the imports call it. */
export interface Publishing {
  /** The newest published version; one small read. */
  head(bureau: string): Promise<Version | undefined>
  /** The version that an import or act became, also when others came after it. */
  published(id: string): Promise<Version | undefined>
  base(bureau: string): Promise<Base>
  plan(base: Base, said: Iterable<Statement>, taking: Taking): Plan
  /**
   * Writes the next version of a bureau's register; nobody sees any of it before its last write. Resumed after a death with the
   * same `id`; false: it ran out of time and is to be called again. Throws `Refusal` `conflict` when the register has moved
   * on since `plan`, or another version is being written.
   */
  publish(
    work: {
      readonly id: string
      readonly base: Base
      readonly plan: Plan
      readonly rejected: number
      /** Another version follows at once: its index does for both. */
      readonly followed?: true
    },
    remaining: () => number,
    progress: (done: number, of: number) => Promise<void>,
  ): Promise<Version | false>
}
