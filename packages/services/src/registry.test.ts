// Every folder of a service is registered under its name, and its words are the house's.
import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { registry } from "./registry.ts"
import { houseWords } from "./words.ts"

/** Beside the services: what puts their matters on the queue, and how all of it is opened. */
const others = ["cases", "house"]
const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  .map((entry) => entry.name)

describe("the registry", () => {
  test("names every service folder, and each under its own name", () => {
    expect(Object.keys(registry).sort()).toEqual(folders.sort())
    for (const [name, service] of Object.entries(registry)) expect(service.name).toBe(name)
  })
  test("leaves no service's sentence out of the house's words", () => {
    for (const service of Object.values(registry))
      for (const code of Object.keys(service.words)) expect(Object.keys(houseWords)).toContain(code)
  })
})
