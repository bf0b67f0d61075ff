// A small browser without JavaScript for tests: keeps cookies by path, follows redirects, sends forms.

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

export class Jar {
  readonly origin: string
  readonly #cookies = new Map<string, Cookie>()
  /** Every address that was asked for, in order. */
  readonly visited: string[] = []

  constructor(origin: string) {
    this.origin = origin
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value
  }

  /** One request, no redirect followed. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin)
    this.visited.push(url.href)
    const headers = new Headers(init.headers)
    const cookie = this.#cookiesFor(url.pathname)
    if (cookie) headers.set("cookie", cookie)
    const response = await fetch(url, { ...init, headers, redirect: "manual" })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  /** Follows redirects to the page at their end. */
  async open(path: string, init: RequestInit = {}): Promise<{ response: Response; url: URL }> {
    let response = await this.send(path, init)
    let url = new URL(path, this.origin)
    for (
      let hops = 0;
      response.status >= 300 && response.status < 400 && response.headers.has("location");
      hops += 1
    ) {
      if (hops > 12) throw new Error("redirected in a circle")
      await response.body?.cancel()
      url = new URL(response.headers.get("location") ?? "", url)
      response = await this.send(url.href)
    }
    return { response, url }
  }

  /** Signs in on the demo provider's page, as a person or a script would. */
  async signIn(login: string, to = "/"): Promise<{ response: Response; url: URL }> {
    const page = await this.open(`/sign-in?to=${encodeURIComponent(to)}`)
    await page.response.body?.cancel()
    return this.open(page.url.href, { method: "POST", body: new URLSearchParams({ login }) })
  }

  json(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
  }

  #cookiesFor(path: string): string {
    const here = [...this.#cookies.values()].filter((cookie) => path.startsWith(cookie.path))
    return here.map(({ name, value }) => `${name}=${value}`).join("; ")
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(/;\s*/)
    const at = pair.indexOf("=")
    const name = pair.slice(0, at)
    const read = (key: string) =>
      attributes.find((attribute) => attribute.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1)
    const path = read("path") ?? "/"
    const gone = read("max-age") === "0" || Date.parse(read("expires") ?? "") < Date.now()
    if (gone) this.#cookies.delete(`${path} ${name}`)
    else this.#cookies.set(`${path} ${name}`, { name, value: pair.slice(at + 1), path })
  }
}
