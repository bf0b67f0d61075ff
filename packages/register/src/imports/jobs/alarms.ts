// What a second look is due to before a preview is published.
import type { Text } from "@civil/core/text.ts"
import { type CreditList, creditLists } from "../../organization.ts"
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
  if (dataset === "entries" && extent === "whole") alarms.push(...entryAlarms(base, plan))
  alarm(rejected / read.rows, limits.rejected, (share) =>
    noteText("alarm.rejected", { rows: read.rows, count: rejected, share }),
  )
  if (now !== undefined && asOf < now) alarms.push(noteText("alarm.older", { asOf, now }))
  if (again !== undefined) alarms.push(noteText("alarm.again", { version: again }))
  return alarms
}

const listNames = { abnormal: "活动异常名录", serious: "严重违法失信名单" } as const
const mostNamed = 10

/** Each entry that would go without a removal, and the list the file does not speak of. */
function entryAlarms(base: Base, plan: Plan): readonly Text[] {
  const { lists } = plan.taking
  const ended: string[] = []
  for (const { code, basic, entries } of plan.changed()) {
    const after = new Set(entries.map(({ id }) => id))
    for (const { id, list, on, removedOn, mark } of base.get(code)?.entries ?? [])
      if (removedOn === undefined && !after.has(id))
        ended.push(`${basic.name}（${listNames[list]} ${on}${mark ? `，${mark.source}` : ""}）`)
  }
  const named = ended.slice(0, mostNamed).join("、") + (ended.length > mostNamed ? "…" : "")
  const silent = lists ? creditLists.filter((list) => !lists.includes(list)) : []
  const kept = silent.map((list) => ({ list: listNames[list], count: countOf(base, list) }))
  return [
    ...(ended.length > 0 ? [noteText("alarm.entries", { count: ended.length, entries: named })] : []),
    ...kept.flatMap((values) => (values.count > 0 ? [noteText("alarm.other_list", values)] : [])),
  ]
}

function countOf(base: Base, list: CreditList): number {
  let count = 0
  for (const code of base.codes())
    count += base.get(code)?.entries.filter((entry) => entry.list === list).length ?? 0
  return count
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
