// The search as a page, and its results alone for the page that asks while someone types.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import { draw } from "@civil/ui/draw.tsx"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { type PublicRegister, registerOf, todayOf } from "../deps.ts"
import { links } from "../links.ts"
import { type Asked, filtersOf, isAsked, pageSize, readAsked } from "./ask.ts"
import { type Answer, Results } from "./results.tsx"
import { SearchPage, type SearchPageProps } from "./search-page.tsx"
import { finding } from "./words.ts"

const nothing: Answer = { hits: [], total: 0, near: [] }

export async function searchPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  const { bureaus } = deps
  const asked = readAsked(
    (name) => c.req.query(name),
    bureaus.map(({ code }) => code),
  )
  const part = c.req.query("part") === "results"
  const answer = isAsked(asked) ? await find(register, asked) : nothing
  const only = answer.hits[0]
  if (!part && only && answer.total === 1 && isWholeCode(asked.q) && only.id === asked.q.toUpperCase())
    return c.redirect(links.card(only.id), 303)
  const language = c.get("language")
  const results = () => (
    <Results language={language} asked={asked} answer={answer} bureaus={bureaus} today={todayOf(deps)} />
  )
  if (part) {
    c.header("Cache-Control", "private, no-cache")
    c.header("Vary", "Cookie")
    return c.html(isAsked(asked) ? draw(results) : "")
  }
  const [heads, examples] = await Promise.all([
    register.heads(),
    isAsked(asked) ? [] : examplesOf(register, c.get("bureau").code),
  ])
  return respond(deps, c, {
    title: asked.q
      ? { zh: `${asked.q} · ${finding.title.zh}`, en: `${asked.q} · ${finding.title.en}` }
      : finding.title,
    description: finding.description,
    indexed: !isAsked(asked) && Object.keys(c.req.query()).length === 0,
    islands: ["organizations"],
    body: () => (
      <SearchPage
        {...{ language, asked, bureaus, heads, examples }}
        results={isAsked(asked) ? results() : undefined}
      />
    ),
  })
}

const isWholeCode = (typed: string) => readCreditCode(typed).ok

async function find(register: PublicRegister, asked: Asked): Promise<Answer> {
  const { hits, total } = await register.search({
    text: asked.q,
    filters: filtersOf(asked),
    ...(asked.bureau && { bureau: asked.bureau }),
    offset: (asked.page - 1) * pageSize,
    limit: pageSize,
  })
  if (hits.length > 0 || !asked.q) return { hits, total, near: [] }
  const code = readCreditCode(asked.q)
  const near = code.ok
    ? await register.nearCodes(code.value.code)
    : [...asked.q].length > 1
      ? await register.near(asked.q, { limit: 3 })
      : []
  return { hits, total, near }
}

/** From this bureau's own register, so that every example finds something. */
async function examplesOf(register: PublicRegister, bureau: string): Promise<SearchPageProps["examples"]> {
  const { hits } = await register.search({ text: "", bureau, filters: { status: "active" }, limit: 12 })
  const plain = hits.filter((hit) => !hit.illegal && !hit.listed)
  const [first, second = first] = plain
  if (!first || !second) return []
  const sounds = await firstThatFinds(register, bureau, ["cishan", "zhiyuan", "yanglao", "xiehui"])
  return [
    { how: finding.tryName, text: partOf(first) },
    { how: finding.tryCode, text: second.id.slice(-8) },
    ...(sounds ? [{ how: finding.tryPinyin, text: sounds }] : []),
  ]
}

async function firstThatFinds(register: PublicRegister, bureau: string, texts: readonly string[]) {
  for (const text of texts) {
    const { total } = await register.search({ text, bureau, limit: 1 })
    if (total > 0) return text
  }
  return undefined
}

/** The last part of a name, as a person would remember it. */
const partOf = ({ name }: RegisterHit) => [...name].slice(-6).join("")
