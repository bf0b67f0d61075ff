// The figures as tables: all matters together by week, then matter by matter; weeks in which nothing happened are left out.
import type { FigureRow, Figures, FigureTotal, Share } from "@civil/casework/record-views.ts"
import { type Language, say } from "@civil/core/text.ts"
import { Table } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { figureWords as words } from "./words.ts"

const counts = ["received", "done", "waiting", "overdue", "returned"] as const
const days = ["medianDays", "p90Days"] as const

/** A hidden number may be large: it is hidden because a small one could be worked out from it. So it is never called small. */
export function cellText(
  cell: Share | undefined,
  language: Language,
  kind: "count" | "share" = "count",
): string {
  if (cell === undefined || cell === "none") return "–"
  if (cell === null) return say(words.hidden, language)
  return kind === "share" ? `${Math.round(cell * 100)} %` : String(cell)
}

/** Something was received, decided, waiting, late or sent back; a hidden number is something. */
export const holdsSomething = (row: FigureRow | FigureTotal): boolean =>
  counts.some((column) => row[column] !== 0)

const newestFirst = (a: { readonly week: string }, b: { readonly week: string }) =>
  b.week.localeCompare(a.week)

export function FigureTables(props: { figures: Figures }) {
  const matters = () => [...new Map(props.figures.rows.map((row) => [row.matter, row.title])).entries()]
  const rowsOf = (matter: string) =>
    props.figures.rows.filter((row) => row.matter === matter && holdsSomething(row)).sort(newestFirst)
  const totals = () => props.figures.totals.filter(holdsSomething).sort(newestFirst)
  return (
    <div class="desk-figure-tables">
      <Show when={matters().length > 1 && totals().length > 0}>
        <Totals rows={totals()} />
      </Show>
      <For each={matters()}>
        {([matter, title]) => (
          <Show when={rowsOf(matter).length > 0}>
            <OfMatter title={title} rows={rowsOf(matter)} />
          </Show>
        )}
      </For>
    </div>
  )
}

function Totals(props: { rows: readonly FigureTotal[] }) {
  const house = useHouse()
  return (
    <Table
      caption={house.say(words.allTogether)}
      head={[house.say(words.week), ...counts.map((column) => house.say(words[column]))]}
      rows={props.rows.map((row) => [
        row.week,
        ...counts.map((column) => cellText(row[column], house.language())),
      ])}
    />
  )
}

function OfMatter(props: { title: FigureRow["title"]; rows: readonly FigureRow[] }) {
  const house = useHouse()
  const rated = () => props.rows.some((row) => row.noShowRate !== undefined)
  const cells = (row: FigureRow) => [
    row.week,
    ...[...counts, ...days].map((column) => cellText(row[column], house.language())),
    ...(rated() ? [cellText(row.noShowRate, house.language(), "share")] : []),
  ]
  return (
    <Table
      caption={house.say(props.title)}
      head={[
        house.say(words.week),
        ...[...counts, ...days].map((column) => house.say(words[column])),
        ...(rated() ? [house.say(words.noShowRate)] : []),
      ]}
      rows={props.rows.map(cells)}
    />
  )
}
