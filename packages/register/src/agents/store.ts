// Reads of agents, named for the question.
import { WholeGet } from "@civil/data/get.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { actedFor, agentEntities } from "./entities.ts"

type Entities = ReturnType<typeof agentEntities>
export type Agent = FormattedItem<Entities["AgentItem"]>
export type Line = FormattedItem<Entities["AgentLineItem"]>
export type Legal = FormattedItem<Entities["LegalItem"]>

export interface AgentStore extends Entities {
  readonly table: PortalTable
  findAgent(code: string, person: string): Promise<Agent | undefined>
  listAgents(code: string): Promise<readonly Agent[]>
  listLegal(code: string): Promise<readonly Legal[]>
  /** Codes for which a person was ever granted anything. */
  listCodes(person: string): Promise<readonly string[]>
  /** Codes of all organizations somebody acts for, or did. */
  listOrganizations(): Promise<readonly string[]>
  hasLine(code: string, id: string): Promise<boolean>
  listLines(code: string): Promise<readonly Line[]>
}

const options = { consistent: true, maxPages: Number.POSITIVE_INFINITY } as const

export function agentStore(table: PortalTable): AgentStore {
  const items = agentEntities(table)
  const { AgentItem, AgentLinkItem, AgentLineItem, LegalItem } = items
  const query = table.build(QueryCommand)
  return {
    table,
    ...items,
    findAgent: (code, person) => AgentItem.build(WholeGet).find({ code, person }),
    async listAgents(code) {
      const where = { partition: `ORG-AGENTS#${code}`, range: { beginsWith: "AGENT#" } }
      return (await query.entities(AgentItem).query(where).options(options).send()).Items ?? []
    },
    async listLegal(code) {
      const where = { partition: `ORG-AGENTS#${code}`, range: { beginsWith: "LEGAL#" } }
      return (await query.entities(LegalItem).query(where).options(options).send()).Items ?? []
    },
    async listCodes(person) {
      const where = { partition: `PERSON#${person}`, range: { beginsWith: "AGENT#" } }
      const { Items = [] } = await query.entities(AgentLinkItem).query(where).options(options).send()
      return Items.map(({ code }) => code)
    },
    async listOrganizations() {
      const where = { index: "gsi1", partition: actedFor } as const
      const every = { maxPages: Number.POSITIVE_INFINITY } as const
      const { Items = [] } = await query.entities(AgentItem, LegalItem).query(where).options(every).send()
      return [...new Set(Items.map(({ code }) => code))]
    },
    async listLines(code) {
      const where = { partition: `ORG-AGENTS#${code}`, range: { beginsWith: "LINE#" } }
      return (await query.entities(AgentLineItem).query(where).options(options).send()).Items ?? []
    },
    hasLine: async (code, id) => (await AgentLineItem.build(WholeGet).find({ code, id })) !== undefined,
  }
}
