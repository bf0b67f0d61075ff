// Headers as the platform has them, for the requests and answers of one function: no undici behind them.

const nameShape = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const around = /^[\t\n\r ]+|[\t\n\r ]+$/g

const notSent = /[\0\r\n]|[^\0-\xff]/
const setCookie = "set-cookie"

function checkedName(name: string): string {
  if (!nameShape.test(name)) throw new TypeError(`Headers: ${name} is not a header's name.`)
  return name.toLowerCase()
}

/** The value is never quoted: it may be a cookie. */
function checkedValue(name: string, value: unknown): string {
  const text = String(value).replace(around, "")
  if (notSent.test(text)) throw new TypeError(`Headers: ${name} has a value that cannot be sent.`)
  return text
}

type Pairs = Iterable<readonly [string, string]>

function pairsOf(init: object): Pairs {
  if (Symbol.iterator in init) return init as Pairs
  return Object.entries(init as Record<string, string>)
}

export class LightHeaders {
  readonly #values = new Map<string, string>()
  readonly #cookies: string[] = []

  constructor(init?: object) {
    if (init === undefined) return
    if (init === null || typeof init !== "object") throw new TypeError("Headers: an object is needed.")
    for (const pair of pairsOf(init)) {
      if (pair.length !== 2) throw new TypeError("Headers: a pair has a name and a value.")
      this.append(pair[0], pair[1])
    }
  }

  append(name: string, value: string): void {
    const key = checkedName(name)
    const text = checkedValue(key, value)
    if (key === setCookie) {
      this.#cookies.push(text)
      return
    }
    const known = this.#values.get(key)
    this.#values.set(key, known === undefined ? text : `${known}, ${text}`)
  }

  delete(name: string): void {
    const key = checkedName(name)
    if (key === setCookie) this.#cookies.length = 0
    else this.#values.delete(key)
  }

  get(name: string): string | null {
    const key = checkedName(name)
    if (key === setCookie) return this.#cookies.length === 0 ? null : this.#cookies.join(", ")
    return this.#values.get(key) ?? null
  }

  getSetCookie(): string[] {
    return [...this.#cookies]
  }

  has(name: string): boolean {
    const key = checkedName(name)
    return key === setCookie ? this.#cookies.length > 0 : this.#values.has(key)
  }

  set(name: string, value: string): void {
    const key = checkedName(name)
    const text = checkedValue(key, value)
    if (key === setCookie) this.#cookies.splice(0, this.#cookies.length, text)
    else this.#values.set(key, text)
  }

  forEach(each: (value: string, name: string, parent: this) => void, self?: unknown): void {
    for (const [name, value] of this) each.call(self, value, name, this)
  }

  *entries(): IterableIterator<[string, string]> {
    const pairs: [string, string][] = [...this.#values]
    for (const cookie of this.#cookies) pairs.push([setCookie, cookie])
    // The order of the platform: by name; the sort is stable, so cookies stay in theirs.
    yield* pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.entries()) yield name
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries()
  }

  get [Symbol.toStringTag](): string {
    return "Headers"
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return tagOf(value) === "Headers"
  }
}

/** Ours and the platform's own wear the same tag, and asking for it loads nothing. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}
