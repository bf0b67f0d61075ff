// Queues of one machine, kept in the table: seen by one receiver at a time, shown again until done, given up after so many times.
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { commit, Stale } from "./change.ts"
import { WholePut } from "./put.ts"
import { nameOf, type PortalTable } from "./table.ts"

/** The part of infra/shapes.ts that a queue of one machine follows. */
export interface QueueRules {
  readonly name: string
  readonly visibilitySeconds: number
  readonly retentionDays: number
  readonly deadLetters?: { readonly queue: string; readonly receives: number }
}

export interface QueueMessage {
  readonly queue: string
  readonly id: string
  readonly body: string
  /** Epoch milliseconds. */
  readonly sentAt: number
  /** Nobody receives it before. */
  readonly visibleAt: number
  readonly receives: number
  /** Epoch seconds after which it is gone. */
  readonly expiresAt: number
}

export interface Queues {
  readonly rules: Readonly<Record<string, QueueRules>>
  /** A second message with the same id changes nothing. */
  send(queue: string, message: { readonly id: string; readonly body: string }, now: number): Promise<void>
  /** At most `most` messages, hidden from others from now on; what was received too often goes to the dead letters. */
  receive(queue: string, most: number, now: number): Promise<readonly QueueMessage[]>
  done(message: QueueMessage): Promise<void>
  /** Shows again what is hidden: whoever received it is gone. It counts as received. */
  release(queue: string, now: number): Promise<void>
  /** What lies in it, hidden or not. */
  list(queue: string): Promise<readonly QueueMessage[]>
}

const daySeconds = 86_400

function queueItem(table: PortalTable) {
  return new Entity({
    name: "QueueMessage",
    table,
    timestamps: false,
    schema: item({
      queue: string().key(),
      id: string().key(),
      body: string(),
      sentAt: number(),
      visibleAt: number(),
      receives: number(),
      expiresAt: number(),
    }),
    computeKey: ({ queue, id }) => ({ pk: `QUEUE#${queue}`, sk: id }),
  })
}

/** Resolves to false where another came first. */
async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (nameOf(error) === "ConditionalCheckFailedException" || error instanceof Stale) return false
    throw error
  }
}

export function queues(table: PortalTable, rules: Readonly<Record<string, QueueRules>>): Queues {
  const MessageItem = queueItem(table)
  const ruleOf = (queue: string): QueueRules => {
    const found = rules[queue]
    if (found === undefined) throw new RangeError(`there is no queue ${queue}`)
    return found
  }
  const fresh = (queue: string, id: string, body: string, now: number): QueueMessage => {
    const expiresAt = Math.ceil(now / 1000) + ruleOf(queue).retentionDays * daySeconds
    return { queue, id, body, sentAt: now, visibleAt: now, receives: 0, expiresAt }
  }
  const asSeen = ({ receives, visibleAt }: QueueMessage) => ({
    condition: {
      and: [
        { attr: "receives" as const, eq: receives },
        { attr: "visibleAt" as const, eq: visibleAt },
      ],
    },
  })

  async function take(message: QueueMessage, now: number): Promise<QueueMessage | undefined> {
    const { visibilitySeconds, deadLetters } = ruleOf(message.queue)
    if (deadLetters && message.receives >= deadLetters.receives) {
      const dead = fresh(deadLetters.queue, message.id, message.body, now)
      await unlessRefused(
        commit(table, [
          { name: "old", write: MessageItem.build(DeleteTransaction).key(message).options(asSeen(message)) },
          { name: "dead", write: MessageItem.build(WholePut).item(dead) },
        ]),
      )
      return undefined
    }
    const hidden = {
      ...message,
      receives: message.receives + 1,
      visibleAt: now + visibilitySeconds * 1000,
    }
    const mine = MessageItem.build(PutItemCommand).item(hidden).options(asSeen(message)).send()
    return (await unlessRefused(mine)) ? hidden : undefined
  }

  async function list(queue: string): Promise<readonly QueueMessage[]> {
    const { Items = [] } = await table
      .build(QueryCommand)
      .entities(MessageItem)
      .query({ partition: `QUEUE#${ruleOf(queue).name}` })
      .options({ consistent: true, maxPages: Infinity })
      .send()
    return Items
  }

  return {
    rules,
    list,
    async send(queue, { id, body }, now) {
      const first = { condition: { attr: "body", exists: false } } as const
      const sent = MessageItem.build(PutItemCommand)
        .item(fresh(queue, id, body, now))
        .options(first)
        .send()
      await unlessRefused(sent)
    },
    async receive(queue, most, now) {
      const taken: QueueMessage[] = []
      for (const message of await list(queue)) {
        if (taken.length === most) break
        if (message.visibleAt > now || message.expiresAt * 1000 <= now) continue
        const mine = await take(message, now)
        if (mine) taken.push(mine)
      }
      return taken
    },
    async release(queue, now) {
      for (const message of await list(queue)) {
        if (message.visibleAt <= now) continue
        const shown = { ...message, visibleAt: now }
        await unlessRefused(MessageItem.build(PutItemCommand).item(shown).options(asSeen(message)).send())
      }
    },
    async done(message) {
      await unlessRefused(MessageItem.build(DeleteItemCommand).key(message).options(asSeen(message)).send())
    },
  }
}
