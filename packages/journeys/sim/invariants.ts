// What must be true after every single step, read from the table itself and not from the code under test.
import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import { isLive, type State } from "@civil/booking/transitions.ts"
import type { PortalTable } from "@civil/data/table.ts"

interface Spot {
  readonly office: string
  readonly date: string
  readonly pool: string
  readonly start: string
  readonly nn: number
}
export interface SavedPlace extends Spot {
  readonly state: "held" | "booked" | "closed" | "resting"
  readonly holder?: string
  readonly person?: string
  readonly appointment?: string
  readonly until?: number
  readonly reopens?: number
}
export interface SavedAppointment extends Spot {
  readonly code: string
  readonly rev: number
  readonly state: State
  readonly group: string
  readonly applicant: string
  readonly partner?: string
  readonly agreed?: boolean
  readonly couple?: string
  readonly confirmBy?: number
  readonly history: readonly { readonly at: number; readonly who: string; readonly action: string }[]
}
export interface SavedLedger {
  readonly person: string
  readonly holds: readonly (Spot & { readonly code: string; readonly until: number })[]
  readonly live: Readonly<Record<string, { readonly code: string; readonly date: string }>>
  readonly strikes: readonly { readonly kind: string; readonly code: string }[]
}
export interface Saved {
  readonly places: readonly SavedPlace[]
  readonly appointments: readonly SavedAppointment[]
  readonly ledgers: readonly SavedLedger[]
  readonly couples: readonly {
    readonly couple: string
    readonly group: string
    readonly appointment: string
  }[]
  readonly sessions: readonly (Omit<Spot, "nn"> & { readonly closed: boolean })[]
  readonly messages: readonly { readonly person: string; readonly id: string; readonly code: string }[]
  readonly invites: readonly { readonly code: string }[]
  readonly outbox: readonly { readonly topic: string; readonly dueAt: number }[]
}

export async function readAll(table: PortalTable): Promise<Saved> {
  const documents = table.getDocumentClient()
  const items: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: table.getName(), ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  const of = <T>(entity: string) => items.filter((item) => item._et === entity) as unknown as T[]
  return {
    places: of("Place"),
    appointments: of("Apt"),
    ledgers: of("Ledger"),
    couples: of("Couple"),
    sessions: of("Session"),
    messages: of("Message"),
    invites: of("Invite"),
    outbox: of("Outbox"),
  }
}

const spotKey = (spot: Spot) => [spot.office, spot.date, spot.pool, spot.start, spot.nn].join("#")
export const bandKey = (spot: Omit<Spot, "nn">) => [spot.office, spot.date, spot.pool, spot.start].join("#")

/** The people for whom an appointment counts. */
export const boundTo = (each: SavedAppointment): readonly string[] =>
  each.agreed && each.partner ? [each.applicant, each.partner] : [each.applicant]

const endOf: Readonly<Record<string, State>> = {
  booked: "waiting_for_partner",
  confirmed: "booked",
  cancelled: "cancelled",
  lapsed: "lapsed",
  released: "released",
  ended: "released",
  checked_in: "checked_in",
  done: "done",
  not_done: "not_done",
  no_show: "no_show",
}

/** The state the history tells, replayed line by line. */
function told(each: SavedAppointment): State | undefined {
  const states: State[] = []
  for (const line of each.history) {
    if (line.action === "rescheduled") states.push(states.at(-1) ?? "booked")
    else if (line.action === "undone")
      states.push(states.at(-1) === "checked_in" || states.at(-1) === "no_show" ? "booked" : "checked_in")
    else {
      const state = endOf[line.action]
      if (state) states.push(state)
    }
  }
  return states.at(-1)
}

type Find = (problem: string) => void

function places(saved: Saved, capacity: number, now: number, find: Find): void {
  const at = new Map(saved.places.map((place) => [spotKey(place), place]))
  const perBand = new Map<string, number>()
  for (const each of saved.appointments) {
    if (!isLive(each.state)) continue
    const taken = (perBand.get(bandKey(each)) ?? 0) + 1
    perBand.set(bandKey(each), taken)
    if (taken > capacity) find(`oversold: ${bandKey(each)} has ${taken} of ${capacity}`)
    const place = at.get(spotKey(each))
    if (place?.state !== "booked" || place.appointment !== each.code)
      find(
        `${each.code} is ${each.state} without its place (${place?.state ?? "absent"} ${place?.appointment ?? ""})`,
      )
  }
  const live = new Map(saved.appointments.map((each) => [each.code, each]))
  for (const place of saved.places) {
    if (place.nn >= capacity) find(`place ${spotKey(place)} does not exist`)
    if (place.state !== "booked") continue
    const owner = live.get(place.appointment ?? "")
    if (
      owner === undefined ||
      spotKey(owner) !== spotKey(place) ||
      ["cancelled", "lapsed", "released"].includes(owner.state)
    )
      find(`leaked: ${spotKey(place)} is booked for ${owner ? `${owner.code} (${owner.state})` : "nobody"}`)
  }
  // A session the office closed takes holds with it; their owners hear it when they go on.
  const touched = new Set(saved.sessions.map(bandKey))
  for (const ledger of saved.ledgers)
    for (const hold of ledger.holds) {
      const place = at.get(spotKey(hold))
      const own = (place?.state === "held" && place.holder === hold.code) || touched.has(bandKey(hold))
      if (hold.until > now && !own) find(`hold ${hold.code} lost its place (${place?.state ?? "absent"})`)
    }
  for (const place of saved.places) {
    if (place.state !== "held" || (place.until ?? 0) <= now) continue
    const ledger = saved.ledgers.find((each) => each.person === place.person)
    if (!ledger?.holds.some((hold) => hold.code === place.holder))
      find(`leaked: ${spotKey(place)} is held by no ledger`)
  }
}

