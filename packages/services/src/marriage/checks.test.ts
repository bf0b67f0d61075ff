// The checks before a booking: every reason beside its own field, and the list of papers exactly as long as it must be.

import { makeResidentId } from "@civil/core/identity/made-up.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { houseWords } from "../words.ts"
import { bringFor } from "./bring.ts"
import { begin, type Case, refusal, slot } from "./case.fixture.ts"
import { documentsOf, reviewParties } from "./checks.ts"
import { type Applicant, type Partner, type PartyType, partyTypes } from "./model.ts"
import { citizen, form, man, woman } from "./people.fixture.ts"

const today = "2026-03-02"
const number = (sex: "male" | "female", birthDate: string) =>
  makeResidentId({ region: "310113", birthDate, sex, sequence: 1 })
const him = {
  name: "王建国",
  document: { type: "resident_id", number: number("male", "1996-05-20") },
} as const
const mine: Applicant = { party: "mainland", mobile: "13800000001" }
const hers: Partner = {
  party: "mainland",
  name: "李小梅",
  documentType: "resident_id",
  number: number("female", "1998-02-28"),
}
const review = (
  partner: Partial<Partner>,
  more: {
    readonly date?: string
    readonly kind?: "M1" | "F1" | "D1"
    readonly applicant?: Partial<Applicant>
    readonly person?: typeof him
  } = {},
): readonly Pick<FieldIssue, "field" | "code">[] =>
  reviewParties(
    more.kind ?? "M1",
    more.date ?? "2026-03-10",
    today,
    more.person ?? him,
    { ...mine, ...more.applicant },
    { ...hers, ...partner },
  ).map(({ field, code }) => ({ field, code }))

describe("a couple that may marry", () => {
  test("hears nothing", () => {
    expect(review({})).toEqual([])
  })
  test("may type the number in full width, with spaces and a small x", () => {
    expect(review({ number: ` ${hers.number.slice(0, 6)} ${hers.number.slice(6)} ` })).toEqual([])
  })
})

describe("ages on the day of the appointment", () => {
  const person = (birthDate: string) =>
    ({ ...him, document: { ...him.document, number: number("male", birthDate) } }) as unknown as typeof him
  test("a man is 22 on his birthday and not the day before", () => {
    const born = person("2004-05-20")
    expect(review({}, { person: born, date: "2026-05-20" })).toEqual([])
    expect(review({}, { person: born, date: "2026-05-19" })).toEqual([
      { field: "applicant.birthDate", code: "marriage.man_under_22" },
    ])
  })
  test("a woman is 20 on her birthday and not the day before", () => {
    const born = { number: number("female", "2006-04-08") }
    expect(review(born, { date: "2026-04-08" })).toEqual([])
    expect(review(born, { date: "2026-04-07" })).toEqual([
      { field: "partner.birthDate", code: "marriage.woman_under_20" },
    ])
  })
  test("do not matter for a divorce", () => {
    expect(review({ number: number("female", "2008-04-08") }, { kind: "D1" })).toEqual([])
  })
})

