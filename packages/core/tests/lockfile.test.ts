// A platform package that does not resolve is left out of the lockfile without a word, and `npm ci` then fails.
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

interface Lock {
  readonly packages: Record<
    string,
    {
      readonly optionalDependencies?: Record<string, string>
      readonly resolved?: string
      readonly link?: boolean
    }
  >
}

const lock: Lock = JSON.parse(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8"))

describe("a newcomer on any machine", () => {
  test("finds every optional package in the lockfile", () => {
    const present = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").pop()))
    const missing = Object.values(lock.packages)
      .flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
      .filter((name) => !present.has(name))
    expect(missing).toEqual([])
  })

  test("is sent to no address: only workspace links say where they are", () => {
    const addressed = Object.values(lock.packages).filter((each) => each.resolved && !each.link)
    expect(addressed).toEqual([])
  })
})
