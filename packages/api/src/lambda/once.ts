// Opened once for a process, begun while the function starts; an opening that failed is tried again by a later event.

/** Milliseconds for which a failure stands, so that a crowd does not ask for the same secret again and again. */
const failureStands = 3_000

export function once<Value>(
  open: () => Promise<Value>,
  now: () => number = () => performance.now(),
): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  let failedAt = Number.POSITIVE_INFINITY
  const opened = () => {
    if (now() - failedAt > failureStands) opening = undefined
    if (opening === undefined) {
      failedAt = Number.POSITIVE_INFINITY
      opening = open()
      opening.catch(() => {
        failedAt = now()
      })
    }
    return opening
  }
  // What it throws is thrown again for whoever asks.
  opened().catch(() => undefined)
  return opened
}
