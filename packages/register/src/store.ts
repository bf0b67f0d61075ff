// Reads of the register's items, named for the question. Consistent: whoever sees a version sees all its rows.
import { WholeGet } from "@civil/data/get.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import {
  bureauKey,
  entities,
  headsKey,
  organizationKey,
  type StoredVersion,
  timeSort,
  versionSort,
} from "./entities.ts"

export type Entities = ReturnType<typeof entities>
export type Head = FormattedItem<Entities["HeadItem"]>
export type Built = FormattedItem<Entities["BuiltItem"]>
export type Row = FormattedItem<Entities["RowItem"]>

const consistent = true

export interface Store extends Entities {
  readonly table: PortalTable
  /** All bureaus at once: one read. */
  listHeads(): Promise<{ readonly heads: readonly Head[]; readonly built: readonly Built[] }>
  findHead(bureau: string): Promise<Head | undefined>
  findBuilt(bureau: string): Promise<Built | undefined>
  findVersion(bureau: string, number: number): Promise<StoredVersion | undefined>
  /** Number of the newest one published at the moment or before. */
  numberAt(bureau: string, at: number): Promise<number | undefined>
  /** Numbers from one to another, both included. */
  listVersions(
    bureau: string,
    range: {
      readonly from: number
      readonly to: number
      readonly most?: number
      readonly newestFirst?: true
    },
  ): Promise<readonly StoredVersion[]>
  /** The version that was published under an id. */
  findDone(id: string): Promise<StoredVersion | undefined>
  /** Rows of a code with sort keys up to one, the highest first; all of them where no most is given. */
  listRows(code: string, upTo?: string, most?: number): Promise<readonly Row[]>
}

function versionReads(table: PortalTable, { VersionItem, MomentItem, DoneItem }: Entities) {
  const findVersion = async (bureau: string, number: number) => {
    const found = await VersionItem.build(WholeGet).find({ bureau, number })
    return found?.version
  }
  return {
    findVersion,
    async numberAt(bureau: string, at: number) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(MomentItem)
        .query({ partition: bureauKey(bureau), range: { between: [timeSort(0), timeSort(at)] } })
        .options({ consistent, reverse: true, limit: 1 })
        .send()
      return Items[0]?.number
    },
    async listVersions(bureau: string, { from, to, most, newestFirst }: ListedRange) {
      if (to < from) return []
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(VersionItem)
        .query({
          partition: bureauKey(bureau),
          range: { between: [versionSort(Math.max(0, from)), versionSort(to)] },
        })
        .options({
          ...{ consistent, reverse: newestFirst === true },
          ...(most === undefined ? { maxPages: Number.POSITIVE_INFINITY } : { limit: most }),
        })
        .send()
      return Items.map((each) => each.version)
    },
    async findDone(id: string) {
      const found = await DoneItem.build(WholeGet).find({ id })
      return found && findVersion(found.bureau, found.number)
    },
  }
}

type ListedRange = Parameters<Store["listVersions"]>[1]

export function store(table: PortalTable): Store {
  const items = entities(table)
  const { HeadItem, BuiltItem, RowItem } = items
  return {
    table,
    ...items,
    ...versionReads(table, items),
    async listHeads() {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(HeadItem, BuiltItem)
        .query({ partition: headsKey })
        .options({ consistent, maxPages: Number.POSITIVE_INFINITY, showEntityAttr: true })
        .send()
      const heads: Head[] = []
      const built: Built[] = []
      for (const { entity, ...each } of Items) {
        if ("revision" in each) heads.push(each as Head)
        else if (entity === BuiltItem.entityName) built.push(each as Built)
      }
      return { heads, built }
    },
    findHead: (bureau) => HeadItem.build(WholeGet).find({ bureau }),
    findBuilt: (bureau) => BuiltItem.build(WholeGet).find({ bureau }),
    async listRows(code, upTo, most) {
      const partition = organizationKey(code)
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(RowItem)
        .query(upTo === undefined ? { partition } : { partition, range: { lte: upTo } })
        .options({
          ...{ consistent, reverse: true },
          ...(most === undefined ? { maxPages: Number.POSITIVE_INFINITY } : { limit: most }),
        })
        .send()
      return Items
    },
  }
}
