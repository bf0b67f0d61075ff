// The queues of dead letters of one machine: what lies there, and how it is thrown away once its cause is gone.
import type { Queues } from "@civil/data/queue.ts"
import { type QueueShape, topology } from "../../../infra/topology.ts"

/** What others send their failures to. */
const deadQueues = Object.values<QueueShape>(topology.queues)
  .filter(({ deadLetters }) => deadLetters === undefined)
  .map(({ name }) => name)

/** A line for each letter, or for each queue that was emptied. */
export async function attendLetters(
  box: Pick<Queues, "list" | "done">,
  forget: readonly string[],
): Promise<{ readonly lines: readonly string[]; readonly ok: boolean }> {
  const unknown = forget.filter((name) => !deadQueues.includes(name))
  if (unknown.length > 0)
    return {
      lines: [`No dead letters are kept in ${unknown.join(", ")}; only in ${deadQueues.join(", ")}.`],
      ok: false,
    }
  const lines: string[] = []
  for (const name of forget.length > 0 ? forget : deadQueues) {
    const letters = await box.list(name)
    if (forget.length > 0) {
      for (const letter of letters) await box.done(letter)
      lines.push(`${name}: ${letters.length} thrown away.`)
    } else
      for (const { sentAt, body } of letters)
        lines.push(`${new Date(sentAt).toISOString()}  ${name}  ${body}`)
  }
  return { lines, ok: true }
}
