// What the system itself does to bookings, as actions like everybody else's: lapse, release with a closed session, end with what they were for.
import { type Action, action } from "@civil/core/action.ts"
import type { System } from "@civil/core/actor.ts"
import { system } from "@civil/core/allow.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Nothing } from "@civil/core/shapes.ts"
import { type Part, Stale } from "@civil/data/change.ts"
import { type Change, lapse as decideLapse, release as decideRelease, type Seen } from "./rules.ts"
import type { Appointment } from "./shapes.ts"
import { momentOf, type Spine } from "./spine.ts"
import { saveChange, see } from "./write.ts"

const job: System = { kind: "system", job: "bookings" }

type Job = Action<typeof Nothing, Seen, Seen | Change>

const lapseAction: Job = action({
  name: "lapse",
  input: Nothing,
  allow: system,
  missing: "appointment.missing",
  decide: (seen: Seen, _input, at): Seen | Change => decideLapse(seen, momentOf(at)),
})

function run(spine: Spine, act: Job, code: string, guard?: Part) {
  return perform(act, {
    actor: job,
    input: {},
    at: () => spine.world.clock.now(),
    find: () => see(spine, code),
    save: (next) => saveChange(spine, next, guard),
  })
}

/** True when there was something to end. */
export async function lapse(spine: Spine, code: string): Promise<boolean> {
  if ((await see(spine, code)) === undefined) return false
  return "event" in (await run(spine, lapseAction, code))
}

/** Ends a booking with what it was for; counts against nobody. */
export async function end(spine: Spine, code: string): Promise<void> {
  const decide = (seen: Seen, _input: unknown, at: Parameters<Job["decide"]>[2]): Seen | Change =>
    decideRelease(seen, { who: "system" }, momentOf(at))
  await run(spine, action({ ...lapseAction, name: "end", decide }), code)
}

export interface ClosingAsk {
  readonly code: string
  /** The officer who closes the session. */
  readonly name: string
  readonly note: string | undefined
  /** Holds the write to the notice it carries out. */
  readonly guard: Part
  /** Whoever has moved to another time meanwhile keeps that one. */
  readonly still: (appointment: Appointment) => boolean
}

/** Releases a booking because its session is being closed; the place goes to the closed session. */
export async function close(spine: Spine, ask: ClosingAsk): Promise<"done" | "again" | "overtaken"> {
  const by = { who: "office", name: ask.name } as const
  const decide = (seen: Seen, _input: unknown, at: Parameters<Job["decide"]>[2]): Seen | Change => {
    if (!ask.still(seen.appointment)) throw new Refusal("conflict", "session.changed")
    return decideRelease(seen, by, momentOf(at), { place: "closes", note: ask.note })
  }
  let overtaken = false
  try {
    await perform(action({ ...lapseAction, name: "close", decide }), {
      actor: job,
      input: {},
      at: () => spine.world.clock.now(),
      find: () => see(spine, ask.code),
      save: async (next) => {
        try {
          await saveChange(spine, next, ask.guard)
        } catch (error) {
          overtaken = error instanceof Stale && error.failed(ask.guard.name)
          if (overtaken) throw new Refusal("conflict", "session.changed")
          throw error
        }
      },
    })
    return "done"
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "conflict" && error.kind !== "missing")) throw error
    return overtaken ? "overtaken" : "again"
  }
}
