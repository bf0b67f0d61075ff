// Sums of closed days as they lie in the table: one item for a bureau's day, written once a night, written again the same.
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type { Sum } from "./sums.ts"

/** How many were open at the day's end, per desk and matter. */
export interface Waiting {
  readonly desk: string
  readonly matter: string
  readonly count: number
}

export interface Day {
  readonly bureau: string
  readonly day: string
  readonly sums: readonly Sum[]
  readonly waiting: readonly Waiting[]
}

function dayItem(table: PortalTable) {
  const DayItem = new Entity({
    name: "FiguresDay",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      day: string().key(),
      sums: any().castAs<readonly Sum[]>(),
      waiting: any().castAs<readonly Waiting[]>(),
    }),
    computeKey: ({ bureau, day }) => ({ pk: `FIGURES#${bureau}`, sk: day }),
  })
  const same: Same<Day, FormattedItem<typeof DayItem>> = true
  return same && DayItem
}

export function dayStore(table: PortalTable) {
  const DayItem = dayItem(table)
  return {
    async put(day: Day): Promise<void> {
      await DayItem.build(PutItemCommand).item(day).send()
    },
    /** Both included; none where they are in the other order. */
    async between(bureau: string, from: string, to: string): Promise<readonly Day[]> {
      if (from > to) return []
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(DayItem)
        .query({ partition: `FIGURES#${bureau}`, range: { between: [from, to] } })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items
    },
    async newest(bureau: string): Promise<Day | undefined> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(DayItem)
        .query({ partition: `FIGURES#${bureau}` })
        .options({ consistent: true, reverse: true, limit: 1 })
        .send()
      return Items[0]
    },
  }
}
