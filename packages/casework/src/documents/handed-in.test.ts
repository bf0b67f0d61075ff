// Papers of a case: sent anew when a correction asks for them, and looked at by officers, which is written down.
import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf } from "../fixture.ts"
import { type Finding, verify } from "../ledger/verify.ts"
import { jpeg, pdf, png } from "./files.fixture.ts"
import { companionNumber, type TestPapers, testPapers } from "./papers.fixture.ts"

let papers: TestPapers
let { here, files, person, draft, upload, submitted, kept, wait } = {} as TestPapers
beforeEach(async () => {
  papers = await testPapers()
  ;({ here, files, person, draft, upload, submitted, kept, wait } = papers)
})
afterEach(() => papers.close())
const documents = () => here.casework.documents

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
    expect([...(await kept())].sort()).toEqual(after.documents.map(({ key }) => key).sort())
  })

  test("is the applicant's to put together: whoever follows the case reads only what was handed in", async () => {
    const subject = await asked()
    const old = (await here.findCase(subject)).documents[0]
    const waiting = await upload(jpeg(), "card", subject)
    const companion = here.citizen("鲍勃", companionNumber)
    expect(await documents().link(companion, subject, old?.id ?? "")).toHaveProperty("href")
    expect(await documents().waiting(companion, subject)).toEqual([])
    for (const attempt of [
      documents().form(companion, subject, "card", () => "https://portal.example/"),
      documents().link(companion, subject, waiting.id),
      documents().remove(companion, subject, waiting.id),
    ])
      expect((await refusalOf(attempt)).kind).toBe("missing")
    expect((await documents().waiting(person, subject)).map(({ id }) => id)).toEqual([waiting.id])
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

describe("the history", () => {
  const findings = async (subject: string): Promise<readonly string[]> => {
    const found: Finding[] = []
    const { table } = here.world
    const papers = (key: string) => files.objects.read(key)
    await verify({ table, bureaus: ["990001"], only: subject, papers, note: (each) => found.push(each) })
    return found.map(({ what }) => what)
  }

  test("is held against the papers themselves: one byte changed, or one gone, is found out", async () => {
    await upload(png())
    await upload(jpeg())
    const subject = await submitted()
    const [first, second] = (await here.findCase(subject)).documents
    expect(await findings(subject)).toEqual([])
    await files.objects.put(first?.key ?? "", jpeg(), "image/jpeg")
    await files.objects.remove(second?.key ?? "")
    expect(await findings(subject)).toEqual(["paper_altered", "paper_missing"])
  })

  test("knows the papers by their hashes: one exchanged behind its back is found out", async () => {
    await upload(png())
    const subject = await submitted()
    expect((await here.history(subject))[0]?.facts.papers).toMatch(/^[0-9a-f]{64}$/)
    expect(await findings(subject)).toEqual([])
    const { documents: papers } = await here.findCase(subject)
    const command = new UpdateCommand({
      TableName: here.world.table.getName(),
      Key: { pk: `CASE#${subject}`, sk: "CASE" },
      UpdateExpression: "SET documents[0].sha256 = :other",
      ExpressionAttributeValues: { ":other": "0".repeat(64) },
    })
    expect(papers).toHaveLength(1)
    await here.world.table.getDocumentClient().send(command)
    expect(await findings(subject)).toEqual(["papers_differ", "paper_altered"])
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
