// What happens by the clock on one machine: what is due (lapses, reminders, notices), and items past their time.
import type { Log } from "../http/log.ts"
import { placeOf } from "../http/log.ts"

export interface Timers {
  /** Waits for a round under way. */
  stop(): Promise<void>
}

export interface Job {
  readonly name: string
  readonly everySeconds: number
  run(): Promise<unknown>
}

/** Runs each job again and again, never twice at once; a failure is logged and the next round tries again. */
export function startTimers(jobs: readonly Job[], log: Log): Timers {
  const stops = jobs.map((job) => {
    let timer: NodeJS.Timeout
    let stopped = false
    let round: Promise<void> = Promise.resolve()
    const once = async () => {
      try {
        await job.run()
      } catch (error) {
        log.write({ level: "error", job: job.name, ...placeOf(error) })
      }
      if (!stopped) plan()
    }
    const plan = () => {
      timer = setTimeout(() => {
        round = once()
      }, job.everySeconds * 1000)
    }
    plan()
    return async () => {
      stopped = true
      clearTimeout(timer)
      await round
    }
  })
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
