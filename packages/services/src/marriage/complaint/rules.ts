// Who may not handle a complaint, and what its form must fit. Pure.
import { readCode } from "@civil/core/ids.ts"
import { sameName } from "@civil/core/name.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"

export function codeIssues(typed: string | undefined): readonly FieldIssue[] {
  return typed !== undefined && readCode(typed) === undefined
    ? [{ field: "code", code: "complaint.no_code" }]
    : []
}

/** The person named, by full name or number. A surname alone names nobody. */
export function isNamed(staff: { readonly id: string; readonly name: string }, typed: string): boolean {
  const said = typed.trim()
  return said !== "" && (said.toLowerCase() === staff.id.toLowerCase() || sameName(said, staff.name))
}
