// Opened once for a process, begun while the function starts; an opening that failed is tried again by the next event.
import { SettingsError } from "../settings.ts"

/** Milliseconds for which wrong settings stand: a crowd does not ask for the same secret again and again. */
const wrongStands = 3_000

/** `now` is the wall clock: while Lambda keeps a process frozen, no other need go on. */
export function once<Value>(
  open: () => Promise<Value>,
  now: () => number = () => Date.now(),
): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  let wrongSince: number | undefined
  const begin = () => {
    wrongSince = undefined
    const begun = open()
    opening = begun
    // What only a person can put right stands for a while; anything else may be over by the next event.
    begun.catch((error: unknown) => {
      if (error instanceof SettingsError) wrongSince = now()
      else opening = undefined
    })
    return begun
  }
  const opened = () => {
    const stoodFor = wrongSince === undefined ? 0 : now() - wrongSince
    // A clock that was set back must not keep them standing.
    const stands = stoodFor >= 0 && stoodFor <= wrongStands
    return opening !== undefined && stands ? opening : begin()
  }
  // What it throws is thrown again for whoever asks.
  opened().catch(() => undefined)
  return opened
}
