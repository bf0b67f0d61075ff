import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { creditCheckCharacter, readCreditCode } from "./credit-code.ts"
import { type DocumentType, documentTypes } from "./document.ts"
import { readHongKongId } from "./hkid.ts"
import { mask, maskName } from "./mask.ts"
import { personKey } from "./person-key.ts"
import { type IdentityReason, normalise, readIdentity } from "./read.ts"

const read = (type: DocumentType, typed: string) => readIdentity(type, typed, { today: "2026-11-22" })

const accepted: readonly [DocumentType, string, string][] = [
  ["permit_hm", "H12345678", "H12345678"],
  ["permit_hm", "m12345678", "M12345678"],
  ["permit_hm", "Ｈ １２３４５６７８", "H12345678"],
  ["permit_hm", "H1234567802", "H12345678"],
  ["permit_hm", "M12345678-10", "M12345678"],
  ["permit_hm", "HA1234567", "HA1234567"],
  ["permit_hm", "MA1234567", "MA1234567"],
  ["permit_tw", "12345678", "12345678"],
  ["permit_tw", "1234567890", "1234567890"],
  ["permit_tw", "1234567890(B)", "1234567890B"],
  ["permit_tw", "1234567890（b）", "1234567890B"],
  ["passport_cn", "E12345678", "E12345678"],
  ["passport_cn", "E00000000", "E00000000"],
  ["passport_cn", "ea1234567", "EA1234567"],
  ["passport_cn", "EH1234567", "EH1234567"],
  ["passport_cn", "EJ1234567", "EJ1234567"],
  ["passport_cn", "EN1234567", "EN1234567"],
  ["passport_cn", "EP1234567", "EP1234567"],
  ["passport_cn", "EZ1234567", "EZ1234567"],
  ["passport_cn", "G12345678", "G12345678"],
  ["passport_foreign", "c01x0 0t47", "C01X00T47"],
  ["passport_foreign", "12345", "12345"],
  ["passport_foreign", "A2345678901234567", "A2345678901234567"],
]

const refusals: readonly [DocumentType, string, IdentityReason][] = [
  ["permit_hm", "", "empty"],
  ["permit_hm", "H1234567", "length"],
  ["permit_hm", "H123456789", "length"],
  ["permit_hm", "HB1234567", "form"],
  ["permit_hm", "HA12345678", "length"],
  ["permit_hm", "HAA123456", "form"],
  ["permit_hm", "HA123456789", "form"],
  ["permit_hm", "A12345678", "wrong_document_prefix"],
  ["permit_hm", "12345678", "wrong_document_prefix"],
  ["permit_hm", "1234567890", "wrong_document_prefix"],
  ["permit_hm", "1234567890B", "wrong_document_prefix"],
  ["permit_hm", "H1234567#", "characters"],
  ["permit_hm", "AH1234567", "wrong_document_prefix"],
  ["permit_hm", "310113199003070014", "length"],
  ["permit_tw", "1234567", "length"],
  ["permit_tw", "123456789", "length"],
  ["permit_tw", "123456789012", "length"],
  ["permit_tw", "12345678901", "form"],
  ["permit_tw", "A1234567", "form"],
  ["permit_tw", "H123456789", "form"],
  ["permit_tw", "AH12345678", "form"],
  ["permit_tw", "12345A7890", "form"],
  ["permit_tw", "AHA1234567", "form"],
  ["permit_tw", "H12345678", "wrong_document_prefix"],
  ["permit_tw", "M1234567801", "wrong_document_prefix"],
  ["permit_tw", "HA1234567", "wrong_document_prefix"],
  ["permit_tw", "1234567八", "characters"],
  ["passport_cn", "E1234567", "length"],
  ["passport_cn", "E123456789", "length"],
  ["passport_cn", "EI1234567", "form"],
  ["passport_cn", "EO1234567", "form"],
  ["passport_cn", "GA1234567", "form"],
  ["passport_cn", "EA12345B7", "form"],
  ["passport_cn", "X12345678", "form"],
  ["passport_cn", "E12345É78", "characters"],
  ["passport_foreign", "1234", "length"],
  ["passport_foreign", "A23456789012345678", "length"],
  ["passport_foreign", "AB12ß45", "characters"],
  ["passport_foreign", "ABı2345", "characters"],
]

test.each(accepted)("%s %j is read as %s", (type, typed, number) => {
  expect(read(type, typed)).toEqual({ ok: true, value: { type, number } })
})

test.each(refusals)("%s %j is refused as %s", (type, typed, reason) => {
  expect(read(type, typed)).toEqual({ ok: false, reason })
})

