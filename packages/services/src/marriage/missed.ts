// Of the visits booked for a week, how many took place and how many were missed: for the bureau's figures. A week long over is counted once and kept.
import type { Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { addDays } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { GetItemCommand } from "dynamodb-toolbox/entity/actions/get"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { string } from "dynamodb-toolbox/schema/string"
import { kindRules } from "./kinds.ts"
import { todayOf } from "./show.ts"
import type { Kind } from "./views.ts"

export interface WeekOfVisits {
  /** `marriage.M1`. */
  readonly matter: string
  readonly title: Text
  /** Visits with an outcome, the missed ones included. One nobody said anything about is not counted. */
  readonly held: number
  readonly missed: number
}

type Counts = Record<string, { held: number; missed: number }>

/** Desks write outcomes down late; after a fortnight a week stands. */
const settlesAfterDays = 7 + 14

const outcomes: readonly string[] = ["done", "not_done", "no_show"]

const weekItem = (table: PortalTable) =>
  new Entity({
    name: "WeekOfVisits",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      monday: string().key(),
      counts: any().castAs<Counts>(),
    }),
    computeKey: ({ bureau, monday }) => ({ pk: `VISITS#${bureau}`, sk: monday }),
  })

async function countDay({ store }: Spine, office: string, date: string, into: Counts): Promise<void> {
  const { places } = await store.dayAt(office, date)
  const codes = places.flatMap(({ appointment }) => appointment ?? [])
  for (const { kind, state, date: on } of await store.listAppointments(codes)) {
    if (!outcomes.includes(state) || on !== date) continue
    const counts = into[kind] ?? { held: 0, missed: 0 }
    into[kind] = {
      held: counts.held + 1,
      missed: counts.missed + (state === "no_show" ? 1 : 0),
    }
  }
}

export function missed(world: World, on: Spine) {
  const WeekItem = weekItem(world.table)
  async function count(offices: readonly string[], monday: string): Promise<Counts> {
    const counts: Counts = {}
    const today = todayOf(world)
    for (const office of offices)
      for (let day = 0; day < 7; day += 1) {
        const date = addDays(monday, day).toString()
        if (date <= today) await countDay(on, office, date, counts)
      }
    return counts
  }
  return async (bureau: string, monday: string): Promise<readonly WeekOfVisits[]> => {
    const offices = world.bureaus.find(({ code }) => code === bureau)?.offices.map(({ id }) => id) ?? []
    const { Item: kept } = await WeekItem.build(GetItemCommand).key({ bureau, monday }).send()
    const counts = kept?.counts ?? (await count(offices, monday))
    const stands = addDays(monday, settlesAfterDays).toString() <= todayOf(world)
    if (kept === undefined && stands)
      await WeekItem.build(PutItemCommand).item({ bureau, monday, counts }).send()
    return Object.entries(counts).map(([kind, each]) => ({
      matter: `marriage.${kind}`,
      title: kindRules[kind as Kind].title,
      ...each,
    }))
  }
}
