// What tests of the outbox share: how they name entries, take the first that is due, and fail with somebody's data in the message.
import type { Entry, Outbox } from "./outbox.ts"

export const minute = 60_000

export const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).sort()

export async function firstDue(box: Outbox, now: number): Promise<Entry> {
  const [found] = await box.listDue(now)
  if (found === undefined) throw new Error("nothing is due")
  return found
}

/** The message quotes a person, as messages do: it must turn up nowhere. */
export const fails = async () => {
  throw new RangeError("王小明 has no number 13800000001")
}
