// Brings a notice to a person, one channel at a time. A try is written down before the provider is called; after a crash the
// provider is asked what became of it before anything is sent again.
import { type Part, Stale } from "@civil/data/change.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { mostAttempts, triedOf } from "@civil/data/outbox-entry.ts"
import {
  attemptOn,
  type Courier,
  change,
  changeAsRead,
  deliverEntry,
  nowOf,
  receiptEntry,
  sendingOf,
  withAttempt,
} from "./courier.ts"
import { type Attempt, type Channel, type Delivery, NotTaken, type Sending, type Sent } from "./shapes.ts"
import { topics } from "./topics.ts"

/** Longer than a try can take, and than a provider needs to find what it has just taken. */
const openMs = 60_000

interface Try {
  readonly courier: Courier
  readonly delivery: Delivery
  readonly channel: Channel
  readonly sending: Sending
  readonly attempt: Attempt
  /** The outbox will not ask again. */
  readonly last: boolean
}

/** Does an entry of the topic `deliver`: one channel. */
export function deliver(courier: Courier, entry: Entry): Promise<void> {
  return goOn(courier, String(entry.body.check), triedOf(entry) >= mostAttempts)
}

async function goOn(courier: Courier, check: string, last: boolean): Promise<void> {
  const found = await courier.store.find(check)
  if (found?.state !== "waiting") return
  const attempt = found.attempts.at(-1)
  if (found.until !== undefined && nowOf(courier) >= found.until) await giveUpTelling(courier, found)
  else if (attempt?.state === "started") await resume(courier, found, attempt, last)
  else await begin(courier, found, last)
}

/** Not worth telling any more. */
async function giveUpTelling(courier: Courier, { check }: Delivery): Promise<void> {
  await change(courier, check, (found) => {
    if (found.state !== "waiting") return undefined
    const attempt = found.attempts.at(-1)
    const open = attempt?.state === "started"
    const next = open ? withAttempt(found, attempt.channel, { state: "unknown", fault: "too_late" }) : found
    return { next: { ...next, state: "settled" } }
  })
}

/** The first channel that was not tried yet and has a way to this person. */
async function begin(courier: Courier, found: Delivery, last: boolean): Promise<void> {
  const sending = await sendingOf(courier, found)
  const channel = found.channels
    .flatMap((name) => courier.channels.get(name) ?? [])
    .find(({ name, reaches }) => attemptOn(found, name) === undefined && reaches(sending.to))
  if (channel === undefined) return nobodyReached(courier, found)
  const attempt: Attempt = { channel: channel.name, state: "started", at: nowOf(courier) }
  const charge = channel.charge?.(sending)
  if (channel.charge && charge === undefined)
    return passOver(courier, found, { ...attempt, state: "failed", fault: "no_template" })
  const started = await start(courier, found, attempt, charge)
  if (started === "no_credit")
    return passOver(courier, found, { ...attempt, state: "failed", fault: started })
  // Another worker has begun it, or somebody settled it.
  if (started === undefined) return goOn(courier, found.check, last)
  await hand({ courier, delivery: started, channel, sending, attempt, last })
}

/** Written before the provider is called, with what the sending uses up. */
async function start(
  courier: Courier,
  found: Delivery,
  attempt: Attempt,
  charge: Part | undefined,
): Promise<Delivery | "no_credit" | undefined> {
  const openUntil = nowOf(courier) + openMs
  const next = { ...found, attempts: [...found.attempts, { ...attempt, openUntil }] }
  try {
    return await changeAsRead(courier, found, { next, ...(charge ? { parts: [charge] } : {}) })
  } catch (error) {
    if (error instanceof Stale && charge && error.failed(charge.name)) return "no_credit"
    throw error
  }
}

/** A channel that has no way: on to the next one. */
async function passOver(courier: Courier, { check }: Delivery, attempt: Attempt): Promise<void> {
  await change(courier, check, (found) => {
    if (found.state !== "waiting" || attemptOn(found, attempt.channel)) return undefined
    const next: Delivery = { ...found, attempts: [...found.attempts, attempt] }
    return { next, parts: [deliverEntry(courier, next)] }
  })
}

async function nobodyReached(courier: Courier, { check }: Delivery): Promise<void> {
  await change(courier, check, (found) => {
    if (found.state !== "waiting") return undefined
    // No channel had a way at all, or it is not worth a call: what lies in the message centre has been told.
    const told = (found.attempts.length === 0 || found.quiet) && found.person !== undefined
    if (told) return { next: { ...found, state: "told" } }
    return { next: { ...found, state: "unreached" }, parts: [courier.store.unreachedPart(found)] }
  })
}

