// How a bulk action lies in the table: what was asked, the cases and revisions the dry run showed, and one result for each case done.
import type { Staff } from "@civil/core/actor.ts"
import type { Values } from "@civil/core/text.ts"
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type * as z from "zod/mini"
import type { BulkAct } from "../inputs.ts"

export type Act = z.infer<typeof BulkAct>
/** `asked`: a dry run that nobody has started. */
export type JobState = "asked" | "running" | "done" | "undoing" | "undone"

export interface Job {
  readonly id: string
  readonly bureau: string
  /** Whoever asked, as they were then: every case is judged by these roles and desks. */
  readonly staff: Staff
  readonly act: Act
  readonly outcome?: string | undefined
  readonly reason?: string | undefined
  readonly result?: string | undefined
  /** Words that go into every line, sealed. */
  readonly sealed?: string | undefined
  /** Epoch milliseconds of the dry run, and of the start. */
  readonly at: number
  readonly startedAt?: number | undefined
  readonly state: JobState
  readonly more: boolean
  readonly revision: number
  /** Epoch seconds: dry runs go after an hour, what was started after three months. */
  readonly expiresAt: number
}

/** A case as the dry run showed it. `code`: why it was pulled out. */
export interface Meant {
  readonly case: string
  readonly shown: string
  readonly revision: number
  readonly code?: string | undefined
  readonly values?: Values | undefined
}

export interface Meaning {
  readonly id: string
  readonly cases: readonly Meant[]
  readonly expiresAt: number
}

/** Written with the case's own change, or not at all: there is none without the other. `skipped`: taken back before it was begun. */
export interface Result {
  readonly id: string
  readonly case: string
  readonly result: "done" | "failed" | "skipped" | "undone" | "not_undone"
  readonly code?: string | undefined
  readonly values?: Values | undefined
  readonly expiresAt: number
}

/** In the list of a bureau's bulk actions, the newest last. */
export interface Listed {
  readonly bureau: string
  readonly at: string
  readonly id: string
  readonly staff: string
  readonly expiresAt: number
}

export function bulkEntities(table: PortalTable) {
  const JobItem = new Entity({
    name: "BulkJob",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      bureau: string(),
      staff: any().castAs<Staff>(),
      act: any().castAs<Act>(),
      outcome: string().optional(),
      reason: string().optional(),
      result: string().optional(),
      sealed: string().optional(),
      at: number(),
      startedAt: number().optional(),
      state: any().castAs<JobState>(),
      more: boolean(),
      revision: number(),
      expiresAt: number(),
    }),
    computeKey: ({ id }) => ({ pk: `BULK#${id}`, sk: "JOB" }),
  })
  const MeaningItem = new Entity({
    name: "BulkCases",
    table,
    timestamps: false,
    schema: item({ id: string().key(), cases: any().castAs<readonly Meant[]>(), expiresAt: number() }),
    computeKey: ({ id }) => ({ pk: `BULK#${id}`, sk: "CASES" }),
  })
  const ResultItem = new Entity({
    name: "BulkResult",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      case: string().key(),
      result: any().castAs<Result["result"]>(),
      code: string().optional(),
      values: any().optional().castAs<Values | undefined>(),
      expiresAt: number(),
    }),
    computeKey: (key) => ({ pk: `BULK#${key.id}`, sk: `RESULT#${key.case}` }),
  })
  const ListedItem = new Entity({
    name: "BulkListed",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      at: string().key(),
      id: string().key(),
      staff: string(),
      expiresAt: number(),
    }),
    computeKey: ({ bureau, at, id }) => ({ pk: `BULKS#${bureau}`, sk: `${at}#${id}` }),
  })
  return { JobItem, MeaningItem, ResultItem, ListedItem }
}

export type BulkEntities = ReturnType<typeof bulkEntities>
const sameJob: Same<Job, FormattedItem<BulkEntities["JobItem"]>> = true
const sameMeaning: Same<Meaning, FormattedItem<BulkEntities["MeaningItem"]>> = true
const sameResult: Same<Result, FormattedItem<BulkEntities["ResultItem"]>> = true
const sameListed: Same<Listed, FormattedItem<BulkEntities["ListedItem"]>> = true
export const bulkShapesAgree = sameJob && sameMeaning && sameResult && sameListed

export function bulkStore(table: PortalTable) {
  const items = bulkEntities(table)
  return {
    ...items,
    findJob: (id: string): Promise<Job | undefined> => items.JobItem.build(WholeGet).find({ id }),
    async listMeant(id: string): Promise<readonly Meant[]> {
      const found = await items.MeaningItem.build(WholeGet).find({ id })
      return found?.cases ?? []
    },
    findResult: (id: string, of: string): Promise<Result | undefined> =>
      items.ResultItem.build(WholeGet).find({ id, case: of }),
    async listResults(id: string): Promise<ReadonlyMap<string, Result>> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.ResultItem)
        .query({ partition: `BULK#${id}`, range: { beginsWith: "RESULT#" } })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return new Map(Items.map((each) => [each.case, each]))
    },
    async listed(bureau: string, limit: number): Promise<readonly Listed[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.ListedItem)
        .query({ partition: `BULKS#${bureau}` })
        .options({ consistent: true, reverse: true, limit })
        .send()
      return Items
    },
  }
}

export type BulkStore = ReturnType<typeof bulkStore>
