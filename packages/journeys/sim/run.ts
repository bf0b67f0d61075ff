// One simulated stretch of days for one seed: people, desks, crashes; the invariants after every step and an audit at the end.
import { bureau, office, policy } from "@civil/booking/fixture.ts"
import { seededChance } from "@civil/core/chance.ts"
import { createIds } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { outbox } from "@civil/data/outbox.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { man } from "@civil/services/marriage/people.fixture.ts"
import { bandKey, checker, readAll, type Saved } from "./invariants.ts"
import { bareTable, type Faults, type Mutant, newTable } from "./network.ts"
import {
  auditors,
  citizens,
  days,
  desks,
  offices,
  type Stage,
  sessions,
  vultures,
  workers,
} from "./people.ts"
import { scheduler as createScheduler, Lost } from "./scheduler.ts"
import { servers as createServers } from "./servers.ts"

export interface Settings {
  readonly seed: number
  readonly couples?: number
  readonly faults?: Faults
  readonly mutant?: Mutant
}

export interface Outcome {
  readonly seed: number
  readonly steps: number
  readonly log: readonly string[]
  /** Empty when everything held. */
  readonly problems: readonly string[]
  /** How often each thing happened, so that a run that does nothing is seen. */
  readonly counts: Readonly<Record<string, number>>
}

const capacity = 2
const usual: Faults = { lostRequests: 60, lostReplies: 40, crashes: 250, slow: 8 }
const key = Buffer.alloc(32, 9).toString("base64")

/** Found a wrong state: the run stops there. */
class Broken extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join("; "))
    this.problems = problems
  }
}

export async function simulate(settings: Settings): Promise<Outcome> {
  const scheduler = createScheduler(settings.seed, "2026-03-09T10:00:00+08:00")
  const { clock } = scheduler
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now().epochMilliseconds })
  const plain = await newTable(engine)
  const chance = seededChance(`code ${settings.seed}`)
  const world = {
    bureaus: [
      bureau(capacity, {
        offices: offices.map((id) => office(id, capacity)),
        policies: [
          { ...policy, openDaysAhead: 3, cancelDays: 0, confirmHours: 1, holdsPerDay: 20, strikes: [] },
        ],
      }),
    ],
    clock,
    chance,
    ids: createIds(clock, chance),
    secrets: createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance }),
  }
  const servers = createServers({
    scheduler,
    engine,
    world,
    faults: settings.faults ?? usual,
    mutant: settings.mutant,
    processes: 3,
  })
  const now = () => clock.now().epochMilliseconds
  const hot = days[settings.seed % 2 === 0 ? 1 : 0]
  const stage: Stage = {
    hot,
    async nextExpiry() {
      const held = (await readAll(plain)).places.filter(
        (place) => place.state === "held" && (place.until ?? 0) > now(),
      )
      const [first] = held.sort((a, b) => (a.until ?? 0) - (b.until ?? 0))
      return first && { office: first.office, date: first.date, start: first.start, until: first.until ?? 0 }
    },
    scheduler,
    servers,
    secrets: world.secrets,
    findings: [],
    promises: [],
    closedSince: new Map(),
  }
  const check = checker(capacity, stage.closedSince)
  const after = async (label: string) => {
    if (!/^transact|^(put|delete) PLACES/.test(label)) return
    const problems = check(await readAll(plain), now())
    if (problems.length > 0) throw new Broken(problems)
  }
  let problems: readonly string[] = []
  try {
    citizens(stage, settings.couples ?? 7)
    sessions(stage)
    vultures(stage)
    workers(stage, 20)
    // Planted bugs are to be found by what they do, and soon.
    if (!settings.mutant) auditors(stage, 2)
    await scheduler.run(after)
    clock.set(`${days[0]}T10:45:00+08:00`)
    desks(stage)
    workers(stage, 4)
    await scheduler.run(after)
    problems = await audit(
      stage,
      plain,
      marriage({ ...world, table: bareTable(engine, scheduler, settings.mutant) }),
      now,
    )
  } catch (error) {
    if (error instanceof Broken) problems = error.problems
    else if (settings.mutant && error instanceof Lost) problems = [error.message]
    else throw error
  } finally {
    await engine.close()
  }
  const counts: Record<string, number> = {}
  for (const line of scheduler.log) {
    const what = /^\S+ (?:\S+ asks (\w+)|\S+ is (refused \w+)|server\d+ (dies))/.exec(line)
    const name = what?.[1] ?? what?.[2] ?? what?.[3]
    if (name) counts[name] = (counts[name] ?? 0) + 1
  }
  return { seed: settings.seed, steps: scheduler.log.length, log: scheduler.log, problems, counts }
}

