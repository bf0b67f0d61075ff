// The folder's own side: what comes over a bad line, from somebody without good will, or with a strange name leaves nothing.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { formOf, type TestObjects, testFolder } from "./fixture.ts"
import type { FolderObjects } from "./folder.ts"
import { takePost } from "./folder-post.ts"
import type { UploadForm } from "./objects.ts"

const now = Date.UTC(2026, 10, 22, 9, 30)
const terms = {
  key: "unfinished/doc_1",
  mostBytes: 1_000_000,
  returnTo: "http://localhost/back",
  seconds: 60,
}

let place: TestObjects<FolderObjects>
let form: UploadForm
beforeEach(async () => {
  place = testFolder(() => now)
  form = await place.objects.form(terms, now)
})
afterEach(() => place.close())

const post = (body: BodyInit, type?: string) =>
  takePost(
    place.objects,
    new Request("http://localhost/", {
      ...{ method: "POST", body, duplex: "half" },
      ...(type && { headers: { "content-type": type } }),
    } as RequestInit),
    now,
  )

/** The bytes of a posted form and its type. */
async function raw(data: FormData) {
  const response = new Response(data)
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get("content-type") ?? "",
  }
}

const stream = (bytes: Uint8Array, end: "breaks" | "ends") =>
  new ReadableStream<Uint8Array>({
    async start(controller) {
      for (let at = 0; at < bytes.length; at += 50_000) controller.enqueue(bytes.subarray(at, at + 50_000))
      await Promise.resolve()
      if (end === "ends") controller.close()
    },
    pull(controller) {
      if (end === "breaks") controller.error(new Error("the line is gone"))
    },
  })

describe("a line that fails", () => {
  test.each(["breaks", "ends"] as const)("in the middle of the file leaves nothing: it %s", async (end) => {
    const { bytes, type } = await raw(formOf(form, Buffer.alloc(900_000, 1)))
    expect(await post(stream(bytes.subarray(0, 500_000), end), type)).toBe("malformed")
    expect(await place.everything()).toEqual([])
  })

  test("before the file leaves nothing", async () => {
    const { bytes, type } = await raw(formOf(form, Buffer.alloc(10)))
    expect(await post(stream(bytes.subarray(0, 200), "ends"), type)).toBe("malformed")
    expect(await place.everything()).toEqual([])
  })
})

describe("somebody who sends", () => {
  test("a file far too large is heard out and refused", async () => {
    expect(await post(formOf(form, Buffer.alloc(30_000_000)))).toBe("too_large")
    expect(await place.everything()).toEqual([])
  })

  test("no form at all is told so", async () => {
    expect(await post("key=unfinished/doc_1", "application/x-www-form-urlencoded")).toBe("malformed")
    expect(await post("x", "multipart/form-data")).toBe("malformed")
    expect(await post("x", "multipart/form-data; boundary=b")).toBe("malformed")
  })

  test("the signed fields after the file has not signed anything", async () => {
    const data = new FormData()
    data.set("file", new File(["x"], "x.pdf"))
    for (const [name, value] of Object.entries(form.fields)) data.set(name, value)
    expect(await post(data)).toBe("not_signed")
    expect(await place.everything()).toEqual([])
  })

  test("a second file puts the first alone", async () => {
    const data = formOf(form, Buffer.from("first"))
    data.append("file", new File(["second"], "x.pdf"))
    expect(await post(data)).toEqual({ returnTo: terms.returnTo })
    expect(Buffer.from((await place.objects.read(terms.key)) ?? []).toString()).toBe("first")
  })

  test("a form without a file is told so", async () => {
    const data = new FormData()
    for (const [name, value] of Object.entries(form.fields)) data.set(name, value)
    expect(await post(data)).toBe("malformed")
  })
})

describe("the clock of the portal", () => {
  test("says when a file was put there, not the disk's: rules of the bucket go by it", async () => {
    await place.objects.put("exports/1.csv", Buffer.from("x"), "text/csv")
    await post(formOf(form, Buffer.from("x")))
    await place.objects.move("unfinished/doc_1", "kept/a/doc_1")
    expect((await place.objects.list("")).map(({ modified }) => modified)).toEqual([now, now])
  })
})

describe("a key", () => {
  test.each([
    "../secret",
    "kept/../../x",
    "/etc/passwd",
    "kept//x",
    "kept/.hidden",
    "a/b/c/d/e/f/g",
    "a\0b",
    "",
  ])("that is no plain name is no key: %s", async (key) => {
    await expect(place.objects.read(key)).rejects.toThrow("no key of an object")
    await expect(place.objects.put(key, Buffer.from("x"), "x/y")).rejects.toThrow("no key of an object")
    await expect(place.objects.form({ ...terms, key }, now)).rejects.toThrow("no key of an object")
    expect(place.objects.allowed(key, {}, now)).toBeUndefined()
  })
})
