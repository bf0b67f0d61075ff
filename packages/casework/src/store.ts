// Entities of casework and its reads, named for the question.
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { BatchGetRequest } from "dynamodb-toolbox/entity/actions/batchGet"
import { BatchGetCommand, execute as executeBatchGet } from "dynamodb-toolbox/table/actions/batchGet"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { entities } from "./entities.ts"
import type { Row } from "./facets.ts"
import type { Case, HistoryEntry } from "./shapes.ts"

export type Entities = ReturnType<typeof entities>

const sameCase: Same<Case, FormattedItem<Entities["CaseItem"]>> = true
const sameLine: Same<HistoryEntry, FormattedItem<Entities["LineItem"]>> = true
const sameRow: Same<Row, FormattedItem<Entities["RowItem"]>> = true
export const shapesAgree = sameCase && sameLine && sameRow

export type Looked = FormattedItem<Entities["LookedItem"]>
export type Rating = FormattedItem<Entities["RatingItem"]>
export type SavedView = FormattedItem<Entities["ViewItem"]>

/** A page of a queue: between two sort keys, both included. */
export interface RowPage {
  readonly queue: string
  readonly received: boolean
  readonly from: string
  readonly to: string
  readonly limit: number
}

export interface Store extends Entities {
  readonly table: PortalTable
  findCase(id: string): Promise<Case | undefined>
  /** Those that are there, in the order asked for. */
  listCases(ids: readonly string[]): Promise<readonly Case[]>
  findLine(id: string, seq: number): Promise<HistoryEntry | undefined>
  listLines(id: string): Promise<readonly HistoryEntry[]>
  listRows(page: RowPage): Promise<readonly Row[]>
  /** Ids of the cases something leads to; the newest first. */
  listLinks(from: string, range?: string, limit?: number): Promise<readonly string[]>
  listLooked(person: string, limit?: number): Promise<readonly Looked[]>
  findRating(id: string): Promise<Rating | undefined>
  listViews(staff: string): Promise<readonly SavedView[]>
}

function caseReads(table: PortalTable, { CaseItem, LineItem }: Entities) {
  return {
    findCase: (id: string) => CaseItem.build(WholeGet).find({ id }),
    async listCases(ids: readonly string[]) {
      const found = new Map<string, Case>()
      const unique = [...new Set(ids)]
      for (let from = 0; from < unique.length; from += 100) {
        const requests = unique
          .slice(from, from + 100)
          .map((id) => CaseItem.build(BatchGetRequest).key({ id }))
        const command = table
          .build(BatchGetCommand)
          .requests(...requests)
          .options({ consistent: true })
        const { Responses } = await executeBatchGet({ maxAttempts: 5 }, command)
        for (const each of Responses?.[0] ?? []) if (each) found.set(each.id, each)
      }
      return unique.flatMap((id) => found.get(id) ?? [])
    },
    async findLine(id: string, seq: number) {
      const range = { eq: `HISTORY#${String(seq).padStart(6, "0")}` }
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(LineItem)
        .query({ partition: `CASE#${id}`, range })
        .options({ consistent: true })
        .send()
      return Items[0]
    },
    async listLines(id: string) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(LineItem)
        .query({ partition: `CASE#${id}`, range: { beginsWith: "HISTORY#" } })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items
    },
  }
}

function rowReads(table: PortalTable, { RowItem, LinkItem }: Entities) {
  return {
    async listRows({ queue, received, from, to, limit }: RowPage) {
      const range = { between: [from, to] } as { between: [string, string] }
      const { Items = [] } = await (received
        ? table
            .build(QueryCommand)
            .entities(RowItem)
            .query({ index: "gsi1", partition: `${queue}#received`, range })
            .options({ limit })
        : table
            .build(QueryCommand)
            .entities(RowItem)
            .query({ partition: queue, range })
            .options({ limit, consistent: true })
      ).send()
      return Items
    },
    async listLinks(from: string, begins = "", limit = 200) {
      const query = begins === "" ? { partition: from } : { partition: from, range: { beginsWith: begins } }
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(LinkItem)
        .query(query)
        .options({ consistent: true, reverse: true, limit })
        .send()
      return Items.map((each) => each.case)
    },
  }
}

export function store(table: PortalTable): Store {
  const items = entities(table)
  return {
    table,
    ...items,
    ...caseReads(table, items),
    ...rowReads(table, items),
    async listLooked(person, limit = 100) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.LookedItem)
        .query({ partition: `PERSON#${person}`, range: { beginsWith: "LOOKED#" } })
        .options({ reverse: true, limit })
        .send()
      return Items
    },
    findRating: (id) => items.RatingItem.build(WholeGet).find({ case: id }),
    async listViews(staff) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.ViewItem)
        .query({ partition: `STAFF#${staff}`, range: { beginsWith: "VIEW#" } })
        .send()
      return Items
    },
  }
}
