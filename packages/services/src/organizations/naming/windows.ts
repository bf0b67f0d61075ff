// How long a name stays shut after it was given up (第十六条): one year after renaming or 注销, three after a withdrawal (撤销). Pure.
import { nameYears } from "@civil/bureaus/organizations/naming.ts"
import { addDays, plainDate } from "@civil/core/date.ts"
import type { FormerName, OrganizationStatus } from "@civil/register/organization.ts"

export type Ended = keyof typeof nameYears

/** `shut`: not before `freeFrom`. `unclear`: a person must judge; `undated`: the register gives no day. */
export type Hold =
  | { readonly state: "held" }
  | { readonly state: "shut"; readonly by: Ended; readonly freeFrom: string }
  | { readonly state: "free"; readonly by: Ended; readonly freeFrom: string }
  | { readonly state: "undated"; readonly by: Ended }
  | { readonly state: "unclear" }

/**
 * The first day on which the name may be used again. Civil Code 201 and 202: the day itself is not counted, and a period of
 * years ends with the same day of its last year, so the day after that one; without such a day (29 February), after the last of the month.
 */
export function freeFrom(ended: string, by: Ended): string {
  const last = plainDate(ended).add({ years: nameYears[by] }, { overflow: "constrain" })
  return addDays(last, 1).toString()
}

function since(day: string | undefined, by: Ended, on: string): Hold {
  if (day === undefined) return { state: "undated", by }
  const free = freeFrom(day, by)
  return { state: on < free ? "shut" : "free", by, freeFrom: free }
}

/** Of the name an organization bears in the register. */
export function holdOf(
  { status, statusSince }: { readonly status: OrganizationStatus; readonly statusSince?: string | undefined },
  on: string,
): Hold {
  switch (status) {
    case "active":
    case "suspended":
    case "liquidating":
      return { state: "held" }
    case "deregistered":
    case "renamed":
    case "withdrawn":
      return since(statusSince, status, on)
    // The measures name 注销, renaming and 撤销; whether a revoked certificate frees the name they do not say.
    case "revoked":
    case "unknown":
      return { state: "unclear" }
  }
}

/** Of a name it bore before. */
export const holdOfFormer = ({ until, withdrawn }: FormerName, on: string): Hold =>
  since(until, withdrawn ? "withdrawn" : "renamed", on)
