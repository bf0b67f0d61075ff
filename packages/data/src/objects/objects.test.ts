// One contract for both places of objects: a folder on one machine and a bucket of S3.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type TestObjects, testBucket, testFolder, testVault } from "./fixture.ts"

const start = Date.UTC(2026, 10, 22, 9, 30)
let now = start
const clock = () => now

const places: readonly (readonly [string, () => Promise<TestObjects>])[] = [
  ["a folder", async () => testFolder(clock)],
  ["a folder of sealed files", async () => testFolder(clock, testVault())],
  ["a bucket of S3", () => testBucket(clock)],
]

const text = (body: Uint8Array | undefined) => body && Buffer.from(body).toString()
const bytes = (words: string) => Buffer.from(words)

describe.each(places)("%s", (_, open) => {
  let place: TestObjects
  beforeAll(async () => {
    place = await open()
  })
  afterAll(() => place.close())
  beforeEach(async () => {
    now = start
    for (const { key } of await place.objects.list("")) await place.objects.remove(key)
  })

  const terms = {
    key: "unfinished/doc_1",
    mostBytes: 100,
    returnTo: "https://portal.example/came/doc_1",
    seconds: 3600,
  }

  describe("whoever may put", () => {
    test("reads back what was put, whole or its first bytes, and its size", async () => {
      await place.objects.put("kept/a/1", bytes("hello world"), "text/plain")
      expect(text(await place.objects.read("kept/a/1"))).toBe("hello world")
      expect(text(await place.objects.read("kept/a/1", 5))).toBe("hello")
      expect(await place.objects.head("kept/a/1")).toMatchObject({ bytes: 11 })
    })

    test("may put nothing, and reads nothing back", async () => {
      await place.objects.put("kept/a/0", bytes(""), "text/plain")
      expect(await place.objects.read("kept/a/0", 5)).toHaveLength(0)
      expect(await place.objects.head("kept/a/0")).toMatchObject({ bytes: 0 })
    })

    test("finds nothing where there is nothing, and may remove it again and again", async () => {
      expect(await place.objects.head("kept/none")).toBeUndefined()
      expect(await place.objects.read("kept/none")).toBeUndefined()
      expect(await place.objects.read("kept/none", 3)).toBeUndefined()
      await place.objects.remove("kept/none")
    })

    test("moves an object: it is in one place, then in the other", async () => {
      await place.objects.put("unfinished/m", bytes("m"), "text/plain")
      await place.objects.move("unfinished/m", "kept/x/m")
      expect(await place.objects.head("unfinished/m")).toBeUndefined()
      expect(text(await place.objects.read("kept/x/m"))).toBe("m")
      await expect(place.objects.move("unfinished/m", "kept/x/n")).rejects.toThrow()
    })

    test("lists what lies under a prefix, however much, with sizes and times", async () => {
      for (const name of ["1", "2", "3", "4", "5"])
        await place.objects.put(`kept/a/${name}`, bytes(name), "x/y")
      await place.objects.put("kept/ab/1", bytes("other"), "x/y")
      const found = await place.objects.list("kept/a/")
      expect(found.map(({ key }) => key).sort()).toEqual(
        ["1", "2", "3", "4", "5"].map((name) => `kept/a/${name}`),
      )
      expect(found.every(({ bytes: size, modified }) => size === 1 && modified > 0)).toBe(true)
    })
  })

  describe("a writer", () => {
    test("shows nothing until it is finished, then everything", async () => {
      const writer = await place.objects.writer("exports/1.csv", "text/csv")
      await writer.write(bytes("a;b\n"))
      await writer.write(bytes("c;d\n"))
      expect(await place.objects.head("exports/1.csv")).toBeUndefined()
      await writer.finish()
      expect(text(await place.objects.read("exports/1.csv"))).toBe("a;b\nc;d\n")
    })

    test("takes more than one part holds", async () => {
      const writer = await place.objects.writer("exports/2.bin", "application/octet-stream")
      const part = Buffer.alloc(5 * 1024 * 1024, 7)
      for (let i = 0; i < 4; i += 1) await writer.write(part)
      await writer.write(bytes("end"))
      await writer.finish()
      const found = await place.objects.read("exports/2.bin")
      expect(found).toHaveLength(4 * part.length + 3)
      expect(text(found?.subarray(-3))).toBe("end")
    })

    test("that is abandoned leaves nothing", async () => {
      const writer = await place.objects.writer("exports/3.bin", "application/octet-stream")
      await writer.write(Buffer.alloc(9 * 1024 * 1024))
      await writer.abandon()
      expect(await place.everything()).toEqual([])
    })
  })

  describe("a person with a form", () => {
    test("puts exactly the file it was signed for, and is led back", async () => {
      const sent = await place.post(await place.objects.form(terms, now), bytes("%PDF-"))
      expect(sent.status).toBe(303)
      expect(sent.location?.startsWith("https://portal.example/came/doc_1")).toBe(true)
      expect(text(await place.objects.read("unfinished/doc_1"))).toBe("%PDF-")
    })

    test("is answered without a way back when a script posts it", async () => {
      const form = await place.objects.form({ ...terms, returnTo: undefined }, now)
      expect(await place.post(form, bytes("x"))).toEqual({ status: 204 })
      const misled = { success_action_redirect: "https://evil.example/", returnTo: "https://evil.example/" }
      expect(await place.post(form, bytes("x"), misled)).toEqual({ status: 403 })
    })

    test("puts a file of just the size that is allowed, and none that is a byte larger", async () => {
      const form = await place.objects.form(terms, now)
      expect(await place.post(form, Buffer.alloc(101, 1))).toEqual({ status: 400 })
      expect(await place.everything()).toEqual([])
      expect((await place.post(form, Buffer.alloc(100, 1))).status).toBe(303)
    })

    test.each([
      ["another key", { key: "kept/other/doc_9" }],
      [
        "another address to return to",
        { success_action_redirect: "https://evil.example/", returnTo: "https://evil.example/" },
      ],
      [
        "another size",
        {
          most: "999999",
          Policy: Buffer.from('{"expiration":"2030-01-01T00:00:00Z","conditions":[]}').toString("base64"),
        },
      ],
      ["another time", { until: "99999999999999", "X-Amz-Date": "20300101T000000Z" }],
      ["no signature", { mark: "", "X-Amz-Signature": "" }],
    ])("puts nothing with %s", async (_, more) => {
      const form = await place.objects.form(terms, now)
      const fields: Record<string, string> = Object.fromEntries(
        Object.entries(more).filter(([name]) => name in form.fields),
      )
      expect(await place.post(form, bytes("x"), fields)).toEqual({ status: 403 })
      expect(await place.everything()).toEqual([])
    })

    test("puts nothing when its time is over", async () => {
      const form = await place.objects.form(terms, now)
      now += 3_601_000
      expect(await place.post(form, bytes("x"))).toEqual({ status: 403 })
      expect(await place.everything()).toEqual([])
    })
  })

  describe("a person with a link", () => {
    const options = { seconds: 60, type: "application/pdf" }

    test("reads the object inline, as the type it was judged to be", async () => {
      await place.objects.put("kept/a/1", bytes("%PDF-1.7"), "text/html")
      const got = await place.get(await place.objects.link("kept/a/1", options, now))
      expect(got).toMatchObject({ status: 200, type: "application/pdf", disposition: "inline" })
      expect(text(got.body)).toBe("%PDF-1.7")
    })

    test("saves it under a name, whatever letters it has", async () => {
      await place.objects.put("kept/a/1", bytes("x"), "x/y")
      const got = await place.get(
        await place.objects.link("kept/a/1", { ...options, as: "材料 (1).pdf" }, now),
      )
      expect(got.disposition).toMatch(/^attachment; /)
    })

    test("reads nothing when its time is over", async () => {
      await place.objects.put("kept/a/1", bytes("x"), "x/y")
      const href = await place.objects.link("kept/a/1", options, now)
      now += 61_000
      expect((await place.get(href)).status).toBe(403)
    })

    test("reads no other object, type or name with it", async () => {
      await place.objects.put("kept/a/1", bytes("x"), "x/y")
      await place.objects.put("kept/a/2", bytes("secret"), "x/y")
      const href = await place.objects.link("kept/a/1", options, now)
      expect((await place.get(href.replace("kept/a/1", "kept/a/2"))).status).toBe(403)
      expect((await place.get(href.replace("application%2Fpdf", "text%2Fhtml"))).status).toBe(403)
    })

    test("to what has been removed reads nothing", async () => {
      const href = await place.objects.link("kept/a/9", options, now)
      expect((await place.get(href)).status).toBe(404)
    })
  })
})
