// What a line of the log says of an error, and what it leaves out.
import { describe, expect, test } from "vitest"
import { placeOf } from "./thrown.ts"

const failed = (members: object) => Object.assign(new Error("110101199003070011 was typed"), members)

describe("a line of the log", () => {
  test("names the system's code of a fault, its own or its cause's, and the service that was asked", () => {
    const refused = failed({ code: "ECONNREFUSED", $service: "dynamodb at 127.0.0.1:8000" })
    expect(placeOf(refused)).toMatchObject({
      name: "Error",
      code: "ECONNREFUSED",
      service: "dynamodb at 127.0.0.1:8000",
    })
    expect(placeOf(new TypeError("fetch failed", { cause: refused }))).toMatchObject({ code: "ECONNREFUSED" })
  })

  test("leaves out the message, and a code that is no code", () => {
    expect(JSON.stringify(placeOf(failed({ code: "ECONNREFUSED" })))).not.toContain("110101199003070011")
    for (const code of ["110101199003070011", "typed by a person", 7, ""])
      expect(placeOf(failed({ code }))).not.toHaveProperty("code")
  })
})
