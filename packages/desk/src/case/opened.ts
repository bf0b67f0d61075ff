// One case on screen: read when it is opened, read again while somebody looks, held by a lease while its holder has it open, changed by one act at a time.
import type { DeskAct } from "@civil/casework/inputs.ts"
import type { DeskCase, DeskLine } from "@civil/casework/views.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { createEffect, createSignal, on, onCleanup } from "solid-js"
import { createStore, reconcile } from "solid-js/store"
import type { CasesClient } from "../cases-client.ts"
import type { Answer } from "../client.ts"
import { clockWords } from "../dates.ts"
import { isStale, isUncertain, type Problem, sentenceOf } from "../problem.ts"
import { whileSeen } from "../seen.ts"
import { caseWords as words } from "./words.ts"

/** What became of an act: done, or why not, said to the officer. */
export type Did = { readonly ok: true; readonly case: DeskCase } | { readonly ok: false; readonly why: Said }
export interface Said {
  readonly tone: "warn" | "stop"
  readonly text: Text
  readonly values?: Values
  /** What cannot stand, by field of the dialog. */
  readonly fields?: Readonly<Record<string, Text>>
}

export interface Opened {
  readonly case: () => DeskCase | undefined
  readonly status: () => "closed" | "loading" | "ready" | "failed"
  readonly problem: () => Problem | undefined
  readonly busy: () => boolean
  readonly refresh: () => Promise<void>
  readonly act: (act: DeskAct, input: Readonly<Record<string, unknown>>) => Promise<Did>
  /** Fields opened with a reason, by name; forgotten when another case is opened, and after five minutes. */
  readonly revealed: () => Readonly<Record<string, Text | string>>
  readonly hide: (field: string) => void
}

const everyMs = 60_000
/** A lease is renewed when less than this is left of it. */
const renewMs = 20 * 60_000
const revealMs = 5 * 60_000

export interface OpenedDeps {
  readonly client: CasesClient
  readonly id: () => string | undefined
  readonly now: () => number
  /** Something about the case changed here: the list beside it wants to know. */
  readonly onChange: (changed: DeskCase) => void
}

export function createOpened({ client, id, now, onChange }: OpenedDeps): Opened {
  const [held, setHeld] = createStore<{ case: DeskCase | undefined }>({ case: undefined })
  const [problem, setProblem] = createSignal<Problem>()
  const [busy, setBusy] = createSignal(false)
  const reveals = createReveals()
  let asked = 0
  const put = (one: DeskCase) => setHeld("case", reconcile(one, { key: "id", merge: false }))
  const accept = (answer: Answer<DeskCase>) => {
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) put(answer.value)
  }
  const refresh = async () => {
    const wanted = id()
    if (!wanted) return
    const mine = ++asked
    const answer = await client.get(wanted)
    if (mine === asked) accept(answer)
  }
  createEffect(
    on(id, (wanted) => {
      asked += 1
      setHeld("case", undefined)
      setProblem(undefined)
      reveals.forget()
      if (wanted) void refresh()
    }),
  )
  const explain = async (why: Problem): Promise<Said> => {
    if (!isStale(why) && !isUncertain(why))
      return { tone: "stop", text: sentenceOf(why), fields: fieldsOf(why) }
    const before = held.case?.history.length ?? 0
    await refresh()
    if (isUncertain(why)) return { tone: "warn", text: problem() ? words.uncertainOffline : words.uncertain }
    const line = newestSince(held.case?.history ?? [], before)
    return line ? whoDidWhat(line) : { tone: "stop", text: sentenceOf(why) }
  }
  const send = async (act: DeskAct, input: Readonly<Record<string, unknown>>): Promise<Did> => {
    const one = held.case
    if (!one || busy()) return { ok: false, why: { tone: "warn", text: words.notPossible } }
    asked += 1
    setBusy(true)
    const answer = await client.act(one.id, act, { ...input, revision: one.revision })
    setBusy(false)
    if (!answer.ok) return { ok: false, why: await explain(answer.problem) }
    if (id() === answer.value.id) {
      if (act === "reveal") reveals.keep(answer.value, String(input.field))
      accept(answer)
    }
    onChange(answer.value)
    return { ok: true, case: answer.value }
  }
  whileSeen(everyMs, async () => {
    if (!busy()) await refresh()
  })
  keepLease(held, now, async () => void (await send("claim", {})))
  return {
    case: () => held.case,
    status: () => (held.case ? "ready" : problem() ? "failed" : id() ? "loading" : "closed"),
    ...{ problem, busy, refresh, act: send, revealed: reveals.open, hide: reveals.hide },
  }
}

/** Whoever has the case in hand keeps it while the page is open and seen. */
function keepLease(
  held: { case: DeskCase | undefined },
  now: () => number,
  renew: () => Promise<void>,
): void {
  const timer = setInterval(() => {
    const holder = held.case?.holder
    if (!holder?.mine || document.visibilityState !== "visible") return
    if (Date.parse(holder.until) - now() < renewMs) void renew()
  }, 30_000)
  onCleanup(() => clearInterval(timer))
}

function createReveals() {
  const [open, setOpen] = createSignal<Readonly<Record<string, Text | string>>>({})
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const forget = () => {
    for (const timer of timers) clearTimeout(timer)
    timers.clear()
    setOpen({})
  }
  const hide = (field: string) =>
    setOpen((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== field)))
  const keep = (one: DeskCase, field: string) => {
    const value = valueIn(one, field)
    if (value === undefined) return
    setOpen((all) => ({ ...all, [field]: value }))
    timers.add(setTimeout(() => hide(field), revealMs))
  }
  onCleanup(forget)
  return { open, hide, keep, forget }
}

/** A field of the form, or `applicant.number` and `applicant.mobile` of a person; of a sheltered one the name too. */
export function valueIn(one: DeskCase, field: string): Text | string | undefined {
  const [role, what] = field.split(".")
  const party = one.parties.find((each) => each.role === role)
  if (party && (what === "name" || what === "number" || what === "mobile")) return party[what]
  return one.fields.find((each) => each.field === field)?.value
}

/** The server's sentences by field of the dialog. */
function fieldsOf(why: Problem): Readonly<Record<string, Text>> {
  const issues = why.how === "refused" ? why.fields : []
  return Object.fromEntries(issues.flatMap(({ field, message }) => (message ? [[field, message]] : [])))
}

/** The newest line that was not there before. */
export function newestSince(history: readonly DeskLine[], before: number): DeskLine | undefined {
  if (history.length <= before) return undefined
  return history.reduce((newest, line) => (line.seq > newest.seq ? line : newest))
}

function whoDidWhat(line: DeskLine): Said {
  const what = line.text
  return {
    tone: "warn",
    text: words.changedBy,
    values: { who: line.whoText ?? line.who, what, time: clockWords(line.at) },
  }
}
