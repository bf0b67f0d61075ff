// One card by its code, now or as of an earlier day; its history; and the answers for codes that are not here.
import { readDate } from "@civil/core/date.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { Text } from "@civil/core/text.ts"
import type { Version } from "@civil/register/version.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import { fill } from "@civil/services/organizations/verdict/fill.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { type PublicRegister, registerOf, todayOf } from "../deps.ts"
import { links } from "../links.ts"
import { CardPage } from "./card-page.tsx"
import { HistoryPage } from "./changes.tsx"
import { type CardData, readCard } from "./data.ts"
import { MissingPage, NotThenPage } from "./missing-page.tsx"
import { schemaOf } from "./schema.ts"
import { card } from "./words.ts"

const mostVersions = 1000

interface AskedDay {
  readonly day: string | undefined
  readonly typed?: string
  readonly problem?: Text
}

/** An empty field asks for the present. */
function readDay(typed: string | undefined, today: string): AskedDay {
  const text = typed?.trim() ?? ""
  if (text === "") return { day: undefined }
  const day = readDate(text)?.toString()
  if (!day) return { day: undefined, typed: text.slice(0, 20), problem: card.earlierBad }
  if (day > today) return { day: undefined, typed: text, problem: card.earlierFuture }
  return day === today ? { day: undefined } : { day }
}

export async function cardPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const typed = c.req.param("code") ?? ""
  const reading = readCreditCode(typed)
  if (!reading.ok) return missing(deps, c, typed)
  const { code } = reading.value
  const { search } = new URL(c.req.url)
  if (code !== typed) return c.redirect(`${links.card(code)}${search}`, 301)
  const asked = readDay(c.req.query("asOf"), todayOf(deps))
  const data = await readCard(deps, c, code, asked.day)
  if (data) return showCard(deps, c, data, asked)
  const { day } = asked
  const now = day ? await registerOf(deps).find(code) : undefined
  if (!day || !now) return missing(deps, c, code)
  const began = await beginningOf(registerOf(deps), now.version)
  return respond(deps, c, {
    title: fill(card.earlierNone, { day: dayText(day) }),
    status: 404,
    body: (language) => (
      <NotThenPage
        {...{ language, code, day }}
        began={began !== undefined && day < began ? began : undefined}
      />
    ),
  })
}

/** The day of a register's first version, where it is among those that are looked through. */
async function beginningOf(
  register: PublicRegister,
  { bureau, number }: Version,
): Promise<string | undefined> {
  const first = (await register.versions(bureau, Math.min(number, mostVersions))).at(-1)
  return first?.number === 1 ? dayAt(first.publishedAt) : undefined
}

function showCard(deps: PortalDeps, c: PageContext, data: CardData, asked: AskedDay): Response {
  const { code, basic } = data.at.organization
  const address = deps.origin + links.card(code, data.asOf)
  const values = { name: basic.name, code, headline: data.verdict.headline }
  const plain = !data.asOf && !asked.problem
  return respond(deps, c, {
    title: data.asOf
      ? fill(card.earlierNamed, { name: basic.name, day: dayText(data.asOf) })
      : fill(card.title, values),
    description: fill(card.description, values),
    indexed: plain,
    status: asked.problem ? 422 : 200,
    data: plain ? schemaOf(data.at, address) : undefined,
    islands: ["enhance", "pass-on"],
    body: (language, frame) => (
      <CardPage
        {...{ language, data, address }}
        csrf={frame.csrf}
        today={todayOf(deps)}
        at={deps.clock.now().toString()}
        bureaus={deps.bureaus}
        typedDay={asked.typed}
        dayProblem={asked.problem}
      />
    ),
  })
}

async function missing(deps: PortalDeps, c: PageContext, typed: string): Promise<Response> {
  const reading = readCreditCode(typed)
  const near = reading.ok ? await registerOf(deps).nearCodes(reading.value.code) : []
  return respond(deps, c, {
    title: reading.ok ? fill(card.missingTitle, { code: reading.value.code }) : card.malformedTitle,
    status: 404,
    body: (language) => (
      <MissingPage {...{ language, typed, near }} bureaus={deps.bureaus} today={todayOf(deps)} />
    ),
  })
}

export async function historyPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const typed = c.req.param("code") ?? ""
  const reading = readCreditCode(typed)
  const register = registerOf(deps)
  const at = reading.ok ? await register.find(reading.value.code) : undefined
  if (!at) return missing(deps, c, typed)
  const { code, basic } = at.organization
  const changes = await register.history(code)
  return respond(deps, c, {
    title: fill(card.historyTitle, { name: basic.name }),
    description: fill(card.historyTitle, { name: basic.name }),
    indexed: true,
    body: (language) => <HistoryPage language={language} changes={changes} code={code} name={basic.name} />,
  })
}
