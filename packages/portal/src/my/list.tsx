// My bookings: what waits, what comes, what is past; and the way in by a code.
import { readCode } from "@civil/core/ids.ts"
import { minutesLeft } from "@civil/services/marriage/screens/dates.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { MyPage } from "@civil/services/marriage/screens/my.tsx"
import { visit } from "@civil/services/marriage/screens/words.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { officeName } from "../marriage/times.tsx"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"

export function myPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/my", (c) => myPage(deps, c))
}

async function myPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const typed = c.req.query("code")?.slice(0, 20)
  const code = typed === undefined ? undefined : readCode(typed)
  if (code) return c.redirect(links.appointment(`apt_${code}`), 303)
  const [appointments, messages, hold, counter] = await Promise.all([
    deps.marriage.list(person),
    deps.marriage.messages(person),
    deps.marriage.findHold(person),
    deps.marriage.counter(person),
  ])
  const badCode = typed !== undefined
  return respond(deps, c, {
    title: visit.my,
    status: badCode ? 422 : 200,
    islands: hold ? ["enhance"] : [],
    body: (language) => (
      <MyPage
        language={language}
        appointments={appointments}
        messages={messages}
        hold={hold}
        minutes={hold ? minutesLeft(deps.clock.now(), hold.until) : 0}
        counter={counter}
        officeName={(id) => officeName(deps, id)}
        badCode={badCode}
        typedCode={typed ?? ""}
      />
    ),
  })
}
