// Opens the notices over a world: what services, workers, pages and desk call.
import { UnknownTopic } from "@civil/core/service.ts"
import { checker } from "./check.ts"
import type { Courier } from "./courier.ts"
import { credits } from "./credits.ts"
import { deliver } from "./deliver.ts"
import { inbox } from "./inbox.ts"
import { awaitReceipt, report } from "./receipts.ts"
import { sender } from "./send.ts"
import type { Notices, SubjectDesk, SubjectName } from "./service.ts"
import type { Channel, Patience } from "./shapes.ts"
import { type Store, store } from "./store.ts"
import { topics } from "./topics.ts"
import { unreached } from "./unreached.ts"
import type { World } from "./world.ts"

export interface NoticesDeps {
  readonly world: World
  /** Those that are set up; the others are passed over. */
  readonly channels: readonly Channel[]
  readonly subjectName: SubjectName
  readonly subjectDesk?: SubjectDesk
  readonly patience?: Partial<Patience>
}

/** A day for a receipt: a phone may be off for a night. Half an hour of a channel that does not answer. */
export const usualPatience: Patience = { receiptHours: 24, channelMinutes: 30 }

export function notices({ world, channels, subjectName, subjectDesk, patience }: NoticesDeps): Notices {
  const kept: Store = store(world)
  const courier: Courier = {
    world,
    store: kept,
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    patience: { ...usualPatience, ...patience },
    subjectName,
  }
  return {
    send: sender(world, kept, new Set(courier.channels.keys())),
    async handle(entry) {
      if (entry.topic === topics.deliver) return deliver(courier, entry)
      if (entry.topic === topics.receipt) return awaitReceipt(courier, entry)
      throw new UnknownTopic(entry.topic)
    },
    report: (channel, receipt, arrived, fault) => report(courier, channel, receipt, arrived, fault),
    check: checker(kept, subjectName),
    of: (about) => kept.listOf(about),
    messages: inbox(world, kept),
    credit: credits(world, kept).add,
    ...unreached(world, kept, subjectName, subjectDesk),
  }
}
