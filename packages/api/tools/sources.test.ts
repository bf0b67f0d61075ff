// What a build says at its end.
import { expect, test } from "vitest"
import { saidOf } from "./sources.ts"

test("a build names in one line what it made and what stood already", () => {
  const [local, lambda] = [["client", "server"], ["lambda"]]
  expect(saidOf([...local, ...lambda], [])).toBe("Built in dist: client, server, lambda.")
  expect(saidOf(lambda, local)).toBe("Built in dist: lambda. Unchanged: client, server.")
  expect(saidOf([], [...local, ...lambda])).toBe(
    "Nothing to build: client, server, lambda in dist stand for the sources. --force builds them again.",
  )
})
