// Opened once for a process, begun while the function starts; an opening that failed is tried again by the next event.
import { SettingsError } from "../settings.ts"

/** Milliseconds for which wrong settings stand: a crowd does not ask for the same secret again and again. */
const wrongStands = 3_000

export function once<Value>(
  open: () => Promise<Value>,
  now: () => number = () => performance.now(),
): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  let stands = Number.POSITIVE_INFINITY
  const opened = () => {
    if (opening === undefined || now() > stands) {
      stands = Number.POSITIVE_INFINITY
      opening = open()
      // What only a person can put right stands for a while; anything else may be over by the next event.
      opening.catch((error: unknown) => {
        if (error instanceof SettingsError) stands = now() + wrongStands
        else opening = undefined
      })
    }
    return opening
  }
  // What it throws is thrown again for whoever asks.
  opened().catch(() => undefined)
  return opened
}
