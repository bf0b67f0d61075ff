// What the applicant types while answering a correction: kept beside the case, sealed, for the applicant alone, on every device; no step of the case and no part of its history.
import { type Action, action } from "@civil/core/action.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { perform } from "@civil/core/perform.ts"
import { commit } from "@civil/data/change.ts"
import { isDay } from "../clock.ts"
import type { Answers } from "../form.ts"
import { everyField } from "../forms/asked.ts"
import { mayAnswer } from "../forms/check.ts"
import { KeepCorrection } from "../inputs.ts"
import { openInside } from "../inside.ts"
import { formOf } from "../matter.ts"
import { isoAt } from "../show.ts"
import { dayOf, momentOf, type Spine } from "../spine.ts"
import type { Answering } from "../views.ts"
import { refuse } from "../words.ts"
import { allow, type OwnCase } from "./acts.ts"
import { answeringParts, findAnswering } from "./answering-row.ts"
import { ownCase } from "./own.ts"

interface Typing extends OwnCase {
  readonly before: Answering | undefined
  /** Of what was sent, answers to what may be answered. */
  readonly typed: Answers
}

const ordered = (answers: Answers) =>
  JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))

type Kept = Typing | Answering

const keep: Action<typeof KeepCorrection, Typing, Kept> = action({
  name: "keep_correction",
  input: KeepCorrection,
  allow,
  missing: "case.missing",
  decide(seen: Typing, { revision }, instant): Kept {
    const { subject, before, typed } = seen
    if (subject.state === "lapsed") throw refuse("too_late", "case.correction_over")
    const { correction } = subject
    if (subject.state !== "needs_correction" || correction === undefined)
      throw refuse("conflict", "case.not_in_correction")
    const at = momentOf(instant)
    if (isDay(correction.by) && at.today > correction.by) throw refuse("too_late", "case.correction_over")
    const present = before?.revision ?? 0
    const same = before !== undefined && ordered(before.answers) === ordered(typed)
    // Sent twice: the first time did it.
    if (same && (revision === present || revision === present - 1)) return seen
    if (revision !== present) throw refuse("conflict", "case.kept_elsewhere")
    return { revision: present + 1, answers: typed, savedAt: isoAt(at.now) }
  },
})

function typedFor(own: OwnCase, spine: Spine, sent: Answers): Answers {
  const { subject, matter } = own
  const form = formOf(matter, subject.bureau, dayOf(subject.submittedAt))
  const { answers: before } = openInside(spine.world, subject)
  const known = new Set(everyField(form).map(({ name }) => name))
  const pick = (names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(sent).filter(([name]) => names.has(name)))
  const only = { fields: subject.correction?.fields ?? [], before }
  return pick(mayAnswer(form, only, { ...before, ...pick(known) }))
}

export async function keepCorrection(
  spine: Spine,
  actor: Citizen,
  id: string,
  input: unknown,
): Promise<Answering> {
  const done = await perform(keep, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    async find({ answers }) {
      const own = await ownCase(spine, actor, id)
      if (own === undefined || !allow(actor, own)) return undefined
      const before = await findAnswering(spine, own.subject)
      return { ...own, before, typed: typedFor(own, spine, answers) }
    },
    async save(next, { subject }) {
      if ("revision" in next) await commit(spine.world.table, answeringParts(spine, subject, next))
    },
  })
  if ("revision" in done) return done
  if (done.before === undefined) throw new Error("nothing is kept and nothing was to be kept")
  return done.before
}
