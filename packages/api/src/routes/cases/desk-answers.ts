// What the desk's routes about cases answer: rows of a queue, one case with all that may be done, two beside each other.
import { type DeskAct, deskInputs, flagNames, listNames } from "@civil/casework/inputs.ts"
import type { Flag } from "@civil/casework/shapes.ts"
import type * as views from "@civil/casework/views.ts"
import * as z from "zod/mini"
import { later, list, maybe, type Same, Words } from "../shapes.ts"
import {
  AdviceAnswer,
  CorrectionAnswer,
  DocumentAnswer,
  DueAnswer,
  OutcomeAnswer,
  ResultAnswer,
  StateAnswer,
} from "./shared.ts"

const FlagAnswer = later(() => z.enum(flagNames))

export const QueueAnswer = later(() =>
  z.object({
    desk: z.string(),
    title: Words(),
    lists: list(z.object({ list: z.enum(listNames), count: z.number(), oldest: maybe(z.string()) })),
    flags: z.readonly(z.partialRecord(FlagAnswer(), z.number())),
    escalated: maybe(z.number()),
    matters: list(z.object({ name: z.string(), title: Words() })),
  }),
)

export const CardAnswer = later(() =>
  z.object({
    id: z.string(),
    code: z.string(),
    revision: z.number(),
    matter: z.string(),
    title: Words(),
    state: StateAnswer(),
    shownName: z.string(),
    submittedAt: z.string(),
    due: DueAnswer(),
    flags: list(FlagAnswer()),
    holder: maybe(z.object({ staff: z.string(), name: z.string(), until: z.string(), mine: z.boolean() })),
    documents: z.number(),
    result: maybe(Words()),
  }),
)

const FieldAnswer = later(() =>
  z.object({
    field: z.string(),
    page: z.string(),
    pageTitle: maybe(Words()),
    label: Words(),
    value: z.union([Words(), z.string()]),
    masked: z.boolean(),
    source: Words(),
    asOf: z.string(),
    documents: maybe(list(DocumentAnswer())),
    organization: maybe(z.string()),
  }),
)

const LineAnswer = later(() =>
  z.object({
    seq: z.number(),
    at: z.string(),
    action: z.string(),
    text: Words(),
    from: StateAnswer(),
    to: StateAnswer(),
    who: z.string(),
    detail: maybe(Words()),
    note: maybe(z.string()),
    told: list(z.object({ role: z.string(), text: Words(), unreached: maybe(z.literal(true)) })),
    internal: z.boolean(),
  }),
)

const ActAnswer = later(() =>
  z.object({
    act: z.enum(Object.keys(deskInputs) as [DeskAct, ...DeskAct[]]),
    barred: maybe(z.string()),
    barredText: maybe(Words()),
    needs: list(
      z.enum(["reason", "note", "fields", "outcome", "result", "bureau", "desk", "case", "verdict"]),
    ),
  }),
)

const ReasonAnswer = later(() =>
  z.object({ code: z.string(), text: Words(), for: z.enum(["refuse", "correct", "both"]) }),
)

const ApprovalAnswer = later(() =>
  z.object({
    name: z.string(),
    step: z.union([z.literal(1), z.literal(2)]),
    outcome: OutcomeAnswer(),
    at: z.string(),
    reason: maybe(Words()),
    result: maybe(Words()),
    resultCode: maybe(z.string()),
  }),
)

const OpinionAnswer = later(() =>
  z.object({
    id: z.string(),
    desk: z.string(),
    askedAt: z.string(),
    question: maybe(z.string()),
    answer: maybe(z.string()),
    by: maybe(z.string()),
    review: maybe(z.literal(true)),
    due: maybe(DueAnswer()),
    late: maybe(z.literal(true)),
    verdict: maybe(z.enum(["agree", "object"])),
  }),
)

const PartyAnswer = later(() =>
  z.object({
    role: z.string(),
    name: z.string(),
    number: maybe(z.string()),
    mobile: maybe(z.string()),
    organization: maybe(z.string()),
    kept: maybe(list(z.enum(["name", "number", "mobile"]))),
  }),
)

export const DeskCaseAnswer = later(() =>
  z.extend(CardAnswer(), {
    about: Words(),
    ground: Words(),
    secondApproval: z.boolean(),
    fields: list(FieldAnswer()),
    parties: list(PartyAnswer()),
    history: list(LineAnswer()),
    acts: list(ActAnswer()),
    advice: maybe(list(AdviceAnswer())),
    reasons: list(ReasonAnswer()),
    results: maybe(list(z.object({ code: z.string(), text: Words() }))),
    approvals: list(ApprovalAnswer()),
    correction: maybe(CorrectionAnswer()),
    outcome: maybe(ResultAnswer()),
    undoUntil: maybe(z.string()),
    opinions: list(OpinionAnswer()),
    askable: maybe(list(z.object({ desk: z.string(), title: Words() }))),
    similar: list(CardAnswer()),
    linked: maybe(CardAnswer()),
    forwardBy: maybe(DueAnswer()),
    forwardTo: list(z.object({ bureau: z.string(), name: Words() })),
    rating: maybe(z.object({ level: z.number(), points: list(z.string()), comment: maybe(z.string()) })),
  }),
)

export const SideBySideAnswer = later(() =>
  z.object({
    left: DeskCaseAnswer(),
    right: DeskCaseAnswer(),
    rows: list(
      z.object({
        label: Words(),
        left: z.union([Words(), z.string()]),
        right: z.union([Words(), z.string()]),
        same: z.boolean(),
      }),
    ),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof FlagAnswer>>, Flag>,
  Same<z.infer<ReturnType<typeof QueueAnswer>>, views.DeskQueue>,
  Same<z.infer<ReturnType<typeof CardAnswer>>, views.DeskCard>,
  Same<z.infer<ReturnType<typeof DeskCaseAnswer>>, views.DeskCase>,
  Same<z.infer<ReturnType<typeof SideBySideAnswer>>, views.SideBySide>,
] = [true, true, true, true, true]
void same
