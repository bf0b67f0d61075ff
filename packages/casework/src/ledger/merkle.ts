// Merkle trees as RFC 6962 (Certificate Transparency) builds them: one hash stands for a list, and a short proof for one entry of it. Pure.
import { createHash } from "node:crypto"

type Hash = Buffer

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest()
}
// RFC 6962, 2.1: leaves and nodes are hashed with different first bytes, so that no node passes for a leaf.
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

const leafHash = (leaf: string): Hash => sha256(leafMark, Buffer.from(leaf, "utf8"))
const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodeMark, left, right)

/** The largest power of two smaller than `n`, which is at least 2. */
const splitOf = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1)

function treeHash(hashes: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return hashes[from] as Hash
  const middle = from + splitOf(to - from)
  return nodeHash(treeHash(hashes, from, middle), treeHash(hashes, middle, to))
}

/** The root over texts in their order, lower-case hex; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256().toString("hex")
  return treeHash(leaves.map(leafHash), 0, leaves.length).toString("hex")
}

/** The hashes beside the way from one leaf up to the root, the lowest first. */
export function proofOf(leaves: readonly string[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError("there is no such leaf")
  const hashes = leaves.map(leafHash)
  const path: string[] = []
  let [from, to] = [0, leaves.length]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    const beside = index < middle ? treeHash(hashes, middle, to) : treeHash(hashes, from, middle)
    path.unshift(beside.toString("hex"))
    if (index < middle) to = middle
    else from = middle
  }
  return path
}

/** The root that a leaf and its proof lead to; undefined where the proof does not fit a tree of that size. */
export function rootOfProof(
  leaf: string,
  index: number,
  count: number,
  proof: readonly string[],
): string | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined
  if (proof.some((hash) => !/^[0-9a-f]{64}$/.test(hash))) return undefined
  const left: boolean[] = []
  let [from, to] = [0, count]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    left.unshift(index < middle)
    if (index < middle) to = middle
    else from = middle
  }
  if (left.length !== proof.length) return undefined
  let hash = leafHash(leaf)
  for (const [level, isLeft] of left.entries()) {
    const beside = Buffer.from(proof[level] ?? "", "hex")
    hash = isLeft ? nodeHash(hash, beside) : nodeHash(beside, hash)
  }
  return hash.toString("hex")
}
