// One thing read from the server: the last good answer stays while another is asked for.
import { createEffect, createSignal, on } from "solid-js"
import type { Answer } from "../client.ts"
import type { Problem } from "../problem.ts"

export interface One<Value> {
  readonly value: () => Value | undefined
  readonly problem: () => Problem | undefined
  readonly refresh: () => Promise<void>
  /** Takes what an act answered. */
  readonly put: (value: Value) => void
}

/** Read anew whenever `key` changes; an answer that was overtaken is dropped. */
export function createOne<Key, Value>(key: () => Key, ask: (key: Key) => Promise<Answer<Value>>): One<Value> {
  const [value, setValue] = createSignal<Value>()
  const [problem, setProblem] = createSignal<Problem>()
  let asked = 0
  const refresh = async () => {
    const mine = ++asked
    const answer = await ask(key())
    if (mine !== asked) return
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setValue(() => answer.value)
  }
  createEffect(
    on(key, () => {
      setValue(undefined)
      setProblem(undefined)
      void refresh()
    }),
  )
  return {
    ...{ value, problem, refresh },
    put: (next) => {
      asked += 1
      setProblem(undefined)
      setValue(() => next)
    },
  }
}
