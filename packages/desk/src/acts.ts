// What the desk does to records: one call each, then the row, the word to the officer, and what to do when another was faster.
import type { Text, Values } from "@civil/core/text.ts"
import type { DeskDone, SetSession } from "@civil/services/marriage/model.ts"
import type { DeskAppointment, DeskSession } from "@civil/services/marriage/views.ts"
import { createContext, createSignal, useContext } from "solid-js"
import type { Answer, Client, Move } from "./client.ts"
import { clockWords } from "./dates.ts"
import { allOf, happenedSince } from "./day.ts"
import type { Live } from "./live.ts"
import { isStale, isUncertain, type Problem, sentenceOf } from "./problem.ts"
import { historyWho, words } from "./words.ts"

/** The last word to the officer; `undo` names the booking whose last step can be taken back from here. */
export interface Told {
  readonly tone: "ok" | "warn" | "stop"
  readonly text: Text
  readonly values: Values
  readonly undo?: string
}

export interface Acts {
  readonly told: () => Told | undefined
  readonly dismiss: () => void
  /** Ids (or a session's key) with a change under way: their buttons wait. */
  readonly busy: (id: string) => boolean
  readonly move: (appointment: DeskAppointment, move: Move) => Promise<boolean>
  readonly finish: (appointment: DeskAppointment, input: Omit<DeskDone, "revision">) => Promise<boolean>
  readonly setSession: (input: SetSession, session: DeskSession) => Promise<boolean>
}

const Here = createContext<Acts>()
export const ActsProvider = Here.Provider

export function useActs(): Acts {
  const acts = useContext(Here)
  if (!acts) throw new Error("useActs outside ActsProvider")
  return acts
}

const didMove = {
  "check-in": words.didCheckIn,
  "no-show": words.didNoShow,
  release: words.didRelease,
  undo: words.didUndo,
} as const satisfies Record<Move, Text>

export function createActs(client: Client, live: Live): Acts {
  const [told, tell] = createSignal<Told>()
  const [busy, setBusy] = createSignal<ReadonlySet<string>>(new Set())

  /** Runs one change at a time for each record: a double click is one change. */
  const once = async (id: string, act: () => Promise<boolean>) => {
    if (busy().has(id)) return false
    setBusy((all) => new Set(all).add(id))
    const done = await act()
    setBusy((all) => new Set([...all].filter((each) => each !== id)))
    return done
  }
  const settle = async (before: DeskAppointment, did: Text, answer: Answer<DeskAppointment>) => {
    if (!answer.ok) {
      tell(await explain(live, answer.problem, before))
      return false
    }
    live.put(answer.value)
    const undo = answer.value.may.includes("undo") && did !== words.didUndo
    tell({ tone: "ok", text: did, values: { names: namesOf(before) }, ...(undo ? { undo: before.id } : {}) })
    if (did === words.didRelease) await live.refresh()
    return true
  }
  return {
    told,
    dismiss: () => tell(undefined),
    busy: (id) => busy().has(id),
    move: (one, move) =>
      once(one.id, async () =>
        settle(one, didMove[move], await client.move(one.id, move, { revision: one.revision })),
      ),
    finish: (one, input) =>
      once(one.id, async () => {
        const did = input.outcome === "done" ? words.didDone : words.didNotDone
        return settle(one, did, await client.done(one.id, { ...input, revision: one.revision }))
      }),
    setSession: (input, session) =>
      once(`${input.pool}-${input.start}`, async () => {
        const answer = await client.setSession(input)
        if (answer.ok) live.putDay(answer.value)
        const values = { time: `${session.start}–${session.end}` }
        const text = input.open ? words.didOpen : words.didClose
        tell(answer.ok ? { tone: "ok", text, values } : await explain(live, answer.problem))
        return answer.ok
      }),
  }
}

export function namesOf(appointment: DeskAppointment): string {
  return appointment.parties.map((party) => party.name).join("、")
}

/** Reads the list again where the screen may be behind, and says what is known. */
async function explain(live: Live, problem: Problem, before?: DeskAppointment): Promise<Told> {
  if (isStale(problem)) {
    const old = before && structuredCopy(before)
    await live.refresh()
    const now = allOf(live.day()).find((each) => each.id === old?.id)
    const entry = old && now ? happenedSince(old, now) : undefined
    if (!old || (now && now.revision === old.revision))
      return { tone: "stop", text: sentenceOf(problem), values: {} }
    if (!entry) return { tone: "warn", text: words.staleUnknown, values: {} }
    return { tone: "warn", ...whoDidWhat(entry) }
  }
  if (isUncertain(problem)) {
    await live.refresh()
    return { tone: "warn", text: live.problem() ? words.uncertainOffline : words.uncertain, values: {} }
  }
  return { tone: "stop", text: sentenceOf(problem), values: {} }
}

function whoDidWhat(entry: DeskAppointment["history"][number]): { text: Text; values: Values } {
  const who = historyWho(entry.who)
  const fill = (language: "zh" | "en") =>
    words.stale[language]
      .replace("{who}", who[language])
      .replace("{what}", entry.text[language])
      .replace("{time}", clockWords(entry.at))
  return { text: { zh: fill("zh"), en: fill("en") }, values: {} }
}

/** The row on screen is a live store: what it said before the refresh must be kept apart. */
function structuredCopy(one: DeskAppointment): DeskAppointment {
  return { ...one, history: one.history.map((entry) => ({ ...entry })) }
}
