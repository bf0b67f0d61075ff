// A list read from the server in pages: what is there, whether more follows, what went wrong.
import { createSignal } from "solid-js"
import type { Page } from "../cases-client.ts"
import type { Answer } from "../client.ts"
import type { Problem } from "../problem.ts"

export interface Reading<Row> {
  readonly rows: () => readonly Row[]
  readonly status: () => "loading" | "ready" | "failed"
  readonly problem: () => Problem | undefined
  readonly more: () => (() => Promise<void>) | undefined
  readonly refresh: () => Promise<void>
}

export function createReading<Row>(read: (after?: string) => Promise<Answer<Page<Row>>>): Reading<Row> {
  const [rows, setRows] = createSignal<readonly Row[]>()
  const [next, setNext] = createSignal<string>()
  const [problem, setProblem] = createSignal<Problem>()
  let asked = 0
  const take = async (after?: string) => {
    const mine = ++asked
    const answer = await read(after)
    if (mine !== asked) return
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    setRows((before) => [...(after ? (before ?? []) : []), ...answer.value.rows])
    setNext(answer.value.next)
  }
  void take()
  return {
    rows: () => rows() ?? [],
    status: () => (rows() ? "ready" : problem() ? "failed" : "loading"),
    problem,
    more: () => {
      const after = next()
      return after ? () => take(after) : undefined
    },
    refresh: () => take(),
  }
}
