// How the value of a setting is read: each reader answers the value, or throws what is needed instead.
import { readFileSync } from "node:fs"
import { Temporal } from "temporal-polyfill"
import { isLoopback } from "./http/loopback.ts"

export const text = (value: string) => value
export function list(value: string): readonly string[] {
  const parts = value.split(",").flatMap((part) => (part.trim() ? [part.trim()] : []))
  if (parts.length === 0) throw new RangeError("at least one is needed, e.g. 310113,310120")
  return parts
}

/** One mark, or two while one takes the place of the other. */
export function marks(value: string): string {
  if (value.split(",").every((part) => part.trim() !== "")) return value
  throw new RangeError("one mark is needed, or two with a comma between while one replaces the other")
}

export function whole(value: string, from: number, to: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= from && number <= to) return number
  throw new RangeError(`a whole number from ${from} to ${to} is needed`)
}

export function url(value: string): string {
  const { protocol, hostname } = new URL(value)
  if (protocol === "https:" || (protocol === "http:" && isLoopback(hostname))) return value
  throw new RangeError("an https address is needed")
}

export function publicOrigin(value: string): string {
  const { origin, pathname } = new URL(url(value))
  if (pathname !== "/")
    throw new RangeError("the portal is served at the root of its address, without a path")
  return origin
}

export function key(value: string): string {
  if (Buffer.from(value, "base64").length === 32) return value
  throw new RangeError("32 bytes in base64 are needed, e.g. from: openssl rand -base64 32")
}

export function endpoint(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new RangeError("an address such as http://127.0.0.1:8000 is needed")
}

export function engineKind(value: string): "embedded" | "dynamodb" {
  if (value === "embedded" || value === "dynamodb") return value
  throw new RangeError("embedded or dynamodb")
}

export function clientKind(value: string): "light" | "sdk" {
  if (value === "light" || value === "sdk") return value
  throw new RangeError("light or sdk")
}

export function claimMap(value: string): Readonly<Record<string, string>> {
  const map: unknown = JSON.parse(value)
  const entries = typeof map === "object" && map !== null ? Object.entries(map) : []
  if (entries.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    return Object.fromEntries(entries)
  throw new RangeError("claim names are texts")
}

export function logging(value: string): "requests" | "problems" {
  if (value === "requests" || value === "problems") return value
  throw new RangeError("requests or problems")
}

export function instant(value: string): string {
  try {
    return Temporal.Instant.from(value).toString()
  } catch {
    throw new RangeError("an instant is needed, e.g. 2026-11-23T09:00:00+08:00")
  }
}

/** JSON, or where the file with it lies: keys of others are better off in a file of their own. */
export function objectOrFile(value: string): string {
  if (value.startsWith("{")) return value
  try {
    return readFileSync(value, "utf8")
  } catch {
    throw new RangeError("there is no such file, and it is no JSON object")
  }
}
