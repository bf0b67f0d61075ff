// A page carries the styles it shows and no more; the desk carries all.
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { citizenCss, cssFor } from "./citizen.ts"

const here = new URL(".", import.meta.url)

const sheets = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^[\w-]+\/[\w-]+\.css$/.test(file),
)

describe("a citizen page", () => {
  test("carries the frame, what it asks for, and what that is drawn with", () => {
    const css = cssFor("office-card", "date-field")
    for (const part of ["--paper", ".top", ".office", ".tag", ".date", ".box", "@media print"])
      expect(css).toContain(part)
    expect(css).not.toContain(".timeline")
  })

  test("carries nothing twice", () => {
    expect(cssFor("select", "field", "choice").split(".wrong").length).toBe(
      cssFor("field").split(".wrong").length,
    )
  })

  test("ends with the rules for paper", () => {
    expect(citizenCss.lastIndexOf("@media print")).toBeGreaterThan(citizenCss.lastIndexOf(".timeline"))
  })
})

describe("the catalogue and the desk", () => {
  test("know every sheet", () => {
    const desk = readFileSync(new URL("desk.css", here), "utf8")
    for (const file of sheets) expect(desk, file).toContain(`@import "./${file}"`)
    expect(sheets.length).toBeGreaterThan(25)
  })
})
