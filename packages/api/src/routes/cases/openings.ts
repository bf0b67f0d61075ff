// Cases that staff open at the desk about an organization, and the cases an organization has there.
import { OpenCase, TypedAnswers } from "@civil/casework/inputs.ts"
import type { DeskCases } from "@civil/casework/service.ts"
import type { Opening } from "@civil/casework/views.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { later, list, Words } from "../shapes.ts"
import { withForm } from "./citizen-answers.ts"
import { CardAnswer, DeskCaseAnswer } from "./desk-answers.ts"
import { FormAnswer } from "./form-answer.ts"

const Line = later(() => z.object({ name: z.string(), title: Words(), about: Words(), ground: Words() }))
const OpeningAnswer = later(() =>
  z.object({
    ...Line().shape,
    id: z.string(),
    form: FormAnswer(),
    secondApproval: z.boolean(),
    asked: list(z.string()),
  }),
)

const shown = (opening: Opening) => withForm({ ...opening, form: opening.form })

export function openingsApi(desk: DeskCases): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/openings",
      access: "desk",
      summary: "Matters one may open a case of at the desk",
      answer: () => z.object({ matters: list(Line()) }),
      run: async ({ actor }) => ({ matters: await desk.openings(staffOf(actor)) }),
    }),
    route({
      method: "post",
      path: "/api/desk/openings/:matter",
      access: "desk",
      summary: "What is asked to open one, given the answers so far, and the number it will have",
      body: z.strictObject({ answers: TypedAnswers }),
      answer: OpeningAnswer,
      run: async ({ actor, param, body }) =>
        shown(await desk.opening(staffOf(actor), param("matter"), body.answers)),
    }),
    route({
      method: "post",
      path: "/api/desk/openings/:matter/cases/:id",
      access: "desk",
      summary: "Open the case under this number; sent twice, it is one. The first word where two must agree",
      body: z.omit(OpenCase, { matter: true }),
      answer: DeskCaseAnswer,
      run: ({ actor, param, body }) =>
        desk.open(staffOf(actor), param("id"), { ...body, matter: param("matter") }),
    }),
    route({
      method: "get",
      path: "/api/desk/organizations/:code/cases",
      access: "desk",
      summary: "Cases that concern an organization, newest first",
      answer: () => z.object({ cards: list(CardAnswer()) }),
      run: async ({ actor, param }) => ({ cards: await desk.ofOrganization(staffOf(actor), param("code")) }),
    }),
  ]
}
