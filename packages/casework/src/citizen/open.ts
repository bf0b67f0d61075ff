// The citizen's side of casework: what may be applied for, one's own cases, and what one may do with them.

import type { Action } from "@civil/core/action.ts"
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { maskName } from "@civil/core/identity/mask.ts"
import { absent, perform } from "@civil/core/perform.ts"
import type * as z from "zod/mini"
import { answersFor } from "../answerable.ts"
import type { Drafts } from "../drafts/deps.ts"
import { CaseId } from "../inputs.ts"
import { openInside } from "../inside.ts"
import { formOf, isAppliedFor, type Matter, matterName } from "../matter.ts"
import type { CitizenCases } from "../service.ts"
import type { Case } from "../shapes.ts"
import { moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { refuse, words } from "../words.ts"
import { write } from "../write.ts"
import * as acts from "./acts.ts"
import { keepCorrection } from "./answering.ts"
import { findAnswering } from "./answering-row.ts"
import { type Corrected, correct } from "./correct.ts"
import { looked } from "./looked.ts"
import { casesOf, citizenOf, findOwn, ownCase, ownOf } from "./own.ts"
import { rate } from "./rate.ts"
import { submit } from "./submit.ts"
import { citizenCase, citizenLine, withoutPersonal } from "./view.ts"

function matterView(spine: Spine, matter: Matter, bureau: string): views.MatterView | undefined {
  const { today } = moment(spine.world)
  const policy = matter.policy(bureau, today)
  if (policy === undefined || !isAppliedFor(matter)) return undefined
  const days = (each: typeof policy.decide) =>
    typeof each === "object"
      ? ({
          kind: "days",
          days: each.days,
          ...(each.natural ? { natural: true as const } : {}),
          source: each.source,
        } as const)
      : ({ kind: each } as const)
  return {
    name: matterName(matter),
    title: matter.title,
    ...(matter.neutralTitle === undefined ? {} : { neutralTitle: matter.neutralTitle }),
    ...(matter.sheltered ? { sheltered: words("case.shelters") } : {}),
    about: matter.about,
    ground: matter.ground,
    form: formOf(matter, bureau, today),
    decide: days(policy.decide),
    secondApproval: policy.secondApproval,
    mayAppeal: policy.appeal !== undefined,
  }
}

async function view(spine: Spine, actor: Citizen, subject: Case): Promise<views.CitizenCase> {
  const { store } = spine
  const rating = subject.ratedAt === undefined ? undefined : await store.findRating(subject.id)
  const lines = await store.listLines(subject.id)
  const shown = await citizenCase(spine, actor, { subject, lines, rating }, moment(spine.world))
  const answering = answersFor(actor, subject) ? await findAnswering(spine, subject) : undefined
  if (answering === undefined) return shown
  const answers =
    shown.role === "organization" ? withoutPersonal(shown.form, answering.answers) : answering.answers
  return { ...shown, answering: { ...answering, answers } }
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
    find: () => ownCase(spine, actor, id),
    save: async (next) => {
      if ("action" in next) await write(spine, [next], moment(spine.world))
    },
  })
  return shown(spine, actor, id)
}

async function shown(spine: Spine, actor: Citizen, id: string): Promise<views.CitizenCase> {
  const subject = await findOwn(spine, actor, id)
  if (subject === undefined) throw absent(actor, "case.missing")
  return view(spine, actor, subject)
}

/** A colleague is named masked: one of two agents is told from the other. */
function filedBy({ world }: Spine, subject: Case): { readonly by?: string } {
  const [applicant] = openInside(world, subject).people
  const named = applicant?.role === "applicant" && applicant.name !== ""
  return named ? { by: maskName(applicant.name) } : {}
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
      const citizen = citizenOf(actor)
      const { person } = citizen
      const cases = await spine.store.listCases(await spine.store.listLinks(`PERSON#${person}`, "CASE#"))
      const at = moment(spine.world)
      return (await ownOf(spine, citizen, cases)).map((each) => citizenLine(spine, each, at))
    },
    async listOf(actor, code) {
      const cases = await casesOf(spine, citizenOf(actor), code)
      const at = moment(spine.world)
      return cases.map((each) => ({ ...citizenLine(spine, each, at), ...filedBy(spine, each) }))
    },
    get: async (actor, id) => shown(spine, idOf(actor, id), id),
    async correct(actor, id, input) {
      const citizen = idOf(actor, id)
      await correct(spine, citizen, id, input, papers)
      return shown(spine, citizen, id)
    },
    keepCorrection: async (actor, id, input) => keepCorrection(spine, idOf(actor, id), id, input),
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
