// From what a government sign-in states to who acts here.
import { allBureaus } from "@civil/bureaus/index.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { demoPeople } from "@civil/demo/index.ts"
import { describe, expect, test } from "vitest"
import { claimReader } from "./claims.ts"

const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
const today = "2026-11-23"
const served = new Set(["310113"])
const standard = claimReader({}, served, secrets)
const lin = {
  sub: "1",
  name: "林伟",
  phone_number: "13800000000",
  document_type: "resident_id",
  document_number: "310113199003070014",
  real_name_level: 3,
}

describe("a citizen", () => {
  test("is the document, checked and normalised", () => {
    expect(standard.actor({ ...lin, document_number: "３１０１１３ 19900307 0014" }, today)).toMatchObject({
      kind: "citizen",
      name: "林伟",
      document: { type: "resident_id", number: "310113199003070014" },
      mobile: "13800000000",
      realName: 3,
    })
  })

  test("is the same person whatever the account", () => {
    const [one, other] = [lin, { ...lin, sub: "2", name: "林 伟" }].map((claims) =>
      standard.actor(claims, today),
    )
    expect(one).toHaveProperty("person")
    expect(one).toHaveProperty("person", other && "person" in other ? other.person : "")
  })

  test.each([
    ["111", "310113199003070014", "resident_id"],
    ["414", "C01X00T47", "passport_foreign"],
    ["511", "12345678", "permit_tw"],
    ["516", "H12345678", "permit_hm"],
    ["553", "932682198501010017", "permanent_residence"],
    ["554", "810000199408230021", "residence_permit_hmt"],
  ])("with a document of GA/T 517 code %s is understood", (document_type, document_number, type) => {
    const actor = standard.actor({ ...lin, document_type, document_number }, today)
    expect(actor).toHaveProperty("document", { type, number: document_number })
  })

  test.each([undefined, 1, 2, 3, "2", 9])(
    "with real-name level %j gets no more than was stated",
    (real_name_level) => {
      const level = Number(real_name_level)
      const expected = level === 2 || level === 3 ? level : 1
      expect(standard.actor({ ...lin, real_name_level }, today)).toHaveProperty("realName", expected)
    },
  )

  test.each([
    ["no document", { document_number: undefined }],
    ["a number with a wrong check digit", { document_number: "310113199003070015" }],
    ["a document of an unknown kind", { document_type: "library_card" }],
    ["no name", { name: " " }],
  ])("with %s is told to complete the real-name check", (_, change) => {
    expect(() => standard.actor({ ...lin, ...change }, today)).toThrow("forbidden: sign_in.no_document")
  })

  test("acts for the organizations that the sign-in names, and for no text that is no code", () => {
    const organizations = ["51310113MJ1234561W", "51310113mj1234561w ", "上海某协会", "5131"]
    const actor = standard.actor({ ...lin, organizations }, today)
    expect(actor).toHaveProperty("organizations", ["51310113MJ1234561W"])
    expect(standard.actor({ ...lin, organizations: "nothing" }, today)).not.toHaveProperty("organizations")
  })

  test("of a provider with other claim names is mapped", () => {
    const reader = claimReader(
      { document_type: "idType", document_number: "idCard", name: "xm" },
      served,
      secrets,
    )
    const actor = reader.actor({ sub: "1", xm: "林伟", idType: "111", idCard: "310113199003070014" }, today)
    expect(actor).toMatchObject({ name: "林伟", document: { type: "resident_id" }, realName: 1 })
  })
})

describe("a staff member", () => {
  const claims = { sub: "u7", name: "王敏", bureau: "310113", offices: "baoshan", roles: ["clerk", "root"] }

  test("has only the roles we know", () => {
    expect(standard.actor(claims, today)).toEqual({
      kind: "staff",
      id: "u7",
      name: "王敏",
      bureau: "310113",
      offices: ["baoshan"],
      desks: [],
      roles: ["clerk"],
    })
  })

  test("is known as a person where the sign-in tells the document, by the same key as the citizen", () => {
    const document = { document_type: "resident_id", document_number: "310113199003070014" }
    const citizen = standard.actor({ sub: "1", name: "王敏", ...document }, today)
    const staff = standard.actor({ ...claims, ...document }, today)
    expect(staff).toMatchObject({ kind: "staff", person: citizen.person })
    expect(citizen.person).toBeTypeOf("string")
  })

  test("with a document that cannot be read is known by the account alone", () => {
    const staff = standard.actor({ ...claims, document_type: "resident_id", document_number: "12" }, today)
    expect(staff).not.toHaveProperty("person")
  })

  test("of a bureau that is not served here is refused", () => {
    expect(() => standard.actor({ ...claims, bureau: "310120" }, today)).toThrow(
      "forbidden: sign_in.other_bureau",
    )
  })
})

describe("the demo", () => {
  test("has only people who can sign in", () => {
    const reader = claimReader({}, new Set(allBureaus.map(({ code }) => code)), secrets)
    const people = demoPeople(allBureaus, 10)
    const actors = people.shown.map(({ login, name, claims: told }) =>
      reader.actor({ sub: login, name, ...told }, today),
    )
    expect(actors).toHaveLength(people.shown.length)
    const persons = actors.flatMap((actor) => (actor.kind === "citizen" ? [actor.person] : []))
    expect(new Set(persons).size).toBe(persons.length)
  })
})
