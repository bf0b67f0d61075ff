// Reads values out of what a rendering produced: by path, with the wished type, or with a clear sentence.

export type Json = Readonly<Record<string, unknown>>

/** `target.retryPolicy.maximumRetryAttempts`, or undefined where something on the way is missing. */
export function at(from: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, step) => (isJson(value) ? value[step] : undefined), from)
}

export function text(from: unknown, path: string): string {
  const value = at(from, path)
  if (typeof value !== "string") throw new Error(`${path} is no text: ${JSON.stringify(value)}`)
  return value
}

/** CloudFormation writes some numbers as text. */
export function whole(from: unknown, path: string): number {
  const value = at(from, path)
  const number = typeof value === "string" ? Number(value) : value
  if (typeof number !== "number" || Number.isNaN(number))
    throw new Error(`${path} is no number: ${JSON.stringify(value)}`)
  return number
}

export function list(from: unknown, path: string): readonly unknown[] {
  const value = at(from, path)
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Error(`${path} is no list: ${JSON.stringify(value)}`)
  return value
}

export function texts(from: unknown, path: string): string[] {
  return list(from, path).map((value) => text({ value }, "value"))
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** All say the same, and that is the answer. */
export function agreed<T>(what: string, values: readonly T[]): T {
  const [first, ...rest] = values
  if (first === undefined) throw new Error(`Nothing says ${what}.`)
  const other = rest.find((value) => JSON.stringify(value) !== JSON.stringify(first))
  if (other !== undefined) throw new Error(`${what}: ${JSON.stringify(first)} and ${JSON.stringify(other)}`)
  return first
}
