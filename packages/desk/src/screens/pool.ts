// What a pool of places is called at the counter: the kinds of business that draw on it.
import type { Desk } from "../desk.ts"
import { families } from "../names.ts"
import { words } from "../words.ts"

/** Short words for the pool, empty where the office has only one. */
export function poolWords(desk: Desk, pool: string): string {
  const pools = desk.office().pools ?? []
  if (pools.length < 2) return ""
  const own = pools.find((each) => each.id === pool)
  if (!own) return pool
  const names = new Set(own.kinds.map((kind) => desk.say(families[kind])))
  const all = [...names].join(desk.language() === "zh" ? "、" : ", ")
  return own.reserve === undefined ? all : desk.say(words.reserved, { kinds: all })
}
