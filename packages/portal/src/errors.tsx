// A designed page for everything that can go wrong, always with a next step. The host calls it with status and refusal.

import { localPath } from "@civil/core/local-path.ts"
import type { Refusal } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import { kinds } from "@civil/services/marriage/model.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { Offers, timesAmong } from "@civil/services/marriage/screens/offers.tsx"
import type { Kind } from "@civil/services/marriage/views.ts"
import { ButtonLink } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { PageContext, PortalDeps } from "./env.ts"
import { officeName } from "./marriage/times.tsx"
import {
  elsewhere,
  nextSteps,
  paused,
  signInAgain,
  staleForm,
  type Trouble,
  type TroubleStatus,
  troubles,
} from "./problems.ts"
import { renderPage } from "./shell/page.tsx"
import { toldSentence } from "./shell/told.ts"

export interface Problem {
  readonly status: number
  readonly refusal?: Refusal | undefined
}

interface Step {
  readonly href: string
  readonly label: Text
}

const isTrouble = (status: number): status is TroubleStatus => status in troubles
/** There is a booking already, and the refusal says which. */
const existing = new Set(["booking.already_live", "hold.already_booked"])
/** A party from outside the mainland: another office, or a call to this one. */
const outside = new Set(["marriage.foreign_needed", "divorce.foreign_at_office"])
const stale = new Set(["form.expired", "session.stale_form"])

function troubleOf({ status, refusal }: Problem): Trouble {
  if (refusal && stale.has(refusal.code)) return staleForm
  if (refusal?.code === "booking.blocked") return paused
  if (refusal && outside.has(refusal.code)) return elsewhere
  if (status === 401) return signInAgain
  return troubles[isTrouble(status) ? status : 500]
}

/** Where the person came from, when it was a page of this site: the way to open it again. */
function cameFrom(c: PageContext): string {
  const referer = c.req.header("referer")
  if (!referer) return "/"
  try {
    const url = new URL(referer)
    return url.host === new URL(c.req.url).host ? (localPath(url.pathname + url.search) ?? "/") : "/"
  } catch {
    return "/"
  }
}

function stepsOf(problem: Problem, c: PageContext): readonly Step[] {
  const { status, refusal } = problem
  const from = cameFrom(c)
  const again = { href: from, label: nextSteps.again }
  const home = { href: "/", label: nextSteps.home }
  const my = { href: "/my", label: nextSteps.my }
  if (refusal && stale.has(refusal.code)) return from === "/" ? [home] : [again, home]
  if (status === 401) {
    return [{ href: `/sign-in?to=${encodeURIComponent(from)}`, label: nextSteps.signIn }, home]
  }
  const code = refusal && existing.has(refusal.code) ? refusal.values.code : undefined
  if (typeof code === "string") {
    const id = `apt_${code}`
    return [
      { href: links.appointment(id), label: nextSteps.booking },
      { href: links.act(id, "reschedule"), label: nextSteps.reschedule },
      home,
    ]
  }
  const call = { href: "tel:12345", label: nextSteps.call }
  if (refusal?.code === "booking.blocked")
    return [{ href: links.matter("no_show_appeal"), label: nextSteps.appeal }, call, my, home]
  if (refusal?.code === "divorce.foreign_at_office") return [call, home]
  if (refusal?.code === "marriage.foreign_needed") {
    return [{ href: links.offices("F1"), label: nextSteps.foreign }, call, home]
  }
  // The pages of residents are none of an officer's: what they look for is the desk.
  if (status === 403 && c.get("actor")?.kind === "staff")
    return [{ href: "/desk", label: nextSteps.desk }, home]
  if (status === 404) return [{ href: "/search", label: nextSteps.search }, my, home]
  if (status === 409 || status === 410 || status === 403) return [my, home]
  if (status === 422 || status === 400) return from === "/" ? [home] : [again, home]
  return from === "/" ? [home] : [again, home]
}

/** The whole document for a page that could not be given. */
export function errorPage(deps: PortalDeps, c: PageContext, problem: Problem): string {
  const trouble = troubleOf(problem)
  const { refusal } = problem
  const known = refusal && problem.status !== 404 && trouble !== staleForm && trouble !== signInAgain
  const sentence = known ? toldSentence(deps, refusal.code, refusal.values) : trouble.says
  return renderPage(deps, c, {
    title: trouble.title,
    body: (language) => (
      <div class="col flow">
        <h1>{say(trouble.title, language)}</h1>
        <p class="lede">{say(sentence, language)}</p>
        <Show when={timesAmong(refusal?.offers ?? []).length > 0}>
          <h2>{say(nextSteps.offers, language)}</h2>
          <Offers
            language={language}
            kind={kindOf(refusal)}
            offers={refusal?.offers ?? []}
            officeName={(id) => officeName(deps, id)}
          />
        </Show>
        <div class="actions">
          <For each={stepsOf(problem, c)}>
            {(step, index) => (
              <ButtonLink
                href={step.href}
                label={say(step.label, language)}
                kind={index() === 0 ? "primary" : "secondary"}
              />
            )}
          </For>
        </div>
      </div>
    ),
  })
}

function kindOf(refusal: Refusal | undefined): Kind {
  const named = refusal?.values.business
  return kinds.find((kind) => kind === named) ?? "M1"
}
