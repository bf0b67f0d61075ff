// Schedules as timers: every so many minutes, or once a day, made up for when the machine was off at the hour.
import type { Clock } from "@civil/core/world.ts"
import type { Records } from "@civil/data/records.ts"
import type { ScheduleShape, Trigger } from "../../../../infra/topology.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { LocalFunction } from "./functions.ts"
import type { Pause } from "./pause.ts"
import { lastDay, nextTime } from "./timetable.ts"

export interface ScheduleDeps {
  readonly schedule: ScheduleShape
  readonly trigger: Extract<Trigger, { kind: "schedule" }>
  readonly run: Pick<LocalFunction<void, unknown>, "call" | "shape">
  readonly clock: Clock
  readonly records: Records
  readonly log: Log
  /** Hears of a run that failed as often as it may. */
  readonly dead: (queue: string, body: Readonly<Record<string, string | number>>) => Promise<void>
  /** Hears the report of a day's run that this process has not done itself: another server's, or its own before a restart. */
  readonly heard?: (report: unknown) => void
  readonly signal: AbortSignal
  readonly pause: Pause
}

/** Runs until it is stopped, never twice at once. */
export async function follow(deps: ScheduleDeps): Promise<void> {
  const { schedule, clock, signal } = deps
  while (!signal.aborted) {
    let next = Number.POSITIVE_INFINITY
    try {
      if ("dailyAt" in schedule) next = await daily(deps, schedule.dailyAt)
      else await tryRun(deps)
    } catch (error) {
      deps.log.write({ level: "error", job: schedule.name, ...placeOf(error) })
    }
    const at = clock.now()
    await deps.pause(Math.min(next, nextTime(schedule, at).epochMilliseconds) - at.epochMilliseconds, signal)
  }
}

/** Between two tries, as Lambda waits after a call that nobody waits for. */
const betweenTries = [60_000, 120_000]
const waitAfter = (tried: number) => betweenTries[Math.min(tried, betweenTries.length - 1)] ?? 0

/** `stopped`: it did not do all, and there is no time left for it. */
interface Ended {
  readonly end: "done" | "failed" | "stopped"
  readonly report?: unknown
}

async function tryRun(deps: ScheduleDeps): Promise<Ended> {
  const { trigger, run, log, schedule, signal, clock } = deps
  const begun = clock.now().epochMilliseconds
  for (let tried = 0; ; tried += 1) {
    try {
      const report = await run.call()
      // Told to stop, it may have left something out.
      return signal.aborted ? { end: "stopped" } : { end: "done", report }
    } catch (error) {
      log.write({ level: "error", job: schedule.name, ...placeOf(error) })
    }
    const age = clock.now().epochMilliseconds + waitAfter(tried) - begun
    if (tried >= trigger.retries || age > trigger.maxAgeSeconds * 1000) break
    await deps.pause(waitAfter(tried), signal)
    if (signal.aborted) return { end: "stopped" }
  }
  await deps.dead(trigger.deadLetters, { schedule: schedule.name, at: begun })
  return { end: "failed" }
}

const begun = '{"end":"begun"}'
const keptSeconds = 8 * 86_400
const alwaysSeconds = 3650 * 86_400

/**
 * Once for a day, by whichever server of a table comes first; answers when to look again before the next day's hour.
 * A run that its server did not survive is taken up when its time is over. The very first start has missed nothing.
 */
async function daily(deps: ScheduleDeps, dailyAt: string): Promise<number> {
  const { schedule, clock, records, run, trigger } = deps
  const now = Math.floor(clock.now().epochMilliseconds / 1000)
  const day = lastDay(dailyAt, clock.now())
  const key = `${schedule.name}.${day}`
  if (await records.create("RUN", schedule.name, day, now + alwaysSeconds, now))
    await records.create("RUN", key, "{}", now + keptSeconds, now)
  const waits = Array.from({ length: trigger.retries }, (_, tried) => waitAfter(tried) / 1000)
  const lease = waits.reduce((sum, each) => sum + each, run.shape.timeoutSeconds * (trigger.retries + 1))
  if (!(await records.create("RUN", key, begun, now + lease, now))) {
    const other = await records.find("RUN", key, now)
    if (other?.value === begun) return other.expiresAt * 1000
    const { report } = JSON.parse(other?.value ?? "{}") as Partial<Ended>
    if (report !== undefined) deps.heard?.(report)
    return Number.POSITIVE_INFINITY
  }
  const ended = await tryRun(deps)
  if (ended.end === "stopped") await records.remove("RUN", key)
  else await records.replace("RUN", key, JSON.stringify(ended), now + keptSeconds)
  return Number.POSITIVE_INFINITY
}
