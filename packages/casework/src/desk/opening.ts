// A case that staff open at the desk: nobody applies. Where two people must agree, opening it is the first word (openedBy).
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Stale } from "@civil/data/change.ts"
import { born, namedOf } from "../birth.ts"
import { cardOf } from "../facets.ts"
import type { Answers } from "../form.ts"
import { askedFields } from "../forms/asked.ts"
import { checkAnswers } from "../forms/check.ts"
import { CaseId, OpenCase } from "../inputs.ts"
import { formOf, type Matter, matterName, type OpeningSituation, type Policy } from "../matter.ts"
import { isMember, sight } from "../may.ts"
import { organizationOf } from "../same.ts"
import type { DeskCases } from "../service.ts"
import type { Case } from "../shapes.ts"
import { type Moment, moment, type Spine } from "../spine.ts"
import { toAll } from "../tell.ts"
import type * as views from "../views.ts"
import { refuse } from "../words.ts"
import { write } from "../write.ts"
import { actsFor, notKeptAway } from "./own.ts"
import { cardView } from "./queue.ts"
import { doer } from "./step.ts"

interface Openable {
  readonly matter: Matter
  readonly policy: Policy
}

const names = ({ roles }: Staff, { openedBy = [] }: Matter) => openedBy.some((role) => roles.includes(role))

/** The matter as the officer's own bureau handles it today; refuses whoever may not open it. */
function openable(spine: Spine, actor: Staff, name: string, { today }: Moment): Openable {
  const matter = spine.findMatter(name)
  const policy = matter?.policy(actor.bureau, today)
  const known = matter?.openedBy !== undefined && policy !== undefined
  if (!known || !isMember(actor, actor.bureau, policy.desk)) throw absent(actor, "case.not_offered")
  if (!names(actor, matter)) throw refuse("forbidden", "case.not_to_open")
  return { matter, policy }
}

const lineOf = (matter: Matter): views.OpeningLine => ({
  name: matterName(matter),
  ...{ title: matter.title, about: matter.about, ground: matter.ground },
})

function openingsOf(spine: Spine, actor: Staff): readonly views.OpeningLine[] {
  const { today } = moment(spine.world)
  return spine.deps.matters
    .filter((matter) => {
      const policy = matter.policy(actor.bureau, today)
      return policy !== undefined && isMember(actor, actor.bureau, policy.desk) && names(actor, matter)
    })
    .map(lineOf)
}

function readAnswers(matter: Matter, typed: Answers, situation: OpeningSituation) {
  const checked = checkAnswers(matter, typed, { documents: [], situation })
  if (!checked.ok) throw new Refusal("invalid", "input.invalid", { fields: checked.issues })
  return checked
}

/** As it is born: where two must agree, with the opener's word for it. */
function opened(subject: Case, actor: Staff, policy: Policy, at: Moment): Case {
  if (!policy.secondApproval) return subject
  const person = actor.person === undefined ? {} : { person: actor.person }
  const word = {
    staff: actor.id,
    name: actor.name,
    ...person,
    at: at.now,
    step: 1,
    outcome: "approved",
  } as const
  return { ...subject, state: "awaiting_second", approvals: [word] }
}

async function bear(spine: Spine, actor: Staff, id: string, input: unknown): Promise<void> {
  const { matter: name, answers: typed, note } = parse(OpenCase, input)
  const at = moment(spine.world)
  const { matter: named, policy } = openable(spine, actor, name, at)
  const { bureau } = actor
  const matter = { ...named, form: formOf(named, bureau, at.today, "opened") }
  const situation = { staff: actor, bureau, at: at.instant }
  const { answers, parsed } = readAnswers(matter, typed, situation)
  const concerned = matter.concerned?.(parsed as never) ?? []
  const people = await namedOf(
    spine,
    concerned.filter(({ role }) => role !== "applicant"),
  )
  const codes = people.flatMap(({ organization }) => organization ?? [])
  if (await actsFor(spine, actor, codes)) throw new Refusal("forbidden", "case.own")
  const birth = {
    ...{ id, matter, bureau, policy, people, answers, documents: [], by: doer(actor) },
    formVersion: matter.form.version,
  }
  const next = opened(born(spine, birth, at), actor, policy, at)
  const also = (await matter.hooks?.opening?.(next, answers, situation)) ?? []
  const change = {
    ...{ before: undefined, next, by: doer(actor), also },
    action: policy.secondApproval ? "open_proposed" : "open",
    facts: { code: next.code, ...(policy.secondApproval ? { outcome: "approved" } : {}) },
    ...(note === undefined ? {} : { words: { note } }),
    told: toAll(next, "case.told.submitted"),
  }
  await write(spine, [change], at)
}

/** Asked again with the same number by the same officer, it is the case made before. */
async function isMade(spine: Spine, actor: Staff, id: string): Promise<boolean> {
  const before = await spine.store.findCase(id)
  if (before === undefined) return false
  const first = await spine.store.findLine(id, 1)
  if (first?.by.kind === "staff" && first.by.id === actor.id && before.bureau === actor.bureau) return true
  throw refuse("conflict", "case.opened_by_other")
}

type Openings = Pick<DeskCases, "openings" | "opening" | "open" | "ofOrganization">

export function openings(
  spine: Spine,
  view: (actor: Staff, id: string) => Promise<views.DeskCase>,
): Openings {
  return {
    openings: async (actor) => openingsOf(spine, actor),
    async opening(actor, name, answers = {}) {
      const at = moment(spine.world)
      const { matter, policy } = openable(spine, actor, name, at)
      const form = formOf(matter, actor.bureau, at.today, "opened")
      const id = spine.world.ids.next("case")
      const asked = askedFields(form, answers).map((field) => field.name)
      return { id, form, asked, secondApproval: policy.secondApproval, ...lineOf(matter) }
    },
    async open(actor, id, input) {
      parse(CaseId, id)
      openable(spine, actor, parse(OpenCase, input).matter, moment(spine.world))
      try {
        if (!(await isMade(spine, actor, id))) await bear(spine, actor, id, input)
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        if (!(await isMade(spine, actor, id))) throw new Refusal("conflict", "conflict.changed_meanwhile")
      }
      return view(actor, id)
    },
    async ofOrganization(actor, code) {
      const ids = await spine.store.listLinks(organizationOf(code), "CASE#")
      const at = moment(spine.world)
      const mine = (await spine.store.listCases(ids)).filter(
        (each) => sight(actor, each, spine.matterOf(each)) !== "nothing",
      )
      return (await notKeptAway(spine, actor, mine)).map((each) => cardView(spine, actor, cardOf(each), at))
    },
  }
}
