// What the outbox asks of a case: tell of a change, look for others like it, and what the clock brings. Borne twice, late and out of order.
import { action } from "@civil/core/action.ts"
import type { System } from "@civil/core/actor.ts"
import { system } from "@civil/core/allow.ts"
import { perform } from "@civil/core/perform.ts"
import { topicIn } from "@civil/core/service.ts"
import { Nothing } from "@civil/core/shapes.ts"
import type { Text } from "@civil/core/text.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { addressees } from "./addressees.ts"
import { lastDay, reckoned } from "./clock.ts"
import { openInside } from "./inside.ts"
import { match } from "./match.ts"
import type { Policy } from "./matter.ts"
import type { Case, Doer } from "./shapes.ts"
import { type Moment, momentOf, policyOf, type Spine } from "./spine.ts"
import { toAll } from "./tell.ts"
import { type CaseTopic, caseTopics, timers } from "./timers.ts"
import { type Change, write } from "./write.ts"

interface Ticking {
  readonly subject: Case
  readonly policy: Policy | undefined
}
type Tick = (seen: Ticking, at: Moment) => Change | undefined

const actorOf = (job: string): System => ({ kind: "system", job })
const by = (job: string): Doer => ({ kind: "system", job })

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
    actor: actorOf(job),
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

const lapse: Tick = ({ subject }) => {
  const { correction: _, ...rest } = subject
  const next = { ...rest, state: "lapsed" } as const
  return { before: subject, next, action: "lapse", by: by("lapse"), told: toAll(subject, "case.told.lapsed") }
}

/** Late: said to the applicant, and put before whom the policy names. */
const overdue: Tick = ({ subject, policy }) => {
  const flags = [...new Set([...subject.flags, "overdue" as const])]
  const facts = { due: subject.clock.due, to: policy?.escalateTo ?? "manager" }
  const told = toAll(subject, "case.told.overdue")
  return {
    before: subject,
    next: { ...subject, flags },
    action: "overdue",
    by: by("overdue"),
    facts,
    told,
  }
}

/** Past the matter's own last day. */
const end: Tick = ({ subject }) =>
  subject.state === "approved"
    ? { before: subject, next: { ...subject, state: "closed" }, action: "close", by: by("end") }
    : {
        before: subject,
        next: { ...subject, state: "lapsed" },
        action: "lapse",
        by: by("end"),
        facts: { until: subject.until ?? "" },
        told: toAll(subject, "case.told.ended"),
      }

const close: Tick = ({ subject }) => ({
  before: subject,
  next: { ...subject, state: "closed" },
  action: "close",
  by: by("close"),
})

/** The decision stands: it is told from now on. Given is what the service gave because of it. */
const tell =
  (spine: Spine, given: Text | undefined): Tick =>
  ({ subject, policy }, at) => {
    const { outcome } = subject
    if (outcome === undefined) return undefined
    const unrated = spine.matterOf(subject).unrated === true
    const appealable = outcome === "refused" && policy?.appeal !== undefined && !unrated
    const until =
      appealable && subject.appealed === undefined && policy?.appeal !== undefined
        ? lastDay(spine.calendar(), at.today, policy.appeal)
        : undefined
    const reason = subject.approvals.at(-1)?.reason
    const next = {
      ...subject,
      toldAt: at.now,
      ...(given === undefined ? {} : { given }),
      ...(until === undefined || until === "not_yet_published" ? {} : { appealUntil: until }),
    }
    const facts = { outcome, ...(reason === undefined ? {} : { reason }) }
    const told = toAll(subject, `case.told.${outcome}`)
    return { before: subject, next, action: "told", by: by("told"), facts, told }
  }

const fulfil: Tick = ({ subject }) =>
  subject.state === "approved" && subject.toldAt !== undefined
    ? { before: subject, next: { ...subject, state: "fulfilled" }, action: "fulfil", by: by("fulfil") }
    : undefined

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
  if (line.action === "submit" || line.action === "resubmit") await match(spine, subject)
}

export async function handleCase(spine: Spine, entry: Entry): Promise<void> {
  const topic = topicIn("cases", caseTopics, entry.topic)
  const { case: id, mark, seq } = entry.body
  if (typeof id !== "string") throw new TypeError("an entry of cases without a case")
  if (topic === "changed") return changed(spine, id, Number(seq))
  if ((await spine.store.findCase(id)) === undefined) return
  if (topic === "decided") return decided(spine, id, mark)
  const tick = { lapse, overdue, close, end }[topic]
  await byClock(spine, id, topic, ifStill(topic, mark, tick))
}

/** Last days that a new calendar has made computable. */
export function reckonAnew(spine: Spine): Tick {
  return ({ subject, policy }, at) => {
    const calendar = spine.calendar()
    const clock = reckoned(subject.clock, calendar)
    const { correction } = subject
    const by2 =
      correction?.by === "not_computable" && policy
        ? lastDay(calendar, momentDay(correction.at), policy.correct)
        : correction?.by
    const until =
      subject.appealUntil === "not_computable" && policy?.appeal && subject.toldAt !== undefined
        ? lastDay(calendar, momentDay(subject.toldAt), policy.appeal)
        : subject.appealUntil
    if (clock.due === subject.clock.due && by2 === correction?.by && until === subject.appealUntil)
      return undefined
    const next = {
      ...subject,
      clock,
      ...(correction === undefined || by2 === undefined ? {} : { correction: { ...correction, by: by2 } }),
      ...(until === undefined ? {} : { appealUntil: until }),
    }
    const facts = { due: clock.due === "paused" ? (by2 ?? "paused") : clock.due }
    return at && { before: subject, next, action: "reckoned", by: by("calendar"), facts }
  }
}

const momentDay = (milliseconds: number) => new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10)
