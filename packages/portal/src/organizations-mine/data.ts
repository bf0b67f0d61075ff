// What the page of an organization is drawn from: the grant that opens it, the register, what was filed, who else may act.
import type { CitizenCaseLine } from "@civil/casework/views.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Language } from "@civil/core/text.ts"
import type { Organization } from "@civil/register/organization.ts"
import type { AgentLine, AgentView, Grant, OrganizationAt } from "@civil/register/service.ts"
import { type ReportDuty, reportDuties } from "@civil/services/organizations/duties/duties.ts"
import { ageingOf } from "@civil/services/organizations/publicity.ts"
import { type Verdict, verdictOf } from "@civil/services/organizations/verdict/index.ts"
import { citizenCases } from "../cases/deps.ts"
import type { PageContext, PortalDeps } from "../env.ts"
import { registerOf, todayOf } from "../organizations/deps.ts"
import { needCitizen } from "../shell/person.ts"

export interface Mine {
  readonly grant: Grant
  readonly at: OrganizationAt
  readonly organization: Organization
  readonly verdict: Verdict
  readonly duties: readonly ReportDuty[]
  /** Years a report of which is under way. */
  readonly filedYears: readonly number[]
  readonly filings: readonly CitizenCaseLine[]
  readonly agents: readonly AgentView[]
  /** Who granted and took back what, newest first; only for the legal representative. */
  readonly log: readonly AgentLine[]
  readonly today: string
  /** Whether the organization's bureau takes a matter in. */
  readonly offered: (matter: string) => boolean
}

export interface MineProps extends Mine {
  readonly language: Language
  readonly csrf: string
}

const live: ReadonlySet<string> = new Set(["submitted", "in_review", "needs_correction", "awaiting_second"])
const reports = "organizations.annual_report"

/** The year a report is on stands in its answers; only those under way are looked into. */
async function yearsOf(deps: PortalDeps, actor: Citizen, filings: readonly CitizenCaseLine[]) {
  const open = filings.filter(({ matter, state }) => matter === reports && live.has(state))
  const cases = await Promise.all(open.map(({ id }) => citizenCases(deps).get(actor, id)))
  return cases.flatMap(({ answers }) => (typeof answers.year === "string" ? [Number(answers.year)] : []))
}

/** Not theirs and not there are answered alike. */
export async function readMine(deps: PortalDeps, c: PageContext): Promise<Mine> {
  const actor = needCitizen(c)
  const reading = readCreditCode(c.req.param("code") ?? "")
  if (!reading.ok) throw new Refusal("missing", "page.missing")
  const { code } = reading.value
  const register = registerOf(deps)
  const grant = await register.agents.get(actor, code)
  const legal = grant.role === "legal"
  const [at, agents, filings, log] = await Promise.all([
    register.find(code),
    register.agents.list(actor, code),
    citizenCases(deps).listOf(actor, code),
    legal ? register.agents.history(actor, code) : [],
  ])
  if (at === undefined) throw new Refusal("missing", "page.missing")
  const today = todayOf(deps)
  const { organization } = at
  return {
    ...{ grant, at, organization, agents, filings, log, today },
    verdict: verdictOf(at, today, ageingOf(organization.bureau, today)),
    duties: reportDuties(organization, today, at.marks.inspections?.asOf),
    filedYears: await yearsOf(deps, actor, filings),
    offered: (matter) => citizenCases(deps).findMatter(matter, organization.bureau) !== undefined,
  }
}
