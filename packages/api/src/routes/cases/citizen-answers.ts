// What the routes of citizens about matters, drafts and cases answer.
import type * as views from "@civil/casework/views.ts"
import * as z from "zod/mini"
import { later, list, maybe, type Same, Words } from "../shapes.ts"
import { FormAnswer, formAnswer } from "./form-answer.ts"
import {
  AdviceAnswer,
  AnswerTyped,
  CorrectionAnswer,
  DocumentAnswer,
  DueAnswer,
  IssueAnswer,
  ResultAnswer,
  StateAnswer,
  TypedAnswer,
} from "./shared.ts"

export const MatterAnswer = later(() =>
  z.object({
    name: z.string(),
    title: Words(),
    neutralTitle: maybe(Words()),
    about: Words(),
    ground: Words(),
    form: FormAnswer(),
    sheltered: maybe(Words()),
    decide: z.union([
      DueAnswer(),
      z.object({
        kind: z.literal("days"),
        days: z.number(),
        natural: maybe(z.literal(true)),
        source: Words(),
      }),
    ]),
    secondApproval: z.boolean(),
    mayAppeal: z.boolean(),
  }),
)

export const DraftAnswer = later(() =>
  z.object({
    id: z.string(),
    matter: z.string(),
    title: Words(),
    neutralTitle: maybe(Words()),
    sheltered: maybe(Words()),
    bureau: z.string(),
    revision: z.number(),
    form: FormAnswer(),
    answers: TypedAnswer(),
    documents: list(DocumentAnswer()),
    page: maybe(z.string()),
    savedAt: z.string(),
    expiresOn: z.string(),
    changed: maybe(
      z.object({
        from: z.number(),
        texts: list(Words()),
        dropped: list(z.string()),
        lost: list(z.object({ field: z.string(), label: Words(), answer: AnswerTyped() })),
      }),
    ),
    issues: list(IssueAnswer()),
    advice: maybe(list(AdviceAnswer())),
    same: maybe(z.object({ id: z.string(), code: z.string() })),
  }),
)

export const CaseLineAnswer = later(() =>
  z.object({
    id: z.string(),
    code: z.string(),
    matter: z.string(),
    title: Words(),
    neutralTitle: maybe(Words()),
    bureau: z.string(),
    state: StateAnswer(),
    stateText: Words(),
    submittedAt: z.string(),
    due: DueAnswer(),
    waitsForYou: z.boolean(),
    changedAt: maybe(z.string()),
    answered: maybe(z.literal(true)),
    told: maybe(z.enum(["approved", "refused"])),
    by: maybe(z.string()),
  }),
)

/** What one has typed for an open correction. */
export const AnsweringAnswer = later(() =>
  z.object({ revision: z.number(), answers: TypedAnswer(), savedAt: z.string() }),
)

const StepAnswer = later(() =>
  z.object({
    at: z.string(),
    text: Words(),
    who: Words(),
    note: maybe(z.string()),
    applicants: maybe(z.literal(true)),
  }),
)

export const CaseAnswer = later(() =>
  z.extend(CaseLineAnswer(), {
    sheltered: maybe(Words()),
    revision: z.number(),
    role: z.string(),
    form: FormAnswer(),
    answers: TypedAnswer(),
    documents: list(DocumentAnswer()),
    steps: list(StepAnswer()),
    nextText: Words(),
    correction: maybe(CorrectionAnswer()),
    answering: maybe(AnsweringAnswer()),
    advice: maybe(list(AdviceAnswer())),
    outcome: maybe(ResultAnswer()),
    after: maybe(z.object({ href: z.string(), text: Words() })),
    recourse: maybe(z.object({ href: z.string(), text: Words() })),
    may: z.object({
      correct: z.boolean(),
      withdraw: z.boolean(),
      appeal: z.boolean(),
      rate: z.boolean(),
      receipt: z.boolean(),
    }),
    appealUntil: maybe(z.string()),
    rated: maybe(z.object({ level: z.number(), at: z.string() })),
    mergedInto: maybe(z.string()),
  }),
)

export const LookedAnswer = later(() =>
  z.object({
    at: z.string(),
    who: z.string(),
    desk: Words(),
    what: Words(),
    why: z.string(),
    case: maybe(z.object({ id: z.string(), code: z.string(), title: Words() })),
  }),
)

/** The same view with its form as data. */
export const withForm = <View extends { readonly form: views.DraftView["form"] }>(view: View) => ({
  ...view,
  form: formAnswer(view.form),
})

type Plain<View extends { readonly form: unknown }> = Omit<View, "form"> & {
  readonly form: z.infer<ReturnType<typeof FormAnswer>>
}

const same: [
  Same<z.infer<ReturnType<typeof MatterAnswer>>, Plain<views.MatterView>>,
  Same<z.infer<ReturnType<typeof DraftAnswer>>, Plain<views.DraftView>>,
  Same<z.infer<ReturnType<typeof CaseLineAnswer>>, views.CitizenCaseLine>,
  Same<z.infer<ReturnType<typeof CaseAnswer>>, Plain<views.CitizenCase>>,
  Same<z.infer<ReturnType<typeof LookedAnswer>>, views.Looked>,
] = [true, true, true, true, true]
void same
