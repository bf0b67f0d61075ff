// The folder's own side: what comes over a bad line, from somebody without good will, or with a strange name leaves nothing.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { formOf, type TestObjects, testFolder, testVault } from "./fixture.ts"
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

describe("somebody with the disk", () => {
  const secret = Buffer.from("王小明 310113199003070014 ".repeat(40))
  const key = "kept/a/doc_1"

  async function sealed() {
    const own = testFolder(() => now, testVault())
    onTestFinished(() => own.close())
    await own.objects.put(key, secret, "image/png")
    const path = join(own.folder ?? "", key)
    return { own, path, file: readFileSync(path) }
  }

  test("reads nothing of a sealed file, and no two of the same look alike", async () => {
    const { own, file } = await sealed()
    expect(file.includes("王小明")).toBe(false)
    expect(file.includes("310113")).toBe(false)
    await own.objects.put("kept/a/doc_2", secret, "image/png")
    const other = readFileSync(join(own.folder ?? "", "kept/a/doc_2"))
    expect(other.subarray(256).equals(file.subarray(256))).toBe(false)
    expect(await own.objects.head(key)).toMatchObject({ bytes: secret.length })
  })

  test.each([0, 20, 300, -1])("changes no byte of it unseen: byte %i", async (at) => {
    const { own, path, file } = await sealed()
    const place = at < 0 ? file.length + at : at
    file[place] = (file[place] ?? 0) ^ 1
    writeFileSync(path, file)
    await expect(own.objects.read(key)).rejects.toThrow()
    writeFileSync(path, file.subarray(0, -1))
    await expect(own.objects.read(key)).rejects.toThrow()
  })

  test("and the keys of another portal opens nothing", async () => {
    const { path } = await sealed()
    const other = testFolder(() => now, testVault(8))
    onTestFinished(() => other.close())
    await other.objects.put(key, secret, "image/png")
    writeFileSync(join(other.folder ?? "", key), readFileSync(path))
    await expect(other.objects.read(key)).rejects.toThrow()
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
