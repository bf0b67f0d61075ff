// What a line of history says of a case's papers, so that a paper exchanged later is found out: a digest over all their hashes.
import { createHash } from "node:crypto"
import type { KeptDocument } from "../shapes.ts"

type Part = Pick<KeptDocument, "id" | "field" | "sha256">

/** SHA-256, hex, over id, field and hash of each paper, in the order of ids. */
export function papersDigest(papers: readonly Part[]): string {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const said = JSON.stringify(ordered.map(({ id, field, sha256 }) => [id, field, sha256]))
  return createHash("sha256").update(said).digest("hex")
}

/** Said on a line that changes the papers; on all others the last one before it still holds. */
export function papersFact(
  before: readonly Part[] = [],
  next: readonly Part[],
): { readonly papers?: string } {
  const digest = papersDigest(next)
  return digest === papersDigest(before) ? {} : { papers: digest }
}
