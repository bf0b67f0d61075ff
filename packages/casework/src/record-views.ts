// What the desk sees of long work and of figures: bulk runs, exports, numbers by week.
import type { Text } from "@civil/core/text.ts"
import type { ViewQuery } from "./inputs.ts"
import type { DeskCard } from "./views.ts"

export interface BulkDryRun {
  readonly dryRun: string
  readonly act: string
  readonly total: number
  readonly groups: readonly { readonly text: Text; readonly cases: readonly DeskCard[] }[]
  /** Pulled out, each with why. */
  readonly exceptions: readonly { readonly case: DeskCard; readonly code: string; readonly text: Text }[]
  /** The view held more than 500: only the first are in. */
  readonly more: boolean
}

export interface BulkView {
  readonly id: string
  readonly act: string
  readonly by: string
  readonly at: string
  readonly state: "running" | "done" | "undoing" | "undone"
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly items: readonly {
    readonly case: string
    readonly code: string
    readonly result: "waiting" | "done" | "failed" | "undone" | "not_undone"
    readonly text?: Text
  }[]
  readonly undoUntil?: string
}

export interface ExportView {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly format: "xlsx" | "csv"
  readonly reason: string
  readonly state: "waiting" | "running" | "done" | "failed" | "expired"
  readonly rows: number
  readonly query: ViewQuery
  /** Why there is no file. */
  readonly text?: Text
}

/** `null`: too few to be shown. */
export type Cell = number | null
/** `none`: there was nothing to measure. */
export type Share = Cell | "none"

export interface FigureRow {
  readonly matter: string
  readonly title: Text
  /** Monday of the week. */
  readonly week: string
  readonly received: Cell
  readonly done: Cell
  readonly waiting: Cell
  /** Age at decision, working days where computable, else days. */
  readonly medianDays: Share
  readonly p90Days: Share
  readonly overdue: Cell
  readonly returned: Cell
  /** Share of missed bookings, for matters that are bookings. */
  readonly noShowRate?: Share
}

/** A week over all matters in sight, hidden together with the rows: no difference gives a small count away. */
export interface FigureTotal {
  readonly week: string
  readonly received: Cell
  readonly done: Cell
  readonly waiting: Cell
  readonly overdue: Cell
  readonly returned: Cell
}

export interface Figures {
  readonly from: string
  readonly to: string
  readonly rows: readonly FigureRow[]
  readonly totals: readonly FigureTotal[]
  /** Counts below this are not shown. */
  readonly least: number
  readonly asOf: string
}
