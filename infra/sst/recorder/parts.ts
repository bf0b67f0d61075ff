// How SST writes sizes, and the inputs of what a component is handed.
import { opened } from "./known.ts"
import type { Args } from "./notes.ts"

/** `512 MB`, `360 seconds`. */
export const amount = (said: unknown): number => Number.parseInt(String(opened(said)), 10)

export function part(args: Args, name: string): Args {
  const value = args[name]
  return typeof value === "object" && value !== null ? (value as Args) : {}
}

/** SST writes policies as a list of what is allowed; the provider makes them JSON. */
export function policy(permissions: unknown): string {
  const statements = opened(permissions) as readonly Args[]
  return JSON.stringify(statements.map(({ actions, resources }) => ({ actions, effect: "Allow", resources })))
}
