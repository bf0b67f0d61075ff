import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fen, moneyText, readYuan, yuan } from "./money.ts"
import { normaliseName, readName, sameName } from "./name.ts"
import { maskMobile, readMobile } from "./phone.ts"
import { findRegion, listRegions, parentOf, pathOf, regionName } from "./region.ts"

describe("mobile numbers", () => {
  test.each([
    ["13812345678", "mainland", "13812345678"],
    ["19212345678", "mainland", "19212345678"],
    ["+86 138-1234-5678", "mainland", "13812345678"],
    ["0086 13812345678", "mainland", "13812345678"],
    ["8613812345678", "mainland", "13812345678"],
    ["１３８１２３４５６７８", "mainland", "13812345678"],
    ["14512345678", "mainland", "14512345678"],
    ["13814012345", "mainland", "13814012345"],
    ["+852 9123 4567", "hong_kong", "+85291234567"],
    ["00852 (4123) 4567", "hong_kong", "+85241234567"],
    ["+853 6612 3456", "macao", "+85366123456"],
    ["+853 68123456", "macao", "+85368123456"],
    ["0912-345-678", "taiwan", "+886912345678"],
    ["+886 912 345 678", "taiwan", "+886912345678"],
    ["+886 0912345678", "taiwan", "+886912345678"],
    ["+886 912 045 678", "taiwan", "+886912045678"],
  ])("%j is one of %s", (typed, place, number) => {
    expect(readMobile(typed)).toEqual({ ok: true, value: { place, number } })
    expect(readMobile(number)).toEqual(readMobile(typed))
  })

  test.each([
    ["", "empty"],
    [" - ", "empty"],
    ["+", "empty"],
    ["1381234567八", "characters"],
    ["138 1234 5678 转 2", "characters"],
    ["1381234567", "length"],
    ["138123456789", "length"],
    ["12345", "length"],
    ["12812345678", "form"],
    ["09123456789", "form"],
    ["10912345678", "form"],
    ["28613812345678", "length"],
    ["861381234567890", "length"],
    ["02156120000", "form"],
    ["14012345678", "machine"],
    ["14112345678", "machine"],
    ["14412345678", "machine"],
    ["14612345678", "machine"],
    ["+8614812345678", "machine"],
    ["91234567", "needs_prefix"],
    ["66123456", "needs_prefix"],
    ["21234567", "length"],
    ["+852 3123 4567", "form"],
    ["+852 912345678", "length"],
    ["+853 61234567", "form"],
    ["+886 812345678", "form"],
    ["+1 212 555 0100", "form"],
  ])("%j is refused as %s", (typed, reason) => {
    expect(readMobile(typed)).toEqual({ ok: false, reason })
  })

  test("are shown with their middle hidden", () => {
    expect(maskMobile("13812341234")).toBe("138****1234")
    expect(maskMobile("+85291234567")).toBe("+8529****567")
    expect(maskMobile("+85366123456")).toBe("+8536****456")
    expect(maskMobile("+886912345678")).toBe("+8869*****678")
    expect(maskMobile("12345")).toBe("*****")
  })

  test("whatever is typed, what is read is read again as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+ -1３") }), (typed) => {
        const reading = readMobile(typed)
        if (reading.ok) expect(readMobile(reading.value.number)).toEqual(reading)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("names", () => {
  test.each([
    ["张三", "张三"],
    [" 张　三 ", "张三"],
    ["张 三 丰", "张三丰"],
    ["阿卜杜拉•买买提", "阿卜杜拉·买买提"],
    ["阿卜杜拉 . 买买提", "阿卜杜拉·买买提"],
    ["阿卜杜拉．买买提", "阿卜杜拉·买买提"],
    ["阿卜杜拉・买买提", "阿卜杜拉·买买提"],
    ["𠮷田〇", "𠮷田〇"],
    ["John  Smith", "John Smith"],
    ["Ｊｏｈｎ Smith", "John Smith"],
    ["Jose\u0301 Ordóñez-Ruiz", "José Ordóñez-Ruiz"],
    ["O'Neill, Mary J.", "O'Neill, Mary J."],
    ["Nguyễn Thị Ánh", "Nguyễn Thị Ánh"],
    ["김철수", "김철수"],
    ["張\u200B大文", "張大文"],
  ])("%j is read as %s", (typed, name) => {
    expect(readName(typed)).toEqual({ ok: true, name })
  })

  test.each([
    ["", "empty"],
    [" \u3000\u200B", "empty"],
    ["张", "length"],
    ["张三1", "characters"],
    ["·张三", "characters"],
    ["张三·", "characters"],
    ["张三<b>", "characters"],
    ["-", "characters"],
    ["张三\u0000", "characters"],
    ["张".repeat(61), "length"],
    ["a".repeat(61), "length"],
  ])("%j is refused as %s", (typed, reason) => {
    expect(readName(typed)).toEqual({ ok: false, reason })
  })

  test("of up to 60 characters stand, counted as people count", () => {
    expect(readName("𠮷".repeat(60)).ok).toBe(true)
  })

  test("are the same however they were typed", () => {
    expect(sameName("JOHN smith", " John  Smith ")).toBe(true)
    expect(sameName("阿卜杜拉.买买提", "阿卜杜拉·买买提")).toBe(true)
    expect(sameName("张三", "张山")).toBe(false)
  })

  test("normalising twice is normalising once", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."张三 ·•.． aé'-\u3000\u200B．・") })
    fc.assert(
      fc.property(
        fc.oneof(typed, fc.string({ unit: "grapheme" })),
        (text) => normaliseName(normaliseName(text)) === normaliseName(text),
      ),
      {
        numRuns: 2000,
      },
    )
  })
})

