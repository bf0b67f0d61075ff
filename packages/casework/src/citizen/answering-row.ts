// How what is typed for a correction lies beside its case: one sealed item, bound to the very request it answers.
import type { Part } from "@civil/data/change.ts"
import { WholeGet } from "@civil/data/get.ts"
import { WholePut } from "@civil/data/put.ts"
import { ConditionCheck } from "dynamodb-toolbox/entity/actions/transactCheck"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import type { Answers } from "../form.ts"
import type { Case } from "../shapes.ts"
import { isoAt } from "../show.ts"
import type { Spine } from "../spine.ts"
import type { Answering } from "../views.ts"
import { refuse } from "../words.ts"

/** Of the sealed text; an item of the table holds 400 KB. */
const largest = 300_000

/** Bound to the request it answers: what was typed for an earlier one cannot be opened for the next. */
const contextOf = (subject: Case) => `answering ${subject.id} ${subject.correction?.at}`

export async function findAnswering({ store, world }: Spine, subject: Case): Promise<Answering | undefined> {
  if (subject.state !== "needs_correction" || subject.correction === undefined) return undefined
  const found = await store.AnsweringItem.build(WholeGet).find({ case: subject.id })
  if (found === undefined || found.asked !== subject.correction.at) return undefined
  const answers = JSON.parse(world.secrets.open(found.sealed, contextOf(subject))) as Answers
  return { revision: found.revision, answers, savedAt: isoAt(found.savedAt) }
}

/** A case that no longer waits for its applicant keeps nothing of the kind; part of the change that ends the waiting. */
export function endAnswering({ store }: Spine, before: Case | undefined, next: Case): readonly Part[] {
  if (before?.state !== "needs_correction" || next.state === "needs_correction") return []
  return [{ name: "answering", write: store.AnsweringItem.build(DeleteTransaction).key({ case: next.id }) }]
}

const stillAsked = (asked: number) => ({
  and: [{ attr: "state", eq: "needs_correction" } as const, { attr: "correction.at", eq: asked } as const],
})

/** Written as read, and only while the very same request is open. */
export function answeringParts(
  { store, world }: Spine,
  subject: Case,
  { revision, answers, savedAt }: Answering,
): readonly Part[] {
  const sealed = world.secrets.seal(JSON.stringify(answers), contextOf(subject))
  if (sealed.length > largest) throw refuse("too_large", "case.kept_too_large")
  const asked = subject.correction?.at ?? 0
  const condition =
    revision === 1
      ? { or: [{ attr: "revision", exists: false } as const, { attr: "asked", ne: asked } as const] }
      : ({ attr: "revision", eq: revision - 1 } as const)
  const row = { case: subject.id, asked, revision, sealed, savedAt: Date.parse(savedAt) }
  return [
    { name: "answering", write: store.AnsweringItem.build(WholePut).item(row).options({ condition }) },
    { name: "case", write: store.CaseItem.build(ConditionCheck).key(subject).condition(stillAsked(asked)) },
  ]
}
