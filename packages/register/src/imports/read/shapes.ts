// What is kept of a file once it was read: what its good rows say, and what is wrong with the others.
import type { CreditList } from "../../organization.ts"
import type { Issue } from "../judge/issue.ts"
import type { Said, SaidValue } from "../judge/said.ts"

/** One line of the object of what was said. What comes last may take back what came first. */
export type SaidLine =
  | (Said<SaidValue> & { readonly row: number; readonly sheet?: string })
  /** Two rows contradict each other under this key: neither is taken. */
  | { readonly drop: string }
  /** A row about this organization was rejected: the file has it all the same. */
  | { readonly keep: string }
  /** The like, where the code could not be read. */
  | { readonly keepName: string }
  /** A credit list that the heading or a title names: the file speaks of it, also where it has no row of it. */
  | { readonly speaks: CreditList }

/** One line of the object of issues, with the cells of its row as they may be shown. */
export interface IssueLine {
  readonly issue: Issue
  readonly cells: readonly string[]
}

export interface ReadCounts {
  /** Rows under the titles that are not blank. */
  readonly rows: number
  readonly rejected: number
  readonly warnings: number
  /** Things said: of a table with a column for each year several a row. */
  readonly said: number
  /** How often each reason stood against a row. */
  readonly reasons: Readonly<Record<string, number>>
}
