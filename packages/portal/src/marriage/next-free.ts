// The next free time of each office, remembered for a few seconds: a hint on cards; the times page itself always asks.
import { addDays, dateOf } from "@civil/core/date.ts"
import { explainDays, firstOf, type Next } from "@civil/services/marriage/screens/next.ts"
import type { Availability, Kind, OfficeView } from "@civil/services/marriage/views.ts"
import type { PortalDeps } from "../env.ts"

const freshMs = 20_000

interface Known {
  readonly until: number
  readonly next: Promise<Next>
}

const known = new WeakMap<PortalDeps, Map<string, Known>>()

/** The first free time at one office, or why its whole window has none. */
export function findNextFree(
  deps: PortalDeps,
  office: string,
  business: Kind,
  receipt?: string,
): Promise<Next> {
  const now = deps.clock.now().epochMilliseconds
  const all = known.get(deps) ?? new Map<string, Known>()
  known.set(deps, all)
  const key = `${office} ${business} ${receipt ?? ""}`
  const last = all.get(key)
  if (last && last.until > now) return last.next
  if (all.size > 2000) all.clear()
  const next = readNextFree(deps, office, business, receipt)
  all.set(key, { until: now + freshMs, next })
  next.catch(() => all.delete(key))
  return next
}

/** Days looked at first: most offices have a free time within them, and each day is a read. */
const firstLook = 7

async function readNextFree(
  deps: PortalDeps,
  office: string,
  business: Kind,
  receipt: string | undefined,
): Promise<Next> {
  const ask = { office, business, ...(receipt ? { receipt } : {}) }
  const today = dateOf(deps.clock.now())
  const to = addDays(today, firstLook - 1).toString()
  const near = await deps.marriage.availability({ ...ask, from: today.toString(), to })
  const soon = freeAmong(office, near.days)
  if (soon) return soon
  // The days just read are remembered, so the whole window costs only the others.
  const { days } = await deps.marriage.availability(ask)
  return freeAmong(office, days) ?? explainDays(days)
}

function freeAmong(office: string, days: Availability["days"]): Next | undefined {
  for (const day of days) {
    if (day.state !== "free") continue
    const time = day.times.find((each) => each.free > 0)
    if (time) {
      const { start, end, free } = time
      return { state: "free", offer: { kind: "time", office, date: day.date, start, end, free } }
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
): Promise<Next> {
  return firstOf(await Promise.all(offices.map(({ id }) => findNextFree(deps, id, business))))
}
