// Search beyond the day on screen: asked only when the day has no match, a moment after the last letter.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { createEffect, createSignal, on, onCleanup } from "solid-js"
import type { Client } from "./client.ts"
import type { Problem } from "./problem.ts"

export interface Elsewhere {
  readonly state: () => "idle" | "searching" | "found" | "failed"
  readonly found: () => readonly DeskAppointment[]
  readonly problem: () => Problem | undefined
  readonly lookNow: () => void
}

const pauseMs = 350
const shortest = 2

export function createElsewhere(
  client: Client,
  office: () => string,
  query: () => string,
  here: () => number,
): Elsewhere {
  const [state, setState] = createSignal<"idle" | "searching" | "found" | "failed">("idle")
  const [found, setFound] = createSignal<readonly DeskAppointment[]>([])
  const [problem, setProblem] = createSignal<Problem>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const look = async () => {
    const wanted = query().trim()
    if (wanted.length < shortest) return
    const mine = ++asked
    setState("searching")
    const answer = await client.find(office(), wanted)
    if (mine !== asked) return
    setProblem(answer.ok ? undefined : answer.problem)
    setFound(answer.ok ? answer.value : [])
    setState(answer.ok ? "found" : "failed")
  }
  createEffect(
    on([query, here, office], ([wanted, matches]) => {
      clearTimeout(timer)
      asked += 1
      setState("idle")
      if (wanted.trim().length >= shortest && matches === 0) timer = setTimeout(() => void look(), pauseMs)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  const lookNow = () => {
    clearTimeout(timer)
    void look()
  }
  return { state, found, problem, lookNow }
}
