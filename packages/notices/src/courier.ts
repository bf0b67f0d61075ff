// What delivering stands on: the channels there are, how long is waited, and how a delivery is changed.
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { openNotice } from "./sealed.ts"
import type { SubjectName } from "./service.ts"
import type { Attempt, Channel, ChannelName, Delivery, Patience, Sending } from "./shapes.ts"
import { again, type Store } from "./store.ts"
import { topics } from "./topics.ts"
import type { World } from "./world.ts"

export interface Courier {
  readonly world: World
  readonly store: Store
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly patience: Patience
  readonly subjectName: SubjectName
}

/** What becomes of a delivery, and what is written with it. Undefined: nothing to change any more. */
export interface Changed {
  readonly next: Omit<Delivery, "revision">
  readonly parts?: readonly Part[]
}

export const nowOf = ({ world }: Courier) => world.clock.now().epochMilliseconds

/** Reads, decides and writes, again when another came between. Answers the delivery as it then stands. */
export function change(
  { store }: Courier,
  check: string,
  decide: (delivery: Delivery) => Changed | undefined,
): Promise<Delivery | undefined> {
  return again(async () => {
    const found = await store.find(check)
    const changed = found && decide(found)
    if (!changed) return found
    await commit(store.table, [store.changedPart(found, changed.next), ...(changed.parts ?? [])])
    return { ...changed.next, revision: found.revision + 1 }
  })
}

/** Writes over the delivery as it was read; undefined when another changed it first. */
export async function changeAsRead(
  { store }: Courier,
  found: Delivery,
  { next, parts = [] }: Changed,
): Promise<Delivery | undefined> {
  try {
    await commit(store.table, [store.changedPart(found, next), ...parts])
    return { ...next, revision: found.revision + 1 }
  } catch (error) {
    if (error instanceof Stale && !error.parts.some((part) => part !== "notice")) return undefined
    throw error
  }
}

export const attemptOn = ({ attempts }: Delivery, name: ChannelName) =>
  attempts.findLast(({ channel }) => channel === name)

/** The delivery with the attempt on this channel in another state. What is over is no longer open, nor at fault. */
export function withAttempt(
  delivery: Delivery,
  channel: ChannelName,
  more: Pick<Attempt, "state"> & Partial<Attempt>,
): Delivery {
  const attempts = delivery.attempts.map((attempt) => {
    if (attempt !== attemptOn(delivery, channel)) return attempt
    const { openUntil: _, fault: __, ...rest } = attempt
    return { ...rest, ...more }
  })
  return { ...delivery, attempts }
}

/** One channel, one entry: each has all tries of the outbox to itself. */
export const deliverEntry = (courier: Courier, { key, check, attempts }: Delivery): Part =>
  courier.store.outboxPart({
    id: `${key}.deliver.${attempts.length}`,
    dueAt: nowOf(courier),
    topic: topics.deliver,
    body: { check },
  })

export function receiptEntry(courier: Courier, { key, check }: Delivery, channel: ChannelName): Part {
  const dueAt = nowOf(courier) + courier.patience.receiptHours * 3_600_000
  const id = `${key}.receipt.${channel}`
  return courier.store.outboxPart({ id, dueAt, topic: topics.receipt, body: { check, channel } })
}

/** The person's own openid stands in where the notice brought none. */
export async function sendingOf(
  { world, store, subjectName }: Courier,
  delivery: Delivery,
): Promise<Sending> {
  const { key, check, bureau, subject, code, about, person } = delivery
  const { to, outside: text, values } = openNotice(world.secrets, delivery)
  const known = to.openid === undefined && person ? await store.findOpenid(person) : undefined
  return {
    key,
    check,
    bureau,
    subject,
    title: await subjectName(subject),
    code,
    about,
    text,
    values,
    to: known === undefined ? to : { ...to, openid: known },
  }
}
