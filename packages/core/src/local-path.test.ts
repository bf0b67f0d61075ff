// A way back never leads to another site.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { localPath } from "./local-path.ts"

test.each(["/", "/my", "/marriage/m1/times?office=baoshan&date=2026-11-25#top", "/搜索?q=结婚"])(
  "keeps %j",
  (path) => {
    expect(localPath(path)).toBe(path)
  },
)

test.each([
  "",
  "my",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "/\n",
  "javascript:alert(1)",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e%2e//evil.example",
])("drops %j", (path) => {
  expect(localPath(path)).toBeUndefined()
})

test("whatever is kept resolves to this site, as browsers read addresses", () => {
  const pieces = fc.array(
    fc.constantFrom("/", "\\", "\t", "\n", "\r", "@", ":", "evil.example", ".", "..", "?", "#", "%2f", "a"),
    { maxLength: 8 },
  )
  void fc.assert(
    fc.property(pieces, (parts) => {
      const path = localPath(`/${parts.join("")}`)
      if (path !== undefined)
        expect(new URL(path, "https://portal.example/sign-in").host).toBe("portal.example")
    }),
  )
})
