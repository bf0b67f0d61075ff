// The machine-readable card: what ended a body, and what did not.
import { expect, test } from "vitest"
import { schemaOf } from "./schema.ts"

const record = (status: "deregistered" | "revoked" | "withdrawn") =>
  schemaOf(
    {
      organization: {
        ...{ code: "51310120MJ1234561W", bureau: "310120", region: "310120" },
        basic: { name: "奉贤区敬老协会", kind: "association", status, statusSince: "2025-07-08" },
        ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [] },
      },
    },
    "https://portal.test/organizations/51310120MJ1234561W",
  )

test("only a deregistered body is dissolved: a revoked or withdrawn one is still to be liquidated", () => {
  expect(record("deregistered")).toMatchObject({ dissolutionDate: "2025-07-08" })
  expect(record("revoked")).not.toHaveProperty("dissolutionDate")
  expect(record("withdrawn")).not.toHaveProperty("dissolutionDate")
})
