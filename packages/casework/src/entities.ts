// How the spine's shapes lie in the one table: keys and attributes. Nested values are taken as they are.
import { lookedItem } from "@civil/data/looked.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { lineEntity, lineKeys } from "./chain.ts"
import type { Card } from "./facets.ts"
import type { ViewQuery } from "./inputs.ts"
import type { Case, HistoryEntry } from "./shapes.ts"

function caseItem(table: PortalTable) {
  return new Entity({
    name: "Case",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      code: string(),
      revision: number(),
      matter: string(),
      service: string(),
      bureau: string(),
      desk: string(),
      from: any().optional().castAs<string>(),
      state: any().castAs<Case["state"]>(),
      parties: any().castAs<Case["parties"]>(),
      sealed: string(),
      formVersion: number(),
      documents: any().castAs<Case["documents"]>(),
      shownName: string(),
      submittedAt: number(),
      clock: any().castAs<Case["clock"]>(),
      correction: any().optional().castAs<NonNullable<Case["correction"]>>(),
      holder: any().optional().castAs<NonNullable<Case["holder"]>>(),
      approvals: any().castAs<Case["approvals"]>(),
      outcome: any().optional().castAs<NonNullable<Case["outcome"]>>(),
      tellAt: any().optional().castAs<number>(),
      toldAt: any().optional().castAs<number>(),
      given: any().optional().castAs<NonNullable<Case["given"]>>(),
      until: any().optional().castAs<string>(),
      appealUntil: any().optional().castAs<string>(),
      flags: any().castAs<Case["flags"]>(),
      similar: any().castAs<Case["similar"]>(),
      apart: any().optional().castAs<NonNullable<Case["apart"]>>(),
      appealed: any().optional().castAs<NonNullable<Case["appealed"]>>(),
      ratedAt: any().optional().castAs<number>(),
      linked: any().optional().castAs<string>(),
      opinions: any().castAs<Case["opinions"]>(),
      shared: any().optional().castAs<NonNullable<Case["shared"]>>(),
      head: any().castAs<Case["head"]>(),
    }),
    computeKey: ({ id }) => ({ pk: `CASE#${id}`, sk: "CASE" }),
  })
}

/** A line of a case's history. What its hash covers is the whole item: nothing may be renamed or added here alone (chain.ts). */
function lineItem(table: PortalTable) {
  return new Entity({
    name: lineEntity,
    table,
    timestamps: false,
    schema: item({
      case: string().key(),
      seq: number().key(),
      bureau: string().key(),
      day: string().key(),
      at: number(),
      action: string(),
      from: any().castAs<HistoryEntry["from"]>(),
      to: any().castAs<HistoryEntry["to"]>(),
      by: any().castAs<HistoryEntry["by"]>(),
      facts: any().castAs<HistoryEntry["facts"]>(),
      told: any().castAs<HistoryEntry["told"]>(),
      sealed: any().optional().castAs<string>(),
      digest: any().optional().castAs<string>(),
      previous: string(),
      hash: string(),
    }),
    computeKey: lineKeys,
  })
}

/** A row of one facet of a queue: whole in one read, in order of the last day, and on the index in order of receipt. */
function rowItem(table: PortalTable) {
  return new Entity({
    name: "CaseRow",
    table,
    timestamps: false,
    schema: item({
      queue: string().key(),
      sort: string().key(),
      received: string().savedAs("gsi1pk"),
      since: string().savedAs("gsi1sk"),
      card: any().castAs<Card>(),
    }),
    computeKey: ({ queue, sort }) => ({ pk: queue, sk: sort }),
  })
}

/** From something known (a code, a person, a keyed hash) to a case. */
function linkItem(table: PortalTable) {
  return new Entity({
    name: "CaseLink",
    table,
    timestamps: false,
    schema: item({ from: string().key(), to: string().key(), case: string() }),
    computeKey: ({ from, to }) => ({ pk: from, sk: to }),
  })
}

function besideItems(table: PortalTable) {
  const RatingItem = new Entity({
    name: "Rating",
    table,
    timestamps: false,
    schema: item({
      case: string().key(),
      at: number(),
      level: number(),
      points: any().castAs<readonly string[]>(),
      sealed: any().optional().castAs<string>(),
      callBack: any().optional().castAs<string>(),
    }),
    computeKey: (rating) => ({ pk: `CASE#${rating.case}`, sk: "RATING" }),
  })
  const ViewItem = new Entity({
    name: "SavedView",
    table,
    timestamps: false,
    schema: item({
      staff: string().key(),
      id: string().key(),
      name: string(),
      query: any().castAs<ViewQuery>(),
    }),
    computeKey: ({ staff, id }) => ({ pk: `STAFF#${staff}`, sk: `VIEW#${id}` }),
  })
  const AnsweringItem = new Entity({
    name: "Answering",
    table,
    timestamps: false,
    schema: item({
      case: string().key(),
      asked: number(),
      revision: number(),
      sealed: string(),
      savedAt: number(),
    }),
    computeKey: (answering) => ({ pk: `CASE#${answering.case}`, sk: "ANSWERING" }),
  })
  return { LookedItem: lookedItem(table), RatingItem, ViewItem, AnsweringItem }
}

export const entities = (table: PortalTable) => ({
  CaseItem: caseItem(table),
  LineItem: lineItem(table),
  RowItem: rowItem(table),
  LinkItem: linkItem(table),
  ...besideItems(table),
})
