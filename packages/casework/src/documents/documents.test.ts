// Papers of a draft, from the form to the link: kept once, refused clearly, gone with what they belonged to.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf } from "../fixture.ts"
import type { Matter } from "../matter.ts"
import { bad, jpeg, pdf, png } from "./files.fixture.ts"
import { type TestPapers, testPapers } from "./papers.fixture.ts"

let papers: TestPapers
let { here, files, person, draft, came, send, upload, seen, submitted, kept, wait } = {} as TestPapers
beforeEach(async () => {
  papers = await testPapers()
  ;({ here, files, person, draft, came, send, upload, seen, submitted, kept, wait } = papers)
})
afterEach(() => papers.close())
const documents = () => here.casework.documents

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

  test("keeps the draft alive by sending a paper, as by typing", async () => {
    wait({ hours: 24 * 29 })
    await upload(png())
    wait({ hours: 24 * 2 })
    await here.run()
    expect((await seen()).documents).toHaveLength(1)
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

describe("a form that no longer asks for a paper", () => {
  test("lets that paper go, and none that is sent afterwards", async () => {
    await upload(png())
    await upload(pdf(), "proof")
    const matter = here.deps.matters[0] as Matter
    const pages = matter.form.pages.map((page) => ({
      ...page,
      fields: page.fields.filter(({ name }) => name !== "proof"),
    }))
    Object.assign(matter, { form: { ...matter.form, version: 2, pages } })
    const { revision, documents: left, changed } = await seen()
    expect(left.map(({ field }) => field)).toEqual(["card"])
    expect(changed?.dropped).toEqual(["proof"])
    await here.casework.citizen.saveDraft(person, draft, { revision, answers: { tool: "spade" } })
    const later = await upload(jpeg())
    wait({ hours: 2 })
    await here.run()
    expect(await kept()).toEqual([left[0]?.id, later.id].map((id) => `kept/${draft}/${id}`).sort())
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
