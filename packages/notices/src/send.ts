// Takes a notice in: message centre, delivery, check code and what follows, in one transaction conditional on its key.
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { checkCode } from "./check-code.ts"
import { messagePart } from "./inbox.ts"
import { sealNotice } from "./sealed.ts"
import type { ChannelName, Delivery, Notice } from "./shapes.ts"
import type { Store } from "./store.ts"
import { topics } from "./topics.ts"
import type { World } from "./world.ts"

/** `ways`: the channels that are set up here. */
export function sender(world: World, store: Store, ways: ReadonlySet<ChannelName>) {
  return async (notice: Notice): Promise<void> => {
    const { text: _text, outside: _outside, to: _to, values: _values, ...kept } = notice
    const channels = notice.channels.filter((name) => ways.has(name))
    // Without a channel, what is in the message centre has been told; without that either, somebody has to call.
    const state = channels.length > 0 ? "waiting" : notice.person ? "told" : "unreached"
    const sealed = state === "told" ? {} : { sealed: sealNotice(world.secrets, notice) }
    for (let turn = 0; ; ) {
      const check = checkCode(world.secrets, notice.key, turn)
      const delivery: Delivery = {
        ...kept,
        channels,
        check,
        state,
        attempts: [],
        steps: [],
        revision: 1,
        ...sealed,
      }
      try {
        return await commit(store.table, partsOf(world, store, notice, delivery))
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        if (!error.failed("notice")) continue
        if ((await store.find(check))?.key === notice.key) return
        turn += 1
      }
    }
  }
}

function partsOf(world: World, store: Store, notice: Notice, delivery: Delivery): readonly Part[] {
  const { key, state, check } = delivery
  const message = messagePart(world, store, notice, check)
  const dueAt = world.clock.now().epochMilliseconds
  return [
    store.newPart(delivery),
    ...(message ? [message] : []),
    ...(state === "waiting"
      ? [store.outboxPart({ id: `${key}.deliver`, dueAt, topic: topics.deliver, body: { check } })]
      : []),
    ...(state === "unreached" ? [store.unreachedPart(delivery)] : []),
  ]
}
