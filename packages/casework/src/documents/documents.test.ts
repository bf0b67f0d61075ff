// Papers from the form to the link: kept once, refused clearly, gone with what they belonged to, seen by whoever may.

import type { Citizen } from "@civil/core/actor.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import type { FolderObjects } from "@civil/data/objects/folder.ts"
import type { Temporal } from "temporal-polyfill"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import type { Matter } from "../matter.ts"
import { bad, jpeg, pdf, png } from "./files.fixture.ts"

const text = (zh: string) => ({ zh, en: zh })

const matter = (): Matter =>
  toolMatter({
    answers: z.strictObject({
      tool: z.string(),
      card: z.array(z.string()),
      proof: z.optional(z.array(z.string())),
    }),
    concerned: () => [],
    form: {
      version: 1,
      changes: [],
      pages: [
        {
          id: "what",
          title: text("借什么"),
          fields: [
            { name: "tool", kind: "text", most: 20, label: text("工具") },
            { name: "card", kind: "documents", least: 1, most: 2, label: text("证件") },
            {
              name: "proof",
              kind: "documents",
              least: 1,
              most: 1,
              label: text("证明"),
              when: ({ tool }) => tool === "saw",
            },
          ],
        },
      ],
    },
  })

let now = 0
let files: TestObjects<FolderObjects>
let here: TestCasework
let person: Citizen
let draft: string

beforeEach(async () => {
  files = testFolder(() => now)
  here = await testCasework({ matters: [matter()], deps: { objects: files.objects } })
  now = here.world.clock.now().epochMilliseconds
  person = here.citizen("王小明")
  draft = (await here.casework.citizen.start(person, { matter: "garden.tool", bureau: "990001" })).id
})
afterEach(async () => {
  await here.close()
  await files.close()
})

const wait = (duration: Temporal.DurationLike) => {
  here.world.clock.set(here.world.clock.now().add(duration))
  now = here.world.clock.now().epochMilliseconds
}
const documents = () => here.casework.documents
const kept = async () => (await files.everything()).filter((key) => key.startsWith("kept/"))

/** Form and post; the id of what is now to be judged. */
async function send(file: Uint8Array, field = "card", owner = draft, actor = person): Promise<string> {
  const form = await documents().form(actor, owner, field, (id) => `https://portal.example/came/${id}`)
  const sent = await files.post(form, file)
  expect(sent).toEqual({ status: 303, location: `https://portal.example/came/${form.document}` })
  return form.document
}
const came = (id: string, field = "card", owner = draft, actor = person) =>
  documents().came(actor, owner, field, id)
const upload = async (file: Uint8Array, field = "card", owner = draft) =>
  came(await send(file, field, owner), field, owner)
const seen = () => here.casework.citizen.getDraft(person, draft)

async function submitted(tool = "spade"): Promise<string> {
  const { revision } = await here.casework.citizen.saveDraft(person, draft, {
    revision: (await seen()).revision,
    answers: { tool },
  })
  return (await here.casework.citizen.submit(person, draft, { revision, agreed: true })).id
}

