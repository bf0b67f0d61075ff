// The live copy of one office's day: read at once, again on focus and every 30 seconds, merged row by row so that nothing jumps.
import type { DeskAppointment, DeskDay } from "@civil/services/marriage/views.ts"
import { createSignal, onCleanup } from "solid-js"
import { createStore, reconcile } from "solid-js/store"
import type { Answer, Client } from "./client.ts"
import { inOrder } from "./day.ts"
import type { Problem } from "./problem.ts"

export interface Live {
  day(): DeskDay | undefined
  status(): "loading" | "ready" | "failed"
  /** Why the last read failed; the rows on screen stay. */
  problem(): Problem | undefined
  reading(): boolean
  /** Browser time of the last good read. */
  readAt(): number | undefined
  show(office: string, date: string): Promise<void>
  refresh(): Promise<void>
  /** Takes the server's newer copy of one row, or of the day, after a change made here. */
  put(appointment: DeskAppointment): void
  putDay(day: DeskDay): void
}

const everyMs = 30_000

export function createLive(client: Client): Live {
  const [held, setHeld] = createStore<{ day: DeskDay | undefined }>({ day: undefined })
  const [problem, setProblem] = createSignal<Problem>()
  const [reading, setReading] = createSignal(0)
  const [readAt, setReadAt] = createSignal<number>()
  const [wanted, setWanted] = createSignal<{ office: string; date: string }>()
  let asked = 0

  const accept = (answer: Answer<DeskDay>) => {
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    setHeld("day", reconcile(inOrder(answer.value), { key: "id" }))
    setReadAt(Date.now())
  }
  const refresh = async () => {
    const want = wanted()
    if (!want) return
    const mine = ++asked
    setReading((count) => count + 1)
    const answer = await client.day(want.office, want.date)
    setReading((count) => count - 1)
    // A later question overtook this one: its answer may be of another day, or older than a change made since.
    if (mine === asked) accept(answer)
  }
  const show = async (office: string, date: string) => {
    const want = wanted()
    if (want?.office !== office || want.date !== date) {
      setWanted({ office, date })
      setHeld("day", undefined)
      setProblem(undefined)
      setReadAt(undefined)
    }
    await refresh()
  }
  const putDay = (day: DeskDay) => {
    asked += 1
    accept({ ok: true, value: day })
  }
  const put = (appointment: DeskAppointment) => {
    const day = held.day
    if (!day) return
    const swap = (each: DeskAppointment) => (each.id === appointment.id ? appointment : each)
    putDay({
      ...day,
      sessions: day.sessions.map((one) => ({ ...one, appointments: one.appointments.map(swap) })),
    })
  }
  keepFresh(async () => {
    if (reading() === 0) await refresh()
  })
  return {
    day: () => held.day,
    status: () => (held.day ? "ready" : problem() ? "failed" : "loading"),
    problem,
    reading: () => reading() > 0,
    readAt,
    show,
    refresh,
    put,
    putDay,
  }
}

function keepFresh(refresh: () => Promise<void>): void {
  const look = () => {
    if (document.visibilityState === "visible") void refresh()
  }
  const timer = setInterval(look, everyMs)
  document.addEventListener("visibilitychange", look)
  window.addEventListener("focus", look)
  window.addEventListener("online", look)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", look)
    window.removeEventListener("focus", look)
    window.removeEventListener("online", look)
  })
}
