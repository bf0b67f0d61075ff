import { describe, expect, test } from "vitest"
import { coreWords } from "./core-words.ts"
import { creditCodeReasons } from "./identity/credit-code.ts"
import { documentTypes } from "./identity/document.ts"
import { identityReasons } from "./identity/reading.ts"
import { documentHints, documentNames } from "./identity/words.ts"
import { nameReasons } from "./name.ts"
import { mobileReasons } from "./phone.ts"
import { Refusal, statusOf } from "./refusal.ts"
import { say } from "./text.ts"
import { explain, mergeWords, messageOf, placeholders, refusing, sentence, words } from "./words.ts"

const parcelWords = words<"parcel.gone" | "parcel.too_heavy">()({
  "parcel.gone": { zh: "包裹已取走。", en: "The parcel was collected." },
  "parcel.too_heavy": { zh: "超过 {limit} 公斤。", en: "Over {limit} kg." },
})

describe("a table of words", () => {
  test("does not compile without a sentence, in one language only, or with one too many", () => {
    // @ts-expect-error parcel.gone has no sentence
    const one = words<"parcel.gone">()({})
    // @ts-expect-error no English
    const two = words<"parcel.gone">()({ "parcel.gone": { zh: "包裹已取走。" } })
    const lost = { zh: "二", en: "b" }
    // @ts-expect-error parcel.lost is no code
    const three = words<"parcel.gone">()({ "parcel.gone": lost, "parcel.lost": lost })
    expect([one, two, three]).toHaveLength(3)
  })

  test("makes refusals of its own codes only", () => {
    const refuse = refusing(parcelWords)
    const made = refuse("too_late", "parcel.too_heavy", { values: { limit: 20 } })
    expect(made).toBeInstanceOf(Refusal)
    expect([made.kind, made.code, made.values]).toEqual(["too_late", "parcel.too_heavy", { limit: 20 }])
    // @ts-expect-error no such code
    expect(refuse("missing", "parcel.lost").code).toBe("parcel.lost")
  })

  test("merges with others; the same code twice is found at the start", () => {
    const merged = mergeWords(coreWords, parcelWords)
    expect(merged["parcel.gone"].zh).toBe("包裹已取走。")
    expect(merged.not_found).toBe(coreWords.not_found)
    expect(() => mergeWords(coreWords, { not_found: { zh: "没有", en: "none" } })).toThrow(
      "two sentences for the code not_found",
    )
  })
})

describe("a refusal in words", () => {
  const table = mergeWords(coreWords, parcelWords)
  const refusal = new Refusal("invalid", "parcel.too_heavy", {
    values: { limit: 20 },
    fields: [{ field: "weight", code: "field.too_large", values: { maximum: 20 } }],
    offers: [{ kind: "office", office: "baoshan" }],
  })

  test("says it in the language asked for, with its values", () => {
    expect(sentence(table, refusal, "zh")).toBe("超过 20 公斤。")
    expect(sentence(table, refusal, "en")).toBe("Over 20 kg.")
    expect(sentence(table, { code: "parcel.gone" }, "en")).toBe("The parcel was collected.")
  })

  test("is explained whole: status kind, both languages, fields, offers", () => {
    expect(explain(table, refusal)).toEqual({
      kind: "invalid",
      code: "parcel.too_heavy",
      message: { zh: "超过 20 公斤。", en: "Over 20 kg." },
      fields: [
        {
          field: "weight",
          code: "field.too_large",
          message: { zh: "不能大于 20。", en: "This cannot be more than 20." },
        },
      ],
      offers: [{ kind: "office", office: "baoshan" }],
    })
  })

  test("with a code nobody wrote a sentence for still says something true", () => {
    expect(messageOf(table, { code: "no.such" }).en).toContain("ask the staff")
  })

  test("keeps its message free of what was typed", () => {
    expect(refusal.message).toBe("invalid: parcel.too_heavy")
    expect(statusOf[refusal.kind]).toBe(422)
    expect(refusal.name).toBe("Refusal")
    expect(new Refusal("missing", "not_found")).toMatchObject({ values: {}, fields: [], offers: [] })
  })
})

describe("values in a sentence", () => {
  test("are filled in wherever they are named; what nobody gave stays visible", () => {
    expect(say({ zh: "{a}{b}{a}", en: "{a}" }, "zh", { a: 1, b: "乙" })).toBe("1乙1")
    expect(say({ zh: "{a}和{b}", en: "" }, "zh", { a: 0 })).toBe("0和{b}")
  })

  test("are never read as patterns or as names again", () => {
    expect(say({ zh: "{a}", en: "" }, "zh", { a: "$&{b}", b: "x" })).toBe("$&{b}")
    expect(say({ zh: "{toString}", en: "" }, "zh", {})).toBe("{toString}")
  })

  test("may themselves be in two languages", () => {
    const values = { what: { zh: "春节", en: "Spring Festival" } }
    expect(say({ zh: "因{what}休息", en: "Closed for {what}" }, "zh", values)).toBe("因春节休息")
    expect(say({ zh: "因{what}休息", en: "Closed for {what}" }, "en", values)).toBe(
      "Closed for Spring Festival",
    )
  })
})

describe("the words of core", () => {
  test.each(Object.entries(coreWords))(
    "%s is a sentence in both languages, asking for the same values",
    (_code, { zh, en }) => {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(zh).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(en).not.toMatch(/\p{Script=Han}/u)
      expect(placeholders(zh)).toEqual(placeholders(en))
    },
  )

  test("cover every reason a reader can give", () => {
    const codes = [
      ...identityReasons.map((reason) => `identity.${reason}`),
      ...creditCodeReasons.map((reason) => `credit_code.${reason}`),
      ...mobileReasons.map((reason) => `mobile.${reason}`),
      ...nameReasons.map((reason) => `name.${reason}`),
    ]
    for (const code of codes) expect(coreWords).toHaveProperty([code])
  })

  test("name every document, and say what its number looks like", () => {
    expect(Object.keys(documentNames).sort()).toEqual([...documentTypes].sort())
    expect(Object.keys(documentHints).sort()).toEqual([...documentTypes].sort())
  })

  test("placeholders are listed once and sorted", () => {
    expect(placeholders("{b} {a} {b} {} x")).toEqual(["a", "b"])
  })
})
