// What a second look is due to before a preview is published.
import type { Text } from "@civil/core/text.ts"
import type { Base, Plan } from "../../statement.ts"
import type { Import, ReadPart } from "../entities.ts"
import { thresholdsOn } from "../thresholds.ts"
import { noteText } from "../words/note-words.ts"

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`

export function alarmsOf(
  { dataset, asOf }: Pick<Import, "dataset" | "asOf">,
  { counts: read, again }: Pick<ReadPart, "counts" | "again">,
  base: Base,
  { counts, summary }: Pick<Plan, "counts" | "summary">,
  rejected: number,
  today: string,
): readonly Text[] {
  const limits = thresholdsOn(today)
  const size = base.version?.size ?? 0
  const now = base.version?.marks[dataset]?.asOf
  const alarms: Text[] = []
  const alarm = (share: number, most: number, text: (share: string) => Text) => {
    if (share > most) alarms.push(text(percent(share)))
  }
  const status = summary.status ?? 0
  if (size > 0 && dataset === "organizations") {
    alarm(counts.missing / size, limits.missing, (share) =>
      noteText("alarm.missing", { size, count: counts.missing, share }),
    )
    alarm(status / size, limits.status, (share) => noteText("alarm.status", { count: status, share }))
  }
  if (dataset !== "organizations") goneFor(counts, limits.missing, alarms)
  alarm(rejected / read.rows, limits.rejected, (share) =>
    noteText("alarm.rejected", { rows: read.rows, count: rejected, share }),
  )
  if (now !== undefined && asOf < now) alarms.push(noteText("alarm.older", { asOf, now }))
  if (again !== undefined) alarms.push(noteText("alarm.again", { version: again }))
  return alarms
}

/** A list that lost more than its share of rows. */
function goneFor({ missing, unchanged, changed }: Plan["counts"], most: number, alarms: Text[]): void {
  const before = missing + unchanged + changed
  if (before > 0 && missing / before > most)
    alarms.push(noteText("alarm.gone", { count: missing, before, share: percent(missing / before) }))
}
