// What a person may do with a draft: pure decisions over what was read.
import { type Action, action } from "@civil/core/action.ts"
import type { Actor } from "@civil/core/actor.ts"
import { refusing } from "@civil/core/words.ts"
import * as z from "zod/mini"
import type { Answers } from "../form.ts"
import { askedOf } from "../forms/upgrade.ts"
import { SaveDraft } from "../inputs.ts"
import type { Matter } from "../matter.ts"
import type { Draft } from "../shapes.ts"
import { type Content, pageOf, withSaved } from "./content.ts"
import { draftWords } from "./words.ts"

export const refuse = refusing(draftWords)

/** A draft as read and opened, its answers already those of the present form. */
export interface Open {
  readonly draft: Draft
  readonly matter: Matter
  readonly content: Content
}

const own = (actor: Actor, { draft }: Open): boolean =>
  actor.kind === "citizen" && actor.person === draft.person

const equal = (a: Answers, b: Answers) => {
  const ordered = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
  return ordered(a) === ordered(b)
}

export const save: Action<typeof SaveDraft, Open, Open> = action({
  name: "save",
  input: SaveDraft,
  allow: own,
  missing: "draft.missing",
  decide(open, { revision, answers: sent, page }, at) {
    const { draft, matter, content } = open
    const answers = withSaved(matter.form, content.answers, sent, page)
    const unchanged = equal(answers, content.answers) && draft.formVersion === matter.form.version
    // The same page sent twice: the first time did it.
    if (revision === draft.revision - 1 && unchanged) return open
    if (revision !== draft.revision) throw refuse("conflict", "draft.changed")
    const current = pageOf(matter.form, answers, page ?? draft.page)
    const { page: _, ...rest } = draft
    return {
      matter,
      content: { ...content, answers, asked: askedOf(matter.form, answers) },
      draft: {
        ...rest,
        ...(current === undefined ? {} : { page: current }),
        formVersion: matter.form.version,
        revision: draft.revision + 1,
        savedAt: at.epochMilliseconds,
      },
    }
  },
})

const DiscardDraft = z.strictObject({})

export const discard: Action<typeof DiscardDraft, Open, { readonly gone: Draft }> = action({
  name: "discard",
  input: DiscardDraft,
  allow: own,
  missing: "draft.missing",
  decide: ({ draft }) => ({ gone: draft }),
})
