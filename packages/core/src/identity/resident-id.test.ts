import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { makePermanentResidence, makeResidentId } from "./made-up.ts"
import { type IdentityReason, readIdentity } from "./read.ts"

const today = "2026-11-22"
const read = (typed: string) => readIdentity("resident_id", typed, { today })
const refused = (reason: IdentityReason) => ({ ok: false, reason })

describe("居民身份证", () => {
  test.each([
    ["11010519491231002X", "1949-12-31", "female", "110105"],
    ["440524188001010014", "1880-01-01", "male", "440524"],
    ["310113199003070014", "1990-03-07", "male", "310113"],
    ["330503198512120049", "1985-12-12", "female", "330503"],
    ["310120200402290013", "2004-02-29", "male", "310120"],
    ["310113199909099876", "1999-09-09", "male", "310113"],
    ["654321198808086548", "1988-08-08", "female", "654321"],
    ["123456197712317897", "1977-12-31", "male", "123456"],
  ])("%s is read with birth date, sex and area", (number, birthDate, sex, region) => {
    expect(read(number)).toEqual({ ok: true, value: { type: "resident_id", number, birthDate, sex, region } })
  })

  test.each([
    ["11010519491231002x", "lower-case x"],
    ["１１０１０５１９４９１２３１００２Ｘ", "full width"],
    ["110105 19491231 002X", "spaces"],
    ["110105-19491231-002X", "dashes"],
    ["110105–19491231—002X", "long dashes"],
    ["\u200B110105\u200D19491231002X\uFEFF", "invisible characters"],
    ["\u3000110105\u300019491231002ｘ\n", "ideographic spaces and a full-width x"],
  ])("%j is read: %s", (typed) => {
    expect(read(typed)).toMatchObject({ ok: true, value: { number: "11010519491231002X" } })
  })

  test.each<[string, IdentityReason, string]>([
    ["", "empty", "nothing"],
    [" \u3000 -", "empty", "only spaces"],
    ["31011319900307001", "length", "17 characters"],
    ["3101131990030700144", "length", "19 characters"],
    ["110105491231002", "old_number", "15 digits"],
    ["31011319900307001A", "characters", "another letter at the end"],
    ["3101131990O3070014", "characters", "the letter O for a zero"],
    ["11010549123100X", "length", "15 characters that are no old number"],
    ["!10113", "characters", "a sign in front"],
    ["310113!", "characters", "a sign behind"],
    ["X10113199003070014", "characters", "X anywhere but at the end"],
    ["3101131990030700!4", "characters", "a sign"],
    ["三10113199003070014", "characters", "a Chinese digit"],
    ["3101131990030700١4", "characters", "a digit of another script"],
    ["010113199003070014", "area", "an area no region has"],
    ["310113199002300014", "date_does_not_exist", "30 February"],
    ["310120200302290013", "date_does_not_exist", "29 February of a common year"],
    ["310113190002290014", "date_does_not_exist", "29 February 1900, no leap year"],
    ["310113199013070014", "date_does_not_exist", "month 13"],
    ["310113199000070014", "date_does_not_exist", "month 0"],
    ["310113199003000014", "date_does_not_exist", "day 0"],
    ["310113199004310014", "date_does_not_exist", "31 April"],
    ["310113179903070014", "date_does_not_exist", "before 1800"],
    ["310113210003070014", "date_in_future", "a year to come"],
    ["310113199003070015", "check_digit", "a wrong last digit"],
    ["31011319900307001X", "check_digit", "X for a digit"],
    ["810000199408230021", "wrong_document_prefix", "a residence permit of Hong Kong"],
    ["820000200009100032", "wrong_document_prefix", "a residence permit of Macao"],
    ["830000199201300022", "wrong_document_prefix", "a residence permit of Taiwan"],
    ["932682198501010017", "wrong_document_prefix", "a permanent residence card"],
  ])("%j is refused as %s: %s", (typed, reason) => {
    expect(read(typed)).toEqual(refused(reason))
  })

  test("29 February 2000 existed (a year divisible by 400)", () => {
    const number = makeResidentId({ region: "310113", birthDate: "2000-02-29", sex: "female", sequence: 3 })
    expect(read(number)).toMatchObject({ ok: true, value: { birthDate: "2000-02-29" } })
  })

  test("born today stands, born tomorrow does not", () => {
    const born = (birthDate: string) =>
      read(makeResidentId({ region: "310113", birthDate, sex: "male", sequence: 0 }))
    expect(born("2026-11-22").ok).toBe(true)
    expect(born("2026-11-23")).toEqual(refused("date_in_future"))
  })

  test("today may be a Temporal date", () => {
    const date = Temporal.PlainDate.from("1990-03-06")
    expect(readIdentity("resident_id", "310113199003070014", { today: date })).toEqual(
      refused("date_in_future"),
    )
  })

  test("areas that no longer exist, or never did, are not refused", () => {
    for (const region of ["330204", "310103", "199999", "800001"]) {
      const number = makeResidentId({ region, birthDate: "1970-01-01", sex: "male", sequence: 1 })
      expect(read(number)).toMatchObject({ ok: true, value: { region } })
    }
  })
})

