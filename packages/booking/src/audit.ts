// The nightly check of the books: places, bookings, ledgers, locks and timers of every day that can be booked, compared with each other.
import { addDays, daysBetween } from "@civil/core/date.ts"
import { shards } from "@civil/data/outbox.ts"
import { type Finding, lookAtBooking, lookAtLedger } from "./astray.ts"
import { lastOpenDate } from "./policy.ts"
import type { Place, Spot } from "./shapes.ts"
import { moment, type Spine } from "./spine.ts"

export interface Audit {
  /** How many things do not agree with each other. */
  readonly astray: number
  /** The first of them. */
  readonly findings: readonly Finding[]
  readonly checked: Readonly<Record<"days" | "places" | "bookings" | "ledgers", number>>
  /** False when its time was over before everything was looked at. */
  readonly complete: boolean
}

export interface AuditSettings {
  /** Milliseconds it may still take. */
  readonly remaining?: () => number
  readonly mostFindings?: number
}

/** Reads under way at a time, and milliseconds kept for what follows. */
const sideBySide = 16
const reserveMs = 10_000

class Run {
  readonly spine: Spine
  readonly #settings: AuditSettings
  readonly #bookings = new Set<string>()
  readonly #ledgers = new Set<string>()
  readonly findings: Finding[] = []
  readonly named = new Set<string>()
  days = 0
  places = 0
  complete = true

  constructor(spine: Spine, settings: AuditSettings) {
    this.spine = spine
    this.#settings = settings
  }

  get checked() {
    const { days, places } = this
    return { days, places, bookings: this.#bookings.size, ledgers: this.#ledgers.size }
  }

  inTime(): boolean {
    if ((this.#settings.remaining?.() ?? Number.POSITIVE_INFINITY) > reserveMs) return true
    this.complete = false
    return false
  }

  note(finding: Finding): void {
    const name = `${finding.what} ${finding.id}`
    if (this.named.has(name)) return
    this.named.add(name)
    if (this.findings.length < (this.#settings.mostFindings ?? 100)) this.findings.push(finding)
  }

  async booking(code: string, seenAt?: Spot): Promise<void> {
    // A place that says it is a booking's is always compared; without one, once is enough.
    if (this.#bookings.has(code) && seenAt === undefined) return
    this.#bookings.add(code)
    const { appointment, found } = await lookAtBooking(this.spine, code, seenAt)
    for (const what of found) this.note({ what, id: code })
    for (const person of [appointment?.applicant, appointment?.partner])
      if (person !== undefined) await this.ledger(person, [])
  }

  async ledger(person: string, seen: readonly Place[]): Promise<void> {
    if (this.#ledgers.has(person) && seen.length === 0) return
    this.#ledgers.add(person)
    const { ledger, found } = await lookAtLedger(this.spine, person, seen)
    for (const finding of found) this.note(finding)
    for (const { code } of Object.values(ledger?.live ?? {})) await this.booking(code)
  }
}

async function sideways<Item>(run: Run, items: readonly Item[], act: (item: Item) => Promise<void>) {
  for (let from = 0; from < items.length && run.inTime(); from += sideBySide)
    await Promise.all(items.slice(from, from + sideBySide).map(act))
}

async function day(run: Run, office: string, date: string): Promise<void> {
  const { places } = await run.spine.store.dayAt(office, date)
  run.days += 1
  run.places += places.length
  await sideways(run, places, async (place) => {
    if (place.appointment !== undefined)
      await run.booking(place.appointment, place.state === "booked" ? place : undefined)
    if (place.state === "held" && place.person !== undefined) await run.ledger(place.person, [place])
  })
}

/** Bookings that no place leads to: what they wait for in the outbox does. */
async function waiting(run: Run): Promise<void> {
  for (let shard = 0; shard < shards; shard += 1) {
    let after: Awaited<ReturnType<Spine["box"]["listAll"]>>["next"]
    do {
      const { entries, next } = await run.spine.box.listAll(shard, after)
      const codes = entries.flatMap(({ body }) => (typeof body.code === "string" ? [body.code] : []))
      await sideways(run, codes, (code) => run.booking(code))
      after = next
    } while (after !== undefined && run.inTime())
  }
}

/**
 * There is no list of all bookings to go by, and none is kept for this: what neither a place nor a timer nor another
 * booking of the same people leads to is not looked at. Reads only, and bears bookings made meanwhile: what looks astray is read again before it is said. Knows no service: any
 * spine over the table will do.
 */
export async function audit(spine: Spine, settings: AuditSettings = {}): Promise<Audit> {
  const run = new Run(spine, settings)
  const { today } = moment(spine.world)
  for (const bureau of spine.world.bureaus) {
    const ends = bureau.policies.map((policy) => lastOpenDate(policy, today))
    const last = ends.sort().at(-1) ?? today
    for (let ahead = 0; ahead <= daysBetween(today, last); ahead += 1)
      for (const { id } of bureau.offices)
        if (run.inTime()) await day(run, id, addDays(today, ahead).toString())
  }
  await waiting(run)
  const { findings, checked, complete } = run
  return { astray: run.named.size, findings, checked, complete }
}
