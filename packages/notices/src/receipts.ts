// What a provider says after it took a message: that it arrived, that it could not, or nothing within its time.
import type { Entry } from "@civil/data/outbox.ts"
import { mostAttempts, triedOf } from "@civil/data/outbox-entry.ts"
import {
  attemptOn,
  type Changed,
  type Courier,
  change,
  deliverEntry,
  sendingOf,
  withAttempt,
} from "./courier.ts"
import type { ChannelName, Delivery, Sent } from "./shapes.ts"

/** What a report changes; a word that comes late still counts for the person. */
function arrived(courier: Courier, found: Delivery, channel: ChannelName): Changed | undefined {
  const attempt = attemptOn(found, channel)
  if (attempt === undefined || attempt.state === "arrived") return undefined
  const next = withAttempt(found, channel, { state: "arrived" })
  if (found.state === "settled") return { next }
  const parts = found.state === "unreached" ? [courier.store.reachedPart(found)] : []
  return { next: { ...next, state: "told" }, parts }
}

/** The next channel is due, unless another one has told the person already. */
function lost(courier: Courier, found: Delivery, channel: ChannelName, fault: string): Changed | undefined {
  const attempt = attemptOn(found, channel)
  if (attempt === undefined || !["started", "sent", "unknown"].includes(attempt.state)) return undefined
  const state = fault === "no_receipt" ? "unknown" : "failed"
  const next = withAttempt(found, channel, { state, fault })
  const toldElse = next.attempts.some((each) => each.state === "sent" || each.state === "arrived")
  if (found.state !== "told" || toldElse) return { next }
  return { next: { ...next, state: "waiting" }, parts: [deliverEntry(courier, next)] }
}

/** `check`: the code that the provider was given as its reference. */
export async function report(
  courier: Courier,
  channel: ChannelName,
  check: string,
  didArrive: boolean,
  fault: string = "not_delivered",
): Promise<void> {
  const found = await courier.store.find(check)
  if (found === undefined) return
  await change(courier, found.check, (each) =>
    didArrive ? arrived(courier, each, channel) : lost(courier, each, channel, fault),
  )
}

/** Does an entry of the topic `receipt`: nothing was heard so far, so the provider is asked; silence is no arrival. */
export async function awaitReceipt(courier: Courier, entry: Entry): Promise<void> {
  const name = String(entry.body.channel) as ChannelName
  const found = await courier.store.find(String(entry.body.check))
  if (found === undefined || attemptOn(found, name)?.state !== "sent") return
  const became = await ask(courier, found, name, triedOf(entry) >= mostAttempts)
  await change(courier, found.check, (each) => {
    if (attemptOn(each, name)?.state !== "sent") return undefined
    if (became?.state === "arrived") return arrived(courier, each, name)
    return lost(courier, each, name, became?.state === "failed" ? became.fault : "no_receipt")
  })
}

async function ask(
  courier: Courier,
  found: Delivery,
  name: ChannelName,
  last: boolean,
): Promise<Sent | undefined> {
  const channel = courier.channels.get(name)
  const since = attemptOn(found, name)?.at ?? found.at
  try {
    return await channel?.find?.(await sendingOf(courier, found), since)
  } catch (error) {
    if (!last) throw error
    return undefined
  }
}
