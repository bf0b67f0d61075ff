// What is made of what a person types, before any index is asked; and what is its own in a name.
import { describe, expect, test } from "vitest"
import { partsOf } from "./core-of-name.ts"
import { foldTable } from "./fold.ts"
import { readQuery, withoutTalk } from "./query.ts"

const table = foldTable(Uint16Array.from(["賢".charCodeAt(0), "贤".charCodeAt(0)]))
const read = (typed: string) => readQuery(typed, table).terms.map(({ kind, text }) => `${kind} ${text}`)

describe("what is typed", () => {
  test("falls into words of characters and words of letters, also without a space between", () => {
    expect(read("奉贤cishan")).toEqual(["characters 奉贤", "letters cishan"])
    expect(read("　奉贤，慈善（基金会）")).toEqual([
      "characters 奉贤",
      "characters 慈善",
      "characters 基金会",
    ])
    expect(read("5331 0120")).toEqual(["letters 5331", "letters 0120"])
  })

  test("is the same in full width, in capitals, with tones and in traditional characters", () => {
    expect(read("ＦＸＱ")).toEqual(["letters fxq"])
    expect(read("Fèngxián lǜsè")).toEqual(["letters fengxian", "letters lvse"])
    expect(read("奉賢")).toEqual(["characters 奉贤"])
  })

  test("counts a word once, and joins words of one kind as a person may have meant", () => {
    expect(read("慈善 慈善")).toEqual(["characters 慈善"])
    expect(readQuery("ci shan", table).joined).toEqual({ kind: "letters", text: "cishan" })
    expect(readQuery("慈善 cs", table).joined).toBeUndefined()
  })

  test("is nothing where only signs were typed, and a pasted page is cut", () => {
    expect(read(" ，。!?（）\u200b")).toEqual([])
    expect(read("慈".repeat(5_000))[0]?.length).toBeLessThanOrEqual("characters ".length + 80)
  })

  test("loses what people add for a search engine, never the whole of it", () => {
    expect(withoutTalk("古华艺校怎么样？")).toBe("古华艺校")
    expect(withoutTalk("言子书院 民办非企业单位")).toBe("言子书院")
    expect(withoutTalk("社会组织")).toBeUndefined()
    expect(withoutTalk("古华艺校")).toBeUndefined()
  })
})

describe("a name", () => {
  test.each([
    ["上海市奉贤区慈善基金会", "上海奉贤", "慈善", "基金会"],
    ["宁波市海曙区月湖诗社", "宁波海曙", "月湖诗", "社"],
    ["上海市宝山区社区服务中心", "上海宝山", "社区", "服务中心"],
    ["象山县竹根雕协会", "象山", "竹根雕", "协会"],
    ["广西壮族自治区慈善总会", "广西", "慈善", "总会"],
    ["善园", "", "善园", ""],
  ])("%s is a place, what is its own, and a form", (name, place, core, form) => {
    expect(partsOf(name)).toEqual({ place, core, form })
  })

  test("may begin with a place as people say it, where the place is known", () => {
    expect(partsOf("上海奉贤慈善基金会", ["上海", "奉贤"])).toEqual({
      place: "上海奉贤",
      core: "慈善",
      form: "基金会",
    })
  })
})
