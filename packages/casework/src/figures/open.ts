// Figures of a bureau or a desk by week, for the staff who may see its queues.
import type { Staff } from "@civil/core/actor.ts"
import { addDays } from "@civil/core/date.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import { FiguresQuery } from "../inputs.ts"
import { matterName } from "../matter.ts"
import { seesDesk } from "../may.ts"
import type { Records } from "../service.ts"
import { moment, type Spine } from "../spine.ts"
import type { FigureRow } from "../views.ts"
import { daysFrom } from "./days.ts"
import type { Day } from "./store.ts"
import { type FigureScope, figureTable, least, missedRate, mondayOf } from "./table.ts"

const usualWeeks = 12

export const figures =
  (spine: Spine): Records["figures"] =>
  async (actor, input) => {
    const query = parse(FiguresQuery, input)
    const { today, instant } = moment(spine.world)
    const weeks = query.weeks ?? usualWeeks
    const from = addDays(mondayOf(today), -7 * (weeks - 1)).toString()
    const mondays = Array.from({ length: weeks }, (_, i) => addDays(from, 7 * i).toString())
    const places = placesOf(spine, actor, query.desk)
    const days = await daysFrom(spine, actor.bureau, from)
    const scope: FigureScope = { ...places, matters: mattersOf(spine, actor.bureau, today, days) }
    const { rows, totals } = figureTable(days, mondays, scope)
    const asked = ({ matter }: { readonly matter: string }) =>
      query.matter === undefined || query.matter === matter
    const here = mattersAt(spine, actor.bureau, today, days, scope)
    const title = (matter: string) => spine.findMatter(matter)?.title ?? { zh: matter, en: matter }
    const bookings = scope.of === "bureau" ? await missedRows(spine, actor.bureau, mondays) : []
    return {
      from,
      to: today,
      rows: [
        ...rows.filter(({ matter }) => here.has(matter)).map((row) => ({ ...row, title: title(row.matter) })),
        ...bookings,
      ].filter(asked),
      totals,
      least,
      asOf: instant.toString(),
    }
  }

/** Whoever oversees the bureau sees it as a whole; everybody else the desks they sit at. */
function placesOf({ deps }: Spine, actor: Staff, desk: string | undefined): Omit<FigureScope, "matters"> {
  const desks = Object.keys(deps.desks)
  const seen = desks.filter((each) => seesDesk(actor, actor.bureau, each))
  if (desk !== undefined && !seen.includes(desk)) throw absent(actor)
  if (desk !== undefined) return { desks, of: [desk] }
  return { desks, of: seen.length === desks.length ? "bureau" : seen }
}

/** What the bureau offers, and what it had cases of. */
function mattersOf({ deps }: Spine, bureau: string, today: string, days: readonly Day[]): readonly string[] {
  const had = new Set(days.flatMap(({ sums, waiting }) => [...sums, ...waiting].map(({ matter }) => matter)))
  return deps.matters
    .filter((matter) => !matter.unrated)
    .filter((matter) => had.has(matterName(matter)) || matter.policy(bureau, today) !== undefined)
    .map((matter) => matterName(matter))
}

/** Of these, what the desks in sight handle, or had cases of. */
function mattersAt(
  { findMatter }: Spine,
  bureau: string,
  today: string,
  days: readonly Day[],
  { of, matters }: FigureScope,
): ReadonlySet<string> {
  if (of === "bureau") return new Set(matters)
  const had = days.flatMap(({ sums, waiting }) =>
    [...sums, ...waiting].filter(({ desk }) => of.includes(desk)).map(({ matter }) => matter),
  )
  const handled = matters.filter((name) => of.includes(findMatter(name)?.policy(bureau, today)?.desk ?? ""))
  return new Set([...had, ...handled])
}

/** Matters that are bookings: how many came, how many did not. */
async function missedRows(
  { deps }: Spine,
  bureau: string,
  mondays: readonly string[],
): Promise<readonly FigureRow[]> {
  const none = { waiting: 0, medianDays: null, p90Days: null, overdue: 0, returned: 0 }
  const weeks = await Promise.all(
    mondays.map(async (week) =>
      ((await deps.missed?.(bureau, week)) ?? []).map(({ matter, title, held, missed }) => {
        const noShowRate = missedRate(held, missed)
        const shown = (count: number) => (count > 0 && (count < least || noShowRate === null) ? null : count)
        const counts = { received: shown(held), done: shown(held - missed), noShowRate }
        return { matter, title: title ?? { zh: matter, en: matter }, week, ...none, ...counts }
      }),
    ),
  )
  return weeks.flat()
}
