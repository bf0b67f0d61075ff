// What is shown of an entry that was found, and where in its name the words lie.
import type { Hit, MatchedBy } from "../contract.ts"
import { fold } from "../fold.ts"
import type { Term } from "../query.ts"
import { type FacetName, facetBits, lists } from "../words.ts"
import { idOf } from "./code.ts"
import type { Matcher } from "./match.ts"
import { noMatch, tierOf, wayOf } from "./match.ts"
import { eachFormer, nameOf, type Opened } from "./opened.ts"

type Spans = Hit["spans"]

export interface Shown {
  readonly by: MatchedBy
  readonly former?: string
  readonly spans?: Spans
}

export function hitOf(opened: Opened, entry: number, { by, former, spans = [] }: Shown): Hit {
  const { sections, tables } = opened
  const facets = sections.facets[entry] as number
  const word = (name: FacetName, words: readonly string[]) =>
    words[((facets >>> facetBits[name].shift) & facetBits[name].mask) - 1]
  const said = {
    kind: word("kind", tables.kinds),
    region: tables.regions[(sections.regions[entry] as number) - 1],
    status: word("status", tables.statuses),
    grade: word("grade", tables.grades),
    gradeTo: tables.gradeDays[(sections.gradeDays[entry] as number) - 1],
    listed: word("listed", lists),
    charity: word("charity", ["true"]) === undefined ? undefined : true,
    illegal: word("illegal", ["true"]) === undefined ? undefined : true,
  }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return {
    id: idOf(opened, entry),
    name: nameOf(opened, entry),
    by,
    ...(former === undefined ? {} : { former }),
    spans,
    ...(known as Partial<Hit>),
  }
}

/** How the entry was found by the words: by the first of them where they lie apart. */
export function shownBy(
  opened: Opened,
  entry: number,
  matchers: readonly Matcher[],
  joined: Matcher | undefined,
): Shown {
  const whole = joined !== undefined && joined.quality(entry) < noMatch ? [joined] : matchers
  const [first] = whole
  if (first === undefined) return { by: "filter" }
  const by = wayOf(first.quality(entry))
  return {
    by,
    ...(by === "former" ? { former: formerFound(opened, entry, first) } : {}),
    spans: merged(
      whole.flatMap((matcher) => spansOf(opened, entry, matcher.term, wayOf(matcher.quality(entry)))),
    ),
  }
}

function formerFound(opened: Opened, entry: number, matcher: Matcher): string {
  let best = noMatch
  let found = ""
  eachFormer(opened, entry, (name) => {
    const quality = matcher.nameQuality(name)
    if (quality >= best || tierOf(quality) > 3) return
    best = quality
    found = nameOf(opened, name)
  })
  return found
}

function spansOf(opened: Opened, entry: number, { text }: Term, by: MatchedBy): Spans {
  if (by === "name") {
    const at = fold(nameOf(opened, entry), opened.folding).indexOf(text)
    return at < 0 ? [] : [[at, at + text.length]]
  }
  if (by === "initials") {
    const at = syllablesOf(opened, entry)
      .map((syllable) => syllable.charAt(0))
      .join("")
      .indexOf(text)
    return at < 0 ? [] : [[at, at + text.length]]
  }
  return by === "pinyin" ? pinyinSpan(syllablesOf(opened, entry), text) : []
}

/** The characters that the letters touch; a place where they begin with a syllable before one where they do not. */
function pinyinSpan(syllables: readonly string[], text: string): Spans {
  const pinyin = syllables.join("")
  const starts: number[] = []
  let length = 0
  for (const syllable of syllables) {
    starts.push(length)
    length += syllable.length
  }
  const whole = starts.find((start) => pinyin.startsWith(text, start))
  const at = whole ?? pinyin.indexOf(text)
  if (at < 0) return []
  const after = starts.findIndex((start) => start >= at + text.length)
  return [[starts.findLastIndex((start) => start <= at), after < 0 ? syllables.length : after]]
}

function syllablesOf({ sections, syllables }: Opened, name: number): readonly string[] {
  const { text, textStarts, symbolSyllables } = sections
  const symbols = [...text.subarray(textStarts[name], textStarts[name + 1])]
  return symbols.map((symbol) => syllables[symbolSyllables[symbol] ?? 0] ?? "")
}

function merged(spans: Spans): Spans {
  const sorted = [...spans].sort(([one], [other]) => one - other)
  const joined: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