describe("whatever is typed", () => {
  const noise = fc.string({
    unit: fc.constantFrom(..."0123456789HMAEGX haeｘＸ１９ -–—\u200B\u3000()（）·.٣八"),
  })

  test("normalising twice is normalising once", () => {
    fc.assert(
      fc.property(
        fc.oneof(noise, fc.string({ unit: "binary" })),
        (typed) => normalise(normalise(typed)) === normalise(typed),
      ),
    )
  })

  test("reading never throws, and what is read is read again as itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...documentTypes), fc.oneof(noise, fc.string()), (type, typed) => {
        const reading = read(type, typed)
        if (reading.ok) expect(read(type, reading.value.number)).toEqual(reading)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("香港身份证", () => {
  test.each([
    ["A123456(3)", "A123456(3)"],
    ["a1234563", "A123456(3)"],
    ["Ａ１２３４５６（３）", "A123456(3)"],
    ["AB987654(3)", "AB987654(3)"],
    ["G123456(A)", "G123456(A)"],
  ])("%j is read", (typed, number) => {
    expect(readHongKongId(typed)).toEqual({ ok: true, number })
  })

  test("is refused with a wrong check digit, or in another form", () => {
    expect(readHongKongId("A123456(4)")).toEqual({ ok: false, reason: "check_digit" })
    for (const typed of [
      "",
      "A12345B(3)",
      "A123456(3)4",
      "A12345(3)",
      "123456(3)",
      "ABC123456(3)",
      "A123456(B)",
    ])
      expect(readHongKongId(typed)).toEqual({ ok: false, reason: "form" })
  })
})

describe("统一社会信用代码", () => {
  test.each([
    ["91350100M000100Y43", "other", "350100"],
    ["91110000101623741K", "other", "110000"],
    ["52310113MJ12345678", "service_institution", "310113"],
    ["9X2Y7AB36CDEFGHJKD", "other", "2Y7AB3"],
    ["53330203MJ8765W2T3", "foundation", "330203"],
    ["512Y1U0QPNMLKRTUWR", "association", "2Y1U0Q"],
  ])("%s is read", (code, kind, region) => {
    expect(readCreditCode(code)).toEqual({ ok: true, value: { code, kind, region } })
    expect(readCreditCode(` ${code.toLowerCase().replace(/(.{4})/g, "$1 ")}`)).toEqual(readCreditCode(code))
  })

  test("a wrong check character warns and does not refuse: real codes have it", () => {
    expect(readCreditCode("91350211M0000XUF46")).toMatchObject({ ok: true, warning: "check_character" })
  })

  test("tells the civil-affairs kinds apart", () => {
    const kinds = ["51", "52", "53", "54"].map((prefix) => readCreditCode(`${prefix}310113MJ12345678`))
    expect(kinds.map((each) => each.ok && each.value.kind)).toEqual([
      "association",
      "service_institution",
      "foundation",
      "other",
    ])
  })

  test.each([
    ["", "empty"],
    ["91350100M000100Y4", "length"],
    ["91350100M000100Y433", "length"],
    ["9135010OM000100Y43", "characters"],
    ["9I350100M000100Y43", "characters"],
    ["9S350100M000100Y43", "characters"],
    ["9V350100M000100Y43", "characters"],
    ["9Z350100M000100Y43", "characters"],
    ["9135010!M000100Y43", "characters"],
  ])("%j is refused as %s", (typed, reason) => {
    expect(readCreditCode(typed)).toEqual({ ok: false, reason })
  })

  // Without the second mod 31 the sum 0 asks for the 31st character, which there is not.
  test("a sum divisible by 31 has the check character 0", () => {
    expect(creditCheckCharacter("0".repeat(17))).toBe("0")
    expect(readCreditCode("0".repeat(18))).toEqual({
      ok: true,
      value: { code: "0".repeat(18), kind: "other", region: "000000" },
    })
  })

  test("every first 17 has a check character, and only that one", () => {
    const letter = fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY")
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 17, maxLength: 17 }), letter, (first, last) => {
        const reading = readCreditCode(first + last)
        expect(reading.ok && reading.warning === undefined).toBe(creditCheckCharacter(first) === last)
      }),
    )
  })
})

describe("masked", () => {
  test.each([
    ["310113199003070014", "310113********0014"],
    ["USA110190010112", "USA********0112"],
    ["H12345678", "H1*****78"],
    ["12345678", "12****78"],
    ["1234567", "1*****7"],
    ["12345", "1***5"],
    ["A2345678901234567", "A23**********4567"],
    ["12", "**"],
    ["", ""],
  ])("%s is shown as %s", (number, shown) => {
    expect(mask(number)).toBe(shown)
  })

  test("no number shows its birth date, or more than half of it beyond the id's ten", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,24}$/), (number) => {
        const masked = mask(number)
        expect(masked).toHaveLength(number.length)
        expect(masked.replace(/\*/g, "").length).toBeLessThanOrEqual(Math.max(number.length / 2, 10))
        expect(masked.slice(6, 14)).toBe(number.length >= 18 ? "********" : masked.slice(6, 14))
      }),
    )
  })

  test.each([
    ["张三", "张*"],
    ["欧阳娜娜", "欧***"],
    ["阿卜杜拉·买买提", "阿***·买**"],
    ["John Smith", "J*** S****"],
    ["𠮷田", "𠮷*"],
    [" 张三", " 张*"],
  ])("the name %s is shown as %s", (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })
})

test("the key of a person tells documents apart and is made by the secrets alone", () => {
  const asked: string[][] = []
  const secrets = {
    key: (...args: string[]) => String(asked.push(args)),
    seal: (text: string) => text,
    open: (text: string) => text,
  }
  personKey(secrets, { type: "permit_hm", number: "H12345678" })
  expect(asked).toEqual([["person", "permit_hm:H12345678"]])
})
