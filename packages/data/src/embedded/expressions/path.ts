// Follows document paths into items, and builds the projected part of an item.
import { type AttributeValue, type Item, own, put } from "../value.ts"
import type { Path } from "./tree.ts"

export function at(item: Item, path: Path): AttributeValue | undefined {
  let value: AttributeValue | undefined = own(item, path[0] as string)
  for (let i = 1; i < path.length && value !== undefined; i++) {
    const step = path[i] as string | number
    if (typeof step === "number") value = value.L?.[step]
    else value = value.M === undefined ? undefined : own(value.M, step)
  }
  return value
}

/** A tree of what is asked for: `true` is the whole value. */
interface Wanted {
  [step: string]: Wanted | true
}

function wanted(paths: readonly Path[]): Wanted {
  const root: Wanted = Object.create(null)
  for (const path of paths) {
    let node = root
    path.forEach((step, i) => {
      if (i === path.length - 1) {
        node[step] = true
        return
      }
      const next = node[step]
      if (next === true) return
      const child: Wanted = next ?? Object.create(null)
      node[step] = child
      node = child
    })
  }
  return root
}

function pick(value: AttributeValue, part: Wanted | true): AttributeValue | undefined {
  if (part === true) return value
  if (value.M !== undefined) {
    const members = pickMembers(value.M, part)
    return Object.keys(members).length > 0 ? { M: members } : undefined
  }
  if (value.L === undefined) return undefined
  const list: AttributeValue[] = []
  for (const step of Object.keys(part).sort((a, b) => Number(a) - Number(b))) {
    const member = /^\d+$/.test(step) ? value.L[Number(step)] : undefined
    const picked = member && pick(member, part[step] as Wanted | true)
    if (picked !== undefined) list.push(picked)
  }
  return list.length > 0 ? { L: list } : undefined
}

function pickMembers(members: Item, part: Wanted): Item {
  const result: Item = {}
  for (const name of Object.keys(part)) {
    const value = own(members, name)
    const picked = value && pick(value, part[name] as Wanted | true)
    if (picked !== undefined) put(result, name, picked)
  }
  return result
}

/** The item with only these paths; list members keep their order and close ranks. */
export function project(item: Item, paths: readonly Path[]): Item {
  if (paths.every((path) => path.length === 1)) {
    const result: Item = {}
    for (const [name] of paths) {
      const value = own(item, name as string)
      if (value !== undefined) put(result, name as string, value)
    }
    return result
  }
  return pickMembers(item, wanted(paths))
}
