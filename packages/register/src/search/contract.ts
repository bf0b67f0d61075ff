// What the search index takes and answers. Built once for a version with libraries; opened as bytes and asked with none.
import type { OrganizationKind, OrganizationStatus } from "../organization.ts"

/** One name that can be found. */
export interface IndexEntry {
  /** Code of an organization, or id of a row of the illegal list. */
  readonly id: string
  readonly name: string
  readonly former?: readonly string[]
  readonly kind?: OrganizationKind
  /** Six digits of the registrar. */
  readonly region?: string
  readonly status?: OrganizationStatus
  /** Highest grade in force when the index was built, with its last day; the card decides for today. */
  readonly grade?: string
  readonly gradeTo?: string
  /** In force when it was built. */
  readonly listed?: "abnormal" | "serious"
  readonly charity?: true
  readonly illegal?: true
}

export interface Filters {
  readonly kind?: OrganizationKind
  /** Digits the registrar's code begins with: six are one registrar, 3302 is all of 宁波. */
  readonly region?: string
  readonly status?: OrganizationStatus
  readonly grade?: string
  readonly listed?: "abnormal" | "serious" | "any"
  readonly charity?: true
  readonly illegal?: boolean
}

export interface Ask {
  /** As typed; empty with filters lists all that fit. */
  readonly text: string
  readonly filters?: Filters
  /** ISO day it is: a grade whose last day is before it does not count for the filter. Without it, the day of the build. */
  readonly day?: string
  readonly offset?: number
  readonly limit?: number
}

/** `slip`: nearest name, something was mistyped. `sound`: other characters of the same sound. */
export type MatchedBy = "name" | "former" | "code" | "pinyin" | "initials" | "sound" | "slip" | "filter"

export interface Hit {
  readonly id: string
  readonly name: string
  readonly by: MatchedBy
  /** The former name that was found. */
  readonly former?: string
  /** Where it matched in the name shown: [start, end) in UTF-16 units, for marking; empty where there is nothing to mark. */
  readonly spans: readonly (readonly [number, number])[]
  readonly kind?: OrganizationKind
  readonly region?: string
  readonly status?: OrganizationStatus
  readonly grade?: string
  readonly gradeTo?: string
  readonly listed?: "abnormal" | "serious"
  readonly charity?: true
  readonly illegal?: true
}

export interface Found {
  readonly hits: readonly Hit[]
  /** All that match, whatever the page. Of near ones (`slip`): those near enough. */
  readonly total: number
}

/** A name confusingly near another, and why. */
export interface Near {
  readonly hit: Hit
  /** 0…1, 1 the same. */
  readonly likeness: number
  readonly why: "same_name" | "same_sound" | "same_core" | "one_character" | "near" | "near_code"
}

export interface OrganizationIndex {
  readonly size: number
  /** What the builder was told: `{ bureau, version }`. */
  readonly meta: Readonly<Record<string, string | number>>
  search(ask: Ask): Found
  /** Names near a name (核名, look-alike warning), the nearest first; `without` leaves one id out. */
  near(name: string, options?: { readonly limit?: number; readonly without?: string }): readonly Near[]
  /** Codes that differ in one character or by two neighbours swapped. */
  nearCodes(code: string, options?: { readonly limit?: number }): readonly Near[]
  /** Every entry with exactly this name, or this former name, after folding width and traditional characters. */
  exact(name: string): readonly Hit[]
}

/** `build.ts`: `buildIndex(entries, meta)`; `open.ts`: `openIndex(bytes)`. */
export type BuildIndex = (
  entries: Iterable<IndexEntry>,
  meta: Readonly<Record<string, string | number>>,
) => Uint8Array
export type OpenIndex = (bytes: Uint8Array) => OrganizationIndex
