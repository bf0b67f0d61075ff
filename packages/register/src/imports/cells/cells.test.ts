// Cells as they stand in real files: days, amounts, texts, and numbers of persons that stand where they should not.

import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codeOf } from "../../fixture.ts"
import type { Cell } from "../file/cell.ts"
import { showsDay } from "../file/workbook-parts.ts"
import { readDay, readTerm } from "./day.ts"
import { readMoney } from "./money.ts"
import { holdsIdentity, isIdentityCode, shownValue } from "./private.ts"
import { cleanText, numberText, readText } from "./text.ts"

describe("a day", () => {
  test.each<[Cell, string]>([
    [{ day: "2020-03-05" }, "2020-03-05"],
    ["2020-03-05", "2020-03-05"],
    ["2020/3/5", "2020-03-05"],
    ["2020.3.5", "2020-03-05"],
    ["2020年3月5日", "2020-03-05"],
    ["２０２０年３月５日", "2020-03-05"],
    ["2020 年 3 月 5 日", "2020-03-05"],
    ["二〇二〇年三月五日", "2020-03-05"],
    ["二零二零年十二月二十五日", "2020-12-25"],
    ["20200305", "2020-03-05"],
    ["20200305083000", "2020-03-05"],
    [20200305, "2020-03-05"],
    [43895, "2020-03-05"],
    [43895.75, "2020-03-05"],
    ["43895", "2020-03-05"],
    ["2020-03-05 08:30:00", "2020-03-05"],
    ["2020-03-05T08:30:00.000+08:00", "2020-03-05"],
    ["2020—03—05", "2020-03-05"],
    ["2024-02-29", "2024-02-29"],
  ])("%j is %s", (cell, day) => {
    expect(readDay(cell)).toEqual({ day })
  })

  test.each<[Cell]>([
    ["2020-02-30"],
    ["2023-02-29"],
    ["2015年13月5日"],
    ["2020年3月"],
    ["2020"],
    ["3/5/2020"],
    ["20-3-5"],
    ["昨天"],
    ["0000-00-00"],
    [20201332],
    [5],
    [1e12],
    ["1899-12-31"],
    ["2020-03-05前"],
    [true],
    [{ day: "2020-13-01" }],
  ])("%j is none, and is not guessed", (cell) => {
    expect(readDay(cell)).toHaveProperty("wrong")
  })

  test.each<[Cell]>([[undefined], [""], ["  "], ["-"], ["无"], ["——"], ["/"], ["NULL"]])(
    "%j says nothing",
    (cell) => {
      expect(readDay(cell)).toBeUndefined()
    },
  )

  test("any day is read the same from each way of writing it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1949-10-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const [year = "", month = "", of = ""] = day.split("-")
          const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
          const ways: readonly Cell[] = [
            ...[
              day,
              `${year}/${Number(month)}/${Number(of)}`,
              `${year}年${Number(month)}月${Number(of)}日`,
              `${year}${month}${of}`,
            ],
            ...[serial, { day }],
          ]
          for (const way of ways) expect(readDay(way)).toEqual({ day })
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each<[string, object]>([
    ["2020-01-01 至 2025-01-01", { from: "2020-01-01", to: "2025-01-01" }],
    ["2020年1月1日-2025年1月1日", { from: "2020-01-01", to: "2025-01-01" }],
    ["自2020.01.01起至2025.01.01止", { from: "2020-01-01", to: "2025-01-01" }],
    ["2020-01-01～2025-01-01", { from: "2020-01-01", to: "2025-01-01" }],
    ["20200101-20250101", { from: "2020-01-01", to: "2025-01-01" }],
    ["2020-01-01至长期", { from: "2020-01-01" }],
    ["2020-01-01", { wrong: "2020-01-01" }],
    ["五年", { wrong: "五年" }],
    ["2020-01-01至2025-02-30", { wrong: "2020-01-01至2025-02-30" }],
  ])("%j is a term", (text, term) => {
    expect(readTerm(text)).toEqual(term)
  })

  test.each([
    ["yyyy/m/d", true],
    ['yyyy"年"m"月"d"日"', true],
    ["[$-804]yyyy-mm-dd;@", true],
    ["General", false],
    ["0.00", false],
    ['0.00"日"', false],
    ["[Red]0.00;[Blue]-0.00", false],
    ["0.00E+00", false],
    ["h:mm:ss", false],
    ["@", false],
  ])("a number shown as %s is one: %s", (format, day) => {
    expect(showsDay(format)).toBe(day)
  })
})

describe("an amount", () => {
  test.each<[Cell, 100 | 1_000_000 | undefined, number]>([
    [3, 1_000_000, 3_000_000],
    ["3", 1_000_000, 3_000_000],
    [3.1, 1_000_000, 3_100_000],
    ["3.123456", 1_000_000, 3_123_456],
    [30000, 100, 3_000_000],
    ["30,000.50", 100, 3_000_050],
    ["3万元", undefined, 3_000_000],
    ["3万元", 100, 3_000_000],
    ["人民币叁", 100, Number.NaN],
    ["￥3万", undefined, 3_000_000],
    ["人民币30000元整", undefined, 3_000_000],
    ["0.5亿元", undefined, 5_000_000_000],
    ["３．５", 1_000_000, 3_500_000],
    [0, 100, 0],
    [0.1 + 0.2, 100, 30],
    ["3.1234567", 1_000_000, Number.NaN],
    [-3, 100, Number.NaN],
    ["三万", 100, Number.NaN],
    ["9".repeat(20), 100, Number.NaN],
  ])("%j in a column of %s fen each is %s fen", (cell, unit, fen) => {
    expect(readMoney(cell, unit)).toMatchObject(Number.isNaN(fen) ? { wrong: "amount" } : { fen })
  })

  test("without a unit is not taken, and neither are dollars", () => {
    expect(readMoney(3, undefined)).toMatchObject({ wrong: "unit" })
    expect(readMoney("10万美元", 1_000_000)).toMatchObject({ wrong: "currency" })
    expect(readMoney("无", 100)).toBeUndefined()
  })

  test("in ten thousands has no part of a fen lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (fen) => {
        const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, "0")}`
        expect(readMoney(wan, 1_000_000)).toEqual({ fen })
      }),
    )
  })
})

describe("a text", () => {
  test.each<[Cell, string | undefined]>([
    ["\u3000 甲 协 会\u200b\r\n", "甲协会"],
    ["甲（测试）会", "甲（测试）会"],
    ["Ａ１ 路", "A1 路"],
    ["ABC Society", "ABC Society"],
    ['="甲"', "甲"],
    [12.5, "12.5"],
    [true, "是"],
    ["暂无", undefined],
    ["\u0000\u0007", undefined],
  ])("%j is %j", (cell, text) => {
    expect(readText(cell)).toBe(text)
  })

  test("cleaned twice is cleaned once", () => {
    const noise = fc.string({ unit: fc.constantFrom(..."甲 \u3000\u200bＡ='\"（）\n\t1"), maxLength: 20 })
    // A quoting inside a quoting is taken off one by one.
    fc.assert(
      fc.property(
        noise.filter((text) => !/[='"]/.test(text)),
        (text) => cleanText(cleanText(text)) === cleanText(text),
      ),
    )
  })

  test("of a number is what Excel shows", () => {
    expect([1, 0.1 + 0.2, 123456789012345, 1e21, 2024].map(numberText)).toEqual([
      "1",
      "0.3",
      "123456789012345",
      "1e+21",
      "2024",
    ])
  })
})

const person = fc.record({
  region: fc.constantFrom("310113", "511902", "520102", "530102", "330503", "110105"),
  birthDate: fc
    .integer({ min: 0, max: 30_000 })
    .map((days) => new Date(Date.UTC(1930, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  sex: fc.constantFrom("male" as const, "female" as const),
  sequence: fc.integer({ min: 0, max: 499 }),
})

describe("the number of a person", () => {
  const ways = (number: string): readonly string[] => [
    ...[
      number,
      number.toLowerCase(),
      `王某${number}`,
      `（${number}）`,
      `身份证：${number}；电话 13812345678`,
    ],
    `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
    `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`,
    number.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
    `${number.slice(0, 9)}\u200b${number.slice(9)}`,
    // A slip in the last digit does not make it public.
    `${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`,
  ]

  test("is found wherever it stands and never shown, whatever is written around it", () => {
    fc.assert(
      fc.property(person, (made) => {
        const number = makeResidentId(made)
        for (const text of ways(number)) {
          expect(holdsIdentity(text)).toBe(true)
          expect(shownValue(text).replace(/\D/g, "")).not.toContain(number.slice(6, 14))
        }
        expect(isIdentityCode(number, "310113")).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test("is no code of another bureau, though its check character may be a code's", () => {
    // A code of digits only, in a district whose number ends in 19: its middle reads as a birth date.
    const codes = Array.from({ length: 40 }, (_, at) => `513101195001011${10 + at}`).map(
      (first17) => first17 + creditCheckCharacter(first17),
    )
    const code = codes.find((each) => /^\d+$/.test(each)) ?? ""
    expect([isIdentityCode(code, "310119"), isIdentityCode(code, "511902")]).toEqual([false, true])
  })

  test("is not what a code is, nor a name, a day, a document number or an account", () => {
    for (let number = 1; number < 200; number += 1) {
      expect(isIdentityCode(codeOf(number), "310113")).toBe(false)
      expect(shownValue(codeOf(number))).toBe(codeOf(number))
    }
    for (const text of [
      "测试区第1号协会",
      "2020-03-05",
      "沪民社罚〔2025〕第12号",
      "测试路100号2幢303室",
      "2020年1月1日至2025年1月1日",
    ])
      expect([holdsIdentity(text), shownValue(text)]).toEqual([false, text])
  })

  test.each(["310113900307001", "H12345678", "m1234567801", "护照号 E12345678", "证件号码：123456789"])(
    "%j counts too",
    (text) => {
      expect(holdsIdentity(text)).toBe(true)
      expect(shownValue(text)).toContain("已隐去")
    },
  )
})
