// How a case comes to be: from checked answers, with everybody it concerns, and with the parts that must hold at that instant.
import type { Citizen } from "@civil/core/actor.ts"
import { maskName } from "@civil/core/identity/mask.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import type { Part } from "@civil/data/change.ts"
import { started } from "./clock.ts"
import type { Answers } from "./form.ts"
import { type Inside, sealInside } from "./inside.ts"
import { type Concerned, type Matter, matterName, type Policy } from "./matter.ts"
import type { Case, Doer, KeptDocument, Party } from "./shapes.ts"
import { openPeople } from "./sheltered.ts"
import type { Moment, Spine } from "./spine.ts"
import { toAll } from "./tell.ts"
import { words } from "./words.ts"
import type { World } from "./world.ts"
import { type Change, write } from "./write.ts"

const typed = (answer: Answers[string] | undefined) =>
  typeof answer === "string" && answer !== "" ? answer : undefined

/**
 * The applicant as the sign-in knows them, with the contacts the answers give (as the matter names them, else the fields `mobile`
 * and `email`); then whoever else the answers name.
 */
export function peopleOf(
  applicant: Concerned,
  concerned: readonly Concerned[],
  answers: Answers,
): Inside["people"] {
  const own = concerned.find(({ role }) => role === "applicant")
  const mobile = own?.mobile ?? typed(answers.mobile)
  const email = own?.email ?? typed(answers.email)
  const more = { ...(mobile === undefined ? {} : { mobile }), ...(email === undefined ? {} : { email }) }
  return [{ ...applicant, ...more }, ...concerned.filter(({ role }) => role !== "applicant")]
}

export const applicantOf = ({ name, document, mobile }: Citizen): Concerned => ({
  role: "applicant",
  ...{ name, document },
  ...(mobile === undefined ? {} : { mobile }),
})

export const partiesOf = (
  { secrets }: World,
  people: Inside["people"],
  applicant?: string,
): readonly Party[] =>
  people.map(({ role, document, follows, organization, may }) => {
    const person =
      role === "applicant" && applicant !== undefined ? applicant : document && personKey(secrets, document)
    return {
      role,
      ...(person === undefined ? {} : { person }),
      ...(follows ? { follows } : {}),
      ...(organization === undefined ? {} : { organization }),
      ...(may === undefined ? {} : { may }),
    }
  })

/** Organizations that the answers name by their code alone, by the name they have. */
export const namedOf = ({ deps }: Pick<Spine, "deps">, people: Inside["people"]): Promise<Inside["people"]> =>
  Promise.all(
    people.map(async (one) => {
      if (one.organization === undefined || one.name !== "") return one
      return { ...one, name: (await deps.organizations?.name?.(one.organization)) ?? one.organization }
    }),
  )

/** For lists: of an organization its name in full, which is public; of a person the masked one. */
export function shownNameOf(matter: Matter, people: Inside["people"]): string {
  if (matter.sheltered) return openPeople(matter, people)[0]?.name || words("case.sheltered_name").zh
  const club = people.find(({ organization, follows }) => organization !== undefined && follows)
  if (club !== undefined) return club.name
  const [first] = people
  if (first?.organization !== undefined) return first.name
  return first === undefined || first.name === "" ? words("case.anonymous").zh : maskName(first.name)
}

export interface Birth {
  readonly id: string
  readonly matter: Matter
  readonly bureau: string
  readonly policy: Policy
  /** Key of the applicant; absent where nobody is named. */
  readonly person?: string
  readonly people: Inside["people"]
  readonly answers: Answers
  readonly documents: readonly KeptDocument[]
  readonly formVersion: number
  readonly linked?: string
  readonly until?: string
  readonly urgent?: boolean
  readonly by: Doer
}

export function born({ world, calendar }: Spine, birth: Birth, at: Moment): Case {
  const { id, matter, bureau, policy, people, answers, documents, formVersion, linked, until } = birth
  return {
    ...{ id, bureau, documents, formVersion },
    code: world.ids.code(),
    revision: 0,
    matter: matterName(matter),
    service: matter.service,
    desk: policy.desk,
    state: "submitted",
    parties: partiesOf(world, people, birth.person),
    sealed: sealInside(world, id, { answers, people }),
    shownName: shownNameOf(matter, people),
    submittedAt: at.now,
    clock: started(policy.decide, at.today, calendar()),
    approvals: [],
    flags: birth.urgent ? ["urgent"] : [],
    similar: [],
    opinions: [],
    ...(linked === undefined ? {} : { linked }),
    ...(until === undefined ? {} : { until }),
    head: { seq: 0, hash: "" },
  }
}

export const birthChange = (next: Case, by: Doer, also: readonly Part[], tell = true): Change => ({
  before: undefined,
  next,
  action: "submit",
  by,
  facts: { code: next.code },
  told: tell ? toAll(next, "case.told.submitted") : [],
  also,
})

export const bear = (spine: Spine, change: Change, at: Moment) => write(spine, [change], at)
