// First answers of a filing begun from an organization's page: what the public register says, by matter. Pure.
import type { Organization } from "@civil/register/organization.ts"
import { prefilledReport } from "./annual-report/prefill.ts"

/** Answers by field name; every matter about an organization names it in `organization`. */
export function prefillOf(
  matter: string,
  organization: Organization,
  today: string,
): Readonly<Record<string, string>> {
  const { code, basic } = organization
  if (matter === "organizations.annual_report") return prefilledReport(organization, today)
  if (matter === "organizations.tip_off") return { organization: code, called: basic.name, kind: "problem" }
  const named = matter === "organizations.major_event" || matter === "organizations.authority"
  return { organization: code, ...(named ? { name: basic.name } : {}) }
}
