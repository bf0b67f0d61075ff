// How an export lies in the table: asked by whom and why, where its file is, and each time somebody took it. Kept three years, the file seven days.
import type { Staff } from "@civil/core/actor.ts"
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type { ViewQuery } from "../inputs.ts"

export interface Export {
  readonly id: string
  readonly bureau: string
  readonly staff: Staff
  readonly at: number
  readonly format: "xlsx" | "csv"
  /** The reason given, sealed. */
  readonly sealed: string
  readonly query: ViewQuery
  readonly state: "waiting" | "done" | "failed"
  readonly rows: number
  /** Key of the object in the bucket `documents`. */
  readonly key: string
  readonly doneAt?: number | undefined
  /** Code of the sentence that says why not. */
  readonly fault?: string | undefined
  readonly revision: number
  /** Epoch seconds. */
  readonly expiresAt: number
}

function exportItems(table: PortalTable) {
  const ExportItem = new Entity({
    name: "Export",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      bureau: string(),
      staff: any().castAs<Staff>(),
      at: number(),
      format: any().castAs<Export["format"]>(),
      sealed: string(),
      query: any().castAs<ViewQuery>(),
      state: any().castAs<Export["state"]>(),
      rows: number(),
      key: string(),
      doneAt: number().optional(),
      fault: string().optional(),
      revision: number(),
      expiresAt: number(),
    }),
    computeKey: ({ id }) => ({ pk: `EXPORT#${id}`, sk: "EXPORT" }),
  })
  const ListedItem = new Entity({
    name: "ExportListed",
    table,
    timestamps: false,
    schema: item({ bureau: string().key(), at: string().key(), id: string().key(), expiresAt: number() }),
    computeKey: ({ bureau, at, id }) => ({ pk: `EXPORTS#${bureau}`, sk: `${at}#${id}` }),
  })
  const TakenItem = new Entity({
    name: "ExportTaken",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      at: string().key(),
      staff: string().key(),
      name: string(),
      expiresAt: number(),
    }),
    computeKey: ({ id, at, staff }) => ({ pk: `EXPORT#${id}`, sk: `TAKEN#${at}#${staff}` }),
  })
  return { ExportItem, ListedItem, TakenItem }
}

const same: Same<Export, FormattedItem<ReturnType<typeof exportItems>["ExportItem"]>> = true
export const exportShapesAgree = same

export function exportStore(table: PortalTable) {
  const items = exportItems(table)
  return {
    ...items,
    find: (id: string): Promise<Export | undefined> => items.ExportItem.build(WholeGet).find({ id }),
    /** The newest first. */
    async listed(bureau: string, limit: number): Promise<readonly string[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.ListedItem)
        .query({ partition: `EXPORTS#${bureau}` })
        .options({ consistent: true, reverse: true, limit })
        .send()
      return Items.map(({ id }) => id)
    },
    /** Who took it, and when, the first first. */
    async taken(id: string): Promise<readonly { readonly at: string; readonly staff: string }[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.TakenItem)
        .query({ partition: `EXPORT#${id}`, range: { beginsWith: "TAKEN#" } })
        .options({ consistent: true })
        .send()
      return Items.map(({ at, staff }) => ({ at, staff }))
    },
  }
}
