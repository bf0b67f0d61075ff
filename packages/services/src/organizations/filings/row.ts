// One filing of a kind at a time for an organization: a row that the first takes and gives back when it has come to nothing.
import type { Case } from "@civil/casework/shapes.ts"
import { isOpen } from "@civil/casework/transitions.ts"
import type { Part } from "@civil/data/change.ts"
import { WholeGet } from "@civil/data/get.ts"
import { WholePut } from "@civil/data/put.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import type { Condition } from "dynamodb-toolbox/entity/actions/parseCondition"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { item } from "dynamodb-toolbox/schema/item"
import { string } from "dynamodb-toolbox/schema/string"

const entity = (table: PortalTable) =>
  new Entity({
    name: "Filing",
    table,
    timestamps: false,
    schema: item({ organization: string().key(), what: string().key(), by: string(), code: string() }),
    computeKey: ({ organization, what }) => ({ pk: `FILING#${organization}`, sk: what }),
  })

/** `what`: `annual_report#2025`, or `listing#abnormal#annual_report` while that is decided and not yet published; `by`, `code`: id and number of the case that has it. */
export interface Filing {
  readonly organization: string
  readonly what: string
  readonly by: string
  readonly code: string
}

export const findFiling = (
  table: PortalTable,
  key: Pick<Filing, "organization" | "what">,
): Promise<Filing | undefined> => entity(table).build(WholeGet).find(key)

/** Taken by this case, or refused where another has it. */
export function takePart(table: PortalTable, filing: Filing): Part {
  const condition: Condition<ReturnType<typeof entity>> = {
    or: [
      { attr: "by", exists: false },
      { attr: "by", eq: filing.by },
    ],
  }
  return { name: "filing", write: entity(table).build(WholePut).item(filing).options({ condition }) }
}

/** Given back; nothing happens where another has it by now. */
export const givePart = (table: PortalTable, { by: _, code: __, ...key }: Filing): Part => ({
  name: "filing",
  write: entity(table).build(DeleteTransaction).key(key),
})

/** States in which the filing came to nothing. */
const nothing: ReadonlySet<Case["state"]> = new Set(["withdrawn", "lapsed", "refused"])

/** What a change of the case does to the row: back with a refusal, taken again with what is undone or appealed. */
export function followPart(
  table: PortalTable,
  { state, outcome }: Case,
  from: string,
  filing: Filing,
): readonly Part[] {
  if (nothing.has(state) || (state === "closed" && outcome === undefined)) return [givePart(table, filing)]
  return from === "refused" && isOpen(state) ? [takePart(table, filing)] : []
}
