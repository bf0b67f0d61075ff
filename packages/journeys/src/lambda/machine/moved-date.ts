// Moves what `Date` says in this process, as an operator would set the clock of a machine. Timers keep real time.

/** Milliseconds added to the real time, asked at every look at the clock. */
export function moveDate(offset: () => number): () => void {
  const real = Date
  const now = () => real.now() + offset()
  globalThis.Date = new Proxy(real, {
    construct: (target, given, as) => Reflect.construct(target, given.length === 0 ? [now()] : given, as),
    apply: () => new real(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  })
  return () => {
    globalThis.Date = real
  }
}
