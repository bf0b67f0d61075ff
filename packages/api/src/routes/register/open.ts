// Open data about organizations, for anyone: search, one organization now or then, what changed, the illegal list, whole registers.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { PlainDate, RegionCode } from "@civil/core/shapes.ts"
import type { Clock } from "@civil/core/world.ts"
import { grades, organizationKinds, organizationStatuses } from "@civil/register/organization.ts"
import type { RegisterReading } from "@civil/register/service.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import * as z from "zod/mini"
import { type Route, route } from "../route.ts"
import { list, maybe } from "../shapes.ts"
import { downloads } from "./download.ts"
import {
  CardAnswer,
  ChangesAnswer,
  FoundAnswer,
  HistoryAnswer,
  IllegalAnswer,
  RegisterAnswer,
  VersionAnswer,
} from "./open-answers.ts"
import { bareMark, cardView, changeView, hitView, licenceView, todayOf, versionView } from "./open-views.ts"

export interface OpenRegisterDeps {
  readonly register: RegisterReading
  readonly bureaus: readonly BureauProfile[]
  readonly clock: Clock
  /** Public address without a trailing slash. */
  readonly origin: string
}

const pageSize = 20
/** Whoever wants more takes the whole register. */
const mostPages = 500
const Page = z.string().check(
  z.regex(/^[1-9]\d{0,3}$/, "field.format"),
  z.refine((typed) => Number(typed) <= mostPages, "organizations.page_far"),
)
const Text = z.string().check(z.maxLength(80))
const Number8 = z.string().check(z.regex(/^\d{1,8}$/, "field.format"))

/** The code, or 422 that says what is wrong with it. */
function codeOf(typed: string): string {
  const reading = readCreditCode(typed)
  if (reading.ok) return reading.value.code
  const fields = [{ field: "code", code: `credit_code.${reading.reason}` }]
  throw new Refusal("invalid", "input.invalid", { fields })
}

const notHere = () => new Refusal("missing", "organizations.not_found")

/** The register of a day to come is not known. */
function notAhead(asOf: string | undefined, today: string): void {
  if (asOf !== undefined && asOf > today)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "asOf", code: "field.date" }] })
}

/** Here now but not on that day, or not here at all. */
async function notThen(register: RegisterReading, code: string, asOf: string | undefined): Promise<Refusal> {
  const now = asOf === undefined ? undefined : await register.find(code)
  if (!now) return notHere()
  const first = (await register.versions(now.version.bureau, Math.min(now.version.number, 1000))).at(-1)
  const values = { day: dayText(first ? dayAt(first.publishedAt) : (asOf ?? "")) }
  return new Refusal("missing", "organizations.not_then", { values })
}

/** Whose register is asked for has to be one that is served here. */
function served({ bureaus }: OpenRegisterDeps, code: string): BureauProfile {
  const bureau = bureaus.find((each) => each.code === code)
  if (!bureau) throw new Refusal("missing", "register.bureau")
  return bureau
}

export function openRegisterApi(deps: OpenRegisterDeps): readonly Route[] {
  return [
    searching(deps),
    changing(deps),
    ...one(deps),
    illegal(deps),
    ...registers(deps),
    ...downloads(deps),
  ]
}

const searching = ({ register, clock, origin }: OpenRegisterDeps): Route =>
  route({
    method: "get",
    path: "/api/open/organizations",
    access: "open",
    summary:
      "Social organizations by name, part of a name, credit code, pinyin, initials or former name; 20 a page",
    maxAge: 60,
    query: z.strictObject({
      q: maybe(Text),
      type: maybe(z.enum(organizationKinds)),
      status: maybe(z.enum(organizationStatuses)),
      bureau: maybe(RegionCode),
      /** Six digits of the registrar, or four of its city. */
      region: maybe(z.string().check(z.regex(/^[1-9]\d{3}(\d{2})?$/, "field.format"))),
      rating: maybe(z.enum(grades)),
      listed: maybe(z.enum(["any", "abnormal", "serious"])),
      charity: maybe(z.literal("1")),
      page: maybe(Page),
    }),
    answer: FoundAnswer,
    async run({ query: { q = "", type, status, bureau, region, rating, listed, charity, page = "1" } }) {
      const number = Number(page)
      const filters = {
        ...(type && { kind: type }),
        ...(status && { status }),
        ...(region && { region }),
        ...(rating && { grade: rating }),
        ...(listed && { listed }),
        ...(charity && { charity: true as const }),
      }
      const [{ hits, total }, heads] = await Promise.all([
        register.search({
          ...{ text: q.trim(), filters, offset: (number - 1) * pageSize, limit: pageSize },
          ...(bureau && { bureau }),
        }),
        register.heads(),
      ])
      return {
        ...{ total, page: number, pageSize },
        pages: Math.min(mostPages, Math.max(1, Math.ceil(total / pageSize))),
        organizations: hits.map((hit) => hitView(hit, todayOf(clock), origin)),
        registers: heads.map((head) => ({
          ...{ bureau: head.bureau, version: head.number },
          ...(head.marks.organizations && { asOf: head.marks.organizations.asOf }),
        })),
      }
    },
  })

