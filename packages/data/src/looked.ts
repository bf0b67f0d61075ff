// Who of the bureau opened what is a person's own: one row for each look, shown to the person. Written by whatever shows it to staff.
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import type { PortalTable } from "./table.ts"

/** `case`: what was opened, by id. `sealed`: why, under the context of `lookedContext`. */
export function lookedItem(table: PortalTable) {
  return new Entity({
    name: "Looked",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      /** Of the fact: the same one is written once. */
      id: string().key(),
      at: number(),
      staff: string(),
      desk: string(),
      what: string(),
      field: any().optional().castAs<string>(),
      case: string(),
      sealed: any().optional().castAs<string>(),
    }),
    computeKey: ({ person, id }) => ({ pk: `PERSON#${person}`, sk: `LOOKED#${id}` }),
  })
}

export const lookedContext = (person: string, id: string) => `looked ${person} ${id}`
