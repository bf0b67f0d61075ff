// When little or nothing is found as typed: words of the same sound, then slips, each entry once.
import type { MatchedBy } from "../contract.ts"
import type { Query, Term } from "../query.ts"
import type { Passes } from "./filters.ts"
import { eachPlanned } from "./find.ts"
import { cheapest, type Plan } from "./lists.ts"
import { matcherOf, noMatch } from "./match.ts"
import { nearCodes } from "./near-codes.ts"
import type { Opened } from "./opened.ts"
import { planOf } from "./plan.ts"
import { slipMatcher } from "./slip.ts"
import { soundMatcher } from "./sound.ts"

export interface Forgiven {
  readonly entry: number
  readonly by: MatchedBy
}

/** Entries that are looked at for slips in one of several words. */
const mostTried = 20_000

/** Fewer hits than this are little: other characters of the same sound follow. Slips are thought of when there is nothing. */
export const little = 5

/** Entries not in `found`, best first. */
export function forgive(
  opened: Opened,
  { terms, joined }: Query,
  passes: Passes | undefined,
  found: ReadonlySet<number>,
): readonly Forgiven[] {
  const words = joined === undefined ? terms : [joined]
  const forgiven = new Map<number, Forgiven>()
  const add = (entry: number, by: MatchedBy) => {
    if (found.has(entry) || forgiven.has(entry) || passes?.(entry) === false) return
    forgiven.set(entry, { entry, by })
  }
  for (const entry of bySound(opened, terms, found.size === 0)) add(entry, "sound")
  if (found.size + forgiven.size > 0) return [...forgiven.values()]
  for (const { text, kind } of words)
    if (kind === "letters") for (const entry of nearCodes(opened, text.toUpperCase())) add(entry, "slip")
  for (const entry of bySlip(opened, terms)) add(entry, "slip")
  if (joined !== undefined) for (const entry of bySlip(opened, [joined])) add(entry, "slip")
  return [...forgiven.values()]
}

interface Fitting {
  readonly plan: Plan
  fits(entry: number): boolean
}

function exactly(opened: Opened, term: Term): Fitting {
  const matcher = matcherOf(opened, term)
  return { plan: planOf(opened, term), fits: (entry) => matcher.quality(entry) < noMatch }
}

/** Other readings of the same characters, for which there are no lists, only where there is nothing else. */
function bySound(opened: Opened, terms: readonly Term[], readings: boolean): readonly number[] {
  const sounds = terms.map((term) =>
    term.kind === "characters" || readings ? soundMatcher(opened, term) : undefined,
  )
  if (sounds.every((sound) => sound === undefined)) return []
  const fitting = terms.map((term, place): Fitting => {
    const sound = sounds[place]
    if (sound === undefined) return exactly(opened, term)
    if (term.kind === "characters") return sound
    // Letters may as well be initials or a code.
    const exact = exactly(opened, term)
    return { plan: sound.plan, fits: (entry) => exact.fits(entry) || sound.fits(entry) }
  })
  const found: number[] = []
  eachPlanned(opened, cheapest(fitting.map(({ plan }) => plan)), (entry) => {
    if (fitting.every(({ fits }) => fits(entry))) found.push(entry)
  })
  return found.sort((one, other) => one - other)
}

function bySlip(opened: Opened, terms: readonly Term[]): readonly number[] {
  const slips = terms.map((term) => slipMatcher(opened, term))
  const exact = terms.map((term) => exactly(opened, term))
  const nearest = slips.find((slip) => slip !== undefined)
  if (nearest === undefined) return []
  const found: [number, number][] = []
  for (const entry of terms.length > 1 ? withOneOf(opened, exact) : nearest.entries()) {
    let sum: number | undefined = 0
    for (let place = 0; sum !== undefined && place < terms.length; place += 1) {
      const own: number | undefined =
        slips[place] === undefined && exact[place]?.fits(entry) ? 0 : slips[place]?.slips(entry)
      sum = own === undefined ? undefined : sum + own
    }
    if (sum !== undefined) found.push([sum, entry])
  }
  const least = Math.min(...found.map(([sum]) => sum))
  // Those a whole slip further than the nearest are near to something else.
  return found
    .filter(([sum]) => sum < least + 4)
    .sort(([one, entry], [other, later]) => one - other || entry - later)
    .map(([, entry]) => entry)
}

/** Of several words hardly all have slips: entries with one of the two rarest that are there as typed. */
function withOneOf(opened: Opened, words: readonly Fitting[]): ReadonlySet<number> {
  const found = new Set<number>()
  const rarest = words
    .filter(({ plan }) => plan.cost > 0)
    .sort((one, other) => one.plan.cost - other.plan.cost)
  for (const { plan, fits } of rarest.slice(0, 2))
    eachPlanned(opened, plan, (entry) => {
      if (found.size < mostTried && fits(entry)) found.add(entry)
    })
  return found
}
