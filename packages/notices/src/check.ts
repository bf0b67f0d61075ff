// "Did the bureau send this?" Says when, how and about what kind of thing; nothing of the person.
import { readCode } from "@civil/core/ids.ts"
import { isoOf } from "./entities.ts"
import type { SubjectName } from "./service.ts"
import type { Checked, Delivery } from "./shapes.ts"
import type { Store } from "./store.ts"

const went = new Set(["sent", "arrived", "unknown"])

export const waysOf = ({ attempts }: Delivery) => [
  ...new Set(attempts.filter(({ state }) => went.has(state)).map(({ channel }) => channel)),
]

export function checker(store: Store, subjectName: SubjectName) {
  return async (typed: string): Promise<Checked | undefined> => {
    const check = readCode(typed)
    const found = check && (await store.find(check))
    if (!found) return undefined
    const { bureau, at, subject } = found
    return { bureau, at: isoOf(at), subject: subjectName(subject), channels: waysOf(found) }
  }
}
