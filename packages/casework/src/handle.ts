// What the outbox asks of a case: tell of a change, look for others like it, and what the clock brings. Borne twice, late and out of order.
import { topicIn } from "@civil/core/service.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { addressees } from "./addressees.ts"
import { byClock, type Tick } from "./by-clock.ts"
import { openInside } from "./inside.ts"
import { match } from "./match.ts"
import type { Spine } from "./spine.ts"
import { close, end, fulfil, lapse, overdue, reviewLate, tell } from "./ticks.ts"
import { type CaseTopic, caseTopics, timers } from "./timers.ts"
import { beginnings } from "./transitions.ts"

/** Only while the case still shows what the timer was set for. */
const ifStill =
  (topic: Exclude<CaseTopic, "changed">, mark: unknown, tick: Tick): Tick =>
  (seen, at) => {
    const timer = timers[topic](seen.subject)
    if (timer === undefined || timer.mark !== mark || timer.dueAt > at.now) return undefined
    if (topic === "overdue" && seen.subject.flags.includes("overdue")) return undefined
    return tick(seen, at)
  }

async function decided(spine: Spine, id: string, mark: unknown): Promise<void> {
  const subject = await spine.store.findCase(id)
  if (subject === undefined) return
  const due = timers.decided(subject)
  let given = subject.given
  if (due !== undefined && due.mark === mark && due.dueAt <= spine.world.clock.now().epochMilliseconds) {
    const { answers } = openInside(spine.world, subject)
    given = await spine.matterOf(subject).hooks?.decided?.(subject, answers)
    await byClock(spine, id, "told", ifStill("decided", mark, tell(spine, given)))
  }
  // Also when the first try ended between the two: what was given is given.
  if (given !== undefined) await byClock(spine, id, "fulfil", fulfil)
}

async function changed(spine: Spine, id: string, seq: number): Promise<void> {
  const [subject, line] = await Promise.all([spine.store.findCase(id), spine.store.findLine(id, seq)])
  if (subject === undefined || line === undefined) return
  if (line.told.length > 0)
    await spine.deps.follower.tell(subject, line, await addressees(spine, subject, line))
  if (beginnings.includes(line.action) || line.action === "resubmit") await match(spine, subject)
}

export async function handleCase(spine: Spine, entry: Entry): Promise<void> {
  const topic = topicIn("cases", caseTopics, entry.topic)
  const { case: id, mark, seq } = entry.body
  if (typeof id !== "string") throw new TypeError("an entry of cases without a case")
  if (topic === "changed") return changed(spine, id, Number(seq))
  if ((await spine.store.findCase(id)) === undefined) return
  if (topic === "decided") return decided(spine, id, mark)
  const tick = { lapse, overdue, close, end, review: reviewLate }[topic]
  await byClock(spine, id, topic, ifStill(topic, mark, tick))
}
