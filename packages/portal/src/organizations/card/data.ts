// What one card shows, read together: the organization at a version, its verdict, what changed and what is easily mistaken for it.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Near } from "@civil/register/search/contract.ts"
import type { OrganizationAt, RegisterHit } from "@civil/register/service.ts"
import type { Change } from "@civil/register/version.ts"
import { ageingOf } from "@civil/services/organizations/publicity.ts"
import { type Verdict, verdictOf } from "@civil/services/organizations/verdict/index.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { registerOf, todayOf } from "../deps.ts"

export interface CardData {
  readonly at: OrganizationAt
  readonly verdict: Verdict
  /** The day everything is reckoned for: today, or the day asked about. */
  readonly day: string
  /** Only in a view of an earlier day. */
  readonly asOf: string | undefined
  /** Newest first; only of the present view. */
  readonly changes: readonly Change[]
  readonly near: readonly Near[]
  /** Of the row of a former name: the record in force. */
  readonly successor: RegisterHit | undefined
  /** Undefined: not signed in as a resident. */
  readonly followed: boolean | undefined
  readonly bureau: BureauProfile | undefined
}

export async function readCard(
  deps: PortalDeps,
  c: PageContext,
  code: string,
  asOf: string | undefined,
): Promise<CardData | undefined> {
  const register = registerOf(deps)
  const at = await register.find(code, asOf)
  if (!at) return undefined
  const day = asOf ?? todayOf(deps)
  const actor = c.get("actor")
  const { basic, bureau } = at.organization
  const [changes, near, nearCodes, successor, followed] = await Promise.all([
    asOf ? [] : register.history(code),
    asOf ? [] : register.near(basic.name, { limit: 12, without: code }),
    asOf ? [] : register.nearCodes(code),
    basic.status === "renamed" ? findSuccessor(deps, code, basic.name) : undefined,
    actor.kind === "citizen" ? register.follows.isFollowed(actor, code) : undefined,
  ])
  return {
    ...{ at, day, asOf, changes, successor, followed },
    verdict: verdictOf(at, day, ageingOf(bureau, day)),
    near: together(near, nearCodes, code),
    bureau: deps.bureaus.find((each) => each.code === bureau),
  }
}

/** Whoever bears this name as a former one now. */
async function findSuccessor(deps: PortalDeps, code: string, name: string): Promise<RegisterHit | undefined> {
  const hits = await registerOf(deps).exact(name)
  return hits.find((hit) => hit.id !== code && hit.name !== name)
}

/** Those of the illegal list first, each once, the organization itself never. */
function together(names: readonly Near[], codes: readonly Near[], code: string): readonly Near[] {
  const all = new Map<string, Near>()
  for (const near of [...names, ...codes])
    if (near.hit.id !== code && !all.has(near.hit.id)) all.set(near.hit.id, near)
  return [...all.values()].sort(
    (one, other) =>
      Number(other.hit.illegal ?? false) - Number(one.hit.illegal ?? false) || other.likeness - one.likeness,
  )
}
