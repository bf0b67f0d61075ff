// Names that could be taken for another: the same, the same by sound, the same but for place or form, one character off.
import { pathOf } from "@civil/core/region.ts"
import type { Near } from "../contract.ts"
import { type NameParts, partsOf, shortPlace } from "../core-of-name.ts"
import { fold } from "../fold.ts"
import { distance } from "./distance.ts"
import { hitOf } from "./hits.ts"
import { eachFormer, nameOf, type Opened } from "./opened.ts"
import { charactersNear } from "./slip.ts"
import { sameSound } from "./sound.ts"

interface Likeness {
  readonly likeness: number
  readonly why: Near["why"]
}

const least = 0.6
/** Names that share the most neighbours with the name, and with what is its own in it. */
const mostNames = 400

/** The nearest first; of names equally near, in the order of the register. */
export function near(
  opened: Opened,
  typed: string,
  limit: number,
  without: string | undefined,
): readonly Near[] {
  const name = fold(typed.trim(), opened.folding)
  const own = partsOf(name, placesOf(opened))
  const entries = new Set([
    ...charactersNear(opened, name, mostNames),
    ...charactersNear(opened, own.core, mostNames),
  ])
  const found: (Likeness & { entry: number; former?: string })[] = []
  for (const entry of entries) {
    let best = likenessOf(opened, name, own, fold(nameOf(opened, entry), opened.folding))
    let former: string | undefined
    eachFormer(opened, entry, (number) => {
      const old = nameOf(opened, number)
      const likeness = likenessOf(opened, name, own, fold(old, opened.folding))
      if (likeness === undefined || likeness.likeness <= (best?.likeness ?? 0)) return
      best = likeness
      former = old
    })
    if (best !== undefined) found.push({ entry, ...best, ...(former === undefined ? {} : { former }) })
  }
  return found
    .sort((one, other) => other.likeness - one.likeness || one.entry - other.entry)
    .slice(0, limit + 1)
    .map(({ entry, likeness, why, former }): Near => {
      const shown = former === undefined ? { by: "name" as const } : { by: "former" as const, former }
      return { hit: hitOf(opened, entry, shown), likeness, why }
    })
    .filter(({ hit }) => hit.id !== without)
    .slice(0, limit)
}

/** `one`: the parts of the name. */
function likenessOf(opened: Opened, name: string, one: NameParts, other: string): Likeness | undefined {
  if (name === other) return { likeness: 1, why: "same_name" }
  if (soundsLike(opened, name, other)) return { likeness: 0.98, why: "same_sound" }
  const two = partsOf(other, placesOf(opened))
  const here = one.place === two.place || one.place === "" || two.place === ""
  const form = one.form === two.form
  if (one.core === two.core) return { likeness: here ? (form ? 0.97 : 0.92) : 0.75, why: "same_core" }
  if (here && soundsLike(opened, one.core, two.core))
    return { likeness: form ? 0.96 : 0.88, why: "same_sound" }
  const difference = Math.abs(name.length - other.length)
  if (difference <= 1 && apart(opened, name, other, 2) <= 2) return { likeness: 0.93, why: "one_character" }
  return nearCore(opened, one, two, here, form)
}

function nearCore(
  opened: Opened,
  one: NameParts,
  two: NameParts,
  here: boolean,
  form: boolean,
): Likeness | undefined {
  const longer = Math.max(one.core.length, two.core.length)
  const likenessAt = (slips: number) => (here ? 0.85 : 0.65) * (1 - slips / (2 * longer)) + (form ? 0.05 : 0)
  // What differs in length cannot be nearer than that.
  let most = 2 * Math.abs(one.core.length - two.core.length)
  if (likenessAt(most) < least) return undefined
  while (likenessAt(most + 1) >= least) most += 1
  const slips = apart(opened, one.core, two.core, most)
  return slips > most ? undefined : { likeness: Number(likenessAt(slips).toFixed(2)), why: "near" }
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

/** In half slips: another character of the same sound is one, any other slip two. */
function apart(opened: Opened, name: string, other: string, most: number): number {
  const costs = {
    extra: 2,
    swapped: 2,
    missing: () => 2,
    instead: (line: number, at: number) => {
      const [one, two] = [name.charCodeAt(line), other.charCodeAt(at)]
      return one === two ? 0 : sameSound(opened, one, two) ? 1 : 2
    },
  }
  return distance(name.length, other.length, costs, most, true)
}
