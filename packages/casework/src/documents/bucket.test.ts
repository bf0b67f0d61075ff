// The same way over S3: the form goes to the bucket, the link comes from there, and nothing is left of what is refused.
import { testBucket } from "@civil/data/objects/fixture.ts"
import { afterEach, beforeEach, expect, test } from "vitest"
import { refusalOf } from "../fixture.ts"
import { jpeg, pdf } from "./files.fixture.ts"
import { type TestPapers, testPapers } from "./papers.fixture.ts"

let papers: TestPapers
beforeEach(async () => {
  papers = await testPapers(testBucket)
})
afterEach(() => papers.close())

test("a person sends papers, sees one, takes one back, and hands in the other", async () => {
  const { here, files, person, draft, upload, submitted, kept, wait } = papers
  const photo = await upload(jpeg())
  const other = await upload(pdf())
  const { href, type } = await here.casework.documents.link(person, draft, other.id)
  expect(await files.get(href)).toMatchObject({ status: 200, type, disposition: "inline", body: pdf() })
  await here.casework.documents.remove(person, draft, other.id)
  expect((await files.get(href)).status).toBe(404)
  const subject = await submitted()
  wait({ hours: 2 })
  await here.run()
  expect(await kept()).toEqual([`kept/${draft}/${photo.id}`])
  expect((await here.findCase(subject)).documents).toMatchObject([{ id: photo.id, sha256: photo.sha256 }])
})

test("what is not taken is gone from the bucket, and what never came is said", async () => {
  const { here, files, person, draft, send, came } = papers
  const page = await send(Buffer.from("<html><script>alert(1)</script>"))
  expect((await refusalOf(came(page))).code).toBe("document.type")
  expect(await files.everything()).toEqual([])
  const { document } = await here.casework.documents.form(
    person,
    draft,
    "card",
    () => "https://portal.example/",
  )
  expect((await refusalOf(came(document))).code).toBe("document.missing")
})
