// One way to write: everything a change touches goes in one transaction, or nothing does.
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb"
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb"
import { Stale as AnyStale } from "@civil/core/stale.ts"
import { nameOf, type PortalTable } from "./table.ts"

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number]

/** One write of a change, named so that a refusal can say which one did not hold. `write` is any toolbox transaction. */
export interface Part {
  readonly name: string
  readonly write: { params(): TransactItem & { ToolboxItem?: unknown } }
}

/** The change met other facts than it was decided on: read again, decide again. Nothing was written. */
export class Stale extends AnyStale {
  /** Names of the parts whose condition did not hold; empty when the change only met another one in flight. */
  readonly parts: readonly string[]

  constructor(parts: readonly string[]) {
    super()
    this.message = parts.length === 0 ? "another change was in flight" : `not as read: ${parts.join(", ")}`
    this.parts = parts
  }

  failed(name: string): boolean {
    return this.parts.includes(name)
  }
}

interface Reasons {
  readonly CancellationReasons?: readonly { readonly Code?: string }[]
}

function staleFrom(error: unknown, parts: readonly Part[]): Stale | undefined {
  if (nameOf(error) === "TransactionInProgressException") return new Stale([])
  if (nameOf(error) !== "TransactionCanceledException") return undefined
  const reasons = (error as Reasons).CancellationReasons ?? []
  const failed = parts
    .filter((_, i) => reasons[i]?.Code === "ConditionalCheckFailed")
    .map((part) => part.name)
  const contended = reasons.some((reason) => reason.Code === "TransactionConflict")
  return failed.length > 0 || contended ? new Stale(failed) : undefined
}

/** Writes all parts at once, or throws `Stale` and writes none. */
export async function commit(table: PortalTable, parts: readonly Part[]): Promise<void> {
  const items = parts.map((part) => {
    const { ToolboxItem: _, ...item } = part.write.params()
    return item
  })
  try {
    await table.getDocumentClient().send(new TransactWriteCommand({ TransactItems: items }))
  } catch (error) {
    throw staleFrom(error, parts) ?? error
  }
}
