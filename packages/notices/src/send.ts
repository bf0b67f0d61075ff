// Takes a notice in: message centre, delivery, check code and what follows, in one transaction conditional on its key.
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { messagePart } from "./inbox.ts"
import { sealNotice } from "./sealed.ts"
import type { Delivery, Notice } from "./shapes.ts"
import type { Store } from "./store.ts"
import { topics } from "./topics.ts"
import type { World } from "./world.ts"

export function sender(world: World, store: Store) {
  return async (notice: Notice): Promise<void> => {
    const sealed = sealNotice(world.secrets, notice)
    for (;;) {
      const { text: _text, outside: _outside, to: _to, values: _values, ...kept } = notice
      // Without a channel, what is in the message centre has been told; without that either, somebody has to call.
      const way = notice.channels.length > 0 ? "waiting" : notice.person ? "told" : "unreached"
      const check = world.ids.code()
      const delivery: Delivery = { ...kept, check, state: way, attempts: [], steps: [], revision: 1, sealed }
      try {
        return await commit(store.table, partsOf(world, store, notice, delivery))
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        if (error.failed("notice")) return
        // Else the code was in use, or another transaction in flight.
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
    store.checkPart(delivery),
    ...(message ? [message] : []),
    ...(state === "waiting"
      ? [store.outboxPart({ id: `${key}.deliver`, dueAt, topic: topics.deliver, body: { key } })]
      : []),
    ...(state === "unreached" ? [store.unreachedPart(delivery)] : []),
  ]
}
