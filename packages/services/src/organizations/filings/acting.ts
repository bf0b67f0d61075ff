// Filing for an organization: it is in this bureau's register, and whoever files may act for it while it is handed in.
import type { Answers } from "@civil/casework/form.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import type { Organization } from "@civil/register/organization.ts"
import type { Grant } from "@civil/register/service.ts"
import type { Setting } from "../../cases/define.ts"
import { refusedField, registerOf } from "../register-asked.ts"

const wrong = (code: string): Refusal => refusedField({ field: "organization", code })

export const codeIn = ({ organization }: Answers): string | undefined =>
  typeof organization === "string" && organization !== "" ? organization : undefined

/** In the register of this bureau; else why not, beside the field. */
export async function filedFor(set: Setting, bureau: string, code: string): Promise<Organization> {
  const found = await registerOf(set).find(code)
  if (found === undefined) throw wrong("annual.no_organization")
  if (found.organization.bureau !== bureau) throw wrong("annual.other_bureau")
  return found.organization
}

/** The same while it is filled in: nothing where nothing is named, the register is closed, or it is all right. */
export async function foreseenFor(
  set: Setting,
  bureau: string,
  answers: Answers,
): Promise<{ readonly organization?: Organization; readonly issues: readonly FieldIssue[] }> {
  const code = codeIn(answers)
  if (code === undefined || set.register === undefined) return { issues: [] }
  try {
    return { organization: await filedFor(set, bureau, code), issues: [] }
  } catch (error) {
    if (error instanceof Refusal) return { issues: error.fields }
    throw error
  }
}

/** Holds only while the authority stands; no authority and no such organization are answered alike. */
export async function actingParts(
  set: Setting,
  actor: Citizen,
  code: string,
  may: Grant["may"][number],
): Promise<readonly Part[]> {
  try {
    return await registerOf(set).agents.holding(actor, code, may)
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "missing" || error.kind === "forbidden"))
      throw wrong("annual.not_yours")
    throw error
  }
}
