// Trees and proofs against the known answers of RFC 6962, and against each other.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { merkleRoot, proofOf, rootOfProof } from "./merkle.ts"

// The tree of certificate-transparency's own tests (merkletree/tree_test): inputs as bytes, roots after each.
const known = [
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["\u0000", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  ["\u0010", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  [" !", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
] as const

describe("a root", () => {
  test("of nothing is the hash of nothing", () => {
    expect(merkleRoot([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  })

  test.each(known.map(([, root], i) => [i + 1, root]))(
    "of %i known leaves is the known one",
    (count, root) => {
      expect(merkleRoot(known.slice(0, Number(count)).map(([leaf]) => leaf))).toBe(root)
    },
  )

  test("changes with any leaf, their order and their number", () => {
    const leaf = fc.nat().map(String)
    const property = fc.property(
      fc.uniqueArray(leaf, { minLength: 2, maxLength: 40 }),
      fc.nat(),
      (all, n) => {
        const at = n % all.length
        const root = merkleRoot(all)
        expect(merkleRoot(all.with(at, `${all[at]}.`))).not.toBe(root)
        expect(merkleRoot(all.toSpliced(at, 1))).not.toBe(root)
        expect(merkleRoot(all.toReversed())).not.toBe(root)
        expect(merkleRoot([...all, all[at] ?? ""])).not.toBe(root)
      },
    )
    fc.assert(property, { numRuns: 15 })
  })
})

describe("a proof", () => {
  test("leads from every leaf to the root, and from no other leaf, place or size", () => {
    for (let count = 1; count <= 40; count += 1) {
      const leaves = Array.from({ length: count }, (_, i) => `leaf ${i}`)
      const root = merkleRoot(leaves)
      for (let i = 0; i < count; i += 1) {
        const proof = proofOf(leaves, i)
        expect(rootOfProof(`leaf ${i}`, i, count, proof)).toBe(root)
        expect(rootOfProof("another", i, count, proof)).not.toBe(root)
        if (count > 1) expect(rootOfProof(`leaf ${i}`, (i + 1) % count, count, proof)).not.toBe(root)
        expect(rootOfProof(`leaf ${i}`, i, count, [...proof, root])).toBeUndefined()
      }
    }
  })

  test("of a leaf that is not there is refused", () => {
    expect(() => proofOf(["one"], 1)).toThrow(RangeError)
    expect(rootOfProof("one", 1, 1, [])).toBeUndefined()
    expect(rootOfProof("one", 0, 2, ["not a hash"])).toBeUndefined()
  })
})
