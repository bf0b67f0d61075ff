// Finds every entry that has the words as they were typed: how many there are, and the best of them in order.
import type { Query } from "../query.ts"
import { Best } from "./best.ts"
import type { Passes } from "./filters.ts"
import { frequentCount } from "./frequent.ts"
import { frequentPage } from "./frequent-page.ts"
import { cheapest, eachEntry, type Plan, type Sieve } from "./lists.ts"
import { type Matcher, matcherOf, noMatch, type Quality, tierOf } from "./match.ts"
import type { Opened } from "./opened.ts"
import { planOf } from "./plan.ts"

export interface Found {
  readonly total: number
  /** `tier * entries + entry`, best first, no more than asked for. */
  readonly keys: readonly number[]
}

export interface Finding {
  readonly matchers: readonly Matcher[]
  readonly joined: Matcher | undefined
}

export function findingOf(opened: Opened, { terms, joined }: Query): Finding {
  const matchers = terms.map((term) => matcherOf(opened, term))
  return {
    matchers,
    joined: joined === undefined || terms.length < 2 ? undefined : matcherOf(opened, joined),
  }
}

/** `limit`: how many of the best are wanted. */
export function find(opened: Opened, finding: Finding, passes: Passes | undefined, limit: number): Found {
  const [only, ...others] = finding.matchers
  if (only === undefined) return listed(opened, passes, limit)
  if (others.length === 0 && passes === undefined) {
    const total = frequentCount(opened, only.term)
    if (total !== undefined) return { total, keys: frequentPage(opened, only, limit) }
  }
  return looked(opened, finding, passes, limit)
}

/** Nothing typed: all that pass, in their order. */
function listed({ entries }: Opened, passes: Passes | undefined, limit: number): Found {
  const keys: number[] = []
  if (passes === undefined) {
    for (let entry = 0; entry < Math.min(entries, limit); entry += 1) keys.push(entry)
    return { total: entries, keys }
  }
  let total = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (!passes(entry)) continue
    total += 1
    if (total <= limit) keys.push(entry)
  }
  return { total, keys }
}

function looked(opened: Opened, finding: Finding, passes: Passes | undefined, limit: number): Found {
  const best = new Best(limit)
  let total = 0
  const plans = finding.matchers.map((matcher) => ({ ...planOf(opened, matcher.term), sieve: matcher }))
  eachPlanned(opened, cheapest(plans), (entry) => {
    if (passes?.(entry) === false) return
    const quality = qualityOf(finding, entry)
    if (quality === undefined) return
    total += 1
    best.add(tierOf(quality) * opened.entries + entry)
  })
  return { total, keys: best.sorted() }
}

/** Every entry of the plan, or simply every entry where the lists are longer than that. */
export function eachPlanned(
  opened: Opened,
  plan: Plan & { sieve?: Sieve },
  visit: (entry: number) => void,
): void {
  if (plan.cost < opened.entries) eachEntry(opened, plan, plan.sieve, visit)
  else for (let entry = 0; entry < opened.entries; entry += 1) visit(entry)
}

/** Every word must fit; side by side as one word they are better than apart. */
export function qualityOf({ matchers, joined }: Finding, entry: number): Quality | undefined {
  let first = noMatch
  for (const matcher of matchers) {
    const quality = matcher.quality(entry)
    if (quality >= noMatch) return undefined
    if (matcher === matchers[0]) first = quality
  }
  if (matchers.length === 1) return first
  const whole = joined?.quality(entry) ?? noMatch
  return whole < noMatch ? whole : apart + (first & 7)
}

/** Several words of one name that do not stand side by side. */
const apart = 4 * 8
