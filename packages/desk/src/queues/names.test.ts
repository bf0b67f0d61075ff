// How long, until when, and in which words: the same honest answer in both languages.
import { describe, expect, test } from "vitest"
import { ageWords, dueDay, dueLeft, dueTone } from "./names.ts"
import { toggled } from "./ticks.ts"

const now = Date.parse("2026-11-22T10:00:00+08:00")
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString()

describe("an officer looking at the queue", () => {
  test.each([
    [0, "0 分钟", "0 min"],
    [59, "59 分钟", "59 min"],
    [60 * 47, "47 小时", "47 h"],
    [60 * 48, "2 天", "2 d"],
  ])("sees %i minutes of waiting as %s", (minutes, zh, en) => {
    expect(ageWords(ago(minutes), now, "zh")).toBe(zh)
    expect(ageWords(ago(minutes), now, "en")).toBe(en)
  })

  test("never sees an age below zero, though clocks differ", () => {
    expect(ageWords(ago(-5), now, "zh")).toBe("0 分钟")
  })

  test.each([
    [-2, "超期 2 个工作日", "late"],
    [0, "今天到期", "soon"],
    [2, "还剩 2 个工作日", "soon"],
    [3, "还剩 3 个工作日", "calm"],
    [-1, "超期 1 个工作日", "late"],
  ] as const)("with %i working days left reads %s", (workdaysLeft, words, tone) => {
    const due = { kind: "day", date: "2026-11-25", workdaysLeft } as const
    expect(dueLeft(due, "zh")).toBe(words)
    expect(dueTone(due)).toBe(tone)
  })

  test("reads one day in the singular", () => {
    const due = (workdaysLeft: number) => ({ kind: "day", date: "2026-11-25", workdaysLeft }) as const
    expect(dueLeft(due(1), "en")).toBe("1 working day left")
    expect(dueLeft(due(-1), "en")).toBe("1 working day over")
  })

  test("is told why there is no day, never shown a guess", () => {
    expect(dueDay({ kind: "not_computable" }, "zh")).toContain("期限待定")
    expect(dueDay({ kind: "paused" }, "zh")).toContain("暂停计时")
    expect(dueLeft({ kind: "day", date: "2027-01-04", workdaysLeft: "not_computable" }, "zh")).toBeUndefined()
  })
})

test("ticks of several lists are gathered and taken off together", () => {
  const first = toggled(new Set(), ["a", "b"], true)
  const both = toggled(first, ["b", "c"], true)
  expect([...both]).toEqual(["a", "b", "c"])
  expect([...toggled(both, ["a", "b"], false)]).toEqual(["c"])
})
