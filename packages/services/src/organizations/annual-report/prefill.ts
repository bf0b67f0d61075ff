// What the register knows already, as the first answers of a report; whoever files looks at it and corrects it. Pure.
import { supervisorRowOf } from "@civil/bureaus/organizations/supervisors.ts"
import type { Organization } from "@civil/register/organization.ts"
import { lastConclusions } from "./model.ts"

export function prefilledReport(
  { code, bureau, basic, inspections }: Organization,
  today: string,
): Record<string, string> {
  const year = Number(today.slice(0, 4)) - 1
  const last = inspections.find((each) => each.year === year - 1)?.conclusion
  const { supervisor } = basic
  const online = supervisor !== undefined && supervisorRowOf(bureau, supervisor, today) !== undefined
  const known: Readonly<Record<string, string | undefined>> = {
    organization: code,
    year: String(year),
    kind: basic.kind,
    last: lastConclusions.find((each) => each === last),
    name: basic.name,
    legalRepresentative: basic.legalRepresentative,
    address: basic.address,
    // Only whole yuan are asked.
    funds: basic.fundsFen === undefined ? undefined : String(Math.round(basic.fundsFen / 100)),
    scope: basic.scope,
    route: basic.direct ? "direct" : supervisor === undefined ? undefined : online ? "online" : "paper",
    supervisor,
  }
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
