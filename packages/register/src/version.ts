// Versions of a bureau's register. Each import and each decision of the desk makes one; what was true at a version never changes.
import type { CreditList, Mark } from "./organization.ts"

/** The files a registrar exports; each is read on its own. */
export const datasets = [
  "organizations",
  "inspections",
  "ratings",
  "charities",
  "entries",
  "penalties",
  "branches",
  "illegal",
] as const
export type Dataset = (typeof datasets)[number]

/** `whole`: what is not in the file is no longer in the register of that kind. `part`: only what it has is said. */
export type Extent = "whole" | "part"

/** What a dataset rests on at a version: the last file, and the last whole file. */
export interface DatasetMark extends FileMark {
  /**
   * Of `entries`, where the two lists came in files of their own: what each rests on. A list that is not in it was never
   * received. The mark itself is then that of the older file, `whole` only where both were.
   */
  readonly lists?: Readonly<Partial<Record<CreditList, FileMark>>>
}

export interface FileMark extends Mark {
  readonly version: number
  readonly extent: Extent
}

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Of a whole file: no longer in it. */
  readonly missing: number
  readonly rejected: number
}

export interface Version {
  readonly bureau: string
  /** 1, 2, 3 … for each bureau. */
  readonly number: number
  /** Epoch milliseconds; rises with the number. */
  readonly publishedAt: number
  readonly cause:
    | { readonly kind: "import"; readonly import: string; readonly dataset: Dataset }
    /** A decision of the desk or an outcome of a case: `case_…`. */
    | { readonly kind: "act"; readonly act: string; readonly about: string }
  readonly counts: Counts
  /** As of this version, by dataset. */
  readonly marks: Readonly<Partial<Record<Dataset, DatasetMark>>>
  /** How many organizations it has. */
  readonly size: number
  /** SHA-256 of the canonical JSON of the whole register at this version, lower-case hex; the same content, the same sum. */
  readonly sha256?: string
}

/** One thing that changed about one organization from a version to the next. */
export interface Change {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly publishedAt: number
  /** What kind of thing; `words.ts` has the sentence. */
  readonly what: ChangeKind
  /** Fields or entries: `status`, `name`, `inspection.2025`, `entry.<id>`. Values as plain text for reading, before and after. */
  readonly field: string
  readonly before?: string
  readonly after?: string
}

export const changeKinds = [
  "registered",
  "renamed",
  "status",
  "basic",
  "inspection",
  "rating",
  "charity",
  "listed",
  "delisted",
  "penalty",
  "branch",
  "missing",
  "found_again",
] as const
export type ChangeKind = (typeof changeKinds)[number]
