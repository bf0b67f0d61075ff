// How many requests are under way: in a crowd people come first, and what follows their changes waits a moment.

export interface Crowd {
  /** A request has begun; the answer says that it is over. */
  begin(): () => void
  /** Resolves when few requests are under way, after `atMost` milliseconds in any case, or when it is to stop. */
  quiet(atMost: number, signal: AbortSignal): Promise<void>
}

/** Fewer requests than this leave time for other work. */
const few = 16

export function crowd(): Crowd {
  let underWay = 0
  const waiting = new Set<() => void>()
  const letGo = () => {
    for (const go of waiting) go()
  }
  return {
    begin() {
      underWay += 1
      let over = false
      return () => {
        if (over) return
        over = true
        underWay -= 1
        if (underWay < few) letGo()
      }
    },
    async quiet(atMost, signal) {
      if (underWay < few || signal.aborted) return
      await new Promise<void>((resolve) => {
        const go = () => {
          waiting.delete(go)
          clearTimeout(timer)
          signal.removeEventListener("abort", go)
          resolve()
        }
        const timer = setTimeout(go, atMost)
        signal.addEventListener("abort", go)
        waiting.add(go)
      })
    },
  }
}
