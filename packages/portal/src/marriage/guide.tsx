// The marriage counter's front page and the guide of each kind of business.

import { say } from "@civil/core/text.ts"
import { bringFor } from "@civil/services/marriage/bring.ts"
import { kinds } from "@civil/services/marriage/model.ts"
import { GuidePage } from "@civil/services/marriage/screens/guide.tsx"
import { Kinds } from "@civil/services/marriage/screens/kinds.tsx"
import { links } from "@civil/services/marriage/screens/links.ts"
import { type Next, sayNext, sayNothing } from "@civil/services/marriage/screens/next.ts"
import { guides, page } from "@civil/services/marriage/screens/words.ts"
import type { Kind } from "@civil/services/marriage/views.ts"
import { Breadcrumb } from "@civil/ui/index.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { shell } from "../words.ts"
import { findNextAmong } from "./next-free.ts"
import { isAlone, needsReceipt, readKind } from "./read.ts"

export function guidePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/marriage", (c) => frontPage(deps, c))
    .get("/marriage/:kind", (c) => guidePage(deps, c, readKind(c.req.param("kind"))))
}

async function frontPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const today = new Map<Kind, { readonly offices: number; readonly next: Next | undefined }>()
  await Promise.all(
    kinds.map(async (kind) => {
      const offices = deps.marriage.offices({ bureau: c.get("bureau").code, business: kind })
      const next = needsReceipt(kind) ? undefined : await findNextAmong(deps, offices, kind)
      today.set(kind, { offices: offices.length, next })
    }),
  )
  const district = c.get("bureau").district
  return respond(deps, c, {
    title: page.marriage,
    description: page.marriageLead,
    indexed: true,
    body: (language) => (
      <div class="flow">
        <Breadcrumb language={language} items={[{ href: "/", label: say(shell.home, language) }]} />
        <h1>{say(page.marriage, language)}</h1>
        <p class="lede">{say(page.marriageLead, language)}</p>
        <Kinds
          language={language}
          meta={(kind) => {
            const known = today.get(kind)
            const place = say(district, language)
            if (!known || known.offices === 0) {
              return { text: say(page.notHere, language, { district: place }), free: false }
            }
            if (!known.next) return undefined
            const when = sayNext(known.next, language)
            return when
              ? { text: say(page.next, language, { district: place, when }), free: true }
              : { text: sayNothing(known.next, language), free: false }
          }}
        />
      </div>
    ),
  })
}

/** Matters of the queue that belong to a kind, as far as the bureau takes them in. */
const alsoNames: Readonly<Record<Kind, readonly string[]>> = {
  M1: ["green_channel", "ceremony", "no_show_appeal", "complaint"],
  F1: ["complaint"],
  D1: ["counselling", "complaint"],
  D2: ["counselling", "complaint"],
  D3: ["counselling", "complaint"],
  R1: ["reissue", "green_channel", "no_show_appeal", "complaint"],
  R2: ["reissue", "complaint"],
  X2: ["counselling"],
}

function alsoFor(deps: PortalDeps, bureau: string, kind: Kind) {
  return alsoNames[kind].flatMap((name) => {
    const matter = deps.casework?.citizen.findMatter(`marriage.${name}`, bureau)
    return matter ? [{ href: `/apply/${matter.name}`, title: matter.title, about: matter.about }] : []
  })
}

async function guidePage(deps: PortalDeps, c: PageContext, kind: Kind): Promise<Response> {
  const bureau = c.get("bureau")
  const offices = deps.marriage.offices({ bureau: bureau.code, business: kind })
  const next = needsReceipt(kind) ? undefined : await findNextAmong(deps, offices, kind)
  const guide = guides[kind]
  const bring = bringFor(
    kind,
    isAlone(kind)
      ? [{ who: "you", party: "mainland" }]
      : [
          { who: "you", party: "mainland" },
          { who: "other", party: kind === "F1" ? "foreigner" : "mainland" },
        ],
  )
  return respond(deps, c, {
    title: guide.title,
    description: guide.lead,
    indexed: true,
    sensitive: guide.sensitive,
    body: (language) => {
      const district = say(bureau.district, language)
      const today = () => {
        if (offices.length === 0) return say(page.notHere, language, { district })
        if (!next) return ""
        const when = sayNext(next, language)
        if (when) return say(page.next, language, { district, when })
        return say(page.noNext, language, { district, why: sayNothing(next, language) })
      }
      return (
        <GuidePage
          language={language}
          kind={kind}
          bring={bring}
          today={today()}
          action={needsReceipt(kind) ? links.receipt(kind) : links.offices(kind)}
          also={alsoFor(deps, bureau.code, kind)}
        />
      )
    },
  })
}
