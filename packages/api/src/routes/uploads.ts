// Papers of a draft or of a correction, and an officer's look at one: signed forms and links; the files themselves go to the storage.
import type { Documents } from "@civil/casework/documents/service.ts"
import * as z from "zod/mini"
import { DocumentAnswer } from "./cases/shared.ts"
import { type Route, route, staffOf } from "./route.ts"
import { later, list } from "./shapes.ts"

const FieldNamed = z.strictObject({ field: z.string().check(z.minLength(1), z.maxLength(60)) })

const UploadAnswer = later(() =>
  z.object({
    /** Id the paper will have. */
    document: z.string(),
    /** Where to post a multipart form: these fields first, then the file as `file`. */
    action: z.string(),
    fields: z.readonly(z.record(z.string(), z.string())),
    mostBytes: z.number(),
  }),
)

const LinkAnswer = later(() =>
  z.object({ href: z.string(), type: z.enum(["image/jpeg", "image/png", "application/pdf"]) }),
)

export function uploadsApi(documents: Documents): readonly Route[] {
  return [
    ...papersOf(documents, "/api/drafts/:id", "an application"),
    ...papersOf(documents, "/api/cases/:id", "a correction"),
    waiting(documents),
    look(documents),
  ]
}

function papersOf(documents: Documents, base: string, of: string): readonly Route[] {
  return [
    route({
      method: "post",
      path: `${base}/documents`,
      access: "signed_in",
      summary: `A signed form for one more paper of ${of}; the storage answers the post with 204`,
      body: FieldNamed,
      answer: UploadAnswer,
      run: async ({ actor, body, param }) => {
        // Nobody is led back there: scripts finish the upload themselves.
        const signed = await documents.form(actor, param("id"), body.field, (document) => `/my/${document}`)
        const { action, script: fields, document, mostBytes } = signed
        return { action, fields, document, mostBytes }
      },
    }),
    route({
      method: "post",
      path: `${base}/documents/:document`,
      access: "signed_in",
      summary: `Finish the upload of a paper of ${of}: judged by its content, then kept or refused`,
      body: FieldNamed,
      answer: DocumentAnswer,
      run: ({ actor, body, param }) => documents.came(actor, param("id"), body.field, param("document")),
    }),
    route({
      method: "delete",
      path: `${base}/documents/:document`,
      access: "signed_in",
      summary: `Take back a paper of ${of} that is not yet handed in`,
      run: async ({ actor, param }) => {
        await documents.remove(actor, param("id"), param("document"))
        return undefined
      },
    }),
    route({
      method: "post",
      path: `${base}/documents/:document/link`,
      access: "signed_in",
      summary: `A link that shows a paper of ${of} for a minute`,
      answer: LinkAnswer,
      run: ({ actor, param }) => documents.link(actor, param("id"), param("document")),
    }),
  ]
}

function waiting(documents: Documents): Route {
  return route({
    method: "get",
    path: "/api/cases/:id/documents",
    access: "signed_in",
    summary: "Papers sent for an open correction and not yet handed in",
    answer: () => z.object({ documents: list(DocumentAnswer()) }),
    run: async ({ actor, param }) => ({ documents: await documents.waiting(actor, param("id")) }),
  })
}

function look(documents: Documents): Route {
  return route({
    method: "post",
    path: "/api/desk/cases/:id/documents/:document",
    access: "desk",
    summary: "A link that shows a paper of a case for a minute; the look is a line of its history",
    answer: LinkAnswer,
    run: ({ actor, param }) => documents.link(staffOf(actor), param("id"), param("document")),
  })
}
