// The figures as a table: every number the plots draw, and those too small to be shown as “<5”.
import type { FigureRow, Figures, Share } from "@civil/casework/views.ts"
import { Table } from "@civil/ui/index.ts"
import { useHouse } from "../house.ts"
import { figureWords as words } from "./words.ts"

const columns = ["received", "done", "waiting", "medianDays", "p90Days", "overdue", "returned"] as const

type Kind = "count" | "days" | "share"

/** A count too small to be shown is smaller than the least; of days and shares there is nothing to say then. */
export function cellText(cell: Share | undefined, least: number, kind: Kind = "count"): string {
  if (cell === "none") return "–"
  if (cell === undefined || (cell === null && kind !== "count")) return "–"
  if (cell === null) return `<${least}`
  return kind === "share" ? `${Math.round(cell * 100)} %` : String(cell)
}

const kindOf = (column: (typeof columns)[number]): Kind =>
  column === "medianDays" || column === "p90Days" ? "days" : "count"

export function FigureTable(props: { figures: Figures }) {
  const house = useHouse()
  const rated = () => props.figures.rows.some((row) => row.noShowRate !== undefined)
  const cells = (row: FigureRow) => [
    row.week,
    house.say(row.title),
    ...columns.map((column) => cellText(row[column], props.figures.least, kindOf(column))),
    ...(rated() ? [cellText(row.noShowRate, props.figures.least, "share")] : []),
  ]
  const rows = () =>
    [...props.figures.rows]
      .sort((a, b) => b.week.localeCompare(a.week) || a.matter.localeCompare(b.matter))
      .map(cells)
  return (
    <Table
      caption={house.say(words.table)}
      head={[
        house.say(words.week),
        house.say(words.matter),
        ...columns.map((column) => house.say(words[column])),
        ...(rated() ? [house.say(words.noShowRate)] : []),
      ]}
      rows={rows()}
    />
  )
}
