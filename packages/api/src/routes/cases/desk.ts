// The desk's queues and cases: pages of a view, search, one case, and every act as a route of its own.
import * as inputs from "@civil/casework/inputs.ts"
import type { DeskCases } from "@civil/casework/service.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { list, maybe } from "../shapes.ts"
import { CardAnswer, DeskCaseAnswer, QueueAnswer, SideBySideAnswer } from "./desk-answers.ts"

export function deskCasesApi(desk: DeskCases): readonly Route[] {
  return [...queues(desk), ...views(desk), ...reading(desk), ...acts(desk)]
}

const Flagged = z.literal("true")
/** As it stands in an address; `mine` is a word there. */
const ViewInAddress = z.extend(inputs.ViewQuery, { mine: z.optional(Flagged) })

function queues(desk: DeskCases): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/queues",
      access: "desk",
      summary: "The queues of one's desks, with counts and ages",
      answer: () => z.object({ queues: list(QueueAnswer()) }),
      run: async ({ actor }) => ({ queues: await desk.queues(staffOf(actor)) }),
    }),
    route({
      method: "get",
      path: "/api/desk/cases",
      access: "desk",
      summary: "One page of a view of a queue; one query, whatever the queue's length",
      query: ViewInAddress,
      answer: () => z.object({ cards: list(CardAnswer()), next: maybe(z.string()) }),
      run: ({ actor, query: { mine, ...query } }) =>
        desk.list(staffOf(actor), { ...query, ...(mine && { mine: true }) }),
    }),
    route({
      method: "post",
      path: "/api/desk/cases/find",
      access: "desk",
      summary:
        "Cases by code, full name, mobile or document number; a post, so that none of it is in an address",
      body: z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
      answer: () => z.object({ cards: list(CardAnswer()) }),
      run: async ({ actor, body }) => ({ cards: await desk.find(staffOf(actor), body.text) }),
    }),
  ]
}

function views(desk: DeskCases): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/views",
      access: "desk",
      summary: "One's saved views",
      answer: () =>
        z.object({
          views: list(z.object({ id: z.string(), name: z.string(), query: inputs.ViewQuery })),
        }),
      run: async ({ actor }) => ({ views: await desk.views(staffOf(actor)) }),
    }),
    route({
      method: "post",
      path: "/api/desk/views",
      access: "desk",
      summary: "Save a view under a name",
      body: inputs.SaveView,
      answer: () => z.object({ id: z.string() }),
      status: 201,
      run: ({ actor, body }) => desk.saveView(staffOf(actor), body),
    }),
    route({
      method: "delete",
      path: "/api/desk/views/:id",
      access: "desk",
      summary: "Drop a saved view",
      run: async ({ actor, param }) => {
        await desk.dropView(staffOf(actor), param("id"))
        return undefined
      },
    }),
  ]
}

function reading(desk: DeskCases): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/cases/:id",
      access: "desk",
      summary: "One case: answers, papers, history, and what may be done now",
      answer: DeskCaseAnswer,
      run: ({ actor, param }) => desk.get(staffOf(actor), param("id")),
    }),
    route({
      method: "get",
      path: "/api/desk/cases/:id/beside/:other",
      access: "desk",
      summary: "Two cases that look alike, field by field",
      answer: SideBySideAnswer,
      run: ({ actor, param }) => desk.sideBySide(staffOf(actor), param("id"), param("other")),
    }),
  ]
}

const summaries: Readonly<Record<inputs.DeskAct, string>> = {
  claim: "Take the case in hand, or keep it: a lease that ends by itself",
  let_go: "Put it back",
  request_correction: "Ask the applicant to answer named fields anew; the clock stands meanwhile",
  recall: "Take a request for correction back",
  propose: "Propose the outcome where two people must agree",
  approve: "Approve, alone or as the second person",
  refuse: "Refuse with a reason, alone or as the second person",
  give_back: "Do not agree with the proposal: back to review",
  undo: "Take a decision back before anyone is told",
  fulfil: "What was granted has been given",
  close: "Nothing more follows",
  forward: "Hand it to another bureau of the agreement (收受分离)",
  merge: "It is the same as another case, which goes on",
  keep_apart: "It looks like another case and is not the same",
  note: "An internal note",
  ask_opinion: "Ask another desk for an opinion",
  give_opinion: "Answer with an opinion",
  reveal: "Open a masked field, with the reason; the resident can see it",
}

function acts(desk: DeskCases): readonly Route[] {
  return (Object.keys(summaries) as inputs.DeskAct[]).map((act) =>
    route({
      method: "post",
      path: `/api/desk/cases/:id/acts/${act}`,
      access: "desk",
      summary: summaries[act],
      body: inputs.deskInputs[act],
      answer: DeskCaseAnswer,
      run: ({ actor, body, param }) => desk.act(staffOf(actor), param("id"), act, body),
    }),
  )
}
