// Every write of a register under test, to the table or to a file: heard before and after, so that a test can look in between or end the writer.
import type { TableClient } from "@civil/data/documents.ts"
import type { Objects } from "@civil/data/objects/objects.ts"

/** Ears of a test; changed while it runs. */
export interface Writes {
  before?: ((what: string) => Promise<void> | void) | undefined
  after?: ((what: string) => Promise<void> | void) | undefined
  /** Reads of the table. */
  read?: ((what: string) => void) | undefined
}

/** A worker that was ended: none of its writes happens any more. */
export class Killed extends Error {
  constructor() {
    super("killed")
    this.name = "Killed"
  }
}

const reads = ["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems", "DescribeTable"]

export function heardTable({ run }: TableClient, writes: Writes): TableClient {
  return {
    async run(operation, input) {
      if (reads.includes(operation)) {
        writes.read?.(operation)
        return run(operation, input)
      }
      await writes.before?.(operation)
      const answer = await run(operation, input)
      await writes.after?.(operation)
      return answer
    },
  }
}

export function heardObjects(objects: Objects, writes: Writes): Objects {
  const heard = async (key: string, write: () => Promise<void>) => {
    const what = key.split("/").at(-1) ?? key
    await writes.before?.(what)
    await write()
    await writes.after?.(what)
  }
  return {
    ...objects,
    put: (key, body, type) => heard(key, () => objects.put(key, body, type)),
    async writer(key, type) {
      const writer = await objects.writer(key, type)
      const finish = () => heard(key, () => writer.finish())
      // What a dead worker had begun is let go, as by the system that ended it.
      return {
        ...writer,
        finish: () => finish().catch(async (error) => writer.abandon().then(() => Promise.reject(error))),
      }
    },
  }
}

/** Ends the worker at its nth write, before it is done or just after, when the answer is lost. Once ended it writes nothing more. */
export function killAt(writes: Writes, nth: number, when: "before" | "after"): void {
  let seen = 0
  let dead = false
  writes.before = () => {
    if (dead) throw new Killed()
    seen += 1
    if (when === "before" && seen >= nth) dead = true
    if (dead) throw new Killed()
  }
  writes.after = () => {
    if (when === "after" && seen >= nth) dead = true
    if (dead) throw new Killed()
  }
}

/** Another worker, or the same one come back. */
export function revive(writes: Writes): void {
  writes.before = undefined
  writes.after = undefined
}
