// Handing a draft in: one transaction makes the case and ends the draft; asked again it answers the same case.
import type { Citizen } from "@civil/core/actor.ts"
import { formatCode } from "@civil/core/ids.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Stale } from "@civil/data/change.ts"
import { applicantOf, bear, birthChange, born, namedOf, peopleOf } from "../birth.ts"
import type { Drafts, Taken } from "../drafts/deps.ts"
import { caseIdOf } from "../drafts/ids.ts"
import { DraftId, Submit } from "../inputs.ts"
import { type Matter, matterName } from "../matter.ts"
import { askReview, reviewerOf } from "../reviews.ts"
import type { Case } from "../shapes.ts"
import { moment, type Spine } from "../spine.ts"
import { isOpen } from "../transitions.ts"
import { refuse } from "../words.ts"
import { attempts, pause } from "./pause.ts"
import { publicState } from "./view.ts"

/** An open case of the same person, matter and bureau, as far as the person may know; the newest. */
export async function findOpen(
  spine: Spine,
  person: string,
  matter: Matter,
  bureau: string,
): Promise<Case | undefined> {
  const cases = await spine.store.listCases(await spine.store.listLinks(`PERSON#${person}`, "CASE#"))
  const name = matterName(matter)
  return cases.find((each) => each.matter === name && each.bureau === bureau && isOpen(publicState(each)))
}

async function submitOnce(spine: Spine, taken: Taken, actor: Citizen): Promise<Case> {
  const { draft, matter, answers, parsed, documents, parts } = taken
  const at = moment(spine.world)
  const policy = matter.policy(draft.bureau, at.today)
  if (policy === undefined) throw refuse("missing", "case.not_offered")
  const situation = { applicant: actor, bureau: draft.bureau, at: at.instant }
  const concerned = await namedOf(spine, matter.concerned?.(parsed as never) ?? [])
  const people = peopleOf(applicantOf(actor), concerned, answers)
  const until = matter.until?.(answers, situation)
  const by = { kind: "citizen", role: "applicant" } as const
  const birth = {
    ...{ id: caseIdOf(draft.id), matter, bureau: draft.bureau, policy, people, answers, documents, by },
    person: actor.person,
    ...(until === undefined ? {} : { until }),
    urgent: matter.urgent?.(answers, situation) === true,
    formVersion: matter.form.version,
  }
  const first = born(spine, birth, at)
  const desk = reviewerOf(matter, answers, draft.bureau)
  const { opinions, facts } = askReview(first, desk, policy, at, spine.calendar())
  const subject = { ...first, opinions }
  const also = (await matter.hooks?.submitting?.(subject, answers, situation)) ?? []
  const change = birthChange(subject, by, [...parts, ...also])
  const [written] = await bear(spine, { ...change, facts: { ...change.facts, ...facts } }, at)
  return written as Case
}

/** The case, new or made before from the same draft. */
export async function submit(
  spine: Spine,
  drafts: Drafts,
  actor: Citizen,
  draft: string,
  input: unknown,
): Promise<Case> {
  const id = parse(DraftId, draft)
  const { revision, another } = parse(Submit, input)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await spine.store.findCase(caseIdOf(id))
    if (before?.parties[0]?.person === actor.person && before !== undefined) return before
    const taken = await drafts.take(actor, id, revision)
    if (taken === undefined) throw absent(actor, "draft.missing")
    const same = another ? undefined : await findOpen(spine, actor.person, taken.matter, taken.draft.bureau)
    if (same !== undefined)
      throw refuse("conflict", "case.already_open", {
        values: { code: formatCode(same.code), id: same.id },
      })
    try {
      return await submitOnce(spine, taken, actor)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      await pause(spine, attempt + 1)
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}
