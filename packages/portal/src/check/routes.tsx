// “Did the bureau send this?” Anyone may ask with a check code; in a demonstration, also what was sent.
import { readCode } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Filed } from "@civil/notices/channels/folder.ts"
import type { ChannelName } from "@civil/notices/shapes.ts"
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { CheckPage } from "./check-page.tsx"
import { SentPage } from "./sent-page.tsx"
import { checking, sent, ways } from "./words.ts"

/** What was sent in a demonstration, the newest first. */
export type ListSent = (channel?: ChannelName) => Promise<readonly Filed[]>

/** More was never a code; it is not shown again either. */
const longest = 40

export function checkPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/check", async (c) => {
      const typed = c.req.query("code")?.slice(0, longest)
      const code = typed === undefined ? undefined : readCode(typed)
      const found = code && (await deps.notices?.check(code))
      const wrong = typed !== undefined && code === undefined
      const bureau = deps.bureaus.find((each) => found && each.code === found.bureau)
      return respond(deps, c, {
        title: checking.title,
        description: checking.lead,
        indexed: typed === undefined,
        ...(wrong ? { status: 422 } : {}),
        body: (language) => (
          <CheckPage
            language={language}
            typed={typed}
            code={code}
            found={found || undefined}
            bureau={bureau}
          />
        ),
      })
    })
    .get("/demo/outbox", async (c) => {
      if (!deps.sent) throw new Refusal("missing", "page.missing")
      const asked = c.req.query("way")
      const way = asked !== undefined && Object.hasOwn(ways, asked) ? (asked as ChannelName) : undefined
      const messages = await deps.sent(way)
      return respond(deps, c, {
        title: sent.title,
        body: (language) => <SentPage language={language} way={way} messages={messages} />,
      })
    })
}