const changing = (deps: OpenRegisterDeps): Route =>
  route({
    method: "get",
    path: "/api/open/organizations/changes",
    access: "open",
    summary:
      "What changed in a bureau's register after a version or a day, oldest first; `next` is the `after` of more",
    maxAge: 60,
    query: z.strictObject({
      bureau: RegionCode,
      sinceVersion: maybe(Number8),
      since: maybe(PlainDate),
      after: maybe(z.string().check(z.maxLength(40))),
    }),
    answer: ChangesAnswer,
    async run({ query: { bureau, sinceVersion, since, after } }) {
      served(deps, bureau)
      const { changes, next } = await deps.register.changes(bureau, {
        ...(sinceVersion && { sinceVersion: Number(sinceVersion) }),
        ...(since && { since }),
        ...(after && { after }),
      })
      return { bureau, changes: changes.map(changeView), ...(next && { next }) }
    },
  })

const one = ({ register, clock, origin }: OpenRegisterDeps): readonly Route[] => [
  route({
    method: "get",
    path: "/api/open/organizations/:code",
    access: "open",
    summary:
      "One organization by its credit code, now or as it was at the end of a day, with the plain verdict",
    maxAge: 60,
    query: z.strictObject({ asOf: maybe(PlainDate) }),
    answer: CardAnswer,
    async run({ param, query: { asOf } }) {
      const today = todayOf(clock)
      notAhead(asOf, today)
      const code = codeOf(param("code"))
      const at = await register.find(code, asOf)
      if (!at) throw await notThen(register, code, asOf)
      return cardView(at, asOf ?? today, origin)
    },
  }),
  route({
    method: "get",
    path: "/api/open/organizations/:code/history",
    access: "open",
    summary: "Every change of one organization, newest first, with the version that brought it",
    maxAge: 60,
    answer: HistoryAnswer,
    async run({ param }) {
      const code = codeOf(param("code"))
      const at = await register.find(code)
      if (!at) throw notHere()
      const changes = await register.history(code)
      return { code, name: at.organization.basic.name, changes: changes.map(changeView) }
    },
  }),
]

const illegal = ({ register, clock }: OpenRegisterDeps): Route =>
  route({
    method: "get",
    path: "/api/open/illegal-organizations",
    access: "open",
    summary: "The official lists of illegal social organizations, with issuer and day; 50 a page",
    maxAge: 60,
    query: z.strictObject({ q: maybe(Text), asOf: maybe(PlainDate), page: maybe(Page) }),
    answer: IllegalAnswer,
    async run({ query: { q, asOf, page = "1" } }) {
      notAhead(asOf, todayOf(clock))
      const { rows, total, marks } = await register.illegal({
        page: Number(page),
        ...(q && { text: q }),
        ...(asOf && { asOf }),
      })
      return { total, page: Number(page), rows, sources: marks.map(bareMark) }
    },
  })

const registers = (deps: OpenRegisterDeps): readonly Route[] => [
  route({
    method: "get",
    path: "/api/open/registers",
    access: "open",
    summary: "The registers served here: version in force, sources, checksum, licence, downloads",
    maxAge: 60,
    answer: () => z.object({ registers: list(RegisterAnswer()) }),
    async run() {
      const { register, bureaus, clock, origin } = deps
      const heads = await register.heads()
      return {
        registers: heads.flatMap((head) => {
          const bureau = bureaus.find(({ code }) => code === head.bureau)
          if (!bureau) return []
          const file = `${origin}/api/open/registers/${bureau.code}/organizations`
          return {
            ...{ bureau: bureau.code, name: bureau.name, version: versionView(head) },
            download: { csv: `${file}.csv`, json: `${file}.json` },
            licence: licenceView(bureau.code, todayOf(clock)),
          }
        }),
      }
    },
  }),
  route({
    method: "get",
    path: "/api/open/registers/:bureau/versions",
    access: "open",
    summary: "The versions of a bureau's register, newest first, at most 200",
    maxAge: 60,
    answer: () => z.object({ versions: list(VersionAnswer()) }),
    async run({ param }) {
      const { code } = served(deps, param("bureau"))
      return { versions: (await deps.register.versions(code, 200)).map(versionView) }
    },
  }),
]
