// The objection against a notice, beside the case it is about: the decision looks at it in its own transaction, so that neither overtakes the other.
import { store } from "@civil/casework/store.ts"
import type { Part } from "@civil/data/change.ts"
import { WholeGet } from "@civil/data/get.ts"
import { WholePut } from "@civil/data/put.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import type { Condition } from "dynamodb-toolbox/entity/actions/parseCondition"
import { ConditionCheck } from "dynamodb-toolbox/entity/actions/transactCheck"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { string } from "dynamodb-toolbox/schema/string"

const entity = (table: PortalTable) =>
  new Entity({
    name: "Objection",
    table,
    timestamps: false,
    schema: item({
      about: string().key(),
      by: string(),
      code: string(),
      open: boolean(),
      upheld: boolean(),
    }),
    computeKey: ({ about }) => ({ pk: `CASE#${about}`, sk: "OBJECTION" }),
  })

/** `about`: id of the case objected to; `by`, `code`: the objection's own. */
export interface Objection {
  readonly about: string
  readonly by: string
  readonly code: string
  readonly open: boolean
  /** Found right: what it is about cannot be decided for listing any more. */
  readonly upheld: boolean
}

export const findObjection = (table: PortalTable, about: string): Promise<Objection | undefined> =>
  entity(table).build(WholeGet).find({ about })

type Held = Condition<ReturnType<typeof entity>>
const closed: Held = {
  and: [
    { attr: "open", eq: false },
    { attr: "upheld", eq: false },
  ],
}

/** One open objection at a time, and none after one that was upheld. */
export function objectionPart(table: PortalTable, objection: Objection): Part {
  const write = entity(table)
    .build(WholePut)
    .item(objection)
    .options({
      condition: {
        or: [{ attr: "open", exists: false }, closed, { attr: "by", eq: objection.by }],
      },
    })
  return { name: "objection", write }
}

/** That no objection is open or was upheld, at the instant of the decision. */
export function unopposedPart(table: PortalTable, about: string): Part {
  const write = entity(table)
    .build(ConditionCheck)
    .key({ about })
    .condition({
      or: [{ attr: "open", exists: false }, closed],
    })
  return { name: "unopposed", write }
}

/** That the case is still undecided, at the instant of the objection. */
export function undecidedPart(table: PortalTable, about: string): Part {
  const condition = { attr: "outcome", exists: false } as const
  const write = store(table).CaseItem.build(ConditionCheck).key({ id: about }).condition(condition)
  return { name: "undecided", write }
}
