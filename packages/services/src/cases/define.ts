// What every matter is made with: the world its hooks write to, and the dated rows of the bureaus.
import { type Spine, spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { allCases } from "@civil/bureaus"
import type { BureauCases } from "@civil/bureaus/cases.ts"
import type { Matter, MatterName, Policy } from "@civil/casework/matter.ts"
import type { Register } from "@civil/register/service.ts"
import type * as z from "zod/mini"
import { policyOf } from "./policy.ts"

export interface Setting {
  readonly world: World
  /** The booking spine: ledgers of people, bookings, the outbox. */
  readonly on: Spine
  readonly cases: readonly BureauCases[]
  /** The register of social organizations; undefined where a house has none. */
  readonly register?: AskedRegister
  policy(matter: MatterName): (bureau: string, on: string) => Policy | undefined
}

/** What matters about organizations ask the register, and what their outcomes tell it. */
export type AskedRegister = Pick<
  Register,
  "find" | "publish" | "agents" | "heads" | "exact" | "near" | "search"
>

export function setting(
  world: World,
  cases: readonly BureauCases[] = allCases,
  register?: AskedRegister,
): Setting {
  const policy = (matter: MatterName) => policyOf(cases, matter)
  return { world, on: spine(world, "marriage"), cases, policy, ...(register && { register }) }
}

export const casesOf = ({ cases }: Setting, bureau: string): BureauCases | undefined =>
  cases.find((each) => each.bureau === bureau)

export { dayOf } from "./today.ts"

/** A matter with its own shape, as one of many. The spine hands `check` only what that shape has read. */
export const defineMatter = <Schema extends z.core.$ZodType>(matter: Matter<Schema>): Matter =>
  matter as unknown as Matter