const person = fc.record({
  region: fc.integer({ min: 100_000, max: 799_999 }).map(String),
  birthDate: fc
    .integer({ min: 0, max: 77_000 })
    .map((days) => Temporal.PlainDate.from("1815-01-01").add({ days }).toString()),
  sex: fc.constantFrom("male" as const, "female" as const),
  sequence: fc.integer({ min: 0, max: 499 }),
})

describe("any valid number", () => {
  test("is accepted, with what it was made of", () => {
    fc.assert(
      fc.property(person, (made) => {
        const { region, birthDate, sex } = made
        expect(read(makeResidentId(made))).toMatchObject({ ok: true, value: { region, birthDate, sex } })
      }),
    )
  })

  test("is refused when any one digit is wrong", () => {
    const change = fc.record({ place: fc.integer({ min: 0, max: 17 }), by: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(person, change, (made, { place, by }) => {
        const number = makeResidentId(made)
        const digit = number.charAt(place) === "X" ? 10 : Number(number.charAt(place))
        const typed = number.slice(0, place) + String((digit + by) % 10) + number.slice(place + 1)
        return typed === number || !read(typed).ok
      }),
      { numRuns: 500 },
    )
  })

  test("is refused when two neighbours are swapped", () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 16 }), (made, place) => {
        const number = makeResidentId(made)
        const typed =
          number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2)
        return typed === number || !read(typed).ok
      }),
      { numRuns: 500 },
    )
  })
})

describe("港澳台居民居住证", () => {
  const permit = (typed: string) => readIdentity("residence_permit_hmt", typed, { today })

  test.each([
    ["810000199408230021", "1994-08-23", "female"],
    ["820000200009100032", "2000-09-10", "male"],
    ["830000199201300022", "1992-01-30", "female"],
  ])("%s is read", (number, birthDate, sex) => {
    expect(permit(number)).toEqual({
      ok: true,
      value: { type: "residence_permit_hmt", number, birthDate, sex, region: number.slice(0, 6) },
    })
  })

  test.each<[string, IdentityReason]>([
    ["310113199003070014", "wrong_document_prefix"],
    ["840000199408230021", "wrong_document_prefix"],
    ["810001199408230021", "wrong_document_prefix"],
    ["810000199408230022", "check_digit"],
    ["810000199402300021", "date_does_not_exist"],
    ["81000019940823002", "length"],
    ["810000940823002", "old_number"],
    ["H12345678", "length"],
  ])("%s is refused as %s", (typed, reason) => {
    expect(permit(typed)).toEqual(refused(reason))
  })
})

describe("外国人永久居留身份证", () => {
  const card = (typed: string) => readIdentity("permanent_residence", typed, { today })

  test("the new number says birth date, province and nationality", () => {
    expect(card("932682198501010017")).toEqual({
      ok: true,
      value: {
        type: "permanent_residence",
        number: "932682198501010017",
        birthDate: "1985-01-01",
        region: "320000",
        nationality: "682",
      },
    })
  })

  test("the old one is accepted until it expires", () => {
    expect(card("usa 110190 010112")).toEqual({
      ok: true,
      value: { type: "permanent_residence", number: "USA110190010112" },
    })
  })

  test.each<[string, IdentityReason]>([
    ["932682198501010018", "check_digit"],
    ["932682198513010017", "date_does_not_exist"],
    ["932682202701010017", "date_in_future"],
    ["310113199003070014", "wrong_document_prefix"],
    ["93268219850101001", "length"],
    ["93268219850101001A", "characters"],
    ["93268219850101A017", "characters"],
    ["USA11019001011", "length"],
    ["US1110190010112", "form"],
    ["USA1101900101X2", "form"],
    ["USA11019001011!", "characters"],
    ["USA1101900101122", "length"],
  ])("%s is refused as %s", (typed, reason) => {
    expect(card(typed)).toEqual(refused(reason))
  })

  test("any made-up card is read", () => {
    const made = { province: "31", nationality: "840", birthDate: "1988-02-29", sequence: 7 }
    expect(card(makePermanentResidence(made))).toMatchObject({
      ok: true,
      value: { region: "310000", nationality: "840", birthDate: "1988-02-29" },
    })
  })
})

describe("made-up numbers", () => {
  test("are padded to the length of their document", () => {
    const card = makePermanentResidence({
      province: "31",
      nationality: "840",
      birthDate: "1988-02-29",
      sequence: 7,
    })
    expect(card.slice(0, 17)).toBe("93184019880229007")
  })

  test("refuse what gives no number", () => {
    const made = { region: "310113", birthDate: "1990-03-07", sex: "male" as const, sequence: 0 }
    expect(makeResidentId(made).slice(0, 17)).toBe("31011319900307001")
    expect(makeResidentId({ ...made, sex: "female", sequence: 499 }).slice(14, 17)).toBe("998")
    for (const wrong of [
      { sequence: 500 },
      { sequence: -1 },
      { sequence: 0.5 },
      { region: "3101" },
      { birthDate: "1990-3-7" },
    ])
      expect(() => makeResidentId({ ...made, ...wrong })).toThrow(RangeError)
    const card = { province: "31", nationality: "840", birthDate: "1988-02-29", sequence: 7 }
    for (const wrong of [{ province: "310000" }, { nationality: "US" }, { sequence: 1000 }])
      expect(() => makePermanentResidence({ ...card, ...wrong })).toThrow(RangeError)
  })
})
