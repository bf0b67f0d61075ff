// Whether an entry can be removed, by the removal clock and what the register says. Pure.
import type { FieldIssue } from "@civil/core/refusal.ts"
import { findGround } from "@civil/register/credit/grounds.ts"
import { removalOf } from "@civil/register/credit/removal.ts"
import { dayText } from "@civil/register/credit/words.ts"
import type { CreditEntry, CreditList, Organization } from "@civil/register/organization.ts"
import { entriesNamed } from "../entries.ts"

export interface Delisted {
  readonly organization: string
  readonly list: CreditList
  readonly listedOn: string
  readonly how: "duty" | "time" | "deregistered"
  readonly done?: string
}

const ended = ["withdrawn", "revoked", "deregistered"]

function ofEntry({ how }: Delisted, entry: CreditEntry, organization: Organization, today: string) {
  const { basic, entries, penalties } = organization
  const ground = findGround(entry.ground)
  if (how === "deregistered")
    return basic.status === "deregistered"
      ? undefined
      : ({ field: "how", code: "delisting.not_deregistered" } satisfies FieldIssue)
  if (how === "time" && ground?.ends === "duty" && ground.duty !== undefined)
    return { field: "how", code: "delisting.duty_first", values: { duty: ground.duty } } satisfies FieldIssue
  const { earliest } = removalOf(entry, entries, today, { penalties, status: basic.status })
  const timed = how === "time" || entry.list === "serious"
  if (timed && earliest === undefined && ended.includes(basic.status))
    return { field: "how", code: "delisting.not_deregistered" } satisfies FieldIssue
  return timed && earliest !== undefined && earliest > today
    ? ({ field: "how", code: "delisting.too_early", values: { day: dayText(earliest) } } satisfies FieldIssue)
    : undefined
}

/** What stands in the way of removing what was named; undefined where nothing does. */
export function removalIssue(
  said: Delisted,
  organization: Organization,
  today: string,
): FieldIssue | undefined {
  const named = entriesNamed(organization, said, today)
  if (named.length === 0) return { field: "listedOn", code: "credit_list.no_entry" }
  return named.map((entry) => ofEntry(said, entry, organization, today)).find((issue) => issue !== undefined)
}
