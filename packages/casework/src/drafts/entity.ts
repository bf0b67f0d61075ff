// How a draft lies in the table: one row for a person, matter and bureau, so that nobody has two of the same.
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type { Draft } from "../shapes.ts"

function draftItem(table: PortalTable) {
  return new Entity({
    name: "CaseDraft",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      matter: string().key(),
      bureau: string().key(),
      id: string(),
      formVersion: number(),
      revision: number(),
      papers: number(),
      sealed: string(),
      documents: any().castAs<Draft["documents"]>(),
      page: string().optional(),
      savedAt: number(),
      remindedAt: number().optional(),
      // Not under the table's own name for expiry: the row goes together with its papers, by a timer of ours.
      expiresAt: number().savedAs("keptUntil"),
    }),
    computeKey: ({ person, matter, bureau }) => ({
      pk: `PERSON#${person}`,
      sk: `DRAFT#${matter}#${bureau}`,
    }),
  })
}

type DraftItem = ReturnType<typeof draftItem>

const same: Same<Draft, FormattedItem<DraftItem>> = true
export const shapesAgree = same

export interface DraftRows {
  readonly DraftItem: DraftItem
  find(person: string, matter: string, bureau: string): Promise<Draft | undefined>
  /** All of a person, expired ones too. */
  list(person: string): Promise<readonly Draft[]>
}

export function draftRows(table: PortalTable): DraftRows {
  const DraftItem = draftItem(table)
  return {
    DraftItem,
    find: (person, matter, bureau) => DraftItem.build(WholeGet).find({ person, matter, bureau }),
    async list(person) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(DraftItem)
        .query({ partition: `PERSON#${person}`, range: { beginsWith: "DRAFT#" } })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items
    },
  }
}
