// What is asked in the search bench: the labelled queries, and parts cut from the names themselves, kind by kind.
import { seededChance } from "@civil/core/chance.ts"
import type { Chance } from "@civil/core/world.ts"
import type { Filters, IndexEntry } from "@civil/register/search/contract.ts"
import { labelledQueries } from "@civil/register/search/labelled/queries.ts"
import { readingsOf } from "@civil/register/search/readings.ts"

export interface BenchQuery {
  readonly kind: string
  readonly text: string
  readonly filters: Filters
  /** The organization a person meant. */
  readonly meant?: string
}

export function labelled(): readonly BenchQuery[] {
  return Object.entries(labelledQueries).flatMap(([kind, queries]) =>
    queries.map(([text, meant]) => ({ kind: `labelled ${kind}`, text, filters: {}, meant })),
  )
}

/** `each` queries of every kind, from entries drawn evenly. */
export function cut(entries: readonly IndexEntry[], each: number): readonly BenchQuery[] {
  const chance = seededChance("search bench")
  return kinds.flatMap(({ kind, from }) =>
    Array.from({ length: each }, () => {
      const entry = entries[chance.below(entries.length)] as IndexEntry
      const { text, filters = {} } = from(entry, chance)
      return { kind, text, filters }
    }),
  )
}

interface Kind {
  readonly kind: string
  from(entry: IndexEntry, chance: Chance): { readonly text: string; readonly filters?: Filters }
}

function part(text: string, shortest: number, longest: number, chance: Chance): string {
  const length = Math.min(text.length, shortest + chance.below(longest - shortest + 1))
  const from = chance.below(text.length - length + 1)
  return text.slice(from, from + length)
}

const pinyin = (name: string) => readingsOf(name).join("")
const initials = (name: string) =>
  readingsOf(name)
    .map((reading) => reading.charAt(0))
    .join("")

const kinds: readonly Kind[] = [
  { kind: "1 character", from: ({ name }, chance) => ({ text: part(name, 1, 1, chance) }) },
  { kind: "2 characters", from: ({ name }, chance) => ({ text: part(name, 2, 2, chance) }) },
  { kind: "3–4 characters", from: ({ name }, chance) => ({ text: part(name, 3, 4, chance) }) },
  { kind: "5–8 characters", from: ({ name }, chance) => ({ text: part(name, 5, 8, chance) }) },
  { kind: "the whole name", from: ({ name }) => ({ text: name }) },
  {
    kind: "of a former name",
    from: ({ name, former }, chance) => ({ text: part(former?.[0] ?? name, 3, 6, chance) }),
  },
  {
    kind: "1–3 letters of the sound",
    from: ({ name }, chance) => ({ text: part(pinyin(name), 1, 3, chance) }),
  },
  {
    kind: "4–8 letters of the sound",
    from: ({ name }, chance) => ({ text: part(pinyin(name), 4, 8, chance) }),
  },
  {
    kind: "9–20 letters of the sound",
    from: ({ name }, chance) => ({ text: part(pinyin(name), 9, 20, chance) }),
  },
  { kind: "2–3 initials", from: ({ name }, chance) => ({ text: part(initials(name), 2, 3, chance) }) },
  { kind: "4–8 initials", from: ({ name }, chance) => ({ text: part(initials(name), 4, 8, chance) }) },
  { kind: "4–8 of the code", from: ({ id }, chance) => ({ text: part(id, 4, 8, chance) }) },
  { kind: "the whole code", from: ({ id }) => ({ text: id }) },
  {
    kind: "two words",
    from: ({ name }, chance) => ({
      text: `${part(name.slice(0, 6), 2, 3, chance)} ${part(name.slice(6), 2, 4, chance)}`,
    }),
  },
  {
    kind: "characters and sound",
    from: ({ name }, chance) => ({
      text: `${part(name.slice(0, 6), 2, 3, chance)}${part(pinyin(name.slice(6)), 4, 10, chance)}`,
    }),
  },
  {
    kind: "2–4 characters with filters",
    from: ({ name, kind, region }, chance) => ({
      text: part(name, 2, 4, chance),
      filters: {
        status: "active",
        ...(kind === undefined || chance.below(2) === 0 ? {} : { kind }),
        ...(region === undefined || chance.below(2) === 0 ? {} : { region }),
      },
    }),
  },
  {
    kind: "filters alone",
    from: ({ kind, region }, chance) => ({
      text: "",
      filters: {
        ...(kind === undefined ? {} : { kind }),
        ...(region === undefined || chance.below(2) === 0 ? {} : { region }),
      },
    }),
  },
]
