// What a dialog must be told before it sends anything, and what exactly it then sends.
import type { DeskAct } from "@civil/casework/inputs.ts"
import { deskInputs } from "@civil/casework/inputs.ts"
import type { PossibleAct } from "@civil/casework/views.ts"
import { describe, expect, test } from "vitest"
import { actOfKey, actOrder, actTable } from "./act-table.ts"
import { inputOf, missingIn, nothingTyped, reasonsFor, type Typed } from "./asking.ts"

/** As the server names them. */
const needs: Readonly<Partial<Record<DeskAct, PossibleAct["needs"]>>> = {
  request_correction: ["fields", "reason", "note"],
  propose: ["outcome", "reason", "note"],
  refuse: ["reason", "note"],
  forward: ["bureau", "note"],
  merge: ["case", "note"],
  keep_apart: ["case", "note"],
  ask_opinion: ["desk", "note"],
}
const possible = (act: DeskAct): PossibleAct => ({ act, needs: needs[act] ?? [] })
const id = "case_01M6CWACM0QM5TR0CX55N63VYT"
const whole: Typed = {
  outcome: "refused",
  reason: "none_left",
  note: " 说明 ",
  fields: ["tool"],
  bureau: "310113",
  desk: "shed",
  case: id,
  opinion: "opinion_1",
  result: "poor",
  verdict: "object",
}

describe("an officer who presses the button too early", () => {
  test.each<[DeskAct, readonly string[]]>([
    ["approve", []],
    ["refuse", ["reason"]],
    ["request_correction", ["fields", "reason"]],
    ["propose", ["outcome"]],
    ["give_back", ["note"]],
    ["note", ["note"]],
    ["forward", ["bureau", "note"]],
    ["merge", ["case"]],
    ["keep_apart", ["case", "note"]],
    ["ask_opinion", ["desk", "note"]],
    ["give_opinion", ["note", "opinion"]],
  ])("of %s is told what is missing: %j", (act, missing) => {
    expect(Object.keys(missingIn(possible(act), nothingTyped)).sort()).toEqual([...missing].sort())
  })

  test("proposing a refusal is asked for its reason, proposing an approval is not", () => {
    const asked = (outcome: "approved" | "refused") =>
      Object.keys(missingIn(possible("propose"), { ...nothingTyped, outcome }))
    expect(asked("approved")).toEqual([])
    expect(asked("refused")).toEqual(["reason"])
  })

  test("of an approval that concludes is asked for the conclusion, of a proposal to refuse not", () => {
    const asked = (act: DeskAct, typed: Partial<Typed>) =>
      Object.keys(missingIn({ act, needs: ["result"] }, { ...nothingTyped, ...typed }))
    expect(asked("approve", {})).toEqual(["result"])
    expect(asked("approve", { result: "poor" })).toEqual([])
    expect(asked("propose", { outcome: "approved" })).toEqual(["result"])
    expect(asked("propose", { outcome: "refused", reason: "other" })).toEqual([])
  })

  test("of a review is asked for its verdict", () => {
    const review = { act: "give_opinion", needs: ["note", "verdict"] } as const
    const typed = { ...nothingTyped, note: "已核实", opinion: "o1" }
    expect(Object.keys(missingIn(review, typed))).toEqual(["verdict"])
    expect(inputOf(review, { ...typed, verdict: "object" })).toEqual({
      note: "已核实",
      opinion: "o1",
      verdict: "object",
    })
  })

  test("with a note too long hears how long it may be", () => {
    const missing = missingIn(possible("note"), { ...nothingTyped, note: "字".repeat(2001) })
    expect(missing.note?.values).toEqual({ most: 2000, count: 2001 })
    expect(missingIn(possible("note"), { ...nothingTyped, note: "字".repeat(2000) })).toEqual({})
  })
})

describe("what is sent", () => {
  test.each(actOrder)("of %s is taken by the server's own shape, and nothing is left over", (act) => {
    expect(missingIn(possible(act), whole)).toEqual({})
    const input = { ...inputOf(possible(act), whole), revision: 3 }
    expect(deskInputs[act].safeParse(input).error?.issues).toBeUndefined()
  })

  test("of a refusal proposed holds no conclusion", () => {
    const concluding = { act: "propose", needs: ["outcome", "reason", "result", "note"] } as const
    expect(inputOf(concluding, whole)).toEqual({ outcome: "refused", reason: "none_left", note: "说明" })
  })

  test("of an approval proposed holds no reason", () => {
    expect(inputOf(possible("propose"), { ...whole, outcome: "approved" })).toEqual({
      outcome: "approved",
      note: "说明",
    })
  })
})

describe("the letters", () => {
  test("mean the act that may be done, or the proposal where two must agree", () => {
    expect(actOfKey("a", ["claim", "approve", "refuse"])).toEqual({ act: "approve" })
    expect(actOfKey("a", ["claim", "propose"])).toEqual({ act: "propose", outcome: "approved" })
    expect(actOfKey("r", ["claim", "propose"])).toEqual({ act: "propose", outcome: "refused" })
    expect(actOfKey("e", ["claim", "propose"])).toBeUndefined()
    expect(actOfKey("z", actOrder)).toBeUndefined()
  })

  test("are one for each act, but for deciding and proposing", () => {
    const letters = Object.values(actTable).flatMap(({ key }) => key ?? [])
    expect(letters.filter((letter) => letter !== "a")).toHaveLength(new Set(letters).size - 1)
  })
})

describe("reasons offered", () => {
  const text = { zh: "其他", en: "Other" }
  const reasons = [
    { code: "unclear", text, for: "correct" },
    { code: "none_left", text, for: "refuse" },
    { code: "other", text, for: "both" },
  ] as const

  test("are those of the act", () => {
    expect(reasonsFor("refuse", reasons).map(({ code }) => code)).toEqual(["none_left", "other"])
    expect(reasonsFor("request_correction", reasons).map(({ code }) => code)).toEqual(["unclear", "other"])
  })
})
