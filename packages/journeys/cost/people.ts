// Who walks through the counted journeys: browsers without scripts that keep cookies and send the forms they are shown.
import { Jar } from "@civil/api/testing/jar.ts"
import type { Meter } from "./meter.ts"

export interface Person {
  /** Opens a page and follows redirects; answers where it ended and what is there. */
  get(path: string): Promise<Shown>
  /** Sends a form with the token of the page before, and follows. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Shown>
  json<T>(path: string, body?: unknown): Promise<T>
  signIn(login: string, to?: string): Promise<void>
}

export interface Shown {
  readonly path: string
  readonly status: number
  readonly text: string
}

export function person(meter: Meter): Person {
  const jar = new Jar(meter.origin)
  let token = ""

  async function shown(opened: Promise<{ response: Response; url: URL }>): Promise<Shown> {
    const { response, url } = await opened
    const text = await response.text()
    token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? token
    if (response.status >= 400 && response.status !== 409)
      throw new Error(`${url.pathname} answered ${response.status}`)
    return { path: url.pathname, status: response.status, text }
  }

  return {
    get: (path) => shown(jar.open(path)),
    send: (path, fields) =>
      shown(jar.open(path, { method: "POST", body: new URLSearchParams({ ...fields, _csrf: token }) })),
    async json<T>(path: string, body?: unknown) {
      const answer = body === undefined ? await jar.send(path) : await jar.json(path, body)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async signIn(login, to) {
      await shown(jar.signIn(login, to))
    },
  }
}
