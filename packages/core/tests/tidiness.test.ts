// Small enough to see, named for the subject, and nothing left lying about.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { dependenciesOf, files, packages, root } from "./tree.ts"

const inPackages = files.filter(({ path }) => path.startsWith("packages/"))

describe("files", () => {
  test("have at most 300 lines", () => {
    const long = inPackages
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 300)
    expect(long).toEqual([])
  })

  test("begin with a line that says what they are for", () => {
    const silent = inPackages.filter(
      ({ text, test: testing }) => !testing && !/^(#!.*\n)?\/\/ \S.{10,}/.test(text),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test("and folders are named for their subject", () => {
    const vague = /(^|\/)(utils?|helpers?|common|manager|misc|part\d)(\/|\.|$)/
    expect(inPackages.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([])
  })

  test("leave nothing for later", () => {
    // Put together from pieces, so that this line is not found itself.
    const marks = new RegExp(
      `\\b(${["TO", "FIX", "XX"].map((start, at) => start + ["DO", "ME", "X"][at]).join("|")})\\b`,
    )
    expect(inPackages.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
  })

  test("skip no test", () => {
    const skipping = /\b(test|it|describe)\.(skip|todo|only|fails)\b/
    const found = inPackages.filter(
      ({ text, path }) => skipping.test(text) && path !== "packages/core/tests/tidiness.test.ts",
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

describe("dependencies", () => {
  test("are exact versions, the house's own packages aside", () => {
    const loose = packages.flatMap((own) =>
      Object.entries(dependenciesOf(own))
        .filter(
          ([name, version]) => !name.startsWith("@civil/") && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
        )
        .map(([name, version]) => `${own}: ${name}@${version}`),
    )
    expect(loose).toEqual([])
  })

  test("of others are used by the package that declares them", () => {
    const unused = packages.flatMap((own) => {
      const texts = files.filter((file) => file.package === own).map(({ text }) => text)
      return Object.keys(dependenciesOf(own))
        .filter((name) => !/^@(civil|types)\//.test(name))
        .filter((name) => !texts.some((text) => new RegExp(`["'/]${name}["'/]`).test(text)))
        .map((name) => `${own}: ${name}`)
    })
    expect(unused).toEqual([])
  })
})

test("every package is private, a module, and says what it is", () => {
  for (const own of packages) {
    let manifest: Record<string, unknown>
    try {
      manifest = JSON.parse(readFileSync(join(root, "packages", own, "package.json"), "utf8"))
    } catch {
      // The handbook is text only.
      expect(own).toBe("handbook")
      continue
    }
    expect(manifest).toMatchObject({ name: `@civil/${own}`, private: true, type: "module" })
    expect(String(manifest.description).length).toBeGreaterThan(10)
  }
})
