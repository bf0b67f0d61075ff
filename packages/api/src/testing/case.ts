// Cases of the demo's people over the API, as tests need them again and again.

import { demoPaper } from "@civil/demo/cases/paper.ts"
import { demoPeople } from "@civil/demo/index.ts"
import { expect } from "vitest"
import type { Jar } from "./jar.ts"

export interface Handed {
  readonly id: string
  readonly code: string
  readonly revision: number
  readonly documents: readonly { readonly id: string }[]
}

interface Draft {
  readonly id: string
  readonly revision: number
}

export async function begin(jar: Jar, matter: string, bureau = "310113"): Promise<Draft> {
  const answer = await jar.json("/api/drafts", { matter, bureau })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Draft
}

/** Uploads a paper of the demo as a script of a browser would; answers its id. */
export async function upload(jar: Jar, draft: string, field: string): Promise<string> {
  const at = `/api/drafts/${draft}/documents`
  const { action, fields, document } = (await (await jar.json(at, { field })).json()) as {
    action: string
    fields: Record<string, string>
    document: string
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append("file", new Blob([new Uint8Array(demoPaper())]), "photo.png")
  const posted = await jar.send(action, { method: "POST", body: form })
  expect(posted.status).toBe(204)
  expect((await jar.json(`${at}/${document}`, { field })).status).toBe(200)
  return document
}

export async function handIn(jar: Jar, draft: string, answers: object): Promise<Handed> {
  const { revision } = (await (await jar.send(`/api/drafts/${draft}`)).json()) as Draft
  const saved = await jar.json(`/api/drafts/${draft}/save`, { revision, answers })
  expect(saved.status).toBe(200)
  const { revision: now } = (await saved.json()) as Draft
  const handed = await jar.json(`/api/drafts/${draft}/submit`, { revision: now, agreed: true })
  expect([handed.status, handed.status === 201 ? "" : await handed.text()]).toEqual([201, ""])
  return (await handed.json()) as Handed
}

const people = demoPeople([])

/** Lost certificate of another resident, asked for by an agent with an authorisation: two people and a paper. */
export async function reissueForAnother(jar: Jar, principal: string): Promise<Handed> {
  const person = people.find(principal)
  const { id } = await begin(jar, "marriage.reissue")
  const paper = await upload(jar, id, "authorisation")
  return handIn(jar, id, {
    business: "R1",
    why: "lost",
    registeredAt: "演示民政局婚姻登记处",
    forWhom: "agent",
    principalName: person?.name,
    principalNumber: String(person?.claims.document_number),
    authorisation: [paper],
  })
}

/** One's own lost certificate. */
export async function reissue(jar: Jar): Promise<Handed> {
  const { id } = await begin(jar, "marriage.reissue")
  return handIn(jar, id, {
    business: "R1",
    why: "lost",
    registeredAt: "演示民政局婚姻登记处",
    forWhom: "self",
  })
}

/** A confidential one, at a desk of its own. */
export async function counselling(jar: Jar, receipt: string): Promise<Handed> {
  const { id } = await begin(jar, "marriage.counselling")
  return handIn(jar, id, { receipt, way: "phone", mobile: "13800000000", consent: true })
}
