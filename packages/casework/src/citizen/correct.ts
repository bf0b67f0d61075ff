// Answering a correction: new answers to what was asked anew, checked with everything answered before.
import type { Citizen } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import { namedOf, partiesOf, peopleOf } from "../birth.ts"
import type { Answers } from "../form.ts"
import { checkAnswers, withCorrected } from "../forms/check.ts"
import { Correct } from "../inputs.ts"
import { openInside, sealInside } from "../inside.ts"
import { formOf } from "../matter.ts"
import { reviewerOf } from "../reviews.ts"
import type { Case, KeptDocument } from "../shapes.ts"
import { dayOf, moment, type Spine } from "../spine.ts"
import { write } from "../write.ts"
import * as acts from "./acts.ts"
import { ownCase } from "./own.ts"

/** Papers handed in with a correction, and the parts that take them over. */
export type Corrected = (
  subject: Case,
  answers: Answers,
) => Promise<{ readonly documents: readonly KeptDocument[]; readonly parts: readonly Part[] }>

async function correctedCase(
  spine: Spine,
  own: acts.OwnCase,
  actor: Citizen,
  typed: Answers,
  papers: Corrected,
) {
  const { subject } = own
  const matter = { ...own.matter, form: formOf(own.matter, subject.bureau, dayOf(subject.submittedAt)) }
  const { answers: before, people } = openInside(spine.world, subject)
  const fields = subject.correction?.fields ?? []
  const merged = withCorrected(matter.form, { fields, before }, typed)
  const taken = await papers(subject, merged)
  const situation = { applicant: actor, bureau: subject.bureau, at: spine.world.clock.now() }
  const checked = checkAnswers(matter, merged, {
    documents: taken.documents,
    situation,
    only: { fields, before },
  })
  if (!checked.ok) throw new Refusal("invalid", "input.invalid", { fields: checked.issues })
  const { answers, parsed } = checked
  const concerned =
    parsed === undefined ? people.slice(1) : await namedOf(spine, matter.concerned?.(parsed as never) ?? [])
  const now =
    parsed === undefined ? people : peopleOf(people[0] ?? { role: "applicant", name: "" }, concerned, answers)
  const corrected = {
    sealed: sealInside(spine.world, subject.id, { answers, people: now }),
    documents: taken.documents,
    parties: partiesOf(spine.world, now, subject.parties[0]?.person),
    shownName: subject.shownName,
    reviewer: reviewerOf(own.matter, answers, subject.bureau),
  }
  return { corrected, parts: taken.parts }
}

export async function correct(
  spine: Spine,
  actor: Citizen,
  id: string,
  input: unknown,
  papers: Corrected,
): Promise<void> {
  const { answers } = parse(Correct, input)
  let also: readonly Part[] = []
  await perform(acts.correct, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    async find() {
      const own = await ownCase(spine, actor, id)
      if (own === undefined || !acts.allow(actor, own)) return own
      if (own.subject.state !== "needs_correction") return own
      const { corrected, parts } = await correctedCase(spine, own, actor, answers, papers)
      also = parts
      return { ...own, corrected }
    },
    save: async (next) => {
      if ("action" in next) await write(spine, [{ ...next, also }], moment(spine.world))
    },
  })
}