/** Goes on with a try that did not end, or ended without being taken. */
async function resume(courier: Courier, delivery: Delivery, attempt: Attempt, last: boolean): Promise<void> {
  const channel = courier.channels.get(attempt.channel)
  if (channel === undefined) return settleAttempt(courier, delivery, attempt, "unknown", "no_channel")
  const sending = await sendingOf(courier, delivery)
  const tried: Try = { courier, delivery, channel, sending, attempt, last }
  if (attempt.openUntil !== undefined) {
    if (attempt.openUntil > nowOf(courier)) return comeBack(courier, delivery, attempt.openUntil)
    const became = await ask(tried)
    if (became === undefined && !channel.repeatable)
      return settleAttempt(courier, delivery, attempt, "unknown", "no_answer")
    if (became !== undefined && !isMissing(became)) return record(tried, became)
  }
  if (isOver(tried)) return settleAttempt(courier, delivery, attempt, "failed", "unavailable")
  const openUntil = nowOf(courier) + openMs
  const again = await changeAsRead(courier, delivery, {
    next: withAttempt(delivery, channel.name, { state: "started", openUntil }),
  })
  if (again === undefined) return goOn(courier, delivery.check, last)
  await hand({ ...tried, delivery: again })
}

/** Another worker is at it, or it ended without a word: by then its outcome is known, or can be asked for. */
const comeBack = ({ store }: Courier, { key, check }: Delivery, dueAt: number): Promise<void> =>
  store.box.add({ id: `${key}.resume`, dueAt, topic: topics.deliver, body: { check } })

const isMissing = (sent: Sent) => sent.state === "failed" && sent.fault === "not_found"

const isOver = ({ courier, attempt, last }: Try) =>
  last || nowOf(courier) - attempt.at >= courier.patience.channelMinutes * 60_000

/** What became of it, by the provider. One that does not answer in all its time cannot say. */
async function ask(tried: Try): Promise<Sent | undefined> {
  const { channel, sending, attempt } = tried
  try {
    return await channel.find?.(sending, attempt.at)
  } catch (error) {
    if (!isOver(tried)) throw error
    return undefined
  }
}

async function hand(tried: Try): Promise<void> {
  const { courier, channel, sending, delivery, attempt } = tried
  let sent: Sent
  try {
    sent = await channel.send(sending, nowOf(courier))
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    if (isOver(tried)) return settleAttempt(courier, delivery, attempt, "failed", "unavailable")
    await change(courier, delivery.check, (found) =>
      isOpen(found, attempt)
        ? { next: withAttempt(found, attempt.channel, { state: "started" }) }
        : undefined,
    )
    throw error
  }
  await record(tried, sent)
}

const isOpen = (found: Delivery, { channel }: Attempt) => attemptOn(found, channel)?.state === "started"

/** A report may have come first, or somebody settled it: then what is known stays. */
async function record({ courier, delivery, channel, sending }: Try, sent: Sent): Promise<void> {
  const { name, receipts } = channel
  if (sent.state === "failed") {
    await channel.failed?.(sending, sent.fault)
    const attempt = attemptOn(delivery, name)
    return attempt && settleAttempt(courier, delivery, attempt, "failed", sent.fault)
  }
  await change(courier, delivery.check, (found) => {
    const attempt = attemptOn(found, name)
    if (attempt?.state !== "started") return undefined
    const next = withAttempt(found, name, sent)
    const waits = sent.state === "sent" && receipts === true
    return {
      next: next.state === "waiting" ? { ...next, state: "told" } : next,
      ...(waits ? { parts: [receiptEntry(courier, found, name)] } : {}),
    }
  })
}

/** Nothing more is to be hoped for from this channel: the next one is due. */
async function settleAttempt(
  courier: Courier,
  { check }: Delivery,
  attempt: Attempt,
  state: "failed" | "unknown",
  fault: string,
): Promise<void> {
  await change(courier, check, (found) => {
    if (!isOpen(found, attempt)) return undefined
    const next = withAttempt(found, attempt.channel, { state, fault })
    return { next, ...(next.state === "waiting" ? { parts: [deliverEntry(courier, next)] } : {}) }
  })
}
