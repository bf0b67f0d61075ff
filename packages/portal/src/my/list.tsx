// My matters over HTTP: the one list, the messages, who opened the record; and the way in by a booking's code.
import type { Citizen } from "@civil/core/actor.ts"
import { readCode } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { minutesLeft } from "@civil/services/marriage/screens/dates.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { Hono } from "hono"
import { phoneOf } from "../cases/cases.tsx"
import { citizenCases } from "../cases/deps.ts"
import { links as caseLinks } from "../cases/links.ts"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { officeName } from "../marriage/times.tsx"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { type Kind, kinds, readEntries } from "./entries.tsx"
import { LookedPage } from "./looked-page.tsx"
import type { MessageView } from "./message-list.tsx"
import { MessagesPage } from "./messages-page.tsx"
import { MyPage } from "./my-page.tsx"
import { my } from "./words.ts"

export function myPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/my", (c) => myPage(deps, c))
    .get("/my/messages", (c) => messagesPage(deps, c))
    .get("/my/looked", (c) => lookedPage(deps, c))
}

const isKind = (value: string | undefined): value is Kind => kinds.some((kind) => kind === value)

async function myPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const typed = c.req.query("code")?.slice(0, 20)
  const code = typed === undefined ? undefined : readCode(typed)
  if (code) return c.redirect(await placeOfCode(deps, person, code), 303)
  const show = c.req.query("show")
  const [read, messages, hold, counter] = await Promise.all([
    readEntries(deps, person),
    readMessages(deps, person),
    deps.marriage.findHold(person),
    deps.marriage.counter(person),
  ])
  const badCode = typed !== undefined
  return respond(deps, c, {
    title: my.title,
    status: badCode ? 422 : 200,
    islands: hold ? ["enhance"] : [],
    body: (language) => (
      <MyPage
        language={language}
        entries={read.entries}
        unread={read.unread || messages === undefined}
        only={isKind(show) ? show : undefined}
        messages={messages ?? []}
        hold={hold}
        minutes={hold ? minutesLeft(deps.clock.now(), hold.until) : 0}
        counter={counter}
        officeName={(id) => officeName(deps, id)}
        badCode={badCode}
        typedCode={typed ?? ""}
        applies={deps.casework !== undefined}
        register={deps.register !== undefined}
        unblock={unblockHref(deps, c)}
        done={c.req.query("done") === "discard" ? my.discarded : undefined}
      />
    ),
  })
}

/** Where this bureau hears that a missed visit should not count; undefined where it does not. */
function unblockHref(deps: PortalDeps, c: PageContext): string | undefined {
  const found = deps.casework?.citizen.findMatter("marriage.no_show_appeal", c.get("bureau").code)
  return found && caseLinks.guide(found.name)
}

/** A code of a case of the person's own leads there; every other is taken for a booking's. */
async function placeOfCode(deps: PortalDeps, person: Citizen, code: string): Promise<string> {
  if (deps.casework) {
    const mine = await deps.casework.citizen.list(person).catch(() => [])
    const found = mine.find((each) => each.code === code)
    if (found) return caseLinks.case(found.id)
  }
  return links.appointment(`apt_${code}`)
}

/** Undefined while they cannot be read. */
async function readMessages(deps: PortalDeps, person: Citizen): Promise<readonly MessageView[] | undefined> {
  try {
    return await (deps.notices ? deps.notices.messages(person) : deps.marriage.messages(person))
  } catch (error) {
    if (error instanceof Refusal && error.kind === "unavailable") return undefined
    throw error
  }
}

async function messagesPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const messages = await readMessages(deps, needCitizen(c))
  return respond(deps, c, {
    title: my.messages,
    body: (language) => (
      <MessagesPage language={language} messages={messages ?? []} unread={messages === undefined} />
    ),
  })
}

async function lookedPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const looked = await citizenCases(deps).looked(needCitizen(c))
  return respond(deps, c, {
    title: my.lookedTitle,
    body: (language, { bureau }) => (
      <LookedPage language={language} looked={looked} phone={phoneOf(deps, bureau.code)} />
    ),
  })
}
