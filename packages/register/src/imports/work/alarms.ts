// What a second look is due to before a preview is published.
import type { Text } from "@civil/core/text.ts"
import type { Base, Plan } from "../../statement.ts"
import type { Dataset } from "../../version.ts"
import type { Import, ReadPart } from "../entities.ts"
import { thresholdsOn } from "../thresholds.ts"
import { noteText } from "../words/note-words.ts"
import { keysIn } from "./keys.ts"

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`

export function alarmsOf(
  { dataset, extent, asOf }: Pick<Import, "dataset" | "extent" | "asOf">,
  { counts: read, again }: Pick<ReadPart, "counts" | "again">,
  base: Base,
  plan: Plan,
  rejected: number,
  today: string,
): readonly Text[] {
  const limits = thresholdsOn(today)
  const { counts, summary } = plan
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
  if (dataset !== "organizations" && extent === "whole") {
    const { before, gone } = goneOf(base, plan, dataset)
    alarm(gone / Math.max(before, 1), limits.missing, (share) =>
      noteText("alarm.gone", { count: gone, before, share }),
    )
  }
  alarm(rejected / read.rows, limits.rejected, (share) =>
    noteText("alarm.rejected", { rows: read.rows, count: rejected, share }),
  )
  if (now !== undefined && asOf < now) alarms.push(noteText("alarm.older", { asOf, now }))
  if (again !== undefined) alarms.push(noteText("alarm.again", { version: again }))
  return alarms
}

/** What the register has of a dataset, and how much of it would be taken away: years, grades, entries. */
function goneOf(base: Base, plan: Plan, dataset: Exclude<Dataset, "organizations">) {
  if (dataset === "illegal") {
    const after = new Set((plan.illegal ?? base.illegal).map(({ id }) => id))
    return { before: base.illegal.length, gone: base.illegal.filter(({ id }) => !after.has(id)).length }
  }
  let [before, gone] = [0, 0]
  for (const code of base.codes()) before += keysIn(base.get(code), dataset).length
  for (const organization of plan.changed()) {
    const after = new Set(keysIn(organization, dataset))
    gone += keysIn(base.get(organization.code), dataset).filter((key) => !after.has(key)).length
  }
  return { before, gone }
}
