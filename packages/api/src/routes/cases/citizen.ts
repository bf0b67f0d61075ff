// What a signed-in person does about cases: drafts that are kept, cases handed in, answered, withdrawn, appealed, rated.
import * as inputs from "@civil/casework/inputs.ts"
import type { CitizenCases } from "@civil/casework/service.ts"
import * as z from "zod/mini"
import { type Route, route } from "../route.ts"
import { list } from "../shapes.ts"
import {
  AnsweringAnswer,
  CaseAnswer,
  CaseLineAnswer,
  DraftAnswer,
  LookedAnswer,
  withForm,
} from "./citizen-answers.ts"

export function casesApi(citizen: CitizenCases): readonly Route[] {
  return [...drafts(citizen), ...handedIn(citizen), ...reading(citizen), ...changes(citizen)]
}

function drafts(citizen: CitizenCases): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/drafts",
      access: "signed_in",
      summary: "Begin an application; begun already, the same draft is answered",
      body: inputs.StartDraft,
      answer: DraftAnswer,
      status: 201,
      run: async ({ actor, body }) => withForm(await citizen.start(actor, body)),
    }),
    route({
      method: "get",
      path: "/api/drafts",
      access: "signed_in",
      summary: "One's own applications not yet handed in",
      answer: () => z.object({ drafts: list(DraftAnswer()) }),
      run: async ({ actor }) => ({ drafts: (await citizen.drafts(actor)).map(withForm) }),
    }),
    route({
      method: "get",
      path: "/api/drafts/:id",
      access: "signed_in",
      summary: "One draft, with what would be wrong if it were handed in now",
      answer: DraftAnswer,
      run: async ({ actor, param }) => withForm(await citizen.getDraft(actor, param("id"))),
    }),
    route({
      method: "post",
      path: "/api/drafts/:id/save",
      access: "signed_in",
      summary: "Keep what was typed, right or wrong",
      body: inputs.SaveDraft,
      answer: DraftAnswer,
      run: async ({ actor, body, param }) => withForm(await citizen.saveDraft(actor, param("id"), body)),
    }),
    route({
      method: "delete",
      path: "/api/drafts/:id",
      access: "signed_in",
      summary: "Throw a draft away, with the papers uploaded for it",
      run: async ({ actor, param }) => {
        await citizen.discardDraft(actor, param("id"))
        return undefined
      },
    }),
  ]
}

function handedIn(citizen: CitizenCases): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/drafts/:id/submit",
      access: "signed_in",
      summary: "Hand the application in; asked again for the same draft, the same case",
      body: inputs.Submit,
      answer: CaseAnswer,
      status: 201,
      run: async ({ actor, body, param }) => withForm(await citizen.submit(actor, param("id"), body)),
    }),
  ]
}

function reading(citizen: CitizenCases): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/cases",
      access: "signed_in",
      summary: "One's own cases, newest first",
      answer: () => z.object({ cases: list(CaseLineAnswer()) }),
      run: async ({ actor }) => ({ cases: await citizen.list(actor) }),
    }),
    route({
      method: "get",
      path: "/api/cases/:id",
      access: "signed_in",
      summary: "One case: what was said, what happened, what happens next and by when",
      answer: CaseAnswer,
      run: async ({ actor, param }) => withForm(await citizen.get(actor, param("id"))),
    }),
    route({
      method: "get",
      path: "/api/looked",
      access: "signed_in",
      summary: "Who of the bureau opened what is one's own, and why; newest first",
      answer: () => z.object({ looked: list(LookedAnswer()) }),
      run: async ({ actor }) => ({ looked: await citizen.looked(actor) }),
    }),
  ]
}

function changes(citizen: CitizenCases): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/cases/:id/correct/keep",
      access: "signed_in",
      summary: "Keep what was typed for an open correction, right or wrong; handed in it is not",
      body: inputs.KeepCorrection,
      answer: AnsweringAnswer,
      run: async ({ actor, body, param }) => citizen.keepCorrection(actor, param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/cases/:id/correct",
      access: "signed_in",
      summary: "Answer a request for correction: the named fields only",
      body: inputs.Correct,
      answer: CaseAnswer,
      run: async ({ actor, body, param }) => withForm(await citizen.correct(actor, param("id"), body)),
    }),
    route({
      method: "post",
      path: "/api/cases/:id/withdraw",
      access: "signed_in",
      summary: "Take the application back while nothing is decided",
      body: inputs.Withdraw,
      answer: CaseAnswer,
      run: async ({ actor, body, param }) => withForm(await citizen.withdraw(actor, param("id"), body)),
    }),
    route({
      method: "post",
      path: "/api/cases/:id/appeal",
      access: "signed_in",
      summary: "Appeal against a refusal, with the reason; somebody else decides",
      body: inputs.Appeal,
      answer: CaseAnswer,
      run: async ({ actor, body, param }) => withForm(await citizen.appeal(actor, param("id"), body)),
    }),
    route({
      method: "post",
      path: "/api/cases/:id/rate",
      access: "signed_in",
      summary: "Rate the service once after a result (好差评)",
      body: inputs.Rate,
      answer: CaseAnswer,
      run: async ({ actor, body, param }) => withForm(await citizen.rate(actor, param("id"), body)),
    }),
  ]
}
