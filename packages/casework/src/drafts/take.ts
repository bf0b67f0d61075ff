// Handing a draft in: checked once more as a whole, and gone in the same transaction that makes the case.
import type { Citizen } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { checkAnswers } from "../forms/check.ts"
import { refuse } from "./actions.ts"
import type { Taken } from "./deps.ts"
import type { DraftSpine } from "./spine.ts"
import { present } from "./view.ts"

export async function take(
  spine: DraftSpine,
  actor: Citizen,
  id: string,
  revision: number,
): Promise<Taken | undefined> {
  const seen = await spine.findOwn(actor.person, id)
  if (seen === undefined) return undefined
  const { draft, matter, content } = present(seen).open
  if (draft.revision !== revision) throw refuse("conflict", "draft.changed")
  if (spine.findMatter(draft.matter, draft.bureau) === undefined) throw refuse("missing", "draft.not_offered")
  const at = spine.deps.world.clock.now()
  const situation = { applicant: actor, bureau: draft.bureau, at }
  const checked = checkAnswers(matter, content.answers, { documents: draft.documents, situation })
  if (!checked.ok) throw new Refusal("invalid", "input.invalid", { fields: checked.issues })
  const { answers, parsed } = checked
  const documents = draft.documents.filter(({ field, id: own }) => {
    const ids = answers[field]
    return Array.isArray(ids) && ids.includes(own)
  })
  // What lies there of papers that are not handed in goes: not asked, or from an upload that broke off.
  const keep = documents.map((each) => each.id)
  const drop = spine.dropPart(id, { keep }, at.epochMilliseconds)
  return { draft, matter, answers, parsed, documents, parts: [spine.removePart(seen.draft), drop] }
}
