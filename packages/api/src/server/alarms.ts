// The alarms on one machine: the topology's, over what this process knows; one line when one starts ringing, one when it stops.
import type { AlarmShape } from "../../../../infra/topology.ts"
import type { Log } from "../http/log.ts"
import { alarmWords } from "./alarm-words.ts"
import type { Figures } from "./figures.ts"

export interface AlarmDeps {
  readonly alarms: Readonly<Record<string, AlarmShape>>
  readonly figures: Figures
  readonly log: Log
  /** Messages in a queue now. */
  readonly depth: (queue: string) => Promise<number>
  /** Minutes since this process began to count. */
  readonly minutes: () => number
}

export interface Alarms {
  /** What is watched. */
  readonly watched: Readonly<Record<string, AlarmShape>>
  /** Looks once at every alarm. */
  look(): Promise<void>
}

export function watchAlarms(deps: AlarmDeps): Alarms {
  const ringing = new Set<string>()
  return {
    watched: deps.alarms,
    async look() {
      for (const alarm of Object.values(deps.alarms)) {
        const rings = await tooMuch(deps, alarm)
        if (rings === ringing.has(alarm.name)) continue
        if (rings) ringing.add(alarm.name)
        else ringing.delete(alarm.name)
        say(deps.log, alarm, rings)
      }
    },
  }
}

function say(log: Log, { name, about }: AlarmShape, rings: boolean): void {
  const { zh = "", en = "" } = alarmWords[name] ?? {}
  if (rings) log.write({ level: "error", alarm: name, state: "rings", about, zh, en })
  else log.write({ level: "warn", alarm: name, state: "over" })
}

/** As CloudWatch counts: in every one of the last periods the value was above the limit. */
async function tooMuch(deps: AlarmDeps, alarm: AlarmShape): Promise<boolean> {
  const { of, above, minutes, periods } = alarm
  if (of.kind === "queue_depth") return (await deps.depth(of.queue)) > above
  for (let period = 0; period < periods; period += 1) {
    const value = valueIn(deps.figures, alarm, period * minutes)
    if (value === undefined ? !silent(deps, alarm) : value <= above) return false
  }
  return true
}

/** Silence counts only once there was time to speak. */
function silent(deps: AlarmDeps, { missing, minutes, periods }: AlarmShape): boolean {
  return missing === "rings" && deps.minutes() >= minutes * periods + leeway(minutes) + 1
}

/** What comes once a day does not come to the minute: it runs for a while, and another server may have done it. */
const leeway = (minutes: number) => (minutes >= 1440 ? 60 : 0)

/** The alarm's number in the period that ended so many minutes ago; undefined where nothing was counted. */
function valueIn(figures: Figures, { of, above, minutes }: AlarmShape, ago: number): number | undefined {
  switch (of.kind) {
    case "function":
      // Nobody is throttled on one machine: requests wait for the processor instead.
      return of.metric === "Errors" ? figures.sum("errors", of.function, minutes, ago) : undefined
    case "http_errors":
      return figures.sum("faults", of.function, minutes, ago)
    case "http_p99": {
      const answers = figures.sum("answers", of.function, minutes, ago)
      if (answers === 0) return undefined
      // The 99th percentile is above the limit when more than one answer in a hundred is.
      return figures.sum("slow", of.function, minutes, ago) * 100 > answers ? above + 1 : 0
    }
    // Nobody is turned away by number on one machine: the time-outs above tell.
    case "http_requests":
      return undefined
    case "own":
      return figures.greatest(of.metric, minutes + leeway(minutes), ago)
    // The engine says it itself: a refusal by the table ends in errors counted above.
    case "table":
    case "queue_depth":
      return undefined
  }
}

/** Milliseconds above which an answer of this function is slow; undefined where no alarm asks. */
export function slowAbove(alarms: Readonly<Record<string, AlarmShape>>, name: string): number | undefined {
  return Object.values(alarms).find(({ of }) => of.kind === "http_p99" && of.function === name)?.above
}
