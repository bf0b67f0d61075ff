// The next free time of each office, remembered for a few seconds: a hint on cards; the times page itself always asks.
import type { Offer } from "@civil/core/refusal.ts"
import type { Kind, OfficeView } from "@civil/services/marriage/views.ts"
import type { PortalDeps } from "../env.ts"

const freshMs = 20_000

interface Known {
  readonly until: number
  readonly offer: Promise<Offer | undefined>
}

const known = new WeakMap<PortalDeps, Map<string, Known>>()

/** The first free time at one office, undefined when its whole window is full or closed. */
export function findNextFree(
  deps: PortalDeps,
  office: string,
  business: Kind,
  receipt?: string,
): Promise<Offer | undefined> {
  const now = deps.clock.now().epochMilliseconds
  const all = known.get(deps) ?? new Map<string, Known>()
  known.set(deps, all)
  const key = `${office} ${business} ${receipt ?? ""}`
  const last = all.get(key)
  if (last && last.until > now) return last.offer
  if (all.size > 2000) all.clear()
  const offer = readNextFree(deps, office, business, receipt)
  all.set(key, { until: now + freshMs, offer })
  offer.catch(() => all.delete(key))
  return offer
}

async function readNextFree(
  deps: PortalDeps,
  office: string,
  business: Kind,
  receipt: string | undefined,
): Promise<Offer | undefined> {
  const { days } = await deps.marriage.availability({ office, business, ...(receipt ? { receipt } : {}) })
  for (const day of days) {
    if (day.state !== "free") continue
    const time = day.times.find((each) => each.free > 0)
    if (time) {
      return { kind: "time", office, date: day.date, start: time.start, end: time.end, free: time.free }
    }
  }
  return undefined
}

/** When the first day on which a divorce's certificate may be issued opens for booking; undefined once it has. */
export async function findOpening(
  deps: PortalDeps,
  office: string,
  receipt: string,
  first: string,
): Promise<string | undefined> {
  const { days } = await deps.marriage.availability({
    office,
    business: "D3",
    receipt,
    from: first,
    to: first,
  })
  return days[0]?.opensAt
}

/** The earliest of several offices. */
export async function findNextAmong(
  deps: PortalDeps,
  offices: readonly OfficeView[],
  business: Kind,
): Promise<Offer | undefined> {
  const offers = await Promise.all(offices.map(({ id }) => findNextFree(deps, id, business)))
  return offers
    .filter((offer) => offer !== undefined)
    .sort((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`))[0]
}