describe("the person", () => {
  test("sends a paper: it is kept with its hash, answers its field, and leaves the page's revision alone", async () => {
    const before = await seen()
    const view = await upload(png())
    expect(view).toMatchObject({ field: "card", type: "image/png", bytes: png().length })
    const after = await seen()
    expect(after.documents).toEqual([view])
    expect(after.answers.card).toEqual([view.id])
    expect(after.revision).toBe(before.revision)
    expect(await files.everything()).toEqual([`kept/${draft}/${view.id}`])
  })

  test("sends one by script: the storage says only that it has it", async () => {
    const { document, script, ...form } = await documents().form(person, draft, "card", () => "/")
    expect(await files.post({ ...form, fields: script }, pdf())).toEqual({ status: 204 })
    expect((await came(document)).type).toBe("application/pdf")
  })

  test("comes back twice, in one window or two at once, and has one paper", async () => {
    const id = await send(jpeg())
    const [first] = await Promise.allSettled([came(id), came(id)])
    expect(first.status).toBe("fulfilled")
    expect((await came(id)).id).toBe(id)
    expect((await seen()).documents).toHaveLength(1)
    expect(await files.everything()).toHaveLength(1)
  })

  test.each(bad)(
    "sends %s: it is refused with a sentence of its own, and nothing is left",
    async (_, file, fault) => {
      const id = await send(file)
      const refusal = await refusalOf(came(id))
      expect(refusal).toMatchObject({ kind: "invalid", code: `document.${fault}` })
      expect(await files.everything()).toEqual([])
      expect((await seen()).documents).toEqual([])
    },
  )

  test("sends nothing, or comes back to what was never sent", async () => {
    const { document } = await documents().form(person, draft, "card", () => "/")
    expect(await refusalOf(came(document))).toMatchObject({ kind: "invalid", code: "document.missing" })
    expect(await refusalOf(came("doc_x"))).toMatchObject({ code: "document.missing" })
  })

  test("sends no more than the field takes, also with forms drawn before", async () => {
    const forms = await Promise.all([1, 2, 3].map(() => send(png())))
    await came(forms[0] as string)
    await came(forms[1] as string)
    expect(await refusalOf(came(forms[2] as string))).toMatchObject({ code: "document.full" })
    expect(await refusalOf(documents().form(person, draft, "card", () => "/"))).toMatchObject({
      kind: "conflict",
      code: "document.full",
    })
    expect(await kept()).toHaveLength(2)
  })

  test("sends two at the same instant into one place: one is kept", async () => {
    await upload(png())
    const ids = await Promise.all([send(png()), send(jpeg())])
    const results = await Promise.allSettled(ids.map((id) => came(id)))
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await files.everything()).toHaveLength(2)
  })

  test("types while a paper arrives: neither is lost", async () => {
    const { revision } = await seen()
    const id = await send(png())
    await Promise.all([
      came(id),
      here.casework.citizen.saveDraft(person, draft, { revision, answers: { tool: "rake" } }),
    ])
    const after = await seen()
    expect(after.answers).toMatchObject({ tool: "rake", card: [id] })
    expect(after.revision).toBe(revision + 1)
  })

  test("takes a paper back", async () => {
    const { id } = await upload(png())
    await documents().remove(person, draft, id)
    expect((await seen()).documents).toEqual([])
    expect(await files.everything()).toEqual([])
    expect(await refusalOf(documents().remove(person, draft, id))).toMatchObject({ kind: "missing" })
  })

  test("cannot send to a field that takes no papers, or that is not there", async () => {
    for (const field of ["tool", "nothing"])
      expect(await refusalOf(documents().form(person, draft, field, () => "/"))).toMatchObject({
        code: "document.not_now",
      })
  })

  test("reads an own paper through a link that lasts a minute", async () => {
    const { id } = await upload(pdf())
    const { href, type } = await documents().link(person, draft, id)
    expect(type).toBe("application/pdf")
    expect(await files.get(href)).toMatchObject({ status: 200, type, disposition: "inline" })
    wait({ seconds: 61 })
    expect((await files.get(href)).status).toBe(403)
  })

  test("finds what a crash left between moving and writing: the second try keeps it", async () => {
    const id = await send(png())
    const [unfinished] = await files.everything()
    await files.objects.move(unfinished as string, `kept/${draft}/${id}`)
    expect((await came(id)).id).toBe(id)
    expect((await seen()).documents).toHaveLength(1)
  })
})

describe("another person", () => {
  test("cannot finish, see, take or add papers: as if there were none", async () => {
    const other = here.citizen("李四", "310113198505050029")
    const id = await send(png())
    const { id: own } = await upload(png())
    const attempts = [
      documents().form(other, draft, "card", () => "/"),
      came(id, "card", draft, other),
      documents().link(other, draft, own),
      documents().remove(other, draft, own),
    ]
    for (const attempt of attempts)
      expect(await refusalOf(attempt)).toMatchObject({ kind: "missing", code: "draft.missing" })
    expect((await came(id)).id).toBe(id)
  })

  test("cannot finish somebody's upload into a draft of their own", async () => {
    const other = here.citizen("李四", "310113198505050029")
    const theirs = await here.casework.citizen.start(other, { matter: "garden.tool", bureau: "990001" })
    const id = await send(png())
    expect(await refusalOf(came(id, "card", theirs.id, other))).toMatchObject({ code: "document.missing" })
  })

  test("who is not signed in is asked to", async () => {
    const visitor = { kind: "visitor" } as const
    expect(await refusalOf(documents().form(visitor, draft, "card", () => "/"))).toMatchObject({
      kind: "unauthenticated",
    })
  })
})

