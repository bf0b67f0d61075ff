// Shapes that the citizen's and the desk's answers about cases share.
import { next, type State } from "@civil/casework/transitions.ts"
import type { Due } from "@civil/casework/views.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import * as z from "zod/mini"
import { later, list, maybe, type Same, Words } from "../shapes.ts"

export const StateAnswer = later(() => z.enum(Object.keys(next) as [State, ...State[]]))

export const OutcomeAnswer = later(() => z.enum(["approved", "refused"]))

export const DueAnswer = later(() =>
  z.union([
    z.object({
      kind: z.literal("day"),
      date: z.string(),
      workdaysLeft: z.union([z.number(), z.literal("not_computable")]),
      source: maybe(Words()),
    }),
    z.object({ kind: z.enum(["paused", "not_computable", "not_yet_published", "none"]) }),
  ]),
)

export const DocumentAnswer = later(() =>
  z.object({
    id: z.string(),
    field: z.string(),
    type: z.enum(["image/jpeg", "image/png", "application/pdf"]),
    bytes: z.number(),
    sha256: z.string(),
    at: z.number(),
  }),
)

/** What was typed: text, a ticked box, or several. */
export const AnswerTyped = later(() => z.union([z.string(), z.boolean(), list(z.string())]))

/** By field. */
export const TypedAnswer = later(() => z.readonly(z.record(z.string(), AnswerTyped())))

export const IssueAnswer = later(() =>
  z.object({
    field: z.string(),
    code: z.string(),
    values: maybe(z.readonly(z.record(z.string(), z.union([z.string(), z.number(), Words()])))),
  }),
)

export const CorrectionAnswer = later(() =>
  z.object({ fields: list(z.string()), reason: Words(), note: maybe(z.string()), by: DueAnswer() }),
)

export const AdviceAnswer = later(() =>
  z.object({ field: z.string(), text: Words(), ground: Words(), grade: z.enum(["must", "should"]) }),
)

export const ResultAnswer = later(() =>
  z.object({
    outcome: OutcomeAnswer(),
    reason: maybe(Words()),
    result: maybe(Words()),
    note: maybe(z.string()),
    given: maybe(Words()),
    at: z.string(),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof DueAnswer>>, Due>,
  Same<z.infer<ReturnType<typeof StateAnswer>>, State>,
  Same<z.infer<ReturnType<typeof IssueAnswer>>, FieldIssue>,
] = [true, true, true]
void same
