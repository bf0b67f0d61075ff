// How far a job is, written beside the import, and whether it still has time.
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import type { Inside } from "../deps.ts"

/** Begins nothing more when less is left of a worker's time. */
const reserveMs = 10_000

/** There was no time to finish. */
export class OutOfTime extends Error {}

export function checkTime(remaining: () => number): void {
  if (remaining() < reserveMs) throw new OutOfTime("no time left")
}

const every = 2000
const written = new WeakMap<Inside, Map<string, number>>()

/** Written now and then, not for each row. */
export async function putProgress(
  inside: Inside,
  id: string,
  remaining: () => number,
  done: number,
  of?: number,
): Promise<void> {
  checkTime(remaining)
  const last = written.get(inside) ?? new Map<string, number>()
  written.set(inside, last)
  const before = last.get(id) ?? 0
  if (done - before < every && done >= before && done !== of) return
  last.set(id, done)
  await inside.store.ProgressItem.build(PutItemCommand)
    .item({ import: id, done, ...(of !== undefined && { of }) })
    .send()
}
