// Shapes of what citizens and officers send about a case. Strict objects: an unknown field is an error, not a silence.
import { Agreed, idOf, PlainDate, Revision, typedText } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

const code = z.string().check(z.regex(/^[a-z][a-z0-9_.]{0,59}$/, "field.format"))
const name = z.string().check(z.minLength(1), z.maxLength(60))
export const CaseId = idOf("case")
export const DraftId = idOf("draft")

/** As typed, right or wrong: a draft keeps everything. */
export const TypedAnswers = z.record(
  z.string().check(z.maxLength(60)),
  z.union([
    z.string().check(z.maxLength(4000)),
    z.boolean(),
    z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  ]),
)

export const StartDraft = z.strictObject({
  matter: z.string().check(z.maxLength(80)),
  bureau: z.string().check(z.maxLength(12)),
})
export const SaveDraft = z.strictObject({ revision: Revision, page: z.optional(code), answers: TypedAnswers })
export const Submit = z.strictObject({
  revision: Revision,
  agreed: Agreed,
  /** Said to "you have one of these already": hand in another. */
  another: z.optional(z.boolean()),
})
export const Correct = z.strictObject({ revision: Revision, answers: TypedAnswers })
/** `revision` of what is kept of the answer, not of the case; 0 for the first. */
export const KeepCorrection = z.strictObject({ revision: Revision, answers: TypedAnswers })
export const Withdraw = z.strictObject({ revision: Revision, reason: z.optional(typedText(500)) })
export const Appeal = z.strictObject({ revision: Revision, reason: typedText(2000) })
/** 好差评: 5 非常满意 to 1 非常不满意. */
export const Rate = z.strictObject({
  level: z.int().check(z.minimum(1), z.maximum(5)),
  points: z.optional(
    z.array(z.enum(["efficiency", "guide", "convenience", "platform", "attitude"])).check(z.maxLength(5)),
  ),
  comment: z.optional(typedText(500)),
  /** Wants to be called back; the name is then known to whoever handles it. */
  callBack: z.optional(z.boolean()),
})

const onRevision = { revision: Revision }
const reason = typedText(1000)
export const deskInputs = {
  claim: z.strictObject(onRevision),
  let_go: z.strictObject(onRevision),
  request_correction: z.strictObject({
    ...onRevision,
    fields: z.array(name).check(z.minLength(1), z.maxLength(30)),
    reason: code,
    note: z.optional(reason),
  }),
  recall: z.strictObject({ ...onRevision, note: reason }),
  propose: z.strictObject({
    ...onRevision,
    outcome: z.enum(["approved", "refused"]),
    reason: z.optional(code),
    result: z.optional(code),
    note: z.optional(reason),
  }),
  approve: z.strictObject({ ...onRevision, result: z.optional(code), note: z.optional(reason) }),
  refuse: z.strictObject({ ...onRevision, reason: code, note: z.optional(reason) }),
  give_back: z.strictObject({ ...onRevision, note: reason }),
  undo: z.strictObject({ ...onRevision, note: z.optional(reason) }),
  fulfil: z.strictObject({ ...onRevision, note: z.optional(reason) }),
  close: z.strictObject({ ...onRevision, note: z.optional(reason) }),
  forward: z.strictObject({ ...onRevision, bureau: z.string().check(z.maxLength(12)), note: reason }),
  merge: z.strictObject({ ...onRevision, into: CaseId, note: z.optional(reason) }),
  keep_apart: z.strictObject({ ...onRevision, other: CaseId, note: reason }),
  note: z.strictObject({ ...onRevision, note: typedText(2000) }),
  ask_opinion: z.strictObject({ ...onRevision, desk: name, note: reason }),
  give_opinion: z.strictObject({
    ...onRevision,
    opinion: z.string().check(z.maxLength(60)),
    verdict: z.optional(z.enum(["agree", "object"])),
    note: typedText(2000),
  }),
  reveal: z.strictObject({ ...onRevision, field: name, reason: typedText(200) }),
} as const
export type DeskAct = keyof typeof deskInputs

export const listNames = [
  "open",
  "submitted",
  "in_review",
  "needs_correction",
  "awaiting_second",
  "decided",
] as const
export const flagNames = [
  "duplicate",
  "appeal",
  "returned",
  "overdue",
  "uncomputable",
  "opinion",
  "forwarded",
  "urgent",
  "review_late",
] as const
/** A view narrows a list by one thing only, so that every page of it is one query. */
export const ViewQuery = z.strictObject({
  desk: name,
  list: z.enum(listNames),
  matter: z.optional(z.string().check(z.maxLength(80))),
  flag: z.optional(z.enum(flagNames)),
  mine: z.optional(z.boolean()),
  order: z.optional(z.enum(["due", "received"])),
  from: z.optional(PlainDate),
  to: z.optional(PlainDate),
  after: z.optional(z.string().check(z.maxLength(400))),
})
export type ViewQuery = z.infer<typeof ViewQuery>

export const SaveView = z.strictObject({ name: typedText(40), query: z.omit(ViewQuery, { after: true }) })

export const BulkAct = z.enum(["approve", "refuse", "propose", "claim", "let_go", "close"])
/** By ticked cases or by a whole view, at most 500. */
export const BulkAsk = z.strictObject({
  act: BulkAct,
  input: z.strictObject({
    outcome: z.optional(z.enum(["approved", "refused"])),
    reason: z.optional(code),
    result: z.optional(code),
    note: z.optional(reason),
  }),
  cases: z.optional(z.array(CaseId).check(z.maxLength(500))),
  view: z.optional(z.omit(ViewQuery, { after: true })),
})
/** A case staff open at the desk, about an organization. */
export const OpenCase = z.strictObject({
  matter: z.string().check(z.maxLength(80)),
  answers: TypedAnswers,
  note: z.optional(reason),
})

/** What the dry run showed: the cases and revisions meant, so that nothing is decided that was not seen. */
export const BulkStart = z.strictObject({
  dryRun: z.string().check(z.maxLength(60)),
  without: z.optional(z.array(CaseId).check(z.maxLength(500))),
})

export const ExportAsk = z.strictObject({
  view: z.omit(ViewQuery, { after: true }),
  format: z.enum(["xlsx", "csv"]),
  reason: typedText(200),
})
export const FiguresQuery = z.strictObject({
  desk: z.optional(name),
  matter: z.optional(z.string().check(z.maxLength(80))),
  weeks: z.optional(z.int().check(z.minimum(1), z.maximum(104))),
})
