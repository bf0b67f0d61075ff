// What the clock brings to a case, as actions of the system like everybody else's.
import { action } from "@civil/core/action.ts"
import { system } from "@civil/core/allow.ts"
import { perform } from "@civil/core/perform.ts"
import { Nothing } from "@civil/core/shapes.ts"
import type { Policy } from "./matter.ts"
import type { Case, Doer } from "./shapes.ts"
import { type Moment, momentOf, policyOf, type Spine } from "./spine.ts"
import { type Change, write } from "./write.ts"

interface Ticking {
  readonly subject: Case
  readonly policy: Policy | undefined
}
export type Tick = (seen: Ticking, at: Moment) => Change | undefined

export const by = (job: string): Doer => ({ kind: "system", job })

/** An action of the system: what `tick` makes of the case, or nothing where its time has passed. */
export async function byClock(spine: Spine, id: string, job: string, tick: Tick): Promise<void> {
  let at = momentOf(spine.world.clock.now())
  const definition = action({
    name: job,
    input: Nothing,
    allow: system,
    decide: (seen: Ticking, _input, instant): Ticking | Change => {
      at = momentOf(instant)
      return tick(seen, at) ?? seen
    },
  })
  await perform(definition, {
    actor: { kind: "system", job },
    input: {},
    at: () => spine.world.clock.now(),
    async find() {
      const subject = await spine.store.findCase(id)
      return subject && { subject, policy: policyOf(spine.matterOf(subject), subject, at.today) }
    },
    save: async (next) => {
      if ("action" in next) await write(spine, [next], at)
    },
  })
}
