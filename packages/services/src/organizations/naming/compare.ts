// Asks the register what a name meets there: the same, the same 字号, near ones, the list of illegal organizations, the parent of a branch.
import { groundIn, unreadNames } from "@civil/bureaus/organizations/laws.ts"
import type { NamedKind } from "@civil/bureaus/organizations/naming.ts"
import type { Organization } from "@civil/register/organization.ts"
import type { Hit } from "@civil/register/search/contract.ts"
import type { RegisterHit, RegisterReading } from "@civil/register/service.ts"
import { holdingFinding, holdingsOf, likenessOf, otherFormOf, within } from "./duplicates.ts"
import type { Finding, NameAsk, Other, Reading } from "./model.ts"
import { foldName, parentsIn, partOf } from "./segments.ts"
import { namingTexts as t } from "./words.ts"

export type NameRegister = Pick<RegisterReading, "heads" | "exact" | "near" | "search" | "find">

const pageSize = 50
/** A 字号 with its field and form is in few names; more than this is no name to tell apart anyway. */
const mostPages = 8
const mostNear = 6
/** Nearer than this a name may be taken for the other. */
const nearEnough = 0.6

const distinct = <Each extends { readonly id: string }>(hits: readonly Each[]): readonly Each[] => [
  ...new Map(hits.map((each) => [each.id, each])).values(),
]

/** Every name of the bureau's register that holds the part after the region. */
async function searchAll(
  register: NameRegister,
  text: string,
  bureau: string,
): Promise<readonly RegisterHit[]> {
  const found: RegisterHit[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const { hits, total } = await register.search({
      ...{ text, bureau, offset: page * pageSize, limit: pageSize },
    })
    found.push(...hits)
    if (found.length >= total || hits.length === 0) break
  }
  return found
}

async function organizations(
  register: NameRegister,
  hits: readonly RegisterHit[],
): Promise<readonly Organization[]> {
  const found = await Promise.all(hits.filter(({ illegal }) => !illegal).map(({ id }) => register.find(id)))
  return found.flatMap((each) => each?.organization ?? [])
}

const otherOf = ({ id, name, illegal }: Hit): Other => (illegal ? { name, illegal } : { name, code: id })

type About = Pick<Finding, "code" | "grade" | "ground" | "text" | "todo">

/** Nothing where it is about nobody. */
const about = (finding: About, hits: readonly Hit[]): readonly Finding[] =>
  hits.length === 0 ? [] : [{ ...finding, others: hits.slice(0, mostNear).map(otherOf) }]

const ground = groundIn("names", 16)
const illegal: About = {
  ...{ code: "naming.illegal", grade: "look", ground: unreadNames, text: t.illegal, todo: t.illegalDo },
}
const sameSound: About = {
  ...{ code: "naming.same_sound", grade: "look", ground, text: t.sameSound, todo: t.nearDo },
}
const otherForm: About = {
  ...{ code: "naming.same_other_form", grade: "warn", ground, text: t.sameOtherForm, todo: t.nearDo },
}
const nearOnes: About = { code: "naming.near", grade: "warn", ground, text: t.near, todo: t.nearDo }

/** `alike`: of the same registrar, told apart by the ending alone. */
async function nearFindings(
  register: NameRegister,
  reading: Reading,
  region: string,
  alike: readonly RegisterHit[],
  told: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const [near, exact] = await Promise.all([
    register.near(reading.name, { limit: mostNear * 3 }),
    register.exact(reading.name),
  ])
  const all = near.filter(({ likeness, why }) => likeness >= nearEnough && why !== "near_code")
  const sound = all.flatMap(({ hit, why }) =>
    why === "same_sound" && hit.region === region && !hit.illegal && !told.has(hit.id) ? [hit] : [],
  )
  const forms = alike.filter(({ id }) => !told.has(id) && !sound.some((each) => each.id === id))
  const said = new Set([...told, ...[...sound, ...forms].map(({ id }) => id)])
  const hits = distinct<Hit>([...exact, ...all.map(({ hit }) => hit)])
  return [
    ...about(
      illegal,
      hits.filter((hit) => hit.illegal),
    ),
    ...about(sameSound, sound),
    ...about(otherForm, forms),
    ...about(
      nearOnes,
      hits.filter((hit) => !hit.illegal && !said.has(hit.id)),
    ),
  ]
}

const gone: readonly (string | undefined)[] = ["deregistered", "renamed", "withdrawn", "revoked"]

/** Names of the registrar that differ from this one in the ending alone. */
async function otherForms(
  register: NameRegister,
  reading: Reading,
  kind: NamedKind,
  region: string,
  on: string,
): Promise<readonly RegisterHit[]> {
  const form = partOf(reading, "form")
  const text = partOf(reading, "trade_name") || within(reading).slice(0, -form.length)
  if (form === "" || [...text].length < 2) return []
  const found = await searchAll(register, text, region)
  return distinct(found).filter(
    ({ bureau, name, status, illegal: listed }) =>
      bureau === region && !listed && !gone.includes(status) && otherFormOf(reading, kind, name, on),
  )
}

/** What stands against a name of its own in the registers. */
export async function duplicateFindings(
  register: NameRegister,
  reading: Reading,
  kind: NamedKind,
  { region }: Pick<NameAsk, "region">,
  on: string,
): Promise<readonly Finding[]> {
  const rest = within(reading)
  const [exact, same, forms] = await Promise.all([
    register.exact(reading.name),
    rest === "" ? [] : searchAll(register, rest, region),
    otherForms(register, reading, kind, region, on),
  ])
  const own = exact.filter(({ bureau }) => bureau === region)
  const spelled = new Set(own.map(({ former, name }) => foldName(former ?? name)))
  // Hundreds of names may hold what is common to all (中心): only those that could stand against it are read.
  const alike = same.filter(
    ({ bureau, name, former }) =>
      bureau === region &&
      [name, former].some((each) => each !== undefined && likenessOf(reading, kind, each, on) !== undefined),
  )
  const holdings = (await organizations(register, distinct([...own, ...alike]))).flatMap((each) =>
    holdingsOf(reading, kind, each, on, (name) => spelled.has(foldName(name))),
  )
  const told = new Set(holdings.map(({ organization }) => organization.code))
  return [...holdings.map(holdingFinding), ...(await nearFindings(register, reading, region, forms, told))]
}

/** The organization a branch's name begins with: the longest name that the register has. */
export async function findParent(register: NameRegister, name: string): Promise<Organization | undefined> {
  for (const candidate of parentsIn(foldName(name))) {
    const [found] = await organizations(register, await register.exact(candidate))
    if (found !== undefined && foldName(found.basic.name) === candidate) return found
  }
  return undefined
}
