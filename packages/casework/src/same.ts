// By what a case is found again: for the search at the desk, and for others of the same person and matter. Keyed hashes only; never by initials.
import { personKey } from "@civil/core/identity/person-key.ts"
import { normaliseName } from "@civil/core/name.ts"
import { type Inside, openInside } from "./inside.ts"
import type { Concerned, Matter } from "./matter.ts"
import type { Case } from "./shapes.ts"
import { openPeople } from "./sheltered.ts"
import type { World } from "./world.ts"

export interface Link {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly case: string
}

const spelled = (name: string) => normaliseName(name).toLowerCase()

/** Birth date as answered, or as a resident identity number tells it. */
function birthOf({ birthDate, document }: Concerned): string | undefined {
  if (birthDate !== undefined) return birthDate
  if (document?.type !== "resident_id" || !/^\d{17}[\dX]$/.test(document.number)) return undefined
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(document.number) ?? []
  return `${year}-${month}-${day}`
}

export const findKey = (
  { secrets }: World,
  bureau: string,
  what: "name" | "mobile" | "number",
  value: string,
) => `FIND#${bureau}#${secrets.key(`find ${what}`, what === "name" ? spelled(value) : value)}`

/** Where cases of the same matter and person lie: by document, and by full name with birth date. */
export function sameKeys({ secrets }: World, matter: string, people: Inside["people"]): readonly string[] {
  const keys = people
    .filter(({ role, follows }) => role === "applicant" || follows)
    .flatMap((one) => {
      const birth = birthOf(one)
      return [
        ...(one.document === undefined
          ? []
          : [secrets.key("same person", `${matter} ${personKey(secrets, one.document)}`)]),
        ...(birth === undefined
          ? []
          : [secrets.key("same name and birth", `${matter} ${spelled(one.name)} ${birth}`)]),
      ]
    })
  const clubs = people
    .filter(({ organization, follows }) => organization !== undefined && follows)
    .map(({ organization }) => secrets.key("same organization", `${matter} ${organization}`))
  return [...new Set([...keys, ...clubs])].map((key) => `SAME#${key}`)
}

function foundBy(world: World, { bureau }: Case, people: Inside["people"]): readonly string[] {
  return people.flatMap(({ name, mobile, document, organization }) => [
    findKey(world, bureau, "name", name),
    ...(mobile === undefined ? [] : [findKey(world, bureau, "mobile", mobile)]),
    ...(document === undefined ? [] : [findKey(world, bureau, "number", document.number)]),
    ...(organization === undefined ? [] : [findKey(world, bureau, "number", organization)]),
  ])
}

/** Under what the cases of an organization lie; the code is public. */
export const organizationOf = (code: string) => `CASES-OF#${code}`

/** By code, by everybody who may follow it, by what the desk searches, by what makes it the same as another. */
export function linksOf(world: World, matter: Matter, subject: Case): readonly Link[] {
  // Nobody at the desk finds a sheltered case by who handed it in, nor another of theirs.
  const people = openPeople(matter, openInside(world, subject).people)
  const since = `CASE#${new Date(subject.submittedAt).toISOString()}#${subject.id}`
  const follow = subject.parties.flatMap(({ role, person, follows }) =>
    person !== undefined && (role === "applicant" || follows) ? [person] : [],
  )
  const clubs = subject.parties.flatMap(({ organization }) => organization ?? [])
  const link = (name: string, from: string, to = subject.id): Link => ({ name, from, to, case: subject.id })
  const links = [
    link("code", `CODE#${subject.code}`, "CASE"),
    ...follow.map((person) => link("person", `PERSON#${person}`, since)),
    ...clubs.map((code) => link("organization", organizationOf(code), since)),
    ...foundBy(world, subject, people).map((from) => link("find", from)),
    ...sameKeys(world, subject.matter, people).map((from) => link("same", from)),
  ]
  return [...new Map(links.map((each) => [`${each.from} ${each.to}`, each])).values()]
}
