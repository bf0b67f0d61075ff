// The desk's way to the server: JSON both ways, a deadline on every call, GETs asked again, sign-in when the session ended.
import type { Role } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import type { DeskDone, DeskMove, SetSession } from "@civil/services/marriage/model.ts"
import type { DeskAppointment, DeskDay, Kind, OfficeView } from "@civil/services/marriage/views.ts"
import { isPassing, type Problem, problemOf, problemOfFailure } from "./problem.ts"

export interface DeskOffice extends OfficeView {
  readonly pools?: readonly {
    readonly id: string
    readonly kinds: readonly Kind[]
    /** Kept for people who were granted it. */
    readonly reserve?: string
  }[]
}

export interface DeskName {
  readonly desk: string
  readonly title: Text
}

/** Who sits at the desk, where, and what time the house says it is. */
export interface Me {
  readonly name: string
  readonly bureauName: Text
  /** Offices whose day this person sees; some desks have none. */
  readonly offices: readonly DeskOffice[]
  /** Desks whose queues this person sees. */
  readonly desks?: readonly DeskName[]
  readonly roles: readonly Role[]
  readonly today: string
  readonly now: string
  readonly csrf?: string
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

/** What the client asks of the world around it; the browser's own in production. */
export interface Surroundings {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly wait: (ms: number) => Promise<void>
  readonly newKey: () => string
  /** Called once for every 401: the session ended. */
  readonly signedOut: () => void
}

export type Move = "check-in" | "no-show" | "release" | "undo"

export interface Client {
  me(): Promise<Answer<Me>>
  day(office: string, date: string): Promise<Answer<DeskDay>>
  find(office: string, query: string): Promise<Answer<readonly DeskAppointment[]>>
  move(id: string, move: Move, input: DeskMove): Promise<Answer<DeskAppointment>>
  done(id: string, input: DeskDone): Promise<Answer<DeskAppointment>>
  setSession(input: SetSession): Promise<Answer<DeskDay>>
}

const deadlineMs = 10_000
/** For what looks at hundreds of cases before it answers. */
const patienceMs = 60_000
const pausesMs = [300, 1200]

/** The three ways of asking, for whoever knows the paths. */
export interface Caller {
  get<T>(path: string): Promise<Answer<T>>
  /** `slow`: waits a minute before giving up. */
  post<T>(path: string, body: unknown, slow?: "slow"): Promise<Answer<T>>
  drop(path: string): Promise<Answer<undefined>>
}

export function createCaller(around: Surroundings): Caller {
  const accept = { accept: "application/json" }
  return {
    get: (path) => askAgain(around, path),
    post: (path, body, slow) =>
      ask(around, path, postOf(body, around.newKey()), slow ? patienceMs : deadlineMs),
    drop: (path) =>
      ask(around, path, { method: "DELETE", headers: { ...accept, "idempotency-key": around.newKey() } }),
  }
}

export function createClient({ get, post }: Caller): Client {
  const of = (id: string) => `/api/desk/appointments/${encodeURIComponent(id)}`
  return {
    me: () => get("/api/desk/me"),
    day: (office, date) => get(`/api/desk/day?${new URLSearchParams({ office, date })}`),
    find: async (office, q) =>
      unwrap(await get<Found>(`/api/desk/find?${new URLSearchParams({ office, q })}`)),
    move: (id, move, input) => post(`${of(id)}/${move}`, input),
    done: (id, input) => post(`${of(id)}/done`, input),
    setSession: (input) => post("/api/desk/sessions", input),
  }
}

type Found = readonly DeskAppointment[] | { readonly appointments: readonly DeskAppointment[] }

function unwrap(answer: Answer<Found>): Answer<readonly DeskAppointment[]> {
  if (!answer.ok) return answer
  return { ok: true, value: "appointments" in answer.value ? answer.value.appointments : answer.value }
}

function postOf(body: unknown, key: string): RequestInit {
  return {
    method: "POST",
    body: JSON.stringify(body),
    headers: { accept: "application/json", "content-type": "application/json", "idempotency-key": key },
  }
}

async function askAgain<T>(around: Surroundings, path: string): Promise<Answer<T>> {
  const init = { headers: { accept: "application/json" } }
  let answer = await ask<T>(around, path, init)
  for (const pause of pausesMs) {
    if (answer.ok || !isPassing(answer.problem)) return answer
    await around.wait(pause)
    answer = await ask<T>(around, path, init)
  }
  return answer
}

async function ask<T>(
  around: Surroundings,
  path: string,
  init: RequestInit,
  withinMs = deadlineMs,
): Promise<Answer<T>> {
  let answer: Answer<T>
  try {
    const signal = AbortSignal.timeout(withinMs)
    const response = await around.fetch(path, {
      credentials: "same-origin",
      cache: "no-store",
      signal,
      ...init,
    })
    answer = await read<T>(response)
  } catch (reason) {
    answer = { ok: false, problem: problemOfFailure(reason) }
  }
  if (!answer.ok && answer.problem.how === "signed_out") around.signedOut()
  return answer
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  const body = parse(text)
  if (!response.ok) return { ok: false, problem: problemOf(response.status, body) }
  if (response.status === 204) return { ok: true, value: undefined as T }
  if (body === undefined) return { ok: false, problem: { how: "broken", status: response.status } }
  return { ok: true, value: body as T }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
