// How it lies in the table who may act for an organization, who said so, and where a person finds it.
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import type { Grant } from "../service.ts"

/** All organizations somebody acts for, on the index. */
export const actedFor = "ORG-AGENTS"

const partition = (code: string) => `ORG-AGENTS#${code}`

/** The grant in force, or the last one, of a person for an organization. `sealed`: the agent's name. */
function agentItem(table: PortalTable) {
  return new Entity({
    name: "OrganizationAgent",
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      person: string().key(),
      id: string(),
      revision: number(),
      sealed: string(),
      may: any().castAs<Grant["may"]>(),
      until: string(),
      since: number(),
      revokedAt: any().optional().castAs<number>(),
      all: string().savedAs("gsi1pk"),
      of: string().savedAs("gsi1sk"),
    }),
    computeKey: ({ code, person }) => ({ pk: partition(code), sk: `AGENT#${person}` }),
  })
}

/** From a person to an organization they were ever granted. */
function linkItem(table: PortalTable) {
  return new Entity({
    name: "OrganizationOfAgent",
    table,
    timestamps: false,
    schema: item({ person: string().key(), code: string().key() }),
    computeKey: ({ person, code }) => ({ pk: `PERSON#${person}`, sk: `AGENT#${code}` }),
  })
}

/** Who granted or took back what, never changed. `sealed`: names of who did it and of the agent. */
function lineItem(table: PortalTable) {
  return new Entity({
    name: "OrganizationAgentLine",
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      id: string().key(),
      at: number(),
      agent: string(),
      what: any().castAs<"granted" | "revoked">(),
      by: any().castAs<{ readonly person: string } | { readonly case: string }>(),
      may: any().castAs<Grant["may"]>(),
      until: string(),
      sealed: string(),
    }),
    computeKey: ({ code, id }) => ({ pk: partition(code), sk: `LINE#${id}` }),
  })
}

/** A legal representative who acted here, with a keyed hash of the name: told of what concerns the organization while the register has that name. */
function legalItem(table: PortalTable) {
  return new Entity({
    name: "OrganizationLegal",
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      person: string().key(),
      name: string(),
      at: number(),
      all: string().savedAs("gsi1pk"),
      of: string().savedAs("gsi1sk"),
    }),
    computeKey: ({ code, person }) => ({ pk: partition(code), sk: `LEGAL#${person}` }),
  })
}

export const agentEntities = (table: PortalTable) => ({
  AgentItem: agentItem(table),
  AgentLinkItem: linkItem(table),
  AgentLineItem: lineItem(table),
  LegalItem: legalItem(table),
})
