// Who may act for an organization: its legal representative as the sign-in states, and the agents that person or the desk has named.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { maskName } from "@civil/core/identity/mask.ts"
import { absent } from "@civil/core/perform.ts"
import type { Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { ConditionCheck } from "dynamodb-toolbox/entity/actions/transactCheck"
import { today } from "../heads.ts"
import type { Organization, OrganizationStatus } from "../organization.ts"
import { isCode } from "../reading.ts"
import type { AgentLine, Agents, AgentView, Grant } from "../service.ts"
import { refuse } from "../words.ts"
import type { AgentDeps } from "./deps.ts"
import { actedFor } from "./entities.ts"
import { grantByCase, grantByLegal, lineContext, nameContext, revoke } from "./grant.ts"
import type { Agent, Line } from "./store.ts"

type Scope = Grant["may"][number]

const everything: readonly Scope[] = ["report", "events", "requests"]
/** Whoever is one of these files nothing any more: the registrar deals with what is left. */
const ended: readonly OrganizationStatus[] = ["deregistered", "withdrawn", "revoked"]

const isLegal = (actor: Citizen, code: string) => actor.organizations?.includes(code) === true
const stands = (agent: Agent | undefined, day: string): agent is Agent =>
  agent !== undefined && agent.revokedAt === undefined && agent.until >= day

const covers = ({ may: granted }: Agent, may: Scope | undefined): boolean =>
  may === undefined || granted.includes(may)

const legalGrant = ({ code, basic }: Organization): Grant => ({
  ...{ code, name: basic.name, role: "legal", may: everything },
})
const agentGrant = ({ code, basic }: Organization, { may, until }: Agent): Grant => ({
  ...{ code, name: basic.name, role: "agent", may, until },
})

async function findGrant(deps: AgentDeps, actor: Citizen, code: string) {
  if (!isCode(code)) return undefined
  const legal = isLegal(actor, code)
  const agent = legal ? undefined : await deps.agents.findAgent(code, actor.person)
  if (!legal && !stands(agent, today(deps.world.clock))) return undefined
  const organization = (await deps.find(code))?.organization
  if (organization === undefined) return undefined
  return { organization, grant: agent ? agentGrant(organization, agent) : legalGrant(organization) }
}

async function get(deps: AgentDeps, actor: Actor, code: string, may?: Scope): Promise<Grant> {
  const found = actor.kind === "citizen" ? await findGrant(deps, actor, code) : undefined
  if (found === undefined) throw absent(actor)
  const { organization, grant } = found
  if (may !== undefined && !grant.may.includes(may)) throw refuse("forbidden", "agent.scope")
  if (may !== undefined && ended.includes(organization.basic.status))
    throw refuse("conflict", "agent.organization_ended", { values: { name: organization.basic.name } })
  return grant
}

/** Only while the grant stands as it was read; a legal representative stands by the session, and is noted as such. */
async function holding(deps: AgentDeps, actor: Citizen, code: string, may: Scope): Promise<readonly Part[]> {
  const { agents, world } = deps
  const { role } = await get(deps, actor, code, may)
  if (role === "legal") return [legalPart(deps, actor, code)]
  const agent = await agents.findAgent(code, actor.person)
  if (!stands(agent, today(world.clock))) throw absent(actor)
  const write = agents.AgentItem.build(ConditionCheck)
    .key({ code, person: actor.person })
    .condition({ attr: "revision", eq: agent.revision })
  return [{ name: "agent", write }]
}

const nameKey = ({ world }: AgentDeps, name: string) => world.secrets.key("legal-representative", name)

function legalPart(deps: AgentDeps, actor: Citizen, code: string): Part {
  const at = deps.world.clock.now().epochMilliseconds
  const item = { code, person: actor.person, name: nameKey(deps, actor.name), at, all: actedFor, of: code }
  return { name: "legal", write: deps.agents.LegalItem.build(WholePut).item(item) }
}

function view({ world }: AgentDeps, agent: Agent, clear: boolean): AgentView {
  const { id, may, until, since, revokedAt, code, person, sealed } = agent
  const name = world.secrets.open(sealed, nameContext(code, person))
  return {
    ...{ id, may, until, since, name: clear ? name : maskName(name) },
    ...(revokedAt !== undefined && { revokedAt }),
  }
}

function lineView({ world }: AgentDeps, { code, id, sealed, at, what, by, may, until }: Line): AgentLine {
  const names = JSON.parse(world.secrets.open(sealed, lineContext(code, id))) as {
    readonly by: string
    readonly name: string
  }
  const who = "case" in by ? { case: by.case } : { by: names.by }
  return { at, what, name: names.name, ...who, may, until }
}

async function persons(deps: AgentDeps, code: string, may?: Scope): Promise<readonly string[]> {
  const { agents, world } = deps
  const [named, legal, at] = await Promise.all([
    agents.listAgents(code),
    agents.listLegal(code),
    deps.find(code),
  ])
  const day = today(world.clock)
  const now = at?.organization.basic.legalRepresentative
  const key = now === undefined ? undefined : nameKey(deps, now)
  const found = [
    ...legal.filter(({ name }) => name === key),
    ...named.filter((each) => stands(each, day) && covers(each, may)),
  ]
  return [...new Set(found.map(({ person }) => person))]
}

export function openAgents(deps: AgentDeps): Agents {
  const { agents } = deps
  const legalOf = async (actor: Actor, code: string): Promise<Citizen> => {
    await get(deps, actor, code)
    if (actor.kind !== "citizen" || !isLegal(actor, code)) throw refuse("forbidden", "agent.only_legal")
    return actor
  }
  return {
    async of(actor) {
      const granted = await agents.listCodes(actor.person)
      const codes = [...new Set([...(actor.organizations ?? []), ...granted])]
      const found = await Promise.all(codes.map((code) => findGrant(deps, actor, code)))
      return found.flatMap((each) => (each ? [each.grant] : []))
    },
    get: (actor, code, may) => get(deps, actor, code, may),
    async actsFor(actor, code, may) {
      if (actor.kind !== "citizen") return false
      if (isLegal(actor, code)) return true
      const agent = await agents.findAgent(code, actor.person)
      return stands(agent, today(deps.world.clock)) && covers(agent, may)
    },
    holding: (actor, code, may) => holding(deps, actor, code, may),
    async list(actor, code) {
      const { role } = await get(deps, actor, code)
      const all = [...(await agents.listAgents(code))].sort((a, b) => b.since - a.since)
      return all.map((agent) => view(deps, agent, role === "legal"))
    },
    async history(actor, code) {
      await legalOf(actor, code)
      const lines = [...(await agents.listLines(code))].sort((a, b) => b.at - a.at)
      return lines.map((line) => lineView(deps, line))
    },
    async grant(actor, code, input) {
      const legal = await legalOf(actor, code)
      await get(deps, actor, code, "requests")
      return view(deps, await grantByLegal(deps, legal, code, input, legalPart(deps, legal, code)), true)
    },
    async revoke(actor, code, agent) {
      await revoke(deps, await legalOf(actor, code), code, agent)
    },
    grantByCase: (grant) => grantByCase(deps, grant),
    organizations: () => agents.listOrganizations(),
    persons: (code, may) => persons(deps, code, may),
  }
}
