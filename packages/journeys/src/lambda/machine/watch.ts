// What a function's code does beside answering: which environment variables it reads, which calls it leaves behind.
import { AsyncLocalStorage } from "node:async_hooks"
import { subscribe } from "node:diagnostics_channel"

/** Names of environment variables that code outside Node itself asked for; `*` when it listed them. */
export function watchEnvironment(): ReadonlySet<string> {
  const names = new Set<string>()
  const note = (name: string | symbol) => {
    // Line 0 is the message, 1 this function, 2 the trap, 3 whoever asked; Node's own console asks for colours.
    const asking = new Error("asked").stack?.split("\n")[3] ?? ""
    if (typeof name === "string" && !asking.includes("node:")) names.add(name)
  }
  process.env = new Proxy(process.env, {
    get(target, name) {
      note(name)
      return Reflect.get(target, name)
    },
    has(target, name) {
      note(name)
      return Reflect.has(target, name)
    },
    ownKeys(target) {
      note("*")
      return Reflect.ownKeys(target)
    },
  })
  return names
}

export interface Invocation {
  readonly id: string
  answered: boolean
}

export interface CallWatch {
  /** Runs the handler so that every call it makes, at whatever time, is known as this invocation's. */
  within<T>(invocation: Invocation, handler: () => T): T
  /** Calls of this invocation that have no answer yet. */
  unfinished(invocation: Invocation): number
  /** Calls that began after their invocation was answered, since last asked. */
  takeLate(): readonly string[]
}

interface Sent {
  readonly request: { readonly method?: string; readonly host?: string; readonly path?: string }
}

/** nodejs.org/api/diagnostics_channel.html#built-in-channels: node:http and the fetch of undici. */
export function watchCalls(): CallWatch {
  const current = new AsyncLocalStorage<Invocation>()
  const open = new Map<unknown, Invocation>()
  let late: string[] = []
  const began = (message: unknown) => {
    const invocation = current.getStore()
    if (!invocation) return
    const { request } = message as Sent
    open.set(request, invocation)
    if (invocation.answered) late.push(`${invocation.id}: ${request.method} ${request.path?.split("?")[0]}`)
  }
  const ended = (message: unknown) => open.delete((message as Sent).request)
  for (const name of ["http.client.request.created", "undici:request:create"]) subscribe(name, began)
  for (const name of ["http.client.response.finish", "http.client.request.error"]) subscribe(name, ended)
  for (const name of ["undici:request:headers", "undici:request:error"]) subscribe(name, ended)
  return {
    within: (invocation, handler) => current.run(invocation, handler),
    unfinished: (invocation) => [...open.values()].filter((each) => each === invocation).length,
    takeLate() {
      const taken = late
      late = []
      return taken
    },
  }
}