describe("what is refused beside its field", () => {
  test.each<[string, Partial<Partner>, { field: string; code: string }[]]>([
    [
      "a wrong check digit",
      { number: "310113199003070015" },
      [{ field: "partner.number", code: "identity.check_digit" }],
    ],
    [
      "a date that does not exist",
      { number: "310113199002300018" },
      [{ field: "partner.number", code: "identity.date_does_not_exist" }],
    ],
    ["a name of digits", { name: "123" }, [{ field: "partner.name", code: "name.characters" }]],
    ["a landline", { mobile: "02112345678" }, [{ field: "partner.mobile", code: "mobile.form" }]],
    [
      "two men",
      { number: number("male", "1998-02-28") },
      [{ field: "partner.number", code: "marriage.one_man_one_woman" }],
    ],
    [
      "a document of another party type",
      { party: "hong_kong" },
      [{ field: "partner.documentType", code: "marriage.document_not_for_party" }],
    ],
    [
      "another birth date than the number's",
      { birthDate: "1998-02-27" },
      [{ field: "partner.birthDate", code: "marriage.birth_date_differs" }],
    ],
    [
      "another sex than the number's",
      { sex: "male" },
      [{ field: "partner.sex", code: "marriage.sex_differs" }],
    ],
  ])("%s", (_what, partner, issues) => {
    expect(review(partner)).toEqual(issues)
  })
  test("the same person twice, by number and by name with birth date", () => {
    const twice = { name: him.name, number: him.document.number }
    expect(review(twice).map((issue) => issue.code)).toContain("marriage.same_person")
    const twin = { name: him.name, number: number("female", "1996-05-20") }
    expect(review(twin).map((issue) => issue.code)).toContain("marriage.same_person")
    expect(review({ name: him.name })).toEqual([])
  })
  test("a party from outside the mainland needs F1, and F1 needs one", () => {
    const foreign: Partial<Partner> = {
      party: "foreigner",
      documentType: "passport_foreign",
      number: "C01X00T47",
      name: "Anna Schmidt",
      birthDate: "1998-02-28",
      sex: "female",
    }
    expect(review(foreign)).toEqual([{ field: "partner.party", code: "marriage.foreign_needed" }])
    expect(review(foreign, { kind: "F1" })).toEqual([])
    expect(review({}, { kind: "F1" })).toEqual([
      { field: "applicant.party", code: "marriage.foreign_not_needed" },
    ])
  })
  test("a passport needs birth date and sex typed for a marriage", () => {
    const {
      birthDate: _,
      sex: __,
      ...bare
    } = {
      party: "overseas_chinese",
      documentType: "passport_cn",
      number: "E12345678",
      birthDate: "",
      sex: "",
    } as const
    expect(review(bare, { kind: "F1" })).toEqual([
      { field: "partner.birthDate", code: "field.required" },
      { field: "partner.sex", code: "field.required" },
    ])
    expect(review({ ...bare, birthDate: "1998-02-28", sex: "female" }, { kind: "F1" })).toEqual([])
  })
  test("a Macao permit is not a Hong Kong one", () => {
    const permit: Partial<Partner> = {
      party: "hong_kong",
      documentType: "permit_hm",
      number: "M12345678",
      birthDate: "1998-02-28",
      sex: "female",
    }
    expect(review(permit, { kind: "F1" })).toEqual([
      { field: "partner.party", code: "marriage.document_not_for_party" },
    ])
    expect(review({ ...permit, party: "macao" }, { kind: "F1" })).toEqual([])
  })
})

describe("the list of papers", () => {
  const codes = (kind: Parameters<typeof bringFor>[0], ...parties: PartyType[]) =>
    bringFor(
      kind,
      parties.map((party, i) => ({ party, who: i === 0 ? "you" : "other" }) as const),
    ).map((one) => `${one.who}:${one.code}`)
  test("two mainland residents who marry bring their cards and photographs, nothing else", () => {
    expect(codes("M1", "mainland", "mainland")).toEqual(["each:id_card", "together:photos_double"])
  })
  test("a soldier adds two papers of his own", () => {
    expect(codes("M1", "soldier", "mainland")).toEqual([
      "each:id_card",
      "you:military_id",
      "you:military_certificate",
      "together:photos_double",
    ])
  })
  test.each<[PartyType, string[]]>([
    ["hong_kong", ["other:permit_hk", "other:hk_id", "other:declaration_hk"]],
    ["macao", ["other:permit_mo", "other:mo_id", "other:declaration_mo"]],
    ["taiwan", ["other:permit_tw", "other:tw_id", "other:declaration_tw"]],
    ["overseas_chinese", ["other:passport_cn", "other:certificate_overseas"]],
    ["foreigner", ["other:passport_foreign", "other:certificate_foreign"]],
  ])("with a party from %s", (party, papers) => {
    expect(codes("F1", "mainland", party)).toEqual(["you:id_card", ...papers, "together:photos_double"])
  })
  test("somebody divorced or widowed brings the proof", () => {
    const one = bringFor("M1", [
      { who: "you", party: "mainland", status: "divorced" },
      { who: "other", party: "mainland", status: "widowed" },
    ])
    expect(one.map((each) => each.code)).toEqual(["id_card", "divorce_proof", "death_proof", "photos_double"])
  })
  test("the household booklet is on no list, and every line has its source", () => {
    for (const kind of ["M1", "D1", "D2", "D3", "R1", "R2", "F1", "X2"] as const)
      for (const party of partyTypes)
        for (const one of bringFor(kind, [{ who: "you", party }])) {
          expect(`${one.text.zh} ${one.text.en}`).not.toMatch(/户口簿|household/i)
          expect(one.source).toMatch(/^《/)
        }
  })
  test("every party type has a document to prove it", () => {
    expect(partyTypes.every((party) => documentsOf[party].length > 0)).toBe(true)
  })
})

