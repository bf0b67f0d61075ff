// Following and no longer following; own lists. Signed out, a press leads to the sign-in and back.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { localPath } from "@civil/core/local-path.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import type { CreditList, Organization } from "@civil/register/organization.ts"
import type { Followed, FollowView, OwnList } from "@civil/register/service.ts"
import { standsOn } from "@civil/services/organizations/credit.ts"
import { fill } from "@civil/services/organizations/verdict/fill.ts"
import { listWords, statusWords } from "@civil/services/organizations/verdict/index.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { readForm } from "../../shell/form.ts"
import { respond } from "../../shell/page.tsx"
import { needCitizen } from "../../shell/person.ts"
import { toldSentence } from "../../shell/told.ts"
import { registerOf, todayOf } from "../deps.ts"
import { links } from "../links.ts"
import {
  FollowsPage,
  type ListProblem,
  type ListTyped,
  type State,
  type WrongLines,
} from "./follows-page.tsx"
import { follows } from "./words.ts"

type Fields = Readonly<Record<string, string>>

/** What is followed, as the form names it. */
function followedOf({ code, bureau = "", list }: Fields): Followed {
  if (code !== undefined) {
    const reading = readCreditCode(code)
    if (!reading.ok) throw new Refusal("missing", "page.missing")
    return { kind: "organization", code: reading.value.code }
  }
  const official = (["abnormal", "serious", "illegal"] as const).find((each) => each === list)
  if (!official) throw new Refusal("missing", "page.missing")
  return { kind: "list", bureau, list: official }
}

const back = ({ to }: Fields) => localPath(to ?? "") ?? links.follows

export async function follow(deps: PortalDeps, c: PageContext): Promise<Response> {
  const fields = await readForm(c)
  if (c.get("actor").kind === "visitor") return c.redirect(links.signIn(back(fields)), 303)
  await registerOf(deps).follows.follow(needCitizen(c), followedOf(fields))
  return c.redirect(back(fields), 303)
}

export async function unfollow(deps: PortalDeps, c: PageContext): Promise<Response> {
  const fields = await readForm(c)
  await registerOf(deps).follows.unfollow(needCitizen(c), followedOf(fields))
  return c.redirect(back(fields), 303)
}

export async function followsPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const asked = c.req.query("list")
  const { lists } = await registerOf(deps).follows.list(needCitizen(c))
  const changed = lists.find(({ id }) => id === asked)
  return show(deps, c, changed && { id: changed.id, name: changed.name, text: changed.codes.join("\n") })
}

async function show(
  deps: PortalDeps,
  c: PageContext,
  typed?: ListTyped,
  problems: readonly ListProblem[] = [],
  wrong?: WrongLines,
): Promise<Response> {
  const { follows: followed, lists: own } = await registerOf(deps).follows.list(needCitizen(c))
  const { names, states } = await known(deps, own, followed)
  return respond(deps, c, {
    title: follows.title,
    status: problems.length > 0 ? 422 : 200,
    islands: ["enhance"],
    body: (language, frame) => (
      <FollowsPage
        {...{ language, followed, own, names, states, typed, problems, wrong }}
        csrf={frame.csrf}
        here={frame.bureau}
        bureaus={deps.bureaus}
      />
    ),
  })
}

/** Names of the first of an own list; of the rest the code stands alone. */
const mostNames = 60

async function known(deps: PortalDeps, own: readonly OwnList[], followed: readonly FollowView[]) {
  const single = followed.flatMap((each) =>
    each.followed.kind === "organization" && !each.inList ? [each.followed.code] : [],
  )
  const listed = own.flatMap((list) => list.codes.slice(0, mostNames))
  const codes = [...new Set([...single.slice(0, mostNames), ...listed])].slice(0, 4 * mostNames)
  const found = (await Promise.all(codes.map((code) => registerOf(deps).find(code)))).filter(
    (at) => at !== undefined,
  )
  const today = todayOf(deps)
  return {
    names: new Map(found.map(({ organization }) => [organization.code, organization.basic.name])),
    states: new Map(found.map(({ organization }) => [organization.code, stateOf(organization, today)])),
  }
}

/** In one word, the gravest first, as the card has it on top. */
function stateOf({ basic, entries }: Organization, today: string): State {
  const on = (list: CreditList) => entries.some((entry) => entry.list === list && standsOn(entry, today))
  if (on("serious")) return { text: listWords.serious, tone: "stop" }
  if (basic.status !== "active") return { text: statusWords[basic.status], tone: "waiting" }
  if (on("abnormal")) return { text: listWords.abnormal, tone: "waiting" }
  return { text: statusWords.active, tone: "neutral" }
}

/** Longer than other forms: five hundred names. */
const longest = 60_000

async function readList(c: PageContext): Promise<ListTyped & { readonly skip: boolean }> {
  const body = await c.req.parseBody()
  const text = (name: string, most: number) => {
    const value = body[name]
    return typeof value === "string" ? value.slice(0, most) : ""
  }
  const typed = { id: text("id", 60), name: text("name", 200), text: text("text", longest) }
  // A second button of the form: what was found is wanted without the rest.
  return { ...typed, skip: text("skip", 1) === "1" }
}

const lineOf = ({ field }: FieldIssue): number | undefined => {
  const [, line] = /^text\.(\d+)$/.exec(field) ?? []
  return line === undefined ? undefined : Number(line)
}

const mostNamed = 12

/** What is wrong with single lines, as one problem of the box and a sentence for each line. */
function wrongLines(deps: PortalDeps, { fields, values }: Refusal): WrongLines | undefined {
  const issues = fields.filter((issue) => lineOf(issue) !== undefined)
  if (issues.length === 0) return undefined
  return {
    found: Number(values.found ?? 0),
    lines: issues.flatMap((issue) => lineOf(issue) ?? []),
    messages: issues.map(({ code, values: said }) => toldSentence(deps, code, said)),
  }
}

function linesProblem({ found, lines }: WrongLines): ListProblem {
  const named = lines.slice(0, mostNamed).join("、") + (lines.length > mostNamed ? "…" : "")
  return { field: "text", message: fill(follows.wrongLines, { found, count: lines.length, lines: named }) }
}

function problemsOf(deps: PortalDeps, refusal: Refusal): readonly ListProblem[] {
  const others = refusal.fields
    .filter((issue) => lineOf(issue) === undefined)
    .map(
      ({ field, code, values }): ListProblem => ({
        field: field === "name" ? "name" : "text",
        message: toldSentence(deps, code, values),
      }),
    )
  if (refusal.fields.length > 0) return others
  return [{ field: "text", message: toldSentence(deps, refusal.code, refusal.values) }]
}

export async function saveList(deps: PortalDeps, c: PageContext): Promise<Response> {
  const citizen = needCitizen(c)
  const { skip, ...typed } = await readList(c)
  try {
    const { id, ...list } = typed
    await registerOf(deps).follows.saveList(citizen, { ...list, ...(id && { id }), ...(skip && { skip }) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
    const wrong = wrongLines(deps, error)
    const problems = problemsOf(deps, error)
    return show(deps, c, typed, wrong ? [...problems, linesProblem(wrong)] : problems, wrong)
  }
  return c.redirect(links.follows, 303)
}

export async function dropList(deps: PortalDeps, c: PageContext): Promise<Response> {
  const { id = "" } = await readForm(c)
  await registerOf(deps).follows.dropList(needCitizen(c), id)
  return c.redirect(links.follows, 303)
}
