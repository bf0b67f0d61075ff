// The document that other systems read: valid OpenAPI, and complete.
import { Validator } from "@seriousme/openapi-schema-validator"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type TestServer, testServer } from "./testing/server.ts"

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly operationId: string
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, unknown>>
}

let server: TestServer
let document: Document

beforeAll(async () => {
  server = await testServer()
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/openapi.json`)
  document = (await answer.json()) as Document
})
afterAll(() => server.stop())

describe("another system", () => {
  test("reads a valid OpenAPI 3.1 document", async () => {
    const result = await new Validator().validate({ ...document })
    expect(result).toEqual({ valid: true })
    expect(document.openapi).toBe("3.1.0")
  })

  test("finds every route of the public contract", () => {
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/api/open/bureaus",
        "/api/open/offices",
        "/api/open/availability",
        "/api/holds",
        "/api/appointments",
        "/api/appointments/{id}/confirm",
        "/api/appointments/{id}/cancel",
        "/api/appointments/{id}/reschedule",
        "/api/appointments/{id}/withdraw",
        "/api/desk/day",
        "/api/desk/appointments/{id}/check-in",
        "/api/desk/appointments/{id}/done",
        "/api/desk/appointments/{id}/no-show",
      ]),
    )
  })

  test("finds every API route that the server answers, and no other", () => {
    const served = server.app.app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && path.startsWith("/api/") && path !== "/api/openapi.json",
      )
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`)
    const written = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect(written.sort()).toEqual([...new Set(served)].sort())
  })

  test("can tell the operations apart and knows which need a sign-in", () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      expect(operation.security.length === 0).toBe(path.startsWith("/api/open/"))
      if (operation.security.length > 0) expect(Object.keys(operation.responses)).toContain("401")
    }
  })
})
