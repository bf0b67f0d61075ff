// How the register lies in the one table: heads, versions, and an organization's rows, one for each version that changed it.
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import type { BareChange } from "./changes.ts"
import type { Version } from "./version.ts"

/** A version and where it is written: rows and files bear its serial, which no other version, finished or given up, ever has. */
export interface StoredVersion extends Version {
  readonly serial: number
  /** Where the whole register was last written out, at this version or before. */
  readonly whole?: Written
  /** Where the official list of illegal organizations was last written; a part writes it too, whatever its mark says. */
  readonly illegal?: Written
  /** Files with its changes, so many to each. */
  readonly changeFiles: number
  /** Those of a decision are few and lie here. */
  readonly changed?: readonly BareChange[]
}

export interface Written {
  readonly number: number
  readonly serial: number
}

/** A version being written: nobody else begins one before `leaseUntil`. */
export interface Writing {
  readonly id: string
  readonly digest: string
  readonly serial: number
  readonly leaseUntil: number
  /** Rows that are in the table, in the order of the plan. */
  readonly rows: number
}

export const pad = (value: number): string => String(value).padStart(8, "0")
const padTime = (milliseconds: number) => String(milliseconds).padStart(15, "0")

export const headsKey = "REGISTER#HEADS"
export const bureauKey = (bureau: string) => `REGISTER#${bureau}`
export const organizationKey = (code: string) => `ORG#${code}`
export const rowSort = (bureau: string, serial: number) => `${bureau}#${pad(serial)}`
export const versionSort = (number: number) => `VERSION#${pad(number)}`
export const timeSort = (milliseconds: number) => `AT#${padTime(milliseconds)}`

function headItems(table: PortalTable) {
  const HeadItem = new Entity({
    name: "RegisterHead",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      revision: number(),
      /** The highest handed out. */
      serial: number(),
      /** Handed out and given up: whatever bears them is never read. */
      voids: any().castAs<readonly number[]>(),
      writing: any().optional().castAs<Writing>(),
      version: any().optional().castAs<StoredVersion>(),
    }),
    computeKey: ({ bureau }) => ({ pk: headsKey, sk: bureau }),
  })
  const BuiltItem = new Entity({
    name: "RegisterBuilt",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      number: number(),
      serial: number(),
      /** Of the index before it, which may still be loading somewhere; the one before that is deleted. */
      previous: any().optional().castAs<number>(),
    }),
    computeKey: ({ bureau }) => ({ pk: headsKey, sk: `${bureau}#BUILT` }),
  })
  return { HeadItem, BuiltItem }
}

function versionItems(table: PortalTable) {
  const VersionItem = new Entity({
    name: "RegisterVersion",
    table,
    timestamps: false,
    schema: item({ bureau: string().key(), number: number().key(), version: any().castAs<StoredVersion>() }),
    computeKey: (version) => ({ pk: bureauKey(version.bureau), sk: versionSort(version.number) }),
  })
  /** From a moment to the version published then. */
  const MomentItem = new Entity({
    name: "RegisterMoment",
    table,
    timestamps: false,
    schema: item({ bureau: string().key(), at: number().key(), number: number() }),
    computeKey: ({ bureau, at }) => ({ pk: bureauKey(bureau), sk: timeSort(at) }),
  })
  /** What was published under an id is published once. */
  const DoneItem = new Entity({
    name: "RegisterDone",
    table,
    timestamps: false,
    schema: item({ id: string().key(), bureau: string(), number: number() }),
    computeKey: ({ id }) => ({ pk: `REGISTER#DONE#${id}`, sk: "DONE" }),
  })
  return { VersionItem, MomentItem, DoneItem }
}

/** The whole organization as it stands from a version on: its line, packed (gzip) where it is very long. */
function rowItem(table: PortalTable) {
  return new Entity({
    name: "Organization",
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      bureau: string().key(),
      serial: number().key(),
      number: number(),
      line: any().optional().castAs<string>(),
      packed: any().optional().castAs<Uint8Array>(),
    }),
    computeKey: ({ code, bureau, serial }) => ({ pk: organizationKey(code), sk: rowSort(bureau, serial) }),
  })
}

export const entities = (table: PortalTable) => ({
  ...headItems(table),
  ...versionItems(table),
  RowItem: rowItem(table),
})
