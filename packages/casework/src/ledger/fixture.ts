// Histories written by hand, for tests of what watches over them: the spine itself writes them the same way.
import { PutCommand } from "@aws-sdk/lib-dynamodb"
import { dateOf } from "@civil/core/date.ts"
import type { Chance, Clock, Secrets } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { chained, noHash, storedLine, wordsOf } from "../chain.ts"
import type { HistoryEntry } from "../shapes.ts"

interface Writing {
  readonly table: PortalTable
  readonly clock: Clock
  readonly secrets: Secrets
  readonly chance: Chance
}

export async function putItem(table: PortalTable, item: Readonly<Record<string, unknown>>): Promise<void> {
  await table.getDocumentClient().send(new PutCommand({ TableName: table.getName(), Item: { ...item } }))
}

export async function putLine(table: PortalTable, line: HistoryEntry): Promise<void> {
  await putItem(table, storedLine(line))
}

/** The case as far as its history is concerned. */
export async function putCase(
  table: PortalTable,
  { case: id, seq, hash, bureau, to }: HistoryEntry,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await putItem(table, {
    pk: `CASE#${id}`,
    sk: "CASE",
    _et: "Case",
    id,
    bureau,
    state: to,
    head: { seq, hash },
    ...more,
  })
}

const moves = [
  ["submit", "draft", "submitted"],
  ["claim", "submitted", "in_review"],
  ["approve", "in_review", "approved"],
  ["close", "approved", "closed"],
] as const

/** A case with so many lines, all of now; those of staff have words. */
export async function writeHistory(
  { table, clock, secrets, chance }: Writing,
  { id, bureau, count }: { readonly id: string; readonly bureau: string; readonly count: number },
): Promise<readonly HistoryEntry[]> {
  const at = clock.now()
  const lines: HistoryEntry[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    const [action, from, to] = moves[Math.min(seq, moves.length) - 1] ?? moves[0]
    const salt = Array.from({ length: 16 }, () => chance.below(10)).join("")
    const words = seq === 1 ? {} : wordsOf({ case: id, seq }, { note: "材料齐全" }, salt, secrets.seal)
    const line = chained({
      case: id,
      seq,
      bureau,
      at: at.epochMilliseconds,
      day: dateOf(at).toString(),
      action,
      from,
      to,
      by: seq === 1 ? { kind: "citizen", role: "applicant" } : { kind: "staff", id: "s1", name: "陈" },
      facts: { matter: "test.any", desk: "front" },
      told: seq === 1 ? [{ role: "applicant", code: "case.received" }] : [],
      ...words,
      previous: lines.at(-1)?.hash ?? noHash,
    })
    lines.push(line)
    await putLine(table, line)
  }
  const last = lines.at(-1)
  if (last) await putCase(table, last)
  return lines
}
