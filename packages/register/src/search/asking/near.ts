// Names that could be taken for another: the same, the same by sound, the same but for place or form, one character off.
import { pathOf } from "@civil/core/region.ts"
import type { Near } from "../contract.ts"
import { partsOf, shortPlace } from "../core-of-name.ts"
import { fold } from "../fold.ts"
import { distance } from "./distance.ts"
import { hitOf } from "./hits.ts"
import { entryOf, nameOf, type Opened } from "./opened.ts"
import { charactersNear } from "./slip.ts"
import { syllablesOfCharacter } from "./sound.ts"

export interface Likeness {
  readonly likeness: number
  readonly why: Near["why"]
}

const least = 0.6
const mostNames = 2_000

/** The nearest first; of names equally near, in the order of the register. */
export function near(
  opened: Opened,
  typed: string,
  limit: number,
  without: string | undefined,
): readonly Near[] {
  const name = fold(typed.trim(), opened.folding)
  const { core } = partsOf(name, placesOf(opened))
  const entries = new Set([
    ...charactersNear(opened, name).slice(0, mostNames),
    ...charactersNear(opened, core).slice(0, mostNames),
  ])
  const found: (Likeness & { entry: number; former?: string })[] = []
  for (const entry of entries) {
    const own = likenessOf(opened, name, fold(nameOf(opened, entry), opened.folding))
    if (own !== undefined) found.push({ entry, ...own })
  }
  for (const entry of formerly(opened, name)) found.push(entry)
  const best = new Map<number, (typeof found)[number]>()
  for (const each of found)
    if ((best.get(each.entry)?.likeness ?? 0) < each.likeness) best.set(each.entry, each)
  return [...best.values()]
    .sort((one, other) => other.likeness - one.likeness || one.entry - other.entry)
    .map(({ entry, likeness, why, former }): Near => {
      const shown = former === undefined ? { by: "name" as const } : { by: "former" as const, former }
      return { hit: hitOf(opened, entry, shown), likeness, why }
    })
    .filter(({ hit }) => hit.id !== without)
    .slice(0, limit)
}

/** Names no longer borne: as near as the name itself would be. */
function formerly(opened: Opened, name: string): readonly (Likeness & { entry: number; former: string })[] {
  const entries = new Set(charactersNear(opened, name).slice(0, mostNames))
  return Array.from(
    { length: opened.sections.formerEntries.length },
    (_, place) => opened.entries + place,
  ).flatMap((number) => {
    const entry = entryOf(opened, number)
    if (!entries.has(entry)) return []
    const former = nameOf(opened, number)
    const own = likenessOf(opened, name, fold(former, opened.folding))
    return own === undefined ? [] : [{ entry, former, ...own }]
  })
}

export function likenessOf(opened: Opened, name: string, other: string): Likeness | undefined {
  if (name === other) return { likeness: 1, why: "same_name" }
  if (soundsLike(opened, name, other)) return { likeness: 0.98, why: "same_sound" }
  const [one, two] = [partsOf(name, placesOf(opened)), partsOf(other, placesOf(opened))]
  const here = one.place === two.place || one.place === "" || two.place === ""
  const form = one.form === two.form
  if (one.core === two.core) return { likeness: here ? (form ? 0.97 : 0.92) : 0.75, why: "same_core" }
  if (here && soundsLike(opened, one.core, two.core))
    return { likeness: form ? 0.96 : 0.88, why: "same_sound" }
  if (Math.abs(name.length - other.length) <= 1 && apart(opened, name, other) <= 2)
    return { likeness: 0.93, why: "one_character" }
  const longer = Math.max(one.core.length, two.core.length)
  const cores = 1 - apart(opened, one.core, two.core) / (2 * longer)
  const likeness = Number(((here ? 0.85 : 0.65) * cores + (form ? 0.05 : 0)).toFixed(2))
  return likeness < least ? undefined : { likeness, why: "near" }
}

const knownPlaces = new WeakMap<Opened, readonly string[]>()

/** 上海市 and 上海, 奉贤区 and 奉贤: as names of the register's regions begin, the longest first. */
function placesOf(opened: Opened): readonly string[] {
  const known = knownPlaces.get(opened)
  if (known !== undefined) return known
  const names = opened.tables.regions.flatMap((region) => pathOf(region).map(({ name }) => name.zh))
  const places = [...new Set(names.flatMap((name) => [name, shortPlace(name)]))]
    .filter(({ length }) => length >= 2)
    .sort((one, other) => other.length - one.length)
  knownPlaces.set(opened, places)
  return places
}

function soundsLike(opened: Opened, name: string, other: string): boolean {
  if (name.length !== other.length) return false
  for (let at = 0; at < name.length; at += 1)
    if (!sameSound(opened, name.charCodeAt(at), other.charCodeAt(at))) return false
  return true
}

function sameSound(opened: Opened, one: number, other: number): boolean {
  if (one === other) return true
  const sounds = syllablesOfCharacter(opened, one)
  return syllablesOfCharacter(opened, other).some((sound) => sounds.includes(sound))
}

/** In half slips: another character of the same sound is one, any other slip two. */
function apart(opened: Opened, name: string, other: string): number {
  const costs = {
    extra: 2,
    swapped: 2,
    missing: () => 2,
    instead: (line: number, at: number) => {
      const [one, two] = [name.charCodeAt(line), other.charCodeAt(at)]
      return one === two ? 0 : sameSound(opened, one, two) ? 1 : 2
    },
  }
  return distance(name.length, other.length, costs, 2 * Math.max(name.length, other.length), true)
}
