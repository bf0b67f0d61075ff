// Proof that a line of a case is under a published root: enough for anyone who has the root, without the table.
import type { PortalTable } from "@civil/data/table.ts"
import { proofOf, rootOfProof } from "./merkle.ts"
import { firstLeaf } from "./publish.ts"
import { ledgerStore, type Root, readLeaf } from "./store.ts"

export interface Proof {
  readonly bureau: string
  readonly day: string
  readonly root: string
  /** What the line is in the tree: case, number, hash. */
  readonly leaf: string
  /** Its place among so many leaves; the first is the day itself. */
  readonly index: number
  readonly leaves: number
  /** Hashes beside the way up, the lowest first (RFC 6962, 2.1.1). */
  readonly path: readonly string[]
}

const proofsIn = (root: Root, leaves: readonly string[], id: string): readonly Proof[] => {
  const all = [firstLeaf(root), ...leaves]
  return all.flatMap((leaf, index) =>
    index > 0 && readLeaf(leaf)?.case === id
      ? [
          {
            ...{ bureau: root.bureau, day: root.day, root: root.root },
            ...{ leaf, index, leaves: all.length, path: proofOf(all, index) },
          },
        ]
      : [],
  )
}

/** Of every line of a case that a root covers, in the order of days. */
export async function prove(
  table: PortalTable,
  bureaus: readonly string[],
  id: string,
): Promise<readonly Proof[]> {
  const store = ledgerStore(table)
  const proofs: Proof[] = []
  for (const bureau of bureaus)
    for (const root of await store.roots(bureau)) proofs.push(...proofsIn(root, await store.leaves(root), id))
  return proofs
}

/** Whether a proof leads to its root. */
export const holds = ({ leaf, index, leaves, path, root }: Proof): boolean =>
  rootOfProof(leaf, index, leaves, path) === root
