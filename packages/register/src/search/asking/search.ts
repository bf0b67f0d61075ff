// One search: what fits as typed, then, where that is little, what sounds alike or is near.
import type { Ask, Found } from "../contract.ts"
import { readQuery, withoutTalk } from "../query.ts"
import { type Passes, passesOf } from "./filters.ts"
import { type Finding, find, findingOf } from "./find.ts"
import { type Forgiven, forgive, little } from "./forgiving.ts"
import { hitOf, shownBy } from "./hits.ts"
import type { Opened } from "./opened.ts"

const pageLength = 20

interface Typed {
  readonly finding: Finding
  readonly passes: Passes | undefined
  readonly total: number
  /** Entries, best first, as many as asked for. */
  readonly entries: readonly number[]
}

/** Something was typed, and nothing of it can be looked for. */
const nothing = { total: 0, hits: [] } as const

export function search(opened: Opened, ask: Ask): Found {
  const { text, offset = 0, limit = pageLength } = ask
  const query = readQuery(text, opened.folding)
  if (query.terms.length === 0 && text.trim() !== "") return nothing
  const typed = asTyped(opened, ask, Math.max(little, offset + limit))
  const name = typed.total === 0 ? withoutTalk(text) : undefined
  if (name !== undefined) return search(opened, { ...ask, text: name })
  const more: readonly Forgiven[] =
    typed.total < little && query.terms.length > 0
      ? forgive(opened, query, typed.passes, new Set(typed.entries))
      : []
  const { matchers, joined } = typed.finding
  const shown = [
    ...typed.entries.map((entry) => () => hitOf(opened, entry, shownBy(opened, entry, matchers, joined))),
    ...more.map(
      ({ entry, by }) =>
        () =>
          hitOf(opened, entry, { by }),
    ),
  ]
  return { total: typed.total + more.length, hits: shown.slice(offset, offset + limit).map((show) => show()) }
}

/** Only what fits as typed: what the plainest search would answer too. */
export function searchTyped(opened: Opened, ask: Ask): Found {
  const { text, offset = 0, limit = pageLength } = ask
  if (readQuery(text, opened.folding).terms.length === 0 && text.trim() !== "") return nothing
  const { finding, total, entries } = asTyped(opened, ask, offset + limit)
  const hits = entries
    .slice(offset, offset + limit)
    .map((entry) => hitOf(opened, entry, shownBy(opened, entry, finding.matchers, finding.joined)))
  return { total, hits }
}

function asTyped(opened: Opened, { text, filters = {}, day }: Ask, limit: number): Typed {
  const finding = findingOf(opened, readQuery(text, opened.folding))
  const passes = passesOf(opened, filters, day)
  const { total, keys } = find(opened, finding, passes, limit)
  return { finding, passes, total, entries: keys.map((key) => key % opened.entries) }
}