describe("money", () => {
  test.each([
    [0, "0"],
    [5, "0.05"],
    [120, "1.20"],
    [100_000, "1,000"],
    [123_456_789, "1,234,567.89"],
  ])("%i fen are %s yuan", (amount, shown) => {
    expect(yuan(amount)).toBe(shown)
    expect(moneyText(amount)).toEqual({ zh: `${shown} 元`, en: `CNY ${shown}` })
    expect(readYuan(shown)).toBe(amount)
  })

  test.each([
    ["1200", 120_000],
    ["￥1,200.5 元", 120_050],
    ["¥0.01", 1],
    ["１２．５０", 1250],
    ["0.1", 10],
  ])("%j is read as %i fen", (typed, amount) => {
    expect(readYuan(typed)).toBe(amount)
  })

  test.each([
    "",
    "abc",
    "1.234",
    "-5",
    "1,20",
    "1e3",
    ".5",
    "5.",
    "5元5",
    "1¥2",
    "a,000",
    "1,00a",
    "1.a",
    "99999999999999999",
  ])("%j is no amount", (typed) => {
    expect(readYuan(typed)).toBeUndefined()
  })

  test.each([0.5, -1, Number.NaN, 2 ** 53])("%d is no number of fen", (amount) => {
    expect(() => fen(amount)).toThrow(RangeError)
  })

  test("showing and reading agree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 }), (amount) => readYuan(yuan(amount)) === amount),
    )
  })
})

describe("regions", () => {
  test.each([
    ["310113", "上海市宝山区", "Baoshan District, Shanghai"],
    ["310120", "上海市奉贤区", "Fengxian District, Shanghai"],
    ["330503", "浙江省湖州市南浔区", "Nanxun District, Huzhou, Zhejiang"],
    ["511902", "四川省巴中市巴州区", "Bazhou District, Bazhong, Sichuan"],
    ["330200", "浙江省宁波市", "Ningbo, Zhejiang"],
    ["330282", "浙江省宁波市慈溪市", "Cixi City, Ningbo, Zhejiang"],
    ["310000", "上海市", "Shanghai"],
    ["310199", "上海市", "Shanghai"],
  ])("%s is %s", (code, zh, en) => {
    expect(regionName(code)).toEqual({ zh, en })
  })

  test("outside the table have no name, and no code has none", () => {
    expect(regionName("990101")).toBeUndefined()
    expect(regionName("x")).toBeUndefined()
    expect(findRegion("310104")).toBeUndefined()
    expect(pathOf("310104").map(({ code }) => code)).toEqual(["310000"])
  })

  test("merged away are still known, with the year", () => {
    expect(findRegion("330204")).toEqual({
      code: "330204",
      name: { zh: "江东区", en: "Jiangdong District" },
      level: "county",
      abolished: 2016,
    })
    expect(findRegion("330203")).not.toHaveProperty("abolished")
  })

  test("lie in the next level up; districts of a municipality in the municipality", () => {
    expect(parentOf("330503")).toBe("330500")
    expect(parentOf("330500")).toBe("330000")
    expect(parentOf("330000")).toBeUndefined()
    expect(parentOf("310113")).toBe("310000")
    expect(parentOf("500101")).toBe("500000")
    for (const wrong of ["3305", "3305031", "x330503", "33050x", "030503"])
      expect(parentOf(wrong)).toBeUndefined()
    expect(["110101", "120101", "500101"].map(parentOf)).toEqual(["110000", "120000", "500000"])
  })

  test("all have a parent in the table, codes of their level and one code each", () => {
    expect(listRegions("province")).toHaveLength(34)
    expect(listRegions("prefecture").map(({ code }) => code)).toEqual(["330200", "330500", "511900"])
    const below = [...listRegions("prefecture"), ...listRegions("county")]
    for (const { code } of below) expect(findRegion(parentOf(code) ?? "")).toBeDefined()
    for (const { code } of listRegions("prefecture")) expect(code).toMatch(/[^0]00$/)
    expect(below.filter(({ code }) => code.startsWith("3302") && code !== "330200")).toHaveLength(11)
  })
})
