// Who may read what of a case, for whatever lies beside it: its papers.
import type { Actor } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Stale } from "@civil/data/change.ts"
import { lookedPart } from "./citizen/looked.ts"
import { mayFollow } from "./citizen/own.ts"
import { keptAway } from "./desk/own.ts"
import type { Answers } from "./form.ts"
import { openInside } from "./inside.ts"
import { sight } from "./may.ts"
import type { Case, KeptDocument } from "./shapes.ts"
import { moment, type Spine } from "./spine.ts"
import { write } from "./write.ts"

export interface CaseAccess {
  /** The case where this person may read its papers; else it is not there. */
  get(actor: Actor, id: string): Promise<{ readonly subject: Case; readonly answers: Answers }>
  /** Writes that an officer opened a paper. A person's look at their own is nobody's business. */
  opened(actor: Actor, subject: Case, document: KeptDocument): Promise<void>
}

export async function mayRead(spine: Spine, actor: Actor, subject: Case): Promise<boolean> {
  if (actor.kind === "citizen") return mayFollow(spine, actor, subject)
  return actor.kind === "staff" && sight(actor, subject, spine.matterOf(subject)) === "content"
}

export const caseAccess = (spine: Spine): CaseAccess => ({
  async get(actor, id) {
    const subject = await spine.store.findCase(id)
    if (subject === undefined || !(await mayRead(spine, actor, subject))) throw absent(actor, "case.missing")
    if (actor.kind === "staff" && (await keptAway(spine, actor, subject)))
      throw new Refusal("forbidden", "case.own")
    return { subject, answers: openInside(spine.world, subject).answers }
  },
  async opened(actor, { id }, document) {
    if (actor.kind !== "staff") return
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const subject = await spine.store.findCase(id)
      if (subject === undefined) return
      const at = moment(spine.world)
      const also = lookedPart(spine, actor, subject, { what: "open_document", field: document.field }, at)
      const by = { kind: "staff", id: actor.id, name: actor.name } as const
      const facts = { field: document.field, document: document.id }
      try {
        await write(
          spine,
          [{ before: subject, next: subject, action: "open_document", by, facts, also, quiet: true }],
          at,
        )
        return
      } catch (error) {
        if (!(error instanceof Stale)) throw error
      }
    }
    throw new Refusal("conflict", "conflict.changed_meanwhile")
  },
})
