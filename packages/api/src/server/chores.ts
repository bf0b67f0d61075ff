// What a cloud does by itself, and one machine has to do: expiry of items and files, the look at folders and alarms.
import { type Log, placeOf } from "../http/log.ts"
import { pause } from "./pause.ts"

export interface Chore {
  readonly name: string
  readonly everyMilliseconds: number
  run(): Promise<unknown>
}

/** Does a chore again and again until it is stopped, at once for the first time; a failure is logged and tried again. */
export async function keepDoing(chore: Chore, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await chore.run()
    } catch (error) {
      log.write({ level: "error", job: chore.name, ...placeOf(error) })
    }
    await pause(chore.everyMilliseconds, signal)
  }
}
