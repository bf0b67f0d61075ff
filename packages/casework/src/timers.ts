// What has to happen to a case later, seen from how it changed: pure, so that no change can forget it.
import { addDays, instantOf } from "@civil/core/date.ts"
import type { NewEntry } from "@civil/data/outbox.ts"
import { isDay } from "./clock.ts"
import type { Case } from "./shapes.ts"
import { isDesks, isOpen } from "./transitions.ts"

export const caseTopics = ["changed", "decided", "lapse", "overdue", "close", "end", "review"] as const
export type CaseTopic = (typeof caseTopics)[number]

const startOfNext = (day: string) => instantOf(addDays(day, 1)).epochMilliseconds

interface Timer {
  readonly topic: CaseTopic
  readonly dueAt: number
  /** What the case must still show when the time comes. */
  readonly mark: string
}

function overdue(subject: Case): Timer | undefined {
  const { due } = subject.clock
  if (!isDesks(subject.state) || !isDay(due)) return undefined
  return { topic: "overdue", dueAt: startOfNext(due), mark: due }
}

function lapse({ state, correction }: Case): Timer | undefined {
  if (state !== "needs_correction" || correction === undefined || !isDay(correction.by)) return undefined
  return { topic: "lapse", dueAt: startOfNext(correction.by), mark: `${correction.at} ${correction.by}` }
}

function decided({ outcome, tellAt, toldAt }: Case): Timer | undefined {
  if (outcome === undefined || tellAt === undefined || toldAt !== undefined) return undefined
  return { topic: "decided", dueAt: tellAt, mark: String(tellAt) }
}

/** Nothing follows any more: the last day of an appeal is over, or there was none to wait for. */
function close({ state, toldAt, appealUntil, shared }: Case): Timer | undefined {
  if (toldAt === undefined || (state !== "refused" && state !== "fulfilled")) return undefined
  if (appealUntil !== undefined && !isDay(appealUntil)) return undefined
  const since = Math.max(toldAt, shared?.at ?? 0)
  const dueAt = appealUntil === undefined ? since + 86_400_000 : startOfNext(appealUntil)
  return { topic: "close", dueAt, mark: `${state} ${toldAt}` }
}

/** The matter's own last day: what is open then lapses, what was granted and told is closed; what is untold may be taken back yet. */
function end({ state, until, toldAt }: Case): Timer | undefined {
  if (until === undefined || !(isOpen(state) || (state === "approved" && toldAt !== undefined)))
    return undefined
  return { topic: "end", dueAt: startOfNext(until), mark: until }
}

/** A review not given by its last day. */
function review({ state, opinions }: Case): Timer | undefined {
  const open = opinions.find(({ review, answeredAt, late }) => review && answeredAt === undefined && !late)
  if (!isOpen(state) || open?.by === undefined || !isDay(open.by)) return undefined
  return { topic: "review", dueAt: startOfNext(open.by), mark: `${open.id} ${open.by}` }
}

export const timers = { overdue, lapse, decided, close, end, review }

/** Timers that a change starts: those that hold now and did not before. */
export function timersOf(before: Case | undefined, next: Case): readonly NewEntry[] {
  return Object.values(timers).flatMap((timer) => {
    const now = timer(next)
    const was = before && timer(before)
    if (now === undefined || (was?.mark === now.mark && was.dueAt === now.dueAt)) return []
    const { topic, dueAt, mark } = now
    return [
      {
        id: `${next.id}.${next.head.seq}.${topic}`,
        dueAt,
        topic: `cases.${topic}`,
        body: { case: next.id, mark },
      },
    ]
  })
}
