// Filters, made ready to be asked of many entries.
import type { Filters } from "../contract.ts"
import { type FacetName, facetBits, lists } from "../words.ts"
import type { Opened } from "./opened.ts"

export type Passes = (entry: number) => boolean

/** Undefined when nothing is filtered. A word no entry has lets nothing pass. */
export function passesOf({ sections, tables }: Opened, filters: Filters, day?: string): Passes | undefined {
  let mask = 0
  let wanted = 0
  let never = false
  const facet = (name: FacetName, value: number) => {
    const { shift, mask: width } = facetBits[name]
    mask |= width << shift
    wanted |= value << shift
  }
  const word = (name: FacetName, words: readonly string[], chosen: string | undefined) => {
    if (chosen === undefined) return
    never ||= !words.includes(chosen)
    facet(name, words.indexOf(chosen) + 1)
  }
  word("kind", tables.kinds, filters.kind)
  word("status", tables.statuses, filters.status)
  word("grade", tables.grades, filters.grade)
  if (filters.listed !== "any") word("listed", lists, filters.listed)
  if (filters.charity === true) facet("charity", 1)
  if (filters.illegal !== undefined) facet("illegal", Number(filters.illegal))
  const anyList = filters.listed === "any" ? facetBits.listed.mask << facetBits.listed.shift : 0
  const regions = filters.region === undefined ? undefined : regionsWith(tables.regions, filters.region)
  if (mask === 0 && anyList === 0 && regions === undefined) return undefined
  if (never) return () => false
  const graded =
    filters.grade === undefined || day === undefined ? undefined : daysFrom(tables.gradeDays, day)
  const { facets, regions: regionOf, gradeDays } = sections
  return (entry) => {
    const own = facets[entry] as number
    if ((own & mask) !== wanted || (anyList !== 0 && (own & anyList) === 0)) return false
    if (graded !== undefined && graded[gradeDays[entry] as number] === 0) return false
    return regions === undefined || regions[regionOf[entry] as number] === 1
  }
}

/** `region` is what the registrar's code begins with: six digits are one registrar, fewer take in all that lies there. */
function regionsWith(regions: readonly string[], beginning: string): Uint8Array {
  return Uint8Array.from(["", ...regions], (region) => Number(region !== "" && region.startsWith(beginning)))
}

/** Last days that are not over on the day; a grade without a last day is not over. */
function daysFrom(days: readonly string[], day: string): Uint8Array {
  return Uint8Array.from(["", ...days], (last) => Number(last === "" || last >= day))
}
