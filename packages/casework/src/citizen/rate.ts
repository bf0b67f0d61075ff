// 好差评: five levels, once per case, after a result was told. A bad rating opens a call-back, which has the bureau's own dated deadline.
import { action } from "@civil/core/action.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { perform } from "@civil/core/perform.ts"
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type * as z from "zod/mini"
import { applicantOf, birthChange, born } from "../birth.ts"
import { Rate } from "../inputs.ts"
import type { Matter } from "../matter.ts"
import type { Doer } from "../shapes.ts"
import { moment, type Spine } from "../spine.ts"
import type { Rating } from "../store.ts"
import { refuse, words } from "../words.ts"
import { type Change, write } from "../write.ts"
import type { OwnCase } from "./acts.ts"
import { ownCase } from "./own.ts"
import { mayDo } from "./view.ts"

const bad = 2
const by: Doer = { kind: "citizen", role: "applicant" }
type Given = z.output<typeof Rate>

const rateAction = action({
  name: "rate",
  input: Rate,
  allow: (actor, { subject }: OwnCase) =>
    actor.kind === "citizen" &&
    subject.parties.some(({ role, person }) => role === "applicant" && person === actor.person),
  missing: "case.missing",
  decide(seen: OwnCase, given): { readonly seen: OwnCase; readonly given: Given } {
    const { subject, matter, policy } = seen
    if (subject.ratedAt !== undefined) throw refuse("conflict", "case.already_rated")
    if (!mayDo(subject, matter, policy, "").rate) throw refuse("too_early", "case.not_rated_yet")
    return { seen, given }
  },
})

/** What another desk may read of it: of a sensitive matter its neutral name. */
const saidOf = ({ confidential, neutralTitle, title }: Matter): Text =>
  neutralTitle ?? (confidential ? words("case.neutral") : title)

/** The case that has somebody look into a bad rating: named only where the person asked to be called. */
function callBack(spine: Spine, { subject }: OwnCase, given: Given, actor: Citizen): Change | undefined {
  const { deps, world } = spine
  const matter = deps.callBack && spine.findMatter(deps.callBack)
  const at = moment(world)
  const policy = matter?.policy(subject.bureau, at.today)
  if (given.level > bad || matter === undefined || policy === undefined) return undefined
  const named = given.callBack === true
  const answers = {
    about: saidOf(spine.matterOf(subject)).zh,
    level: String(given.level),
    points: given.points ?? [],
    ...(given.comment === undefined ? {} : { comment: given.comment }),
  }
  const next = born(
    spine,
    {
      ...{ matter, policy, answers, by, documents: [], bureau: subject.bureau },
      id: world.ids.next("case"),
      formVersion: matter.form.version,
      people: [named ? applicantOf(actor) : { role: "applicant", name: "" }],
      ...(named ? { person: actor.person, linked: subject.id } : {}),
    },
    at,
  )
  return birthChange(next, by, [], false)
}

function ratingPart({ world, store }: Spine, id: string, given: Given, callBackId?: string): Part {
  const rating: Rating = {
    case: id,
    at: moment(world).now,
    level: given.level,
    points: given.points ?? [],
    ...(given.comment === undefined ? {} : { sealed: world.secrets.seal(given.comment, ratingContext(id)) }),
    ...(callBackId === undefined ? {} : { callBack: callBackId }),
  }
  const condition = { attr: "level", exists: false } as const
  return { name: "rating", write: store.RatingItem.build(WholePut).item(rating).options({ condition }) }
}

export const ratingContext = (id: string) => `rating ${id}`

export async function rate(spine: Spine, actor: Citizen, id: string, input: unknown): Promise<void> {
  await perform(rateAction, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    find: () => ownCase(spine, actor, id),
    async save(next) {
      if (!("given" in next)) return
      const { seen, given } = next as { seen: OwnCase; given: Given }
      const { subject } = seen
      const opened = callBack(spine, seen, given, actor)
      const at = moment(spine.world)
      const rated: Change = {
        before: subject,
        next: { ...subject, ratedAt: at.now },
        action: "rated",
        by,
        also: [ratingPart(spine, id, given, opened?.next.id)],
      }
      await write(spine, opened === undefined ? [rated] : [rated, opened], at)
    },
  })
}
