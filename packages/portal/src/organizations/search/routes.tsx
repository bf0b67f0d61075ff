// The search as a page, and its results alone for the page that asks while someone types.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { draw } from "@civil/ui/draw.tsx"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { type PublicRegister, registerOf, todayOf } from "../deps.ts"
import { links } from "../links.ts"
import {
  type Asked,
  filtersOf,
  isAsked,
  pageSize,
  placeOf,
  placesOf,
  queryOf,
  type RegisterPlace,
  readAsked,
} from "./ask.ts"
import { examples } from "./examples.ts"
import { type Answer, Results } from "./results.tsx"
import { SearchPage } from "./search-page.tsx"
import { finding } from "./words.ts"

const nothing: Answer = { hits: [], total: 0, near: [] }

export async function searchPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  const { bureaus } = deps
  const places = placesOf(bureaus)
  const asked = readAsked(
    (name) => c.req.query(name),
    places.map(({ code }) => code),
  )
  const part = c.req.query("part") === "results"
  const answer = isAsked(asked) ? await find(register, asked, places) : nothing
  const only = answer.hits[0]
  if (!part && only && answer.total === 1 && isWholeCode(asked.q) && only.id === asked.q.toUpperCase())
    return c.redirect(links.card(only.id), 303)
  const last = Math.max(1, Math.ceil(answer.total / pageSize))
  if (asked.page > last) return c.redirect(links.search(queryOf({ ...asked, page: last })), 303)
  const language = c.get("language")
  const results = () => (
    <Results language={language} asked={asked} answer={answer} bureaus={bureaus} today={todayOf(deps)} />
  )
  if (part) {
    c.header("Cache-Control", "private, no-cache")
    c.header("Vary", "Cookie")
    return c.html(isAsked(asked) ? draw(results) : "")
  }
  const [heads, tries] = await Promise.all([
    register.heads(),
    isAsked(asked) ? [] : examples(register, c.get("bureau").code),
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
        {...{ language, asked, bureaus, places, heads }}
        examples={tries}
        results={isAsked(asked) ? results() : undefined}
      />
    ),
  })
}

const isWholeCode = (typed: string) => readCreditCode(typed).ok

async function find(
  register: PublicRegister,
  asked: Asked,
  places: readonly RegisterPlace[],
): Promise<Answer> {
  const { bureau, region } = placeOf(asked, places)
  const { hits, total } = await register.search({
    text: asked.q,
    filters: filtersOf(asked, region),
    ...(bureau && { bureau }),
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
