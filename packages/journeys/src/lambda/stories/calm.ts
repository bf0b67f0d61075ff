// What must be true of every story without trouble.
import { expect } from "vitest"
import type { Trial } from "../trial.ts"

/** Nothing refused, nothing in a queue, no call after its answer, no answer before its calls were back. */
export function expectCalm({ cloud, functions }: Trial): void {
  expect(cloud.refused).toEqual([])
  expect(cloud.calls.filter(({ during }) => during === undefined)).toEqual([])
  for (const { messages } of Object.values(cloud.queues)) expect(messages).toEqual([])
  for (const { shape, seen } of Object.values(functions))
    expect([shape.name, seen.late, seen.unfinished]).toEqual([shape.name, [], []])
}
