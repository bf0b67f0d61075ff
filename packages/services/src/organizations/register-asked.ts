// What matters about organizations ask the register: the organization by its code, in the register of the case's own bureau.

import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import type { AskedRegister, Setting } from "../cases/define.ts"

/** The register, where this house has one. */
export function registerOf({ register }: Setting): AskedRegister {
  if (register === undefined) throw new Refusal("unavailable", "register.busy")
  return register
}

export const refusedField = (issue: FieldIssue): Refusal =>
  new Refusal("invalid", "input.invalid", { fields: [issue] })

/** The organization, or a refusal beside the field: not in the register, or in another bureau's. */
export async function organizationIn(set: Setting, bureau: string, code: string): Promise<OrganizationAt> {
  const found = await registerOf(set).find(code)
  if (found === undefined) throw refusedField({ field: "organization", code: "credit_list.no_organization" })
  if (found.organization.bureau !== bureau)
    throw refusedField({ field: "organization", code: "credit_list.other_bureau" })
  return found
}
