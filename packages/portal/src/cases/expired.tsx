// A draft whose time is over: nothing was handed in, and here is how to begin again.
import { say } from "@civil/core/text.ts"
import { ButtonLink } from "@civil/ui/index.ts"
import type { PageContext, PortalDeps } from "../env.ts"
import { nextSteps } from "../problems.ts"
import { respond } from "../shell/page.tsx"
import { links } from "./links.ts"
import { form as words } from "./words.ts"

export function expiredPage(deps: PortalDeps, c: PageContext): Response {
  return respond(deps, c, {
    title: words.expired,
    status: 404,
    body: (language) => (
      <div class="col flow">
        <h1>{say(words.expired, language)}</h1>
        <p class="lede">{say(words.expiredSays, language)}</p>
        <div class="actions">
          <ButtonLink href={links.services} label={say(words.startAgain, language)} />
          <ButtonLink kind="secondary" href={links.my} label={say(nextSteps.my, language)} />
        </div>
      </div>
    ),
  })
}
