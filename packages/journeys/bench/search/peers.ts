// minisearch and flexsearch on the same register and the same queries, each as well set up as we know how.
// Characters are cut to single ones and pairs. minisearch gets every end of a spelling, of initials and of a code as a word
// that may be begun; flexsearch, whose index of beginnings would not fit so, syllables, and what is typed cut to syllables.

import { type Opened, open } from "@civil/register/search/asking/opened.ts"
import { searchTyped } from "@civil/register/search/asking/search.ts"
import { buildIndex } from "@civil/register/search/build.ts"
import type { IndexEntry } from "@civil/register/search/contract.ts"
import { type FoldTable, fold } from "@civil/register/search/fold.ts"
import { readQuery, type Term } from "@civil/register/search/query.ts"
import { readingsOf } from "@civil/register/search/readings.ts"
import { Index } from "flexsearch"
import MiniSearch from "minisearch"
import { organizations, type Times, timed, times } from "./entries.ts"
import { cut, labelled } from "./queries.ts"

export interface PeerFigures {
  readonly peer: string
  readonly entries: number
  readonly buildSeconds: number
  readonly heapMb: number
  readonly asked: Times
  /** Of the labelled queries. */
  readonly top3: number
  /** Mean share of the entries that hold what was typed which are found; of queries with 1 to 1,000 such entries. */
  readonly recall: number
}

interface Peer {
  add(entry: number, entryOf: IndexEntry): void
  /** Entries, best first. */
  search(terms: readonly Term[]): readonly number[]
}

/** 奉贤区 → 奉 贤 区 奉贤 贤区. */
function singlesAndPairs(text: string): string[] {
  const characters = [...text]
  return [...characters, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)]
}

/** What is asked: pairs, or the single character. */
function asked(text: string): string[] {
  return [...text].length < 2 ? [text] : singlesAndPairs(text).filter((each) => [...each].length === 2)
}

/** cishan, shan: what begins with each syllable. Longer than what anybody types it need not be. */
function ends(parts: readonly string[]): string {
  return parts.map((_, at) => parts.slice(at).join("").slice(0, 24)).join(" ")
}

/** yanzi → yan zi; undefined where it does not fall into syllables. */
function syllablesIn(text: string, known: ReadonlySet<string>): readonly string[] | undefined {
  if (text === "") return []
  for (let length = Math.min(6, text.length); length > 0; length -= 1) {
    const rest = known.has(text.slice(0, length)) ? syllablesIn(text.slice(length), known) : undefined
    if (rest !== undefined) return [text.slice(0, length), ...rest]
  }
  return undefined
}

const initialsOf = (readings: readonly string[]) => readings.map((reading) => reading.charAt(0)).join("")
const namesOf = ({ name, former = [] }: IndexEntry, table: FoldTable) =>
  [name, ...former].map((each) => fold(each, table))

function miniSearch(table: FoldTable): Peer {
  const index = new MiniSearch<Record<string, string | number>>({
    fields: ["characters", "pinyin", "initials", "code"],
    tokenize: (text, field) =>
      field === "characters" ? text.split("\n").flatMap(singlesAndPairs) : text.split(/\s+/),
  })
  return {
    add(entry, given) {
      const names = namesOf(given, table)
      const readings = names.map(readingsOf)
      index.add({
        id: entry,
        characters: names.join("\n"),
        pinyin: readings.map(ends).join(" "),
        initials: readings.map((each) => ends([...initialsOf(each)])).join(" "),
        code: ends([...fold(given.id, table)]),
      })
    },
    search: (terms) =>
      index
        .search({
          combineWith: "AND",
          queries: terms.map(({ kind, text }) =>
            kind === "characters"
              ? {
                  queries: asked(text),
                  combineWith: "AND",
                  fields: ["characters"],
                  tokenize: (each: string) => [each],
                }
              : {
                  queries: [text],
                  fields: ["pinyin", "initials", "code"],
                  prefix: true,
                  fuzzy: text.length > 4 ? 0.2 : false,
                },
          ),
        })
        .map(({ id }) => id as number),
  }
}

function flexSearch({ folding: table, syllables }: Opened): Peer {
  const known = new Set(syllables)
  const characters = new Index({
    tokenize: "strict",
    encode: (text: string) => text.split("\n").flatMap(singlesAndPairs),
  })
  const letters = ["pinyin", "initials", "code"].map(
    () => new Index({ tokenize: "forward", encode: (text: string) => text.split(" ") }),
  )
  const all = 2_000_000
  const found = ({ kind, text }: Term): readonly number[] => {
    if (kind === "letters") {
      const [pinyin, ...others] = letters
      const words = syllablesIn(text, known) ?? [text]
      const spelt = both(words.map((word) => (pinyin?.search(word, { limit: all }) ?? []) as number[]))
      return [
        ...new Set([...spelt, ...others.flatMap((index) => index.search(text, { limit: all }) as number[])]),
      ]
    }
    const lists = asked(text).map((pair) => characters.search(pair, { limit: all }) as number[])
    return both(lists)
  }
  return {
    add(entry, given) {
      const names = namesOf(given, table)
      const readings = names.map(readingsOf)
      characters.add(entry, names.join("\n"))
      letters[0]?.add(entry, readings.map((each) => each.join(" ")).join(" "))
      letters[1]?.add(entry, readings.map(initialsOf).join(" "))
      letters[2]?.add(entry, fold(given.id, table))
    },
    search: (terms) => both(terms.map(found)),
  }
}

function both(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists
  const sets = others.map((each) => new Set(each))
  return first.filter((entry) => sets.every((set) => set.has(entry)))
}

/** Share of what is there that the peer finds. */
function recallOf(
  opened: Opened,
  entries: readonly IndexEntry[],
  text: string,
  hits: readonly number[],
): number | undefined {
  const { total, hits: right } = searchTyped(opened, { text, limit: 1_000 })
  if (total === 0 || total > 1_000) return undefined
  const ids = new Set(hits.map((entry) => entries[entry]?.id))
  return right.filter(({ id }) => ids.has(id)).length / total
}

function measure(name: string, count: number, each: number): PeerFigures {
  const entries = organizations(count)
  const opened = open(buildIndex(entries, {}))
  const before = process.memoryUsage().heapUsed
  const [peer, buildMs] = timed(() => {
    const made = name === "minisearch" ? miniSearch(opened.folding) : flexSearch(opened)
    entries.forEach((entry, place) => {
      made.add(place, entry)
    })
    return made
  })
  const heapMb = (process.memoryUsage().heapUsed - before) / 2 ** 20
  const queries = [
    ...labelled(),
    ...cut(entries, each).filter(({ filters }) => Object.keys(filters).length === 0),
  ]
  const answers = queries.map(({ text, meant }) => {
    const { terms } = readQuery(text, opened.folding)
    const [hits, ms] = timed(() => peer.search(terms))
    return { ms, meant, first: hits.slice(0, 3), recall: recallOf(opened, entries, text, hits) }
  })
  const meant = answers.filter((answer) => answer.meant !== undefined)
  const right = meant.filter((answer) => answer.first.some((entry) => entries[entry]?.name === answer.meant))
  const recalls = answers.flatMap(({ recall }) => (recall === undefined ? [] : [recall]))
  return {
    peer: name,
    entries: count,
    buildSeconds: buildMs / 1000,
    heapMb,
    asked: times(answers.map(({ ms }) => ms)),
    top3: right.length / meant.length,
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
  }
}

const [name = "minisearch", count = "100000", each = "20"] = process.argv.slice(2)
process.stdout.write(JSON.stringify(measure(name, Number(count), Number(each))))