/** When everything has come to rest: no job left, everybody told, every promise kept, every free place really to be had. */
async function audit(
  stage: Stage,
  plain: Awaited<ReturnType<typeof newTable>>,
  service: ReturnType<typeof marriage>,
  now: () => number,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (let turn = 0; turn < 40; turn += 1) {
    stage.scheduler.clock.advance({ minutes: 5 })
    await service.sweep()
  }
  const saved = await readAll(plain)
  if (saved.outbox.some((entry) => entry.dueAt <= now())) problems.push("a due job was never done")
  for (const each of saved.appointments)
    if (each.state === "waiting_for_partner" && (each.confirmBy ?? 0) <= now())
      problems.push(`${each.code} waits for ever`)
  const books = [...stage.findings, ...(await service.audit()).findings]
  problems.push(...books.map(({ what, id }) => `the audit finds ${what} ${id}`))
  if ((await outbox(plain).countDead()) > 0) problems.push("a job was given up")
  problems.push(...untold(saved), ...broken(stage, saved), ...closed(saved), ...stale(saved))
  problems.push(...(await unsold(stage, saved, service)))
  return problems
}

/** An end nobody was told of. */
function untold(saved: Saved): string[] {
  const told = new Set(saved.messages.map((message) => message.id))
  return saved.appointments
    .filter((each) => ["cancelled", "lapsed", "released", "no_show"].includes(each.state))
    .filter((each) => !told.has(`${each.code}.${each.rev}.applicant`))
    .map((each) => `nobody was told that ${each.code} is ${each.state}`)
}

/** An invitation to what waits for nobody any more. */
function stale(saved: Saved): string[] {
  const waits = new Set(
    saved.appointments.filter((each) => each.state === "waiting_for_partner").map((each) => each.code),
  )
  return saved.invites.filter(({ code }) => !waits.has(code)).map(({ code }) => `${code} still invites`)
}

/** An answer that was given and is not true. */
function broken(stage: Stage, saved: Saved): string[] {
  const actions = new Map(
    saved.appointments.map((each) => [each.code, each.history.map((line) => line.action)]),
  )
  return stage.promises
    .filter(({ code, action }) => !actions.get(code)?.includes(action))
    .map(({ code, action }) => `${code} was said to be ${action} and is not`)
}

function closed(saved: Saved): string[] {
  const shut = new Set(saved.sessions.filter((session) => session.closed).map(bandKey))
  return saved.appointments
    .filter(
      (each) => shut.has(bandKey(each)) && (each.state === "booked" || each.state === "waiting_for_partner"),
    )
    .map((each) => `${each.code} is booked in a closed session`)
}

/** Strangers take every place that nobody has; a place that cannot be had has leaked. */
async function unsold(stage: Stage, saved: Saved, service: ReturnType<typeof marriage>): Promise<string[]> {
  const problems: string[] = []
  const shut = new Set(saved.sessions.filter((session) => session.closed).map(bandKey))
  let stranger = 100
  for (const office of offices)
    for (const start of ["09:00", "10:30", "13:30"]) {
      const band = { office, date: days[1], pool: "marriage", start }
      const taken = saved.places.filter(
        (place) => bandKey(place) === bandKey(band) && place.state === "booked",
      ).length
      const free = shut.has(bandKey(band)) ? 0 : capacity - taken
      let got = 0
      for (let n = 0; n <= capacity; n += 1) {
        stranger += 1
        const slot = { office, business: "M1", date: days[1], start } as const
        const held = await service.hold(man(stage.secrets, stranger), slot).catch((error: unknown) => error)
        if (!(held instanceof Refusal)) {
          if (held instanceof Error) throw held
          got += 1
        }
      }
      if (got !== free) problems.push(`${bandKey(band)}: ${free} places are free, ${got} can be had`)
    }
  return problems
}
