// The citizen's side of casework: what may be applied for, one's own cases, and what one may do with them.

import type { Action } from "@civil/core/action.ts"
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent, perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import type * as z from "zod/mini"
import { partiesOf, peopleOf } from "../birth.ts"
import type { Drafts } from "../drafts/deps.ts"
import type { Answers } from "../form.ts"
import { checkAnswers, withCorrected } from "../forms/check.ts"
import { CaseId, Correct } from "../inputs.ts"
import { openInside, sealInside } from "../inside.ts"
import { formOf, type Matter, matterName } from "../matter.ts"
import type { CitizenCases } from "../service.ts"
import type { Case, KeptDocument } from "../shapes.ts"
import { dayOf, moment, policyOf, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { refuse } from "../words.ts"
import { write } from "../write.ts"
import * as acts from "./acts.ts"
import { looked } from "./looked.ts"
import { rate } from "./rate.ts"
import { submit } from "./submit.ts"
import { citizenCase, citizenLine } from "./view.ts"

/** Papers handed in with a correction, and the parts that take them over. */
export type Corrected = (
  subject: Case,
  answers: Answers,
) => Promise<{ readonly documents: readonly KeptDocument[]; readonly parts: readonly Part[] }>

export function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw actor.kind === "visitor" ? absent(actor) : new Refusal("forbidden", "not_allowed")
}

/** The person's own: as applicant, or as somebody who follows it. */
export const isOwn = ({ parties }: Case, person: string): boolean =>
  parties.some((each) => each.person === person && (each.role === "applicant" || each.follows === true))

function matterView(spine: Spine, matter: Matter, bureau: string): views.MatterView | undefined {
  const { today } = moment(spine.world)
  const policy = matter.policy(bureau, today)
  if (policy === undefined || matter.internal) return undefined
  const days = (each: typeof policy.decide) =>
    typeof each === "object"
      ? ({ kind: "days", days: each.days, source: each.source } as const)
      : ({ kind: each } as const)
  return {
    name: matterName(matter),
    title: matter.title,
    ...(matter.neutralTitle === undefined ? {} : { neutralTitle: matter.neutralTitle }),
    about: matter.about,
    ground: matter.ground,
    form: formOf(matter, bureau, today),
    decide: days(policy.decide),
    secondApproval: policy.secondApproval,
    mayAppeal: policy.appeal !== undefined,
  }
}

async function findOwn(spine: Spine, person: string, id: string): Promise<Case | undefined> {
  const subject = await spine.store.findCase(id)
  return subject !== undefined && isOwn(subject, person) ? subject : undefined
}

async function view(spine: Spine, actor: Citizen, subject: Case): Promise<views.CitizenCase> {
  const { store } = spine
  const rating = subject.ratedAt === undefined ? undefined : await store.findRating(subject.id)
  return citizenCase(
    spine,
    actor,
    { subject, lines: await store.listLines(subject.id), rating },
    moment(spine.world),
  )
}

async function ownCase(spine: Spine, id: string): Promise<acts.OwnCase | undefined> {
  const subject = await spine.store.findCase(id)
  if (subject === undefined) return undefined
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, moment(spine.world).today)
  return policy && { subject, matter, policy, calendar: spine.calendar() }
}

async function act<Schema extends z.core.$ZodType>(
  spine: Spine,
  own: Action<Schema, acts.OwnCase, acts.Decided>,
  actor: Citizen,
  id: string,
  input: unknown,
): Promise<views.CitizenCase> {
  await perform(own, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    find: () => ownCase(spine, id),
    save: async (next) => {
      if ("action" in next) await write(spine, [next], moment(spine.world))
    },
  })
  return shown(spine, actor, id)
}

async function shown(spine: Spine, actor: Citizen, id: string): Promise<views.CitizenCase> {
  const subject = await findOwn(spine, actor.person, id)
  if (subject === undefined) throw absent(actor, "case.missing")
  return view(spine, actor, subject)
}

/** New answers to what was asked anew, checked with everything that was answered before. */
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
  const concerned = parsed === undefined ? people.slice(1) : (matter.concerned?.(parsed as never) ?? [])
  const now =
    parsed === undefined ? people : peopleOf(people[0] ?? { role: "applicant", name: "" }, concerned, answers)
  const corrected = {
    sealed: sealInside(spine.world, subject.id, { answers, people: now }),
    documents: taken.documents,
    parties: partiesOf(spine.world, now, subject.parties[0]?.person),
    shownName: subject.shownName,
  }
  return { corrected, parts: taken.parts }
}

async function correct(spine: Spine, actor: Citizen, id: string, input: unknown, papers: Corrected) {
  const { answers } = parse(Correct, input)
  let also: readonly Part[] = []
  await perform(acts.correct, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    async find() {
      const own = await ownCase(spine, id)
      if (own === undefined || !isOwn(own.subject, actor.person)) return own
      if (own.subject.state !== "needs_correction") return own
      const { corrected, parts } = await correctedCase(spine, own, actor, answers, papers)
      also = parts
      return { ...own, corrected }
    },
    save: async (next) => {
      if ("action" in next) await write(spine, [{ ...next, also }], moment(spine.world))
    },
  })
  return shown(spine, actor, id)
}

export function openCitizen(spine: Spine, drafts: Drafts, papers: Corrected): CitizenCases {
  const idOf = (actor: Actor, id: string) => {
    const citizen = citizenOf(actor)
    if (!CaseId.safeParse(id).success) throw refuse("missing", "case.missing")
    return citizen
  }
  return {
    matters: (bureau) => spine.deps.matters.flatMap((matter) => matterView(spine, matter, bureau) ?? []),
    findMatter(name, bureau) {
      const matter = spine.findMatter(name)
      return matter && matterView(spine, matter, bureau)
    },
    start: drafts.start,
    drafts: drafts.list,
    getDraft: drafts.get,
    saveDraft: drafts.save,
    discardDraft: drafts.discard,
    submit: async (actor, id, input) => {
      const citizen = citizenOf(actor)
      return view(spine, citizen, await submit(spine, drafts, citizen, id, input))
    },
    async list(actor) {
      const { person } = citizenOf(actor)
      const cases = await spine.store.listCases(await spine.store.listLinks(`PERSON#${person}`, "CASE#"))
      const at = moment(spine.world)
      return cases.filter((each) => isOwn(each, person)).map((each) => citizenLine(spine, each, at))
    },
    get: async (actor, id) => shown(spine, idOf(actor, id), id),
    correct: async (actor, id, input) => correct(spine, idOf(actor, id), id, input, papers),
    withdraw: async (actor, id, input) => act(spine, acts.withdraw, idOf(actor, id), id, input),
    appeal: async (actor, id, input) => act(spine, acts.appeal, idOf(actor, id), id, input),
    async rate(actor, id, input) {
      const citizen = idOf(actor, id)
      await rate(spine, citizen, id, input)
      return shown(spine, citizen, id)
    },
    looked: async (actor) => looked(spine, citizenOf(actor)),
  }
}
