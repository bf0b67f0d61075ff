// Opens the bytes of an index and answers from them. No library is needed to ask.
import { passesOf } from "./asking/filters.ts"
import { find, findingOf } from "./asking/find.ts"
import { hitOf, shownBy } from "./asking/hits.ts"
import { open } from "./asking/opened.ts"
import type { Ask, Found, OpenIndex } from "./contract.ts"
import { readQuery } from "./query.ts"

const pageLength = 20

export const openIndex: OpenIndex = (bytes) => {
  const opened = open(bytes)
  const search = ({ text, filters = {}, offset = 0, limit = pageLength }: Ask): Found => {
    const query = readQuery(text, opened.folding)
    if (query.terms.length === 0 && text.trim() !== "") return { total: 0, hits: [] }
    const finding = findingOf(opened, query)
    const { total, keys } = find(opened, finding, passesOf(opened, filters), offset + limit)
    const hits = keys.slice(offset, offset + limit).map((key) => {
      const entry = key % opened.entries
      return hitOf(opened, entry, shownBy(opened, entry, finding.matchers, finding.joined))
    })
    return { total, hits }
  }
  return {
    size: opened.entries,
    meta: opened.tables.meta,
    search,
    near: () => [],
    nearCodes: () => [],
    exact: () => [],
  }
}
