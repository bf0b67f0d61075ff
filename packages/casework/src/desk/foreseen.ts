// What a matter's own rule would say to a decision, before anything of it is written.
import { Refusal } from "@civil/core/refusal.ts"
import type { DeskAct } from "../inputs.ts"
import { openInside } from "../inside.ts"
import type { Case } from "../shapes.ts"
import type { Spine } from "../spine.ts"

const outcomes: Readonly<Partial<Record<DeskAct, Case["state"]>>> = {
  ...{ approve: "approved", refuse: "refused", propose: "awaiting_second" },
}

/** What the matter's own rule would say to such a line, were it written. */
export async function foreseen(
  { world, store, matterOf }: Spine,
  subject: Case,
  act: DeskAct,
  note: string | undefined,
): Promise<Refusal | undefined> {
  const changing = matterOf(subject).hooks?.changing
  const to = outcomes[act]
  const last = changing && to && (await store.findLine(subject.id, subject.head.seq))
  if (!changing || !to || !last) return undefined
  const { sealed: _, digest: __, ...rest } = last
  const words = note === undefined ? {} : { sealed: note }
  const line = { ...rest, ...words, seq: last.seq + 1, action: act, from: subject.state, to }
  try {
    await changing({ ...subject, state: to }, line, openInside(world, subject).answers)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
