// Opens the bytes of an index and answers from them.
import type { Hit, IndexEntry, MatchedBy, Near, OpenIndex } from "./contract.ts"
import { fold, foldTable } from "./fold.ts"
import { plainEntries, plainSearch } from "./plain.ts"

interface Kept {
  readonly meta: Readonly<Record<string, string | number>>
  readonly entries: readonly IndexEntry[]
  readonly traditional: readonly (readonly [string, string])[]
}

export const openIndex: OpenIndex = (bytes) => {
  const { meta, entries, traditional }: Kept = JSON.parse(new TextDecoder().decode(bytes))
  const table = foldTable(
    Uint16Array.from(traditional.flatMap(([one, other]) => [one.charCodeAt(0), other.charCodeAt(0)])),
  )
  const plain = plainEntries(entries, table)
  const near = (name: string): readonly Near[] => {
    const asked = fold(name, table)
    return plain
      .map(({ entry, name: { text } }): Near => {
        const likeness = alike(asked, text)
        return { hit: hitOf(entry, "name"), likeness, why: likeness === 1 ? "same_name" : "near" }
      })
      .filter(({ likeness }) => likeness >= 0.7)
      .sort((one, other) => other.likeness - one.likeness)
  }
  return {
    size: plain.length,
    meta,
    search(ask) {
      const found = plainSearch(plain, ask, table)
      const from = ask.offset ?? 0
      return {
        total: found.length,
        hits: found.slice(from, from + (ask.limit ?? 20)).map(({ entry, by }) => {
          const at = fold(entry.name, table).indexOf(fold(ask.text.trim(), table))
          return {
            ...hitOf(entry, by),
            spans: by === "name" && at >= 0 ? [[at, at + ask.text.trim().length]] : [],
          }
        }),
      }
    },
    near: (name, { limit = 10, without } = {}) =>
      near(name)
        .filter(({ hit }) => hit.id !== without)
        .slice(0, limit),
    nearCodes: (code, { limit = 10 } = {}) =>
      plain
        .filter(({ entry: { id } }) => id.length === code.length && distance(id, code) === 1)
        .slice(0, limit)
        .map(({ entry }): Near => ({ hit: hitOf(entry, "code"), likeness: 0.9, why: "near_code" })),
    exact: (name) =>
      plain
        .filter((each) => [each.name, ...each.former].some(({ text }) => text === fold(name, table)))
        .map(({ entry }) => hitOf(entry, entry.name === name ? "name" : "former")),
  }
}

function hitOf({ former, ...entry }: IndexEntry, by: MatchedBy): Hit {
  return {
    ...entry,
    by,
    ...(by === "former" && former?.[0] !== undefined ? { former: former[0] } : {}),
    spans: [],
  }
}

function distance(one: string, other: string): number {
  return [...one].filter((unit, place) => unit !== other.charAt(place)).length
}

function alike(one: string, other: string): number {
  const pairs = (text: string) => new Set([...text].map((unit, place) => unit + text.charAt(place + 1)))
  const [left, right] = [pairs(one), pairs(other)]
  return (2 * [...left].filter((each) => right.has(each)).length) / (left.size + right.size)
}
