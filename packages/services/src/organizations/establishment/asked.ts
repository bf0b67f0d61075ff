// Names asked for by applications that are in hand: one row a case beside its state, so that a second application for the same name is seen at the desk.

import type { World } from "@civil/booking/world.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { item } from "dynamodb-toolbox/schema/item"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { foldName } from "../naming/segments.ts"

/** `name`: a keyed hash; what people mean to call it is not public before it is registered. */
const entity = (table: PortalTable) =>
  new Entity({
    name: "AskedName",
    table,
    timestamps: false,
    schema: item({ bureau: string().key(), case: string().key(), code: string(), name: string() }),
    computeKey: ({ bureau, case: id }) => ({ pk: `ASKED-NAMES#${bureau}`, sk: id }),
  })

type Place = Pick<World, "table" | "secrets">
type Asking = Pick<Case, "id" | "code" | "bureau">

const hashOf = ({ secrets }: Place, name: string) => secrets.key("asked-name", foldName(name))

/** With the submission, and again with new answers: the row says the name as it now is. */
export function askPart(world: Place, { id, code, bureau }: Asking, name: string): Part {
  const row = { bureau, case: id, code, name: hashOf(world, name) }
  return { name: "asked_name", write: entity(world.table).build(WholePut).item(row) }
}

export const leavePart = ({ table }: Place, { id, bureau }: Asking): Part => ({
  name: "asked_name",
  write: entity(table).build(DeleteTransaction).key({ bureau, case: id }),
})

/** Numbers of the other cases of the bureau that ask for this name. */
export async function othersAsking(
  world: Place,
  bureau: string,
  name: string,
  own: string | undefined,
): Promise<readonly string[]> {
  const { Items = [] } = await world.table
    .build(QueryCommand)
    .entities(entity(world.table))
    .query({ partition: `ASKED-NAMES#${bureau}` })
    .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
    .send()
  const hash = hashOf(world, name)
  return Items.flatMap((row) => (row.name === hash && row.case !== own ? [row.code] : []))
}