describe("through the service", () => {
  let each: Case
  beforeEach(async () => {
    each = await begin()
  })
  afterEach(() => each.world.close())

  test("all wrong fields come at once, each with a sentence in both languages, and the hold stays", async () => {
    const { service, world } = each
    const applicant = man(world.secrets)
    const held = await service.hold(applicant, slot)
    const wrong = {
      ...form(held.id, woman(world.secrets)),
      applicant: { party: "mainland" as const, mobile: "12345" },
      partner: { ...hers, name: "", number: "1101011990" },
    }
    const refused = await refusal(service.book(applicant, wrong))
    expect(refused.kind).toBe("invalid")
    const bad = await refusal(
      service.book(applicant, { ...wrong, partner: { ...wrong.partner, name: "李小梅" } }),
    )
    expect(bad.fields.map((one) => one.field).sort()).toEqual(["applicant.mobile", "partner.number"])
    for (const one of [...refused.fields, ...bad.fields]) expect(houseWords[one.code]).toBeDefined()
    expect((await service.getHold(applicant, held.id)).id).toBe(held.id)
  })
  test("an unknown field is an error, not a silence", async () => {
    const { service, him: person, her } = each
    const held = await service.hold(person, slot)
    const refused = await refusal(service.book(person, { ...form(held.id, her), admin: true } as never))
    expect(refused.fields).toEqual([{ field: "admin", code: "field.unknown" }])
  })
  test("a party from outside the mainland is pointed to the offices that may", async () => {
    const { service, him: person } = each
    const held = await service.hold(person, slot)
    const foreign = {
      party: "foreigner",
      name: "Anna Schmidt",
      documentType: "passport_foreign",
      number: "C01X00T47",
      birthDate: "1998-02-28",
      sex: "female",
    } as const
    const refused = await refusal(service.book(person, { ...form(held.id, undefined), partner: foreign }))
    expect(refused.offers).toEqual([{ kind: "office", office: "abroad" }])
    const elsewhere = await refusal(service.hold(person, { ...slot, business: "F1" }))
    expect(elsewhere).toMatchObject({
      code: "marriage.kind_not_here",
      offers: [{ kind: "office", office: "abroad" }, { kind: "phone" }],
    })
    expect(service.getOffice("north").kinds).not.toContain("F1")
    const abroad = await service.hold(person, { ...slot, business: "F1", office: "abroad" })
    const booked = await service.book(person, { ...form(abroad.id, undefined), partner: foreign })
    const anna = citizen(each.world.secrets, "ANNA SCHMIDT", {
      type: "passport_foreign",
      number: "C01X00T47",
    })
    expect(
      (await service.confirm(anna, booked.id, { revision: 1, mobile: "13900000002", agreed: true })).state,
    ).toBe("booked")
  })
})
