// The register of a bureau as open data, and what changed in it.
import { readDate } from "@civil/core/date.ts"
import { licenceOf } from "@civil/services/organizations/publicity.ts"
import { fill } from "@civil/services/organizations/verdict/fill.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { registerOf, todayOf } from "../deps.ts"
import { ChangesPage } from "./changes-page.tsx"
import { RegisterPage } from "./register-page.tsx"
import { open } from "./words.ts"

const shownVersions = 30

const bureauOf = (deps: PortalDeps, c: PageContext) =>
  deps.bureaus.find(({ code }) => code === c.req.query("bureau")) ?? c.get("bureau")

export async function registerPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const bureau = bureauOf(deps, c)
  const register = registerOf(deps)
  const [versions, sums] = await Promise.all([
    register.versions(bureau.code, shownVersions + 1),
    register.sums(bureau.code),
  ])
  const licence = licenceOf(bureau.code, todayOf(deps))
  return respond(deps, c, {
    title: open.title,
    description: open.lead,
    indexed: true,
    body: (language) => (
      <RegisterPage
        {...{ language, bureau, licence, sums }}
        versions={versions.slice(0, shownVersions)}
        more={versions.length > shownVersions}
        bureaus={deps.bureaus}
      />
    ),
  })
}

const whole = (typed: string | undefined) => (typed && /^\d{1,8}$/.test(typed) ? Number(typed) : undefined)

export async function changesPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const bureau = bureauOf(deps, c)
  const since = whole(c.req.query("sinceVersion"))
  const only = whole(c.req.query("only"))
  const after = c.req.query("after")?.slice(0, 40)
  const day = readDate(c.req.query("since") ?? "")?.toString()
  const { changes, next } = await registerOf(deps).changes(bureau.code, {
    ...(day && { since: day }),
    ...(since !== undefined && { sinceVersion: since }),
    ...(after && { after }),
  })
  const shown = only === undefined ? changes : changes.filter(({ version }) => version === only)
  const ended = only !== undefined && changes.some(({ version }) => version > only)
  return respond(deps, c, {
    title: fill(open.changesTitle, { bureau: bureau.name }),
    body: (language) => (
      <ChangesPage
        {...{ language, bureau, since, day, only }}
        changes={shown}
        next={ended ? undefined : next}
      />
    ),
  })
}
