// A standard queue: what was received stays hidden for a while, comes again when nobody deleted it, and goes to the
// dead letters once it was received too often (docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/
// sqs-visibility-timeout.html and sqs-dead-letter-queues.html).
import { createHash, randomUUID } from "node:crypto"
import type { QueueShape } from "../../../../../infra/topology.ts"
import type { TrialClock } from "../clock.ts"

export interface QueueMessage {
  readonly id: string
  readonly body: string
  readonly md5: string
  readonly sentAt: number
  firstReceivedAt: number | undefined
  receives: number
  visibleAt: number
  receipt: string
}

export interface Queue {
  readonly shape: QueueShape
  send(body: string): QueueMessage
  /** At most so many that are visible now; each is then hidden for the queue's visibility time-out. */
  receive(most: number): readonly QueueMessage[]
  delete(receipt: string): void
  /** All that are there, visible or not, with what they say. */
  readonly messages: readonly QueueMessage[]
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex")

export function openQueue(shape: QueueShape, clock: TrialClock, deadLetters?: () => Queue): Queue {
  let kept: QueueMessage[] = []
  const put = (message: QueueMessage) => kept.push(message)
  const drop = (gone: QueueMessage) => {
    kept = kept.filter((message) => message !== gone)
  }
  function forget(): void {
    // A message keeps its age when it moves to the dead letters of a standard queue.
    const oldest = clock.now() - shape.retentionDays * 86_400_000
    kept = kept.filter(({ sentAt }) => sentAt > oldest)
  }
  return {
    shape,
    get messages() {
      forget()
      return kept
    },
    send(body) {
      const now = clock.now()
      const message: QueueMessage = {
        id: randomUUID(),
        body,
        md5: md5(body),
        sentAt: now,
        firstReceivedAt: undefined,
        receives: 0,
        visibleAt: now,
        receipt: "",
      }
      put(message)
      return message
    },
    receive(most) {
      forget()
      const now = clock.now()
      const taken: QueueMessage[] = []
      for (const message of kept.filter(({ visibleAt }) => visibleAt <= now)) {
        if (taken.length >= most) break
        if (shape.deadLetters && deadLetters && message.receives >= shape.deadLetters.receives) {
          drop(message)
          deadLetters().send(message.body)
          continue
        }
        message.receives += 1
        message.firstReceivedAt ??= now
        message.visibleAt = now + shape.visibilitySeconds * 1000
        message.receipt = randomUUID()
        taken.push(message)
      }
      return taken
    },
    delete(receipt) {
      const found = kept.find((message) => message.receipt === receipt)
      if (found) drop(found)
    },
  }
}
