// Every example of every component draws on the server, in both languages, with nothing left unsaid.
import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { allExamples, componentNames, drawExample } from "./catalogue.tsx"

/** `styles` holds sheets; the desk's parts live in a browser and are tested there; `qr` is drawn beside its code. */
const elsewhere = ["styles", "desk", "qr"]

describe.each(["zh", "en"] as const)("a reader of %s", (language) => {
  test.each(allExamples.map((example) => [`${example.component}: ${example.name}`, example] as const))(
    "sees %s",
    (_name, example) => {
      const html = drawExample(example, language)
      expect(html).toMatch(/^<\w/)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
      expect(html, "an unfilled value").not.toMatch(/\{\w+\}(?![^<]*")/)
      expect(html, "inline styles are refused by the content security policy").not.toContain(" style=")
      expect(html, "a page without islands carries no hydration marks").not.toContain("data-hk")
    },
  )
})

test("every component has examples", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !elsewhere.includes(name))
  expect([...componentNames].sort()).toEqual(folders.sort())
})
