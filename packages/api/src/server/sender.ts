// Puts messages into the queues of this machine and wakes whoever reads them.
import type { World } from "@civil/booking/world.ts"
import type { Queues } from "@civil/data/queue.ts"
import { topology } from "../../../../infra/topology.ts"
import { messageOf } from "../workers/job-message.ts"

export type Send = (queue: string, message: Parameters<Queues["send"]>[1]) => Promise<void>

export interface Sender {
  readonly queues: Queues
  readonly send: Send
  /** Puts in a long job of the desk; each time it is a message of its own. */
  readonly enqueue: (job: string) => Promise<void>
  /** How to wake the part that reads a queue. */
  readonly wake: Map<string, () => void>
}

export function sender(queues: Queues, { clock, ids }: Pick<World, "clock" | "ids">): Sender {
  const wake = new Map<string, () => void>()
  const send: Send = async (queue, message) => {
    await queues.send(queue, message, clock.now().epochMilliseconds)
    wake.get(queue)?.()
  }
  const { name } = topology.queues["desk-work"]
  return { queues, send, wake, enqueue: (job) => send(name, { id: ids.next("work"), body: messageOf(job) }) }
}