function people(saved: Saved, find: Find): void {
  const byCode = new Map(saved.appointments.map((each) => [each.code, each]))
  const ledgers = new Map(saved.ledgers.map((each) => [each.person, each]))
  const live = saved.appointments.filter((each) => isLive(each.state))
  const seen = new Set<string>()
  for (const each of live)
    for (const person of boundTo(each)) {
      const key = `${person} ${each.group}`
      if (seen.has(key)) find(`a person has two live bookings in ${each.group}`)
      seen.add(key)
      if (ledgers.get(person)?.live[each.group]?.code !== each.code)
        find(`${each.code} is live and not in its ledger`)
    }
  for (const ledger of saved.ledgers) {
    for (const { code } of Object.values(ledger.live)) {
      const each = byCode.get(code)
      if (!each || !isLive(each.state)) find(`a ledger calls ${code} live, it is ${each?.state ?? "absent"}`)
    }
    const strikes = ledger.strikes.map((strike) => `${strike.kind} ${strike.code}`)
    if (new Set(strikes).size !== strikes.length) find("a strike was counted twice")
    for (const strike of ledger.strikes) {
      const state = byCode.get(strike.code)?.state
      if (state !== (strike.kind === "cancel" ? "cancelled" : "no_show"))
        find(`a strike for ${strike.code}, which is ${state}`)
    }
  }
  couples(saved, live, byCode, find)
}

function couples(
  saved: Saved,
  live: readonly SavedAppointment[],
  byCode: ReadonlyMap<string, SavedAppointment>,
  find: Find,
): void {
  const held = new Map<string, string>()
  for (const each of live) {
    if (each.couple === undefined) continue
    const key = `${each.couple} ${each.group}`
    if (held.has(key)) find("a couple has two live bookings")
    held.set(key, each.code)
  }
  for (const lock of saved.couples) {
    const each = byCode.get(lock.appointment)
    if (!each || !isLive(each.state))
      find(`leaked: a couple's lock of ${lock.appointment}, which is ${each?.state ?? "absent"}`)
  }
  const locks = new Set(saved.couples.map((lock) => `${lock.couple} ${lock.group} ${lock.appointment}`))
  for (const [key, code] of held)
    if (!locks.has(`${key} ${code}`)) find(`${code} is live without its couple's lock`)
}

function histories(saved: Saved, before: ReadonlyMap<string, string>, find: Find): void {
  for (const each of saved.appointments) {
    if (each.history.length !== each.rev)
      find(`${each.code}: ${each.rev} revisions and ${each.history.length} lines of history`)
    if (told(each) !== each.state) find(`${each.code} is ${each.state}, its history says ${told(each)}`)
    const text = JSON.stringify(each.history)
    const old = before.get(each.code)
    if (old !== undefined && !text.startsWith(old.slice(0, -1))) find(`${each.code}: history was rewritten`)
  }
  for (const code of before.keys())
    if (!saved.appointments.some((each) => each.code === code)) find(`${code} disappeared`)
}

/** Nobody books, or moves into, a session after the office was told that it is closed. */
function shut(saved: Saved, closedSince: ReadonlyMap<string, number>, find: Find): void {
  for (const each of saved.appointments) {
    const since = closedSince.get(bandKey(each))
    const placed = each.history.findLast((line) => line.action === "booked" || line.action === "rescheduled")
    if (since !== undefined && placed !== undefined && placed.at > since && isLive(each.state))
      find(`${each.code} was booked in a session closed before`)
  }
}

/** Checks one state of the table against the one before; answers what is wrong. */
export function checker(capacity: number, closedSince: ReadonlyMap<string, number>) {
  let before = new Map<string, string>()
  return (saved: Saved, now: number): readonly string[] => {
    const problems: string[] = []
    const find: Find = (problem) => void problems.push(problem)
    places(saved, capacity, now, find)
    people(saved, find)
    histories(saved, before, find)
    shut(saved, closedSince, find)
    before = new Map(saved.appointments.map((each) => [each.code, JSON.stringify(each.history)]))
    return problems
  }
}
