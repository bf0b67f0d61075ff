// Functions on one machine: as many at once as the topology says, ended by its time-out, counted for the alarms.
import type { FunctionShape } from "../../../../infra/topology.ts"
import type { Remaining } from "../workers/workers.ts"
import type { Figures } from "./figures.ts"

export interface LocalFunction<Event, Answer> {
  readonly shape: FunctionShape
  /** Throws what the function throws, or `TimedOut`. */
  call(event: Event): Promise<Answer>
  /** Resolves when no call is under way. */
  idle(): Promise<void>
}

export class TimedOut extends Error {
  override name = "TimedOut"
}

/** Left to a call when the machine stops: too little to begin anything, enough to end what is in hand. */
export const lastWords = 2_900

export function countdown(seconds: number, signal: AbortSignal): Remaining {
  const end = performance.now() + seconds * 1000
  return () => {
    const left = Math.max(0, end - performance.now())
    return signal.aborted ? Math.min(left, lastWords) : left
  }
}

/** A call that has run out of time is given up on; on Lambda its process would be gone too. */
async function withinTime<Answer>(seconds: number, run: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), seconds * 1000)
  })
  try {
    return await Promise.race([run(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Told to stop by `signal`, a call hears that hardly any time is left: it ends what it has begun and begins nothing more. */
export function localFunction<Event, Answer>(
  shape: FunctionShape,
  { figures, signal }: { readonly figures: Figures; readonly signal: AbortSignal },
  run: (event: Event, remaining: Remaining) => Promise<Answer>,
): LocalFunction<Event, Answer> {
  const waiting: (() => void)[] = []
  const under = new Set<Promise<unknown>>()
  const seconds = shape.timeoutSeconds
  const most = shape.concurrency ?? Number.POSITIVE_INFINITY
  let free = most
  const enter = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  async function call(event: Event): Promise<Answer> {
    await enter()
    try {
      return await withinTime(seconds, () => run(event, countdown(seconds, signal)))
    } catch (error) {
      figures.count("errors", shape.name)
      throw error
    } finally {
      leave()
    }
  }
  return {
    shape,
    call(event) {
      const calling = call(event)
      under.add(calling)
      const over = () => under.delete(calling)
      calling.then(over, over)
      return calling
    },
    async idle() {
      while (under.size > 0) await Promise.allSettled(under)
    },
  }
}
