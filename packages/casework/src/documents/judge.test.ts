// What a file is, by its content: what is taken, and every way in which one is not.
import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { bad, good, jpeg, pdf, png } from "./files.fixture.ts"
import { judge } from "./judge.ts"

describe("a person hands in", () => {
  test.each(good)("%s, and it is kept as what it is", async (_, file, type) => {
    const sha256 = createHash("sha256").update(file).digest("hex")
    expect(await judge(file)).toEqual({ ok: true, type, bytes: file.length, sha256 })
  })

  test.each(bad)("%s, and it is not kept", async (_, file, fault) => {
    expect(await judge(file)).toEqual({ ok: false, fault })
  })
})

describe("a file cut off anywhere", () => {
  // A PDF may lose the line break at its very end.
  test.each([
    ["a photo", jpeg({ fill: 100 }), 1],
    ["a picture", png(), 1],
    ["a PDF", pdf(), 2],
  ])("is never taken: %s", async (_, file, least) => {
    for (let end = 0; end <= file.length - least; end += 1)
      expect((await judge(file.subarray(0, end))).ok, `${end} of ${file.length} bytes`).toBe(false)
    expect((await judge(file)).ok).toBe(true)
  })
})
