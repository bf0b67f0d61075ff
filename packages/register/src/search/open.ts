// Opens the bytes of an index and answers from them. No library is needed to ask.
import { exact } from "./asking/exact.ts"
import { passesOf } from "./asking/filters.ts"
import { find, findingOf } from "./asking/find.ts"
import { type Forgiven, forgive, little } from "./asking/forgiving.ts"
import { hitOf, shownBy } from "./asking/hits.ts"
import { near } from "./asking/near.ts"
import { nearCodes } from "./asking/near-codes.ts"
import { type Opened, open } from "./asking/opened.ts"
import type { Ask, Found, Near, OpenIndex } from "./contract.ts"
import { readQuery, withoutTalk } from "./query.ts"

const pageLength = 20
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

/** What fits as typed comes first; only where that is little, what sounds alike and what is near follows. */
function search(opened: Opened, { text, filters = {}, offset = 0, limit = pageLength }: Ask): Found {
  const query = readQuery(text, opened.folding)
  if (query.terms.length === 0 && text.trim() !== "") return { total: 0, hits: [] }
  const finding = findingOf(opened, query)
  const passes = passesOf(opened, filters)
  const { total, keys } = find(opened, finding, passes, Math.max(little, offset + limit))
  const name = total === 0 ? withoutTalk(text) : undefined
  if (name !== undefined) return search(opened, { text: name, filters, offset, limit })
  const typed = keys.map((key) => key % opened.entries)
  const more: readonly Forgiven[] =
    total < little && query.terms.length > 0 ? forgive(opened, query, passes, new Set(typed)) : []
  const found = [...typed.map((entry) => ({ entry, by: undefined })), ...more]
  const hits = found.slice(offset, offset + limit).map(({ entry, by }) => {
    const shown = by === undefined ? shownBy(opened, entry, finding.matchers, finding.joined) : { by }
    return hitOf(opened, entry, shown)
  })
  return { total: total + more.length, hits }
}
