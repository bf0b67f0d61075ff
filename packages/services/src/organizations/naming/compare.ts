// Asks the register what a name meets there: the same, the same 字号, near ones, the list of illegal organizations, the parent of a branch.
import { groundIn, unreadNames } from "@civil/bureaus/organizations/laws.ts"
import type { NamedKind } from "@civil/bureaus/organizations/naming.ts"
import type { Organization } from "@civil/register/organization.ts"
import type { RegisterHit, RegisterReading } from "@civil/register/service.ts"
import { holdingFinding, holdingsOf, likenessOf } from "./duplicates.ts"
import type { Finding, NameAsk, Other, Reading } from "./model.ts"
import { foldName, parentsIn } from "./segments.ts"
import { namingTexts as t } from "./words.ts"

export type NameRegister = Pick<RegisterReading, "heads" | "exact" | "near" | "search" | "find">

const pageSize = 50
/** A 字号 with its field and form is in few names; more than this is no name to tell apart anyway. */
const mostPages = 8
const mostNear = 6
/** Nearer than this a name may be taken for the other. */
const nearEnough = 0.6

const distinct = (hits: readonly RegisterHit[]) => [...new Map(hits.map((each) => [each.id, each])).values()]

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

const afterRegion = ({ segments }: Reading) =>
  segments
    .filter(({ role }) => role !== "national" && role !== "region")
    .map(({ text }) => text)
    .join("")

const otherOf = ({ id, name, illegal }: RegisterHit | { id: string; name: string; illegal?: true }): Other =>
  illegal ? { name, illegal } : { name, code: id }

async function nearFindings(
  register: NameRegister,
  reading: Reading,
  told: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const [near, exact] = await Promise.all([
    register.near(reading.name, { limit: mostNear * 3 }),
    register.exact(reading.name),
  ])
  const hits = near.flatMap(({ hit, likeness, why }) =>
    likeness >= nearEnough && why !== "near_code" ? [hit] : [],
  )
  const all = [...new Map([...exact, ...hits].map((hit) => [hit.id, hit])).values()]
  const illegal = all.filter((hit) => hit.illegal).slice(0, mostNear)
  const others = all.filter((hit) => !hit.illegal && !told.has(hit.id)).slice(0, mostNear)
  return [
    ...(illegal.length > 0
      ? [
          {
            ...({ code: "naming.illegal", grade: "look", ground: unreadNames } as const),
            ...{ text: t.illegal, todo: t.illegalDo, others: illegal.map(otherOf) },
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            ...({ code: "naming.near", grade: "warn", ground: groundIn("names", 16) } as const),
            ...{ text: t.near, todo: t.nearDo, others: others.map(otherOf) },
          },
        ]
      : []),
  ]
}

/** What stands against a name of its own in the registers. */
export async function duplicateFindings(
  register: NameRegister,
  reading: Reading,
  kind: NamedKind,
  { region }: Pick<NameAsk, "region">,
  on: string,
): Promise<readonly Finding[]> {
  const rest = afterRegion(reading)
  const [exact, same] = await Promise.all([
    register.exact(reading.name),
    rest === "" ? [] : searchAll(register, rest, region),
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
  return [...holdings.map(holdingFinding), ...(await nearFindings(register, reading, told))]
}

/** The organization a branch's name begins with: the longest name that the register has. */
export async function findParent(register: NameRegister, name: string): Promise<Organization | undefined> {
  for (const candidate of parentsIn(foldName(name))) {
    const [found] = await organizations(register, await register.exact(candidate))
    if (found !== undefined && foldName(found.basic.name) === candidate) return found
  }
  return undefined
}
