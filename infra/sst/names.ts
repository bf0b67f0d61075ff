// How the topology's names are written in the account and in SST.

/** SST's own names are words put together, and no two may be the same: `outbox-dead` is `OutboxDeadQueue`. */
export function logical(name: string, kind: string): string {
  const words = name.split(/[-_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
  return words.join("") + kind
}

/** LOOKUP_KEY is set as `sst secret set LookupKey`. */
export function secretName(member: string): string {
  return logical(member, "")
}