describe("handing in", () => {
  test("needs the papers that are asked, and takes no others along", async () => {
    expect(await refusalOf(submitted())).toMatchObject({
      fields: [{ field: "card", code: "form.documents_needed" }],
    })
    await upload(png())
    const proof = await upload(pdf(), "proof")
    const subject = await here.findCase(await submitted("spade"))
    expect(subject.documents.map(({ field }) => field)).toEqual(["card"])
    wait({ hours: 2 })
    await here.run()
    // What was uploaded for a question that is not asked goes.
    expect(await kept()).toEqual(subject.documents.map(({ key }) => key))
    expect(await refusalOf(documents().link(person, subject.id, proof.id))).toMatchObject({ kind: "missing" })
  })

  test("leaves nothing to add or take back", async () => {
    const { id } = await upload(png())
    const subject = await submitted()
    expect(await refusalOf(documents().form(person, subject, "card", () => "/"))).toMatchObject({
      code: "document.not_now",
    })
    expect(await refusalOf(documents().remove(person, subject, id))).toMatchObject({ kind: "missing" })
    expect((await documents().link(person, subject, id)).type).toBe("image/png")
  })
})

describe("a correction", () => {
  async function asked(): Promise<string> {
    await upload(png())
    const subject = await submitted()
    const clerk = here.staff("7", ["clerk"])
    const { revision } = await here.casework.desk.act(clerk, subject, "claim", {
      revision: (await here.findCase(subject)).revision,
    })
    await here.casework.desk.act(clerk, subject, "request_correction", {
      ...{ revision, fields: ["card"], reason: "unclear" },
    })
    return subject
  }
  const correct = async (subject: string, card: readonly string[]) =>
    here.casework.citizen.correct(person, subject, {
      revision: (await here.findCase(subject)).revision,
      answers: { card: [...card] },
    })

  test("takes new papers beside the old; the answer says which stay, the others go", async () => {
    const subject = await asked()
    const old = (await here.findCase(subject)).documents[0]
    const first = await upload(jpeg(), "card", subject)
    const second = await upload(pdf(), "card", subject)
    expect((await documents().waiting(person, subject)).map(({ id }) => id)).toEqual([first.id, second.id])
    // The officer sees nothing of what is not handed in.
    const clerk = here.staff("7", ["clerk"])
    expect(await refusalOf(documents().link(clerk, subject, first.id))).toMatchObject({ kind: "missing" })
    await correct(subject, [old?.id ?? "", second.id])
    const after = await here.findCase(subject)
    expect(after.documents.map(({ id }) => id)).toEqual([old?.id, second.id])
    expect(await documents().waiting(person, subject)).toEqual([])
    wait({ hours: 2 })
    await here.run()
    expect((await kept()).sort()).toEqual(after.documents.map(({ key }) => key).sort())
  })

  test("without any paper left is refused beside the field", async () => {
    const subject = await asked()
    expect(await refusalOf(correct(subject, []))).toMatchObject({
      fields: [{ field: "card", code: "form.documents_needed" }],
    })
  })

  test("that is never answered leaves none of its papers", async () => {
    const subject = await asked()
    await upload(jpeg(), "card", subject)
    const { revision } = await here.findCase(subject)
    await here.casework.citizen.withdraw(person, subject, { revision })
    wait({ hours: 24 * 31 })
    await here.run()
    expect(await kept()).toEqual((await here.findCase(subject)).documents.map(({ key }) => key))
  })
})

describe("an officer", () => {
  test("looks at a paper: the history says so, the person sees who, and no page grows old by it", async () => {
    const { id } = await upload(png())
    const subject = await submitted()
    const clerk = here.staff("7", ["clerk"])
    const before = await here.findCase(subject)
    const { href } = await documents().link(clerk, subject, id)
    expect((await files.get(href)).status).toBe(200)
    expect((await here.history(subject)).at(-1)).toMatchObject({
      action: "open_document",
      by: { kind: "staff", id: "7" },
      facts: { field: "card", document: id },
    })
    expect((await here.findCase(subject)).revision).toBe(before.revision)
    expect(await here.casework.citizen.looked(person)).toHaveLength(1)
  })

  test("of another bureau or desk finds nothing, and nothing is written", async () => {
    const { id } = await upload(png())
    const subject = await submitted()
    const lines = (await here.history(subject)).length
    const others = [
      here.staff("8", ["clerk"], { bureau: "990002" }),
      here.staff("9", ["clerk"], { desks: ["shed"] }),
    ]
    for (const other of others)
      expect(await refusalOf(documents().link(other, subject, id))).toMatchObject({ kind: "missing" })
    expect(await here.history(subject)).toHaveLength(lines)
  })

  test("has no way to a draft's papers", async () => {
    const { id } = await upload(png())
    const manager = here.staff("1", ["manager"])
    expect(await refusalOf(documents().link(manager, draft, id))).toMatchObject({ kind: "missing" })
  })
})
