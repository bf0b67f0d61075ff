// How an import lies in the table: what it is and where it stands, its progress beside it, and from the sum of a file to the version it became.

import type { Text, Values } from "@civil/core/text.ts"
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type { Change, Counts, Dataset, Extent } from "../version.ts"
import type { ImportState, Taken } from "./contract.ts"
import type { Issue } from "./judge/issue.ts"
import type { ReadCounts } from "./read/shapes.ts"
import type { FileCode } from "./words/file-words.ts"

export interface Person {
  readonly id: string
  readonly name: string
  /** Key of the officer's own person, where the sign-in tells it. */
  readonly person?: string
}

/** What was read of the file. */
export interface ReadPart {
  readonly counts: ReadCounts
  readonly notes: readonly Text[]
  readonly titles: readonly string[]
  readonly first: readonly Issue[]
  /** The version this very file became before, where another was published since. */
  readonly again?: number
}

/** What it would change, against one version of the register. */
export interface PreviewPart {
  /** 0: the register was empty. */
  readonly against: number
  readonly digest: string
  readonly counts: Counts
  readonly warnings: number
  readonly summary: Readonly<Record<string, number>>
  readonly changes: readonly Change[]
  readonly issues: readonly Issue[]
  readonly alarms: readonly Text[]
}

export interface Import {
  readonly id: string
  readonly revision: number
  readonly bureau: string
  readonly dataset: Dataset
  readonly extent: Extent
  readonly source: string
  readonly asOf: string
  /** The name of the file, and why it was refused: sealed. */
  readonly sealed: string
  readonly bytes: number
  readonly sha256?: string | undefined
  readonly state: ImportState
  readonly by: Person
  readonly second?: Person
  readonly at: number
  /** Times reading was begun and broke off. */
  readonly tries: number
  readonly read?: ReadPart
  readonly preview?: PreviewPart
  readonly problem?: { readonly code: FileCode; readonly values: Values }
  readonly version?: number | undefined
  readonly publishedAt?: number | undefined
}

export interface Progress {
  readonly import: string
  readonly done: number
  readonly of?: number
}

function importItem(table: PortalTable) {
  return new Entity({
    name: "RegisterImport",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      revision: number(),
      bureau: string(),
      dataset: any().castAs<Dataset>(),
      extent: any().castAs<Extent>(),
      source: string(),
      asOf: string(),
      sealed: string(),
      bytes: number(),
      sha256: string().optional(),
      state: any().castAs<ImportState>(),
      by: any().castAs<Person>(),
      second: any().optional().castAs<Person>(),
      at: number(),
      tries: number(),
      read: any().optional().castAs<ReadPart>(),
      preview: any().optional().castAs<PreviewPart>(),
      problem: any().optional().castAs<NonNullable<Import["problem"]>>(),
      version: number().optional(),
      publishedAt: number().optional(),
    }),
    computeKey: ({ id }) => ({ pk: `IMPORT#${id}`, sk: "IMPORT" }),
  })
}

function besideItems(table: PortalTable) {
  const ListedItem = new Entity({
    name: "RegisterImportListed",
    table,
    timestamps: false,
    // Ids sort by time.
    schema: item({ bureau: string().key(), id: string().key() }),
    computeKey: ({ bureau, id }) => ({ pk: `IMPORTS#${bureau}`, sk: id }),
  })
  const ProgressItem = new Entity({
    name: "RegisterImportProgress",
    table,
    timestamps: false,
    schema: item({ import: string().key(), done: number(), of: any().optional().castAs<number>() }),
    computeKey: (progress) => ({ pk: `IMPORT#${progress.import}`, sk: "PROGRESS" }),
  })
  const FileItem = new Entity({
    name: "RegisterImportFile",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      dataset: string().key(),
      sha256: string().key(),
      version: number(),
    }),
    computeKey: ({ bureau, dataset, sha256 }) => ({
      pk: `IMPORTED#${bureau}#${dataset}`,
      sk: sha256,
    }),
  })
  const LastItem = new Entity({
    name: "RegisterImportLast",
    table,
    timestamps: false,
    schema: item({ bureau: string().key(), dataset: string().key(), sha256: string(), version: number() }),
    computeKey: ({ bureau, dataset }) => ({ pk: `IMPORTED#${bureau}#${dataset}`, sk: "LAST" }),
  })
  const TakenItem = new Entity({
    name: "RegisterImportTaken",
    table,
    timestamps: false,
    schema: item({ import: string().key(), look: string().key(), by: any().castAs<Person>(), at: number() }),
    // Ids sort by time.
    computeKey: (taken) => ({ pk: `IMPORT#${taken.import}`, sk: `TAKEN#${taken.look}` }),
  })
  return { ListedItem, ProgressItem, FileItem, LastItem, TakenItem }
}

const importItems = (table: PortalTable) => ({ ImportItem: importItem(table), ...besideItems(table) })

type Items = ReturnType<typeof importItems>
const sameImport: Same<Import, FormattedItem<Items["ImportItem"]>> = true
const sameProgress: Same<Progress, FormattedItem<Items["ProgressItem"]>> = true
export const importShapesAgree = sameImport && sameProgress

export function importStore(table: PortalTable) {
  const items = importItems(table)
  return {
    ...items,
    table,
    find: (id: string): Promise<Import | undefined> => items.ImportItem.build(WholeGet).find({ id }),
    findProgress: (id: string): Promise<Progress | undefined> =>
      items.ProgressItem.build(WholeGet).find({ import: id }),
    /** The version that exactly this file became, of this dataset. */
    async findFile(bureau: string, dataset: Dataset, sha256: string): Promise<number | undefined> {
      return (await items.FileItem.build(WholeGet).find({ bureau, dataset, sha256 }))?.version
    },
    /** The file of this dataset that was published last. */
    findLast: (bureau: string, dataset: Dataset) => items.LastItem.build(WholeGet).find({ bureau, dataset }),
    /** Who took the file as it was sent, newest first. */
    async listTaken(id: string): Promise<readonly Taken[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.TakenItem)
        .query({ partition: `IMPORT#${id}`, range: { beginsWith: "TAKEN#" } })
        .options({ consistent: true, reverse: true, limit: 50 })
        .send()
      return Items.map(({ by, at }) => ({ by, at }))
    },
    /** Ids, the newest first; `after` is the last one of the page before. */
    async listNewest(bureau: string, limit: number, after?: string): Promise<readonly string[]> {
      const partition = `IMPORTS#${bureau}`
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(items.ListedItem)
        .query(after === undefined ? { partition } : { partition, range: { lt: after } })
        .options({ consistent: true, reverse: true, limit })
        .send()
      return Items.map(({ id }) => id)
    },
  }
}

export type ImportStore = ReturnType<typeof importStore>
