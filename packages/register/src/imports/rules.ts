// What people decide about an import. Pure: the next state, or a refusal.

import { type Action, action } from "@civil/core/action.ts"
import type { Actor, Staff } from "@civil/core/actor.ts"
import { Nothing, PlainDate, Revision, typedText } from "@civil/core/shapes.ts"
import { after } from "@civil/core/transitions.ts"
import * as z from "zod/mini"
import { datasets } from "../version.ts"
import type { Import, Person } from "./entities.ts"
import { isSecond, roleMay, sees } from "./may.ts"
import { type ImportAction, transitions } from "./transitions.ts"
import { refuseImport } from "./words/import-words.ts"

export const Begin = z.strictObject({
  dataset: z.enum(datasets),
  extent: z.enum(["whole", "part"]),
  source: typedText(100),
  asOf: PlainDate,
  fileName: typedText(200),
  bytes: z.int().check(z.minimum(1, "field.required")),
})

export const personOf = ({ id, name, person }: Staff): Person => ({
  ...{ id, name },
  ...(person !== undefined && { person }),
})

const may =
  (act: ImportAction) =>
  (actor: Actor, subject: Import): boolean | "forbidden" =>
    actor.kind === "staff" && sees(actor, subject) ? roleMay(actor, act) || "forbidden" : false

function moved(subject: Import, act: ImportAction): Import {
  const state = after(transitions, subject.state, act)
  if (state === undefined) throw refuseImport("conflict", "import.not_now")
  return { ...subject, state, revision: subject.revision + 1 }
}

const common = { missing: "import.missing" } as const

export const uploaded = action({
  ...{ ...common, name: "uploaded", input: z.strictObject({ bytes: z.int() }), allow: may("uploaded") },
  decide(subject: Import, { bytes }, _at, actor): Import {
    // Said twice, or once more after it was read: nothing new.
    if (subject.state !== "uploading") return subject
    if (actor.kind !== "staff" || actor.id !== subject.by.id) throw refuseImport("conflict", "import.not_now")
    return { ...moved(subject, "uploaded"), bytes }
  },
})

export const preview = action({
  ...{ ...common, name: "preview", input: Nothing, allow: may("preview") },
  decide: (subject: Import): Import => (subject.state === "reading" ? subject : moved(subject, "preview")),
})

export const discard = action({
  ...{ ...common, name: "discard", input: Nothing, allow: may("discard") },
  decide: (subject: Import): Import => (subject.state === "discarded" ? subject : moved(subject, "discard")),
})

/** Looked at, and agreed to or not, by a second person. */
function second(subject: Import, act: "publish" | "refuse", revision: number, actor: Actor): Import {
  if (actor.kind !== "staff" || !isSecond(actor, subject)) throw refuseImport("forbidden", "import.own")
  const next = moved(subject, act)
  if (subject.revision !== revision) throw refuseImport("conflict", "import.changed")
  return { ...next, second: personOf(actor) }
}

export const publish = action({
  ...{ ...common, name: "publish", input: z.strictObject({ revision: Revision }), allow: may("publish") },
  decide(subject: Import, { revision }, _at, actor): Import {
    const repeated = subject.state === "publishing" || subject.state === "published"
    if (repeated && actor.kind === "staff" && subject.second?.id === actor.id) {
      // A double click; asked again later, the job is begun anew.
      return subject.state === "published" || subject.revision === revision + 1
        ? subject
        : { ...subject, revision: subject.revision + 1 }
    }
    return second(subject, "publish", revision, actor)
  },
})

export const Refuse = z.strictObject({ revision: Revision, reason: typedText(500) })

export const refuse: Action<typeof Refuse, Import, Import> = action({
  ...{ ...common, name: "refuse", input: Refuse, allow: may("refuse") },
  decide: (subject: Import, { revision }, _at, actor): Import => second(subject, "refuse", revision, actor),
})
