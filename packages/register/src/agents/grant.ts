// Naming an agent and taking it back: with a line saying who did it, in one transaction, once.
import type { Citizen } from "@civil/core/actor.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { today } from "../heads.ts"
import type { Agents, Grant } from "../service.ts"
import { refuse } from "../words.ts"
import type { AgentDeps } from "./deps.ts"
import { actedFor } from "./entities.ts"
import { readGrant } from "./input.ts"
import type { Agent } from "./store.ts"

/** Those whose grant stands at a time; more would be nobody's to oversee. */
const mostAgents = 20
const mostTries = 5

export const nameContext = (code: string, person: string) => `agent ${code} ${person}`

export const lineContext = (code: string, id: string) => `agent line ${code} ${id}`

interface Line {
  readonly id: string
  readonly what: "granted" | "revoked"
  readonly by: { readonly person: string } | { readonly case: string }
  readonly byName: string
  readonly name: string
}

/** The agent as it is to be, guarded by the revision read, with the line that says why. */
function parts(deps: AgentDeps, next: Agent, before: Agent | undefined, line: Line): readonly Part[] {
  const { agents, world } = deps
  const { code, person, may, until } = next
  const at = world.clock.now().epochMilliseconds
  const { byName, name, ...kept } = line
  const sealed = world.secrets.seal(JSON.stringify({ by: byName, name }), lineContext(code, line.id))
  const same =
    before === undefined
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: before.revision } as const)
  const fresh = { condition: { attr: "at", exists: false } } as const
  return [
    { name: "agent", write: agents.AgentItem.build(WholePut).item(next).options({ condition: same }) },
    { name: "link", write: agents.AgentLinkItem.build(WholePut).item({ person, code }) },
    {
      name: "line",
      write: agents.AgentLineItem.build(WholePut)
        .item({ code, agent: next.id, at, may, until, sealed, ...kept })
        .options(fresh),
    },
  ]
}

interface Naming {
  readonly code: string
  readonly person: string
  readonly name: string
  readonly may: Grant["may"]
  readonly until: string
  readonly since: number
}

function named({ world }: AgentDeps, { name, ...naming }: Naming, before: Agent | undefined): Agent {
  return {
    ...naming,
    ...{ all: actedFor, of: naming.code },
    id: before?.id ?? world.ids.next("agent"),
    revision: (before?.revision ?? 0) + 1,
    sealed: world.secrets.seal(name, nameContext(naming.code, naming.person)),
  }
}

export async function grantByLegal(
  deps: AgentDeps,
  legal: Citizen,
  code: string,
  input: unknown,
  noted: Part,
): Promise<Agent> {
  const { world, agents } = deps
  const day = today(world.clock)
  const { document, name, may, until } = readGrant(input, day)
  const person = personKey(world.secrets, document)
  if (person === legal.person)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "number", code: "agent.self" }] })
  const others = (await agents.listAgents(code)).filter((each) => each.person !== person)
  if (others.filter((each) => each.revokedAt === undefined && each.until >= day).length >= mostAgents)
    throw refuse("conflict", "agent.too_many", { values: { most: mostAgents } })
  const since = world.clock.now().epochMilliseconds
  const before = await agents.findAgent(code, person)
  const next = named(deps, { code, person, name, may, until, since }, before)
  const by = { person: legal.person }
  const line: Line = { id: world.ids.next("line"), what: "granted", by, byName: legal.name, name }
  await saved(deps, [...parts(deps, next, before, line), noted])
  return next
}

async function saved({ world }: AgentDeps, all: readonly Part[]): Promise<void> {
  try {
    await commit(world.table, all)
  } catch (error) {
    if (error instanceof Stale) throw refuse("conflict", "agent.changed")
    throw error
  }
}

export async function revoke(deps: AgentDeps, legal: Citizen, code: string, id: string): Promise<void> {
  const { world, agents } = deps
  const before = (await agents.listAgents(code)).find((each) => each.id === id)
  if (before === undefined) throw absent(legal)
  if (before.revokedAt !== undefined) return
  const revokedAt = world.clock.now().epochMilliseconds
  const name = world.secrets.open(before.sealed, nameContext(code, before.person))
  const line: Line = {
    ...{ id: world.ids.next("line"), what: "revoked", name },
    ...{ by: { person: legal.person }, byName: legal.name },
  }
  await saved(deps, parts(deps, { ...before, revokedAt, revision: before.revision + 1 }, before, line))
}

/** By a decided case: once for each case, whoever asks again. */
export async function grantByCase(
  deps: AgentDeps,
  grant: Parameters<Agents["grantByCase"]>[0],
): Promise<void> {
  const { world, agents } = deps
  const { code, person, name, may, until, at } = grant
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await agents.hasLine(code, grant.case)) return
    const before = await agents.findAgent(code, person)
    const next = named(deps, { code, person, name, may, until, since: at }, before)
    const line: Line = { id: grant.case, what: "granted", by: { case: grant.case }, byName: "", name }
    try {
      return await commit(world.table, parts(deps, next, before, line))
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw refuse("conflict", "agent.changed")
}
