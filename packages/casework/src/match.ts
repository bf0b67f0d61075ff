// Others of the same person and matter, looked for after the write, so that two handed in at one instant see each other. Both are flagged.
import { Stale } from "@civil/data/change.ts"
import { openInside } from "./inside.ts"
import { sameKeys } from "./same.ts"
import type { Case, Doer } from "./shapes.ts"
import { openPeople } from "./sheltered.ts"
import { moment, type Spine } from "./spine.ts"
import { isOpen } from "./transitions.ts"
import { type Change, write } from "./write.ts"

const by: Doer = { kind: "system", job: "match" }
const most = 20
const attempts = 12

const knows = ({ similar, apart = [] }: Case, other: string) =>
  similar.includes(other) || apart.includes(other)

const flagged = (subject: Case, other: string): Change => ({
  before: subject,
  next: { ...subject, similar: [...subject.similar, other] },
  action: "matched",
  by,
  facts: { other },
})

async function flagBoth(spine: Spine, id: string, other: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [one, two] = await Promise.all([spine.store.findCase(id), spine.store.findCase(other)])
    if (one === undefined || two === undefined || !isOpen(one.state) || !isOpen(two.state)) return
    if (one.bureau !== two.bureau || one.similar.length >= most || two.similar.length >= most) return
    const changes = [
      ...(knows(one, other) ? [] : [flagged(one, other)]),
      ...(knows(two, id) ? [] : [flagged(two, id)]),
    ]
    if (changes.length === 0) return
    try {
      await write(spine, changes, moment(spine.world))
      return
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Error("two cases that look the same keep changing")
}

export async function match(spine: Spine, subject: Case): Promise<void> {
  if (!isOpen(subject.state)) return
  const people = openPeople(spine.matterOf(subject), openInside(spine.world, subject).people)
  const keys = sameKeys(spine.world, subject.matter, people)
  const ids = await Promise.all(keys.map((key) => spine.store.listLinks(key, "", most + 1)))
  for (const other of new Set(ids.flat())) if (other !== subject.id) await flagBoth(spine, subject.id, other)
}
