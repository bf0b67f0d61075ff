// The order of entries before anything is asked: active before others before gone, shorter before longer.
import type { IndexEntry } from "./contract.ts"

const gone: readonly (string | undefined)[] = ["withdrawn", "revoked", "deregistered", "renamed"]

function standing({ status }: IndexEntry): number {
  if (status === "active") return 0
  return gone.includes(status) ? 2 : 1
}

/** Names compare by code unit, so that every machine has the same order. */
export function byStanding(one: IndexEntry, other: IndexEntry): number {
  return (
    standing(one) - standing(other) ||
    one.name.length - other.name.length ||
    compare(one.name, other.name) ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
