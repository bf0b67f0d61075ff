// Files that others publish: what became of each one, and the working-day years taken from them.
import { createHash } from "node:crypto"
import { Entity } from "dynamodb-toolbox/entity"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { item } from "dynamodb-toolbox/schema/item"
import { list } from "dynamodb-toolbox/schema/list"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { commit } from "./change.ts"
import { WholeGet } from "./get.ts"
import { WholePut } from "./put.ts"
import { nameOf, type PortalTable } from "./table.ts"

/**
 * `accepted`: it is in force. `unchanged`: it says what is known already. `older`: a newer one is in force.
 * `rejected`: its content is wrong. `refused`: nobody reads files of this kind.
 */
export type Outcome = "accepted" | "unchanged" | "older" | "rejected" | "refused"

/** What became of one file as it was put there once: a changed file, or the same one put there again, is another. */
export interface FileResult {
  /** `calendar`, or `unknown`. */
  readonly feed: string
  readonly key: string
  readonly etag: string
  readonly outcome: Outcome
  /** Why it was not accepted, in plain words. */
  readonly reasons: string[]
  /** Who put the file there, as the bucket tells. */
  readonly by: string
  /** Epoch milliseconds: when it was put there, and when it was read. */
  readonly modified: number
  readonly at: number
}

/** What tells one putting of a file from another. */
export type FileMark = Pick<FileResult, "key" | "etag" | "modified">

/** A published year as a file brought it. */
export interface TakenYear {
  readonly year: number
  /** Counts the versions of this year, from 1. */
  readonly version: number
  /** The year as JSON. */
  readonly content: string
  readonly key: string
  readonly etag: string
  readonly by: string
  readonly modified: number
  readonly at: number
}

export interface Feeds {
  findResult(feed: string, file: FileMark): Promise<FileResult | undefined>
  /** Keeps what became of a file that changes nothing; a second time is the same. */
  record(result: FileResult): Promise<void>
  listResults(feed: string): Promise<readonly FileResult[]>
  findYear(year: number): Promise<TakenYear | undefined>
  /** Takes a year in together with the file's result, and keeps it among the year's versions. Throws `Stale` when another version came between. */
  takeYear(year: TakenYear, result: FileResult): Promise<void>
  listYears(): Promise<readonly TakenYear[]>
  /** Every version of a year that ever was in force, the first one first. */
  listVersions(year: number): Promise<readonly TakenYear[]>
}

/** Keys may be longer than a sort key: their digest stands for them. */
function fileId({ key, etag, modified }: FileMark): string {
  return createHash("sha256").update(`${key}\n${etag}\n${modified}`).digest("hex")
}

const brought = {
  content: string(),
  key: string(),
  etag: string(),
  by: string(),
  modified: number(),
  at: number(),
}

function entities(table: PortalTable) {
  const ResultItem = new Entity({
    name: "FileResult",
    table,
    timestamps: false,
    schema: item({
      feed: string().key(),
      key: string().key(),
      etag: string().key(),
      outcome: string().enum("accepted", "unchanged", "older", "rejected", "refused"),
      reasons: list(string()),
      by: string(),
      modified: number().key(),
      at: number(),
    }),
    computeKey: ({ feed, ...file }) => ({ pk: `FEED#${feed}`, sk: `FILE#${fileId(file)}` }),
  })
  const YearItem = new Entity({
    name: "TakenYear",
    table,
    timestamps: false,
    schema: item({ year: number().key(), version: number(), ...brought }),
    computeKey: ({ year }) => ({ pk: "CALENDAR", sk: `YEAR#${year}` }),
  })
  const VersionItem = new Entity({
    name: "YearVersion",
    table,
    timestamps: false,
    schema: item({ year: number().key(), version: number().key(), ...brought }),
    computeKey: ({ year, version }) => ({
      pk: `CALENDAR#${year}`,
      sk: `VERSION#${String(version).padStart(6, "0")}`,
    }),
  })
  return { ResultItem, YearItem, VersionItem }
}

export function feeds(table: PortalTable): Feeds {
  const { ResultItem, YearItem, VersionItem } = entities(table)
  const first = { condition: { attr: "outcome", exists: false } } as const
  return {
    findResult: (feed, { key, etag, modified }) =>
      ResultItem.build(WholeGet).find({ feed, key, etag, modified }),
    async record(result) {
      try {
        await ResultItem.build(PutItemCommand).item(result).options(first).send()
      } catch (error) {
        if (nameOf(error) !== "ConditionalCheckFailedException") throw error
      }
    },
    async listResults(feed) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(ResultItem)
        .query({ partition: `FEED#${feed}`, range: { beginsWith: "FILE#" } })
        .options({ consistent: true, maxPages: Infinity })
        .send()
      return Items.sort((one, other) => other.at - one.at)
    },
    findYear: (year) => YearItem.build(WholeGet).find({ year }),
    async takeYear(year, result) {
      const before = year.version - 1
      const condition =
        before === 0
          ? ({ attr: "version", exists: false } as const)
          : ({ attr: "version", eq: before } as const)
      await commit(table, [
        { name: "year", write: YearItem.build(WholePut).item(year).options({ condition }) },
        { name: "version", write: VersionItem.build(WholePut).item(year) },
        { name: "result", write: ResultItem.build(WholePut).item(result).options(first) },
      ])
    },
    async listYears() {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(YearItem)
        .query({ partition: "CALENDAR", range: { beginsWith: "YEAR#" } })
        .options({ consistent: true, maxPages: Infinity })
        .send()
      return Items
    },
    async listVersions(year) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(VersionItem)
        .query({ partition: `CALENDAR#${year}` })
        .options({ consistent: true, maxPages: Infinity })
        .send()
      return Items
    },
  }
}
