// "Did the bureau send this?" Says when, how and about what kind of thing; nothing of the person.
import { readCode } from "@civil/core/ids.ts"
import { isoOf } from "./entities.ts"
import type { SubjectName } from "./service.ts"
import type { Checked, Delivery } from "./shapes.ts"
import type { Store } from "./store.ts"

const went = new Set(["sent", "arrived", "unknown"])
const goneOut = ({ attempts }: Delivery) => attempts.filter(({ state }) => went.has(state))

export function checker(store: Store, subjectName: SubjectName) {
  return async (typed: string): Promise<Checked | undefined> => {
    const check = readCode(typed)
    const found = check && (await store.find(check))
    if (!found) return undefined
    const { bureau, subject } = found
    const out = goneOut(found)
    // Whoever asks compares with the message in hand: when it left, not when the fact was.
    const at = isoOf(out[0]?.at ?? found.at)
    const channels = [...new Set(out.map(({ channel }) => channel))]
    return { bureau, at, subject: await subjectName(subject), channels }
  }
}
