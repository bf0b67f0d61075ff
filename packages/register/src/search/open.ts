// Opens the bytes of an index and answers from them. No library is needed to ask.
import { exact } from "./asking/exact.ts"
import { hitOf } from "./asking/hits.ts"
import { near } from "./asking/near.ts"
import { nearCodes } from "./asking/near-codes.ts"
import { open } from "./asking/opened.ts"
import { search } from "./asking/search.ts"
import type { Near, OpenIndex } from "./contract.ts"

const nearLength = 10

export const openIndex: OpenIndex = (bytes) => {
  const opened = open(bytes)
  return {
    size: opened.entries,
    meta: opened.tables.meta,
    search: (ask) => search(opened, ask),
    near: (name, { limit = nearLength, without } = {}) => near(opened, name, limit, without),
    nearCodes: (code, { limit = nearLength } = {}) =>
      nearCodes(opened, code.trim().toUpperCase())
        .slice(0, limit)
        .map(
          (entry): Near => ({ hit: hitOf(opened, entry, { by: "slip" }), likeness: 0.9, why: "near_code" }),
        ),
    exact: (name) => exact(opened, name),
  }
}
