// Papers sent for an open correction: they lie beside the case until the corrected answers are handed in.
import type { Part } from "@civil/data/change.ts"
import { WholeGet } from "@civil/data/get.ts"
import { WholePut } from "@civil/data/put.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import type { KeptDocument } from "../shapes.ts"

export interface WaitingPapers {
  readonly case: string
  readonly documents: readonly KeptDocument[]
  /** Counts changes; 0 where nothing has been sent. */
  readonly revision: number
}

export interface WaitingRows {
  find(subject: string): Promise<WaitingPapers>
  /** Written as read. */
  putPart(next: WaitingPapers): Part
  /** Gone as read; nothing where nothing was. */
  removeParts(papers: WaitingPapers): readonly Part[]
}

export function waitingRows(table: PortalTable): WaitingRows {
  const WaitingItem = new Entity({
    name: "WaitingPapers",
    table,
    timestamps: false,
    schema: item({
      case: string().key(),
      documents: any().castAs<WaitingPapers["documents"]>(),
      revision: number(),
    }),
    computeKey: ({ case: subject }) => ({ pk: `CASE#${subject}`, sk: "PAPERS" }),
  })
  const asRead = (revision: number) =>
    revision === 0
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: revision } as const)
  return {
    async find(subject) {
      const found = await WaitingItem.build(WholeGet).find({ case: subject })
      return found ?? { case: subject, documents: [], revision: 0 }
    },
    putPart: (next) => ({
      name: "papers",
      write: WaitingItem.build(WholePut)
        .item(next)
        .options({ condition: asRead(next.revision - 1) }),
    }),
    removeParts({ case: subject, revision }) {
      if (revision === 0) return []
      const condition = asRead(revision)
      return [
        {
          name: "papers",
          write: WaitingItem.build(DeleteTransaction).key({ case: subject }).options({ condition }),
        },
      ]
    },
  }
}
