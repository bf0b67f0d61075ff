// Every dead end offers the next free times, here and elsewhere, and the counter itself.
import { addDays, timeOf } from "@civil/core/date.ts"
import type { Offer } from "@civil/core/refusal.ts"
import { type Counter, findCounter, openDayAt } from "./offices.ts"
import { freeNumbers } from "./places.ts"
import { lastOpenDate, windowState } from "./policy.ts"
import type { BureauProfile } from "./profile.ts"
import { moment, type Spine } from "./spine.ts"

export interface OfferAsk {
  readonly counter: Counter
  readonly kind: string
  readonly allows: (office: string, date: string) => boolean
}

/** Offers are hints: days read this lately will do, and the hold asks the table again. */
const offerAge = 10_000
const here = 3
const elsewhere = 3

interface Memory {
  readonly at: number
  readonly version: number
  readonly offers: Promise<readonly Offer[]>
}
const memories = new WeakMap<Spine["days"], Map<string, Memory>>()

async function freeTimes(spine: Spine, ask: OfferAsk, counter: Counter, most: number): Promise<Offer[]> {
  const at = moment(spine.world)
  const { office, pool, policy } = counter
  const last = lastOpenDate(policy, at.today)
  const found: Offer[] = []
  for (
    let date = addDays(at.today, policy.minDaysAhead).toString();
    date <= last;
    date = addDays(date, 1).toString()
  ) {
    if (!ask.allows(office.id, date) || windowState(policy, date, at.today, at.instant) !== "open") continue
    const open = openDayAt(spine.world, office, pool, date)
    if (open.state !== "open") continue
    const day = await spine.days.read(office.id, date, offerAge)
    const clock = timeOf(at.instant)
    for (const band of open.bands) {
      if (date === at.today && band.start <= clock) continue
      const free = freeNumbers(day, pool.id, band, at.now).length
      if (free > 0)
        found.push({ kind: "time", office: office.id, date, start: band.start, end: band.end, free })
      if (found.length === most) return found
    }
  }
  return found
}

/** How near one region code is to another: the same county, city, province, or none of them. */
function nearness(one: string, other: string): number {
  return [6, 4, 2].findIndex((digits) => one.slice(0, digits) === other.slice(0, digits)) + 1 || 4
}

/** Offices of the same bureau first, then the nearer ones by region. */
function neighbours(spine: Spine, ask: OfferAsk): readonly Counter[] {
  const { bureau, office } = ask.counter
  const near = (each: BureauProfile) => nearness(each.code, bureau.code)
  const others = spine.world.bureaus
    .filter((each) => each.code !== bureau.code)
    .sort((a, b) => near(a) - near(b))
  return [bureau, ...others]
    .flatMap((each) => each.offices)
    .filter((each) => each.id !== office.id)
    .map((each) => findCounter(spine.world, each.id, ask.kind))
    .filter((each): each is Counter => each !== undefined)
}

/** Whoever finds no reserved place is shown the ordinary ones. */
function openToAll(spine: Spine, { counter, kind }: OfferAsk): Counter {
  if (counter.pool.reserve === undefined) return counter
  return findCounter(spine.world, counter.office.id, kind) ?? counter
}

async function search(spine: Spine, ask: OfferAsk): Promise<readonly Offer[]> {
  const offers = await freeTimes(spine, ask, openToAll(spine, ask), here)
  let left = elsewhere
  for (const counter of neighbours(spine, ask)) {
    if (left === 0) break
    const [first] = await freeTimes(spine, ask, counter, 1)
    if (first === undefined) continue
    offers.push(first)
    left -= 1
  }
  return offers
}

/** The next free times for a kind of business, remembered for a moment while a rush asks the same. */
export function nextFree(spine: Spine, ask: OfferAsk, rememberAs?: string): Promise<readonly Offer[]> {
  if (rememberAs === undefined) return search(spine, ask)
  const known = memories.get(spine.days) ?? new Map<string, Memory>()
  memories.set(spine.days, known)
  const now = spine.world.clock.now().epochMilliseconds
  const version = spine.days.version()
  const memory = known.get(rememberAs)
  if (memory && memory.version === version && now >= memory.at && now - memory.at < 1000) return memory.offers
  const offers = search(spine, ask)
  if (known.size > 500) known.clear()
  known.set(rememberAs, { at: now, version, offers })
  offers.catch(() => known.delete(rememberAs))
  return offers
}

/** What to offer somebody who came too late: free times, and that the counter still takes people who walk in. */
export async function offersFor(
  spine: Spine,
  ask: OfferAsk & { readonly facts?: Record<string, string> },
): Promise<readonly Offer[]> {
  const key = JSON.stringify([ask.counter.office.id, ask.kind, ask.facts ?? {}])
  return [...(await nextFree(spine, ask, key)), { kind: "walk_in", office: ask.counter.office.id }]
}
